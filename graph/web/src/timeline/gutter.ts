import { button, h } from "../dom.ts";
import type { Lit } from "../lit.ts";
import { nameOf } from "../names.ts";
import type { Ref } from "../selection.ts";
import { groupSign } from "../shapes.ts";
import type { Language } from "../store.ts";
import type { Speak } from "../words.ts";
import type { Lanes } from "./lanes.ts";

export interface GutterActions {
  readonly pick: (ref: Ref, add: boolean) => void;
  readonly hover: (ref: Ref | null) => void;
}

/** The names of the lanes, as buttons: the timeline's own list of actors. */
export class Gutter {
  readonly element = h("div", { class: "gutter", testid: "lanes" });
  readonly #actions: GutterActions;
  readonly #buttons = new Map<string, HTMLButtonElement>();

  constructor(actions: GutterActions) {
    this.#actions = actions;
  }

  /** Write the names anew (the lanes or the language changed). */
  write(lanes: Lanes, top: number, language: Language, speak: Speak): void {
    this.#buttons.clear();
    const rows = lanes.actors.map((actor, row) => {
      const label = nameOf(actor, language);
      const ref: Ref = { kind: "actor", id: actor.id };
      const name = button("", (event) => this.#actions.pick(ref, event.shiftKey), {
        class: "lane",
        testid: "lane",
        title: [label.text, ...actor.aliases.slice(0, 6).map(({ text }) => text)].join(" · "),
        attrs: { "data-id": actor.id },
        on: { pointerenter: () => this.#actions.hover(ref), pointerleave: () => this.#actions.hover(null) },
      });
      name.append(groupSign(actor.group), h("span", { text: label.text }));
      if (label.sign) name.append(h("sup", { text: label.sign }));
      name.style.top = `${top + row * lanes.height}px`;
      name.style.height = `${lanes.height}px`;
      this.#buttons.set(actor.id, name);
      return name;
    });
    this.element.replaceChildren(...rows, ...othersRow(lanes, top, speak));
  }

  /** Show which actors are chosen, lit or faded. */
  stress(lit: Lit | null, hover: Ref | null, shown: ReadonlySet<string>): void {
    for (const [id, element] of this.#buttons) {
      element.classList.toggle("heart", lit?.heart.has(id) ?? false);
      element.classList.toggle("dim", (lit !== null && !lit.actors.has(id)) || !shown.has(id));
      element.classList.toggle("hovered", hover?.kind === "actor" && hover.id === id);
      element.setAttribute("aria-pressed", String(lit?.heart.has(id) ?? false));
    }
  }
}

function othersRow(lanes: Lanes, top: number, speak: Speak): readonly HTMLElement[] {
  if (lanes.others === 0) return [];
  const row = h("div", { class: "lane others", text: speak("others", lanes.others) });
  row.style.top = `${top + lanes.actors.length * lanes.height}px`;
  row.style.height = `${lanes.height}px`;
  return [row];
}
