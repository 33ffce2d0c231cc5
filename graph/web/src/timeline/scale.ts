import type { Axis, Event, Stretch } from "../scene.ts";
import type { AxisMode } from "../store.ts";

/** The part of the unit interval that is in view. */
export interface Viewport {
  readonly from: number;
  readonly to: number;
}

export const WHOLE: Viewport = { from: -0.02, to: 1.02 };
/** The closest zoom: this part of the whole axis fills the pane. */
const CLOSEST = 1e-5;

/** Where times lie on the screen: days over stretches with breaks between ("scale"), or equal slots ("order"). */
export class TimeScale {
  readonly mode: AxisMode;
  readonly stretches: readonly Stretch[];
  readonly viewport: Viewport;
  readonly left: number;
  readonly right: number;
  readonly #slots: number;
  readonly #ratio: number;

  constructor(axis: Axis, mode: AxisMode, viewport: Viewport, left: number, right: number) {
    this.mode = mode;
    this.stretches = axis.stretches;
    this.#slots = Math.max(1, axis.slots);
    this.viewport = viewport;
    this.left = left;
    this.right = right;
    this.#ratio = (right - left) / (viewport.to - viewport.from);
  }

  /** Pixel of a place in the unit interval. */
  x(unit: number): number {
    return this.left + (unit - this.viewport.from) * this.#ratio;
  }

  /** Place in the unit interval of a pixel. */
  unit(x: number): number {
    return this.viewport.from + (x - this.left) / this.#ratio;
  }

  /** Pixel at which a day begins. */
  day(day: number): number {
    return this.x(this.unitOf(day));
  }

  /** Place of a day (fractions allowed) in the unit interval; inside a break, days are spread evenly over it. */
  unitOf(day: number): number {
    const [head, tail] = [this.stretches[0], this.stretches.at(-1)];
    if (!head || !tail) return 0.5;
    if (day <= head.first) return head.from + (day - head.first) * pace(head);
    let before = head;
    for (const stretch of this.stretches) {
      if (day < stretch.first) {
        return blend(day, before.last + 1, stretch.first, before.to, stretch.from);
      }
      if (day <= stretch.last + 1) return blend(day, stretch.first, stretch.last + 1, stretch.from, stretch.to);
      before = stretch;
    }
    return tail.to + (day - tail.last - 1) * pace(tail);
  }

  /** The day (with its fraction) at a place in the unit interval. */
  dayOf(unit: number): number {
    const [head, tail] = [this.stretches[0], this.stretches.at(-1)];
    if (!head || !tail) return 0;
    if (unit <= head.from) return head.first + (unit - head.from) / pace(head);
    let before = head;
    for (const stretch of this.stretches) {
      if (unit < stretch.from) return blend(unit, before.to, stretch.from, before.last + 1, stretch.first);
      if (unit <= stretch.to) return blend(unit, stretch.from, stretch.to, stretch.first, stretch.last + 1);
      before = stretch;
    }
    return tail.last + 1 + (unit - tail.to) / pace(tail);
  }

  /** Pixels from the beginning to the end of an event's time; an open bound lies where the closed one is. */
  extent(event: Event): readonly [number, number] {
    if (this.mode === "order") return [this.x(event.slot / this.#slots), this.x((event.slot + 1) / this.#slots)];
    const { first, last } = event.when;
    return [this.day(first ?? last ?? 0), this.day((last ?? first ?? 0) + 1)];
  }

  /** Pixels between the stretches: where the axis is broken, and how many days are left out. */
  breaks(): readonly { readonly x0: number; readonly x1: number; readonly days: number }[] {
    if (this.mode === "order") return [];
    return this.stretches.slice(1).flatMap((next, i) => {
      const before = this.stretches[i];
      return before ? [{ x0: this.x(before.to), x1: this.x(next.from), days: next.first - before.last - 1 }] : [];
    });
  }
}

/** A viewport moved and scaled; it keeps some of the whole in view and never goes closer than makes sense. */
export function moved(viewport: Viewport, shift: number, factor = 1, about = 0.5): Viewport {
  const width = viewport.to - viewport.from;
  const wanted = Math.min(WHOLE.to - WHOLE.from, Math.max(CLOSEST, width / factor));
  const pivot = viewport.from + width * about;
  const from = pivot - wanted * about + shift;
  return clamped({ from, to: from + wanted });
}

function clamped({ from, to }: Viewport): Viewport {
  const width = to - from;
  const start = Math.min(WHOLE.to - width, Math.max(WHOLE.from, from));
  return { from: start, to: start + width };
}

/** A viewport around [from, to] with some air. */
export function around(from: number, to: number): Viewport {
  const air = Math.max((to - from) * 0.12, CLOSEST);
  return clamped({ from: Math.max(WHOLE.from, from - air), to: Math.min(WHOLE.to, to + air) });
}

function pace({ first, last, from, to }: Stretch): number {
  return (to - from) / (last + 1 - first) || 1e-6;
}

function blend(value: number, a0: number, a1: number, b0: number, b1: number): number {
  return a1 === a0 ? b0 : b0 + ((value - a0) / (a1 - a0)) * (b1 - b0);
}
