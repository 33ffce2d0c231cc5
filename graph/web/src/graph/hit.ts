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
  readonly #edges: Quadtree<{ readonly edge: Edge; readonly x: number; readonly y: number }>;
  readonly #names: readonly GraphLabel[];

  constructor(nodes: readonly Node[], edges: readonly Edge[], names: readonly GraphLabel[]) {
    this.#names = names;
    this.#nodes = quadtree<Node>()
      .x((node) => node.x)
      .y((node) => node.y)
      .addAll([...nodes]);
    this.#edges = quadtree<{ edge: Edge; x: number; y: number }>()
      .x((point) => point.x)
      .y((point) => point.y)
      .addAll(edges.flatMap(beads));
  }

  find(at: Point): Ref | null {
    const node = this.#nodes.find(at.x, at.y, REACH + 12);
    if (node && Math.hypot(node.x - at.x, node.y - at.y) <= Math.max(REACH, node.radius + 3)) {
      return { kind: "actor", id: node.actor.id };
    }
    const name = this.#names.find(({ x, y, width }) => at.x >= x && at.x <= x + width && Math.abs(at.y - y) <= 8);
    if (name) return { kind: "actor", id: name.id };
    const bead = this.#edges.find(at.x, at.y, EDGE_REACH);
    return bead ? { kind: "relation", id: bead.edge.relation.id } : null;
  }
}

/** Points strung along an edge, close enough to be found from any pixel beside it. */
function beads(edge: Edge): readonly { edge: Edge; x: number; y: number }[] {
  const length = Math.hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y);
  const count = Math.min(64, Math.max(2, Math.ceil(length / 7)));
  return Array.from({ length: count + 1 }, (_, i) => ({ edge, ...along(edge, i / count) }));
}
