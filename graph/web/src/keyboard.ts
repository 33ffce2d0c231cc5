import type { Model } from "./model.ts";
import { NOTHING, type Ref } from "./selection.ts";
import type { State, Store } from "./store.ts";

/** What keys may do beyond the state. */
export interface KeyActions {
  readonly store: Store;
  readonly model: () => Model;
  readonly shownEvents: () => ReadonlySet<string>;
  readonly lanes: () => readonly string[];
  readonly choose: (ref: Ref) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly search: () => void;
  readonly help: () => void;
  readonly evidence: () => void;
}

/** Handle a key; true where it meant something. */
export function press(key: string, actions: KeyActions): boolean {
  const act = KEYS[key];
  if (!act) return false;
  act(actions);
  return true;
}

const KEYS: Readonly<Record<string, (actions: KeyActions) => void>> = {
  ArrowRight: (actions) => stepEvent(actions, 1),
  ArrowLeft: (actions) => stepEvent(actions, -1),
  ArrowDown: (actions) => stepLane(actions, 1),
  ArrowUp: (actions) => stepLane(actions, -1),
  "+": (actions) => actions.zoom(1.6),
  "=": (actions) => actions.zoom(1.6),
  "-": (actions) => actions.zoom(1 / 1.6),
  "0": (actions) => actions.fit(),
  "/": (actions) => actions.search(),
  "?": (actions) => actions.help(),
  Enter: (actions) => actions.evidence(),
  Escape: ({ store }) => store.set({ selection: NOTHING, hover: null }),
};

/** The event after (or before) the chosen one, in order of time, among those let through. */
function stepEvent({ store, model, shownEvents, choose }: KeyActions, by: 1 | -1): void {
  const shown = shownEvents();
  const ids = model()
    .inTime.map(({ id }) => id)
    .filter((id) => shown.has(id));
  const next = neighbour(ids, store.state.selection.events.at(-1), by);
  if (next) choose({ kind: "event", id: next });
}

/** The lane below (or above) the chosen actor's. */
function stepLane({ store, lanes, choose }: KeyActions, by: 1 | -1): void {
  const next = neighbour(lanes(), chosenActor(store.state), by);
  if (next) choose({ kind: "actor", id: next });
}

function chosenActor({ selection }: State): string | undefined {
  return selection.actors.at(-1);
}

function neighbour(ids: readonly string[], from: string | undefined, by: 1 | -1): string | undefined {
  const at = from === undefined ? -1 : ids.indexOf(from);
  if (at < 0) return by > 0 ? ids[0] : ids.at(-1);
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))];
}

/** Whether keys belong to the thing that has the focus (a field, a list), not to the view. */
export function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}

/** Whether the focus is on something that Enter and the arrows already work in. */
export function acting(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const own = target.closest("button, summary, tr, dialog");
  return own !== null && (key === "Enter" || own.tagName === "DIALOG");
}
