import type { Point } from "../gestures.ts";
import type { Model } from "../model.ts";
import type { Actor, Relation } from "../scene.ts";
import type { Fit } from "./fit.ts";

/** An actor on the screen. */
export interface Node {
  readonly actor: Actor;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A relation on the screen: a curve from the rim of one sign to the rim of the other. */
export interface Edge {
  readonly relation: Relation;
  readonly from: Point;
  readonly bow: Point;
  readonly to: Point;
  /** direction of the arrowhead, in radians */
  readonly heading: number;
}

/** A bow of 1 leaves the straight line by this part of its length. */
const BOW = 0.34;
const FARTHEST_BOW = 90;

export function nodesOf(actors: Iterable<Actor>, fit: Fit): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const actor of actors) nodes.set(actor.id, { actor, ...fit.at(actor), radius: fit.radius(actor) });
  return nodes;
}

export function edgesOf(model: Model, nodes: ReadonlyMap<string, Node>): readonly Edge[] {
  return [...model.relations.values()].flatMap((relation) => edgeOf(relation, nodes) ?? []);
}

function edgeOf(relation: Relation, nodes: ReadonlyMap<string, Node>): Edge | null {
  const [source, target] = [nodes.get(relation.source), nodes.get(relation.target)];
  if (!source || !target || source === target) return null;
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  const bow = Math.max(-FARTHEST_BOW, Math.min(FARTHEST_BOW, relation.bend * BOW * length));
  const middle = {
    x: (source.x + target.x) / 2 - (dy / length) * bow * 2,
    y: (source.y + target.y) / 2 + (dx / length) * bow * 2,
  };
  const from = rim(source, middle, 2);
  const to = rim(target, middle, 3);
  return { relation, from, bow: middle, to, heading: Math.atan2(to.y - middle.y, to.x - middle.x) };
}

/** Where a line towards `to` leaves a sign. */
function rim({ x, y, radius }: Node, to: Point, air: number): Point {
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  const step = Math.min(radius + air, length / 2);
  return { x: x + ((to.x - x) / length) * step, y: y + ((to.y - y) / length) * step };
}

/** A point of an edge's curve, t from 0 to 1. */
export function along({ from, bow, to }: Edge, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * bow.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * bow.y + t * t * to.y,
  };
}
