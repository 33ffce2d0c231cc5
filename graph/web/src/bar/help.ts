import { button, h } from "../dom.ts";
import type { Speak } from "../words.ts";

const ROWS: readonly (readonly [string, string])[] = [
  ["← →", "event before, event after"],
  ["↑ ↓", "lane above, lane below"],
  ["+ − 0", "closer, farther, everything"],
  ["/", "search"],
  ["Enter", "to the evidence"],
  ["Esc", "clear the selection, close this"],
  ["wheel, drag", "zoom at the pointer, move"],
  ["click, Shift-click", "choose, choose one more"],
  ["double click", "come closer, open a counted mark"],
  ["Alt-click in the legend", "show one kind alone"],
];

/** The list of keys. */
export class Help {
  readonly element: HTMLDialogElement;

  constructor(speak: Speak) {
    const list = h("dl", {}, ...ROWS.flatMap(([keys, what]) => [h("dt", { text: keys }), h("dd", { text: what })]));
    this.element = h("dialog", { class: "help", testid: "help-dialog" }, h("h2", { text: speak("help") }), list);
    this.element.append(button(speak("close"), () => this.element.close(), { class: "close" }));
  }

  toggle(): void {
    if (this.element.open) this.element.close();
    else this.element.showModal();
  }
}
