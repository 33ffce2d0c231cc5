import type { Point } from "../gestures.ts";
import type { Actor } from "../scene.ts";

/** How far the graph is zoomed and moved from its fitted place. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const FITTED: Zoom = { k: 1, x: 0, y: 0 };
const CLOSEST = 24;
const FARTHEST = 0.5;
const SIDE = 62;
const ABOVE = 26;

/** Takes places of the layout to pixels: both axes are stretched to the pane, then zoomed. */
export class Fit {
  readonly zoom: Zoom;
  readonly #scaleX: number;
  readonly #scaleY: number;
  readonly #midX: number;
  readonly #midY: number;
  readonly #centre: Point;
  readonly #grain: number;

  constructor(actors: readonly Actor[], width: number, height: number, zoom: Zoom) {
    const [x0, x1] = bounds(actors, (actor) => actor.x);
    const [y0, y1] = bounds(actors, (actor) => actor.y);
    this.zoom = zoom;
    this.#midX = (x0 + x1) / 2;
    this.#midY = (y0 + y1) / 2;
    this.#scaleX = (Math.max(width - 2 * SIDE, 60) / Math.max(x1 - x0, 0.2)) * zoom.k;
    this.#scaleY = (Math.max(height - 2 * ABOVE, 60) / Math.max(y1 - y0, 0.2)) * zoom.k;
    this.#grain = Math.min(1.35, Math.max(0.55, Math.sqrt((width * height) / Math.max(1, actors.length)) / 52));
    this.#centre = { x: width / 2 + zoom.x, y: height / 2 - 4 + zoom.y };
  }

  /** Pixel of an actor. */
  at(actor: Pick<Actor, "x" | "y">): Point {
    return {
      x: this.#centre.x + (actor.x - this.#midX) * this.#scaleX,
      y: this.#centre.y + (actor.y - this.#midY) * this.#scaleY,
    };
  }

  /** Radius of an actor's sign in pixels; signs grow slower than the distances between them. */
  radius(actor: Pick<Actor, "size">): number {
    return (3 + 9 * actor.size) * this.#grain * Math.min(2.2, Math.max(0.75, this.zoom.k ** 0.4));
  }
}

/** A zoom by `factor` that keeps the pixel `at` (from the pane's middle) in place. */
export function zoomed(zoom: Zoom, factor: number, at: Point): Zoom {
  const k = Math.min(CLOSEST, Math.max(FARTHEST, zoom.k * factor));
  const ratio = k / zoom.k;
  return { k, x: at.x - (at.x - zoom.x) * ratio, y: at.y - (at.y - zoom.y) * ratio };
}

function bounds(actors: readonly Actor[], of: (actor: Actor) => number): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const actor of actors) [low, high] = [Math.min(low, of(actor)), Math.max(high, of(actor))];
  return low <= high ? [low, high] : [-1, 1];
}
