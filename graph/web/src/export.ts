import { fromHash, toHash } from "./hash.ts";
import type { Scene } from "./scene.ts";
import { type Options, View } from "./view.ts";

export type { Scene } from "./scene.ts";
export type { Ref, Selection } from "./selection.ts";
export type { Options, View } from "./view.ts";

/** Draw a scene into an element of a page of its own; the page's address keeps what is chosen, filtered and shown. */
export function mount(root: HTMLElement, scene: Scene, options: Options = {}): View {
  const view = new View(root, scene, {
    ...options,
    ...(location.hash.length > 1 ? fromHash(location.hash) : {}),
    wholePage: true,
    onState: (state) => {
      options.onState?.(state);
      const hash = toHash(state);
      if (hash !== location.hash.replace(/^#/, ""))
        history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    },
  });
  window.addEventListener("hashchange", () => view.set(fromHash(location.hash)));
  return view;
}
