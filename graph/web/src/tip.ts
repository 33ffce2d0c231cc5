import { h } from "./dom.ts";

/** A small card beside the pointer; it repeats what a click would show, so nothing is told by hovering only. */
export class Tip {
  readonly element = h("div", { class: "tip", testid: "tip", attrs: { "aria-hidden": "true" } });

  show(lines: readonly string[], clientX: number, clientY: number): void {
    this.element.replaceChildren(...lines.map((text, i) => h("div", { class: i === 0 ? "first" : "", text })));
    this.element.classList.add("on");
    const box = this.element.getBoundingClientRect();
    const [wide, tall] = [window.innerWidth, window.innerHeight];
    const left = clientX + 14 + box.width > wide ? clientX - 14 - box.width : clientX + 14;
    const top = clientY + 16 + box.height > tall ? clientY - 12 - box.height : clientY + 16;
    this.element.style.left = `${Math.max(4, left)}px`;
    this.element.style.top = `${Math.max(4, top)}px`;
  }

  hide(): void {
    this.element.classList.remove("on");
  }
}
