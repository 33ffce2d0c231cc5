import { EVERYTHING, type Filter } from "./filter.ts";
import { NOTHING, type Ref, type Selection } from "./selection.ts";

export type ViewName = "chronology" | "timeline" | "graph";
export type AxisMode = "scale" | "order";
export type Language = "en" | "zh-Hant" | "zh-Hans";
export type Theme = "light" | "dark" | "auto";

/** Everything about the view that can change; one value, replaced whole. */
export interface State {
  readonly selection: Selection;
  readonly hover: Ref | null;
  readonly filter: Filter;
  readonly views: readonly ViewName[];
  readonly axis: AxisMode;
  readonly language: Language;
  readonly theme: Theme;
  /** whether ties of shared events are drawn */
  readonly together: boolean;
  /** whether actors without relations are drawn */
  readonly loose: boolean;
}

export type Key = keyof State;
type Listener = (state: State, changed: ReadonlySet<Key>) => void;

export const INITIAL: State = {
  selection: NOTHING,
  hover: null,
  filter: EVERYTHING,
  views: ["timeline", "graph"],
  axis: "scale",
  language: "en",
  theme: "auto",
  together: false,
  loose: false,
};

/** Holds the state and tells its listeners, once per frame, which parts have changed. */
export class Store {
  #state: State;
  readonly #listeners = new Set<Listener>();
  readonly #changed = new Set<Key>();
  #frame = 0;

  constructor(start: Partial<State> = {}) {
    this.#state = { ...INITIAL, ...start };
  }

  get state(): State {
    return this.#state;
  }

  /** Replace parts of the state; parts that are the same value as before count as unchanged. */
  set(patch: Partial<State>): void {
    const before = this.#state;
    const keys = (Object.keys(patch) as Key[]).filter((key) => patch[key] !== before[key]);
    if (keys.length === 0) return;
    this.#state = { ...before, ...patch };
    for (const key of keys) this.#changed.add(key);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.flush());
  }

  /** Hear of changes; returns the function that ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tell the listeners now. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const changed = new Set(this.#changed);
    this.#changed.clear();
    if (changed.size === 0) return;
    for (const listener of this.#listeners) listener(this.#state, changed);
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#listeners.clear();
  }
}
