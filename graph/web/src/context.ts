import type { Shown } from "./filter.ts";
import type { Lit } from "./lit.ts";
import type { Model } from "./model.ts";
import type { Ref } from "./selection.ts";
import type { Key, State, Store } from "./store.ts";
import type { Palette } from "./theme.ts";
import type { Tip } from "./tip.ts";
import type { Speak } from "./words.ts";

/** What every part of the view draws from, made once per change. `lit` is null where nothing is chosen. */
export interface Frame {
  readonly model: Model;
  readonly state: State;
  readonly changed: ReadonlySet<Key | "scene" | "size">;
  readonly shown: Shown;
  readonly lit: Lit | null;
  readonly hoverLit: Lit | null;
  readonly palette: Palette;
  readonly font: string;
  readonly speak: Speak;
}

/** What every part may do. */
export interface Actions {
  readonly store: Store;
  readonly tip: Tip;
  /** Choose things: alone, or added to (taken from) what is chosen. */
  readonly pick: (refs: readonly Ref[], add: boolean) => void;
  readonly hover: (ref: Ref | null) => void;
}

/** Whether any of these parts has changed. */
export function touches(frame: Frame, ...keys: readonly (Key | "scene" | "size")[]): boolean {
  return keys.some((key) => frame.changed.has(key));
}
