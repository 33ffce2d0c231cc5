import type { Frame } from "../context.ts";
import { button, h } from "../dom.ts";
import type { AxisMode } from "../store.ts";

export interface ControlActions {
  readonly axis: (mode: AxisMode) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly window: () => void;
}

/** The corner below the lanes' names: how time is laid out, and closer or farther. */
export class Controls {
  readonly element = h("div", { class: "controls" });
  readonly #actions: ControlActions;

  constructor(actions: ControlActions) {
    this.#actions = actions;
  }

  render({ state, speak, changed }: Frame): void {
    if (!["scene", "axis", "language"].some((key) => changed.has(key as "scene" | "axis"))) return;
    const mode = (axis: AxisMode, word: "toScale" | "inOrder") =>
      button(speak(word), () => this.#actions.axis(axis), {
        testid: `axis-${axis}`,
        attrs: { "aria-pressed": String(state.axis === axis) },
      });
    const tool = (text: string, word: "zoomIn" | "zoomOut" | "fit", act: () => void) =>
      button(text, act, { label: speak(word), testid: `timeline-${word}` });
    this.element.replaceChildren(
      h(
        "div",
        { class: "segments", attrs: { role: "group", "aria-label": speak("axis") } },
        mode("scale", "toScale"),
        mode("order", "inOrder"),
      ),
      h(
        "div",
        { class: "tools" },
        tool("+", "zoomIn", () => this.#actions.zoom(1.6)),
        tool("−", "zoomOut", () => this.#actions.zoom(1 / 1.6)),
        tool("⤢", "fit", this.#actions.fit),
        button("⧗", this.#actions.window, { label: speak("onlyWindow"), testid: "only-window" }),
      ),
    );
  }
}
