import { type Frame, touches } from "../context.ts";
import { button, h } from "../dom.ts";
import type { Word } from "../words.ts";

/** Keys, or the word for them, and the word for what they do. */
const ROWS: readonly (readonly [string | { readonly word: Word }, Word])[] = [
  ["← →", "help:events"],
  ["↑ ↓", "help:lanes"],
  ["+ − 0", "help:zoom"],
  ["/", "help:search"],
  ["Enter", "help:enter"],
  ["Esc", "help:escape"],
  [{ word: "help:keys:wheel" }, "help:wheel"],
  [{ word: "help:keys:click" }, "help:click"],
  [{ word: "help:keys:double" }, "help:double"],
  [{ word: "help:keys:alone" }, "help:alone"],
];

/** The list of keys. */
export class Help {
  readonly element = h("dialog", { class: "help", testid: "help-dialog" });

  render(frame: Frame): void {
    if (!touches(frame, "language")) return;
    const { speak } = frame;
    const rows = ROWS.flatMap(([keys, what]) => [
      h("dt", { text: typeof keys === "string" ? keys : speak(keys.word) }),
      h("dd", { text: speak(what) }),
    ]);
    const close = button(speak("close"), () => this.element.close(), { class: "close" });
    this.element.replaceChildren(h("h2", { text: speak("help") }), h("dl", {}, ...rows), close);
  }

  toggle(): void {
    if (this.element.open) this.element.close();
    else this.element.showModal();
  }
}
