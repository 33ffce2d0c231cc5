import { Canvas } from "../canvas.ts";
import { h } from "../dom.ts";
import type { Event } from "../scene.ts";
import type { Palette } from "../theme.ts";
import { moved, type TimeScale, type Viewport, WHOLE } from "./scale.ts";

const BAR = 4;
const HANDLE = 8;

/** The histogram of all time below the lanes, with the window of what is in view: drag it, its ends, or click beside it. */
export class Overview {
  readonly element: HTMLElement;
  readonly #canvas = new Canvas("overview-bars");
  readonly #window: HTMLElement;
  #scale: TimeScale | null = null;

  constructor(label: string, change: (viewport: Viewport) => void) {
    const handles = ["left", "right"].map((side) => h("span", { class: `handle ${side}` }));
    this.#window = h("div", { class: "window", testid: "overview-window" }, ...handles);
    this.element = h(
      "div",
      { class: "overview", testid: "overview", title: label },
      this.#canvas.element,
      this.#window,
    );
    this.element.addEventListener("pointerdown", (event) => this.#drag(event, change));
  }

  /** Draw the bars of the events let through, the lit ones in the accent's colour, over `whole` time. */
  draw(
    events: readonly Event[],
    litEvents: ReadonlySet<string> | null,
    whole: TimeScale,
    height: number,
    palette: Palette,
  ): void {
    this.#scale = whole;
    this.#canvas.resize(whole.right - whole.left, height);
    const context = this.#canvas.begin();
    const bins = Math.max(1, Math.ceil((whole.right - whole.left) / BAR));
    const all = histogram(events, whole, bins);
    const most = Math.max(1, ...all);
    const bars = (heights: Float64Array, colour: string) => {
      context.fillStyle = colour;
      heights.forEach((value, i) => {
        const tall = value <= 0 ? 0 : Math.max(2, Math.sqrt(value / most) * (height - 6));
        context.fillRect(i * BAR, height - tall, BAR - 1, tall);
      });
    };
    bars(all, litEvents ? palette.dim : palette.tie);
    if (litEvents)
      bars(
        histogram(
          events.filter(({ id }) => litEvents.has(id)),
          whole,
          bins,
        ),
        palette.accent,
      );
  }

  /** Move the window to what is in view. */
  show(viewport: Viewport): void {
    const scale = this.#scale;
    if (!scale) return;
    const [x0, x1] = [scale.x(viewport.from), scale.x(viewport.to)];
    this.#window.style.left = `${Math.max(0, x0 - scale.left)}px`;
    this.#window.style.width = `${Math.max(6, Math.min(x1, scale.right) - Math.max(x0, scale.left))}px`;
  }

  #drag(down: PointerEvent, change: (viewport: Viewport) => void): void {
    const scale = this.#scale;
    if (!scale || down.button !== 0) return;
    const box = this.element.getBoundingClientRect();
    const frame = this.#window.getBoundingClientRect();
    const unitAt = (event: PointerEvent) => scale.unit(event.clientX - box.left + scale.left);
    let view: Viewport = {
      from: scale.unit(frame.left - box.left + scale.left),
      to: scale.unit(frame.right - box.left + scale.left),
    };
    const grip = gripOf(down.clientX, frame);
    if (grip === "beside") {
      const half = (view.to - view.from) / 2;
      view = moved({ from: unitAt(down) - half, to: unitAt(down) + half }, 0);
      change(view);
    }
    const start = { unit: unitAt(down), view };
    const move = (event: PointerEvent) => change(dragged(start.view, grip, unitAt(event) - start.unit));
    const end = new AbortController();
    this.element.setPointerCapture(down.pointerId);
    this.element.addEventListener("pointermove", move, { signal: end.signal });
    for (const name of ["pointerup", "pointercancel"])
      this.element.addEventListener(name, () => end.abort(), { signal: end.signal });
  }
}

type Grip = "left" | "right" | "middle" | "beside";

function gripOf(x: number, frame: DOMRect): Grip {
  if (Math.abs(x - frame.left) <= HANDLE) return "left";
  if (Math.abs(x - frame.right) <= HANDLE) return "right";
  return x > frame.left && x < frame.right ? "middle" : "beside";
}

function dragged(view: Viewport, grip: Grip, shift: number): Viewport {
  if (grip === "left") return { from: Math.max(WHOLE.from, Math.min(view.from + shift, view.to - 0.004)), to: view.to };
  if (grip === "right")
    return { from: view.from, to: Math.min(WHOLE.to, Math.max(view.to + shift, view.from + 0.004)) };
  return moved(view, shift);
}

/** Events per bar; an event of a longer time is spread evenly over it. */
export function histogram(events: readonly Event[], whole: TimeScale, bins: number): Float64Array {
  const heights = new Float64Array(bins);
  for (const event of events) {
    if (event.when.first === null && event.when.last === null) continue;
    const [x0, x1] = whole.extent(event);
    const from = Math.min(bins - 1, Math.max(0, Math.floor((x0 - whole.left) / BAR)));
    const to = Math.min(bins - 1, Math.max(from, Math.ceil((x1 - whole.left) / BAR) - 1));
    for (let bin = from; bin <= to; bin++) heights[bin] = (heights[bin] ?? 0) + 1 / (to - from + 1);
  }
  return heights;
}
