import { h } from "./dom.ts";
import type { ViewName } from "./store.ts";

/** Lays out one or two views and the evidence, with borders that can be dragged. */
export class Split {
  readonly element = h("div", { class: "split", testid: "split" });
  readonly #views: Readonly<Record<ViewName, HTMLElement>>;
  readonly #across = h("div", {
    class: "border across",
    testid: "border-across",
    attrs: { "aria-hidden": "true" },
  });
  readonly #down = h("div", {
    class: "border down",
    testid: "border-down",
    attrs: { "aria-hidden": "true" },
  });
  #names = "";

  constructor(views: Readonly<Record<ViewName, HTMLElement>>, evidence: HTMLElement) {
    this.#views = views;
    for (const [name, view] of Object.entries(views)) view.setAttribute("data-view", name);
    this.element.append(...Object.values(views), this.#across, this.#down, evidence);
  }

  /** Show these views: of two, the first above and the second below it on the left. */
  show(names: readonly ViewName[]): void {
    if (names.join() === this.#names) return;
    this.#names = names.join();
    this.element.dataset.views = names.length === 1 ? "one" : "two";
    for (const [name, view] of Object.entries(this.#views)) {
      const place = names.indexOf(name as ViewName);
      view.classList.toggle("first", place === 0);
      view.classList.toggle("second", place === 1);
      view.hidden = place < 0;
    }
  }

  /** Let the borders be dragged; `moved` is told at each step. */
  listen(moved: () => void, signal: AbortSignal): void {
    const drag = (border: HTMLElement, move: (event: PointerEvent, box: DOMRect) => void) => {
      border.addEventListener("pointerdown", (event) => border.setPointerCapture(event.pointerId), { signal });
      border.addEventListener(
        "pointermove",
        (event) => {
          if (!border.hasPointerCapture(event.pointerId)) return;
          move(event, this.element.getBoundingClientRect());
          moved();
        },
        { signal },
      );
    };
    drag(this.#across, (event, box) => this.#set("--upper", (event.clientY - box.top) / box.height));
    drag(this.#down, (event, box) => this.#set("--left", (event.clientX - box.left) / box.width));
  }

  #set(name: string, part: number): void {
    this.element.style.setProperty(name, `${(Math.min(0.8, Math.max(0.2, part)) * 100).toFixed(2)}%`);
  }
}
