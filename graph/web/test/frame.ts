import type { Actions, Frame } from "../src/context.ts";
import { EVERYTHING, shown } from "../src/filter.ts";
import { lit } from "../src/lit.ts";
import { Model } from "../src/model.ts";
import type { Scene } from "../src/scene.ts";
import { isEmpty, only, type Ref } from "../src/selection.ts";
import { INITIAL, type State, Store } from "../src/store.ts";
import { fontOf, paletteOf } from "../src/theme.ts";
import { Tip } from "../src/tip.ts";
import { speaker } from "../src/words.ts";

/** A frame of a scene in which everything is new. */
export function frameOf(scene: Scene, part: Partial<State> = {}): Frame {
  const model = new Model(scene);
  const state = { ...INITIAL, ...part };
  return {
    model,
    state,
    changed: new Set(["scene", "selection", "filter", "language", "views", "theme"]),
    shown: shown(model, state.filter ?? EVERYTHING),
    lit: isEmpty(state.selection) ? null : lit(model, state.selection),
    hoverLit: null,
    palette: paletteOf("light"),
    font: fontOf(state.language),
    speak: speaker(state.language),
  };
}

/** Actions that write down what was picked. */
export function recorder(): { readonly actions: Actions; readonly picked: Ref[][] } {
  const picked: Ref[][] = [];
  const actions: Actions = {
    store: new Store({ selection: only([]) }),
    tip: new Tip(),
    pick: (refs) => picked.push([...refs]),
    hover: () => undefined,
  };
  return { actions, picked };
}

/** The texts of all elements that a selector finds. */
export function texts(root: Element, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map((element) => element.textContent ?? "");
}
