import { type Quadtree, quadtree } from "d3-quadtree";
import type { Point } from "../gestures.ts";
import type { Ref } from "../selection.ts";
import type { GraphLabel } from "./labels.ts";
import { along, type Edge, type Node } from "./nodes.ts";

const REACH = 10;
const EDGE_REACH = 6;

/** Finds what lies under a pixel: a sign, its name, or an edge. */
export class Finder {
  readonly #nodes: Quadtree<Node>;
  readonly #edges: readonly Edge[];
  readonly #names: readonly GraphLabel[];

  constructor(nodes: readonly Node[], edges: readonly Edge[], names: readonly GraphLabel[]) {
    this.#names = names;
    this.#edges = edges;
    this.#nodes = quadtree<Node>()
      .x((node) => node.x)
      .y((node) => node.y)
      .addAll([...nodes]);
  }

  find(at: Point): Ref | null {
    const node = this.#nodes.find(at.x, at.y, REACH + 12);
    if (node && Math.hypot(node.x - at.x, node.y - at.y) <= Math.max(REACH, node.radius + 3)) {
      return { kind: "actor", id: node.actor.id };
    }
    const name = this.#names.find(({ x, y, width }) => at.x >= x && at.x <= x + width && Math.abs(at.y - y) <= 8);
    if (name) return { kind: "actor", id: name.id };
    const edge = this.#nearest(at);
    return edge ? { kind: "relation", id: edge.relation.id } : null;
  }

  /** The nearest edge within reach; edges whose box is elsewhere are passed over cheaply. */
  #nearest(at: Point): Edge | null {
    let [best, least] = [null as Edge | null, EDGE_REACH];
    for (const edge of this.#edges) {
      if (!near(edge, at)) continue;
      const distance = distanceTo(edge, at);
      if (distance < least) [best, least] = [edge, distance];
    }
    return best;
  }
}

function near({ from, bow, to }: Edge, { x, y }: Point): boolean {
  return (
    x >= Math.min(from.x, bow.x, to.x) - EDGE_REACH &&
    x <= Math.max(from.x, bow.x, to.x) + EDGE_REACH &&
    y >= Math.min(from.y, bow.y, to.y) - EDGE_REACH &&
    y <= Math.max(from.y, bow.y, to.y) + EDGE_REACH
  );
}

/** Straight pieces that a curve is measured by. */
const PIECES = 12;

function distanceTo(edge: Edge, at: Point): number {
  let [least, start] = [Number.POSITIVE_INFINITY, edge.from];
  for (let i = 1; i <= PIECES; i++) {
    const end = along(edge, i / PIECES);
    least = Math.min(least, toPiece(start, end, at));
    start = end;
  }
  return least;
}

function toPiece(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(a.x + t * dx - at.x, a.y + t * dy - at.y);
}
