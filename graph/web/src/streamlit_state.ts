import { hear, send } from "./channel.ts";
import { idsOf, NOTHING, type Selection } from "./selection.ts";

/** What Python sends: its selection, to be imposed each time that `serial` rises. */
interface Data {
  readonly channel: string;
  readonly selection: Selection | null;
  readonly serial: number;
}

interface Component {
  readonly data: Data;
  readonly parentElement: Node;
  readonly setStateValue: (name: string, value: unknown) => void;
}

interface Mounted {
  component: Component;
  serial: number;
  timer: number;
  stop: () => void;
}

/** The selection counts as settled after this many milliseconds. */
const SETTLED = 150;
/** At most this many ids of a kind are sent: a state of 2 kB is enough to go on from. */
const MOST = 30;

const mounted = new WeakMap<Node, Mounted>();

/** Tell Python the settled selection (with the serial that it was made after, so that an echo is not taken for news), and the view what Python wants selected. Draws nothing. */
export default function whowhenState(component: Component): () => void {
  const { parentElement, data } = component;
  const now = mounted.get(parentElement) ?? mount(component);
  now.component = component;
  if (data.serial > now.serial) {
    now.serial = data.serial;
    clearTimeout(now.timer); // what was chosen before is undone
    send(data.channel, "wanted", data.selection ?? NOTHING);
  }
  return () => unmount(parentElement);
}

function mount(component: Component): Mounted {
  const now: Mounted = { component, serial: 0, timer: 0, stop: () => undefined };
  mounted.set(component.parentElement, now);
  now.stop = hear(component.data.channel, "settled", (selection) => {
    clearTimeout(now.timer);
    now.timer = window.setTimeout(
      () => now.component.setStateValue("selection", { ...brief(selection), serial: now.serial }),
      SETTLED,
    );
  });
  return now;
}

/** A selection cut to what Python needs; `more` says that it was cut. */
export function brief(selection: Selection): Selection & { readonly more?: true } {
  const kinds = ["actor", "event", "relation"] as const;
  const [actors = [], events = [], relations = []] = kinds.map((kind) => idsOf(selection, kind).slice(0, MOST));
  const cut = kinds.some((kind) => idsOf(selection, kind).length > MOST);
  return { actors, events, relations, ...(cut ? { more: true as const } : {}) };
}

function unmount(parent: Node): void {
  const now = mounted.get(parent);
  if (!now) return;
  mounted.delete(parent);
  clearTimeout(now.timer);
  now.stop();
}
