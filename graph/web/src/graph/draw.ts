import { haloText } from "../canvas.ts";
import type { Lit } from "../lit.ts";
import type { Relation, Together } from "../scene.ts";
import { traceGroup } from "../shapes.ts";
import type { Palette } from "../theme.ts";
import type { GraphLabel } from "./labels.ts";
import type { Edge, Node } from "./nodes.ts";

export interface Ink {
  readonly palette: Palette;
  readonly font: string;
  readonly lit: Lit | null;
}

const WIDTHS = [1.2, 2.2, 3.6] as const;
const HEAD = 7;
/** More edges than this cannot be told apart in one pane. */
const COARSE = 3_000;
/** Curves stroked at once: few calls, but paths that a rasteriser can still sort quickly. */
const CHUNK = 200;

/** Faint ties between actors of the same events. */
export function drawTogether(
  context: CanvasRenderingContext2D,
  ties: readonly Together[],
  nodes: ReadonlyMap<string, Node>,
  palette: Palette,
): void {
  context.strokeStyle = palette.dim;
  for (const { source, target, weight } of ties) {
    const [a, b] = [nodes.get(source), nodes.get(target)];
    if (!a || !b) continue;
    context.lineWidth = 1 + 3 * weight;
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
  }
}

/** Edges: the dimmed first, the lit last and in the accent's colour. Edges of one look are stroked together. */
export function drawEdges(context: CanvasRenderingContext2D, edges: readonly Edge[], ink: Ink): void {
  const isLit = ({ relation }: Edge) => ink.lit?.relations.has(relation.id) ?? false;
  const coarse = edges.length > COARSE;
  const looks = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = isLit(edge) ? "lit" : restingColour(edge, ink);
    const group = looks.get(key);
    if (group) group.push(edge);
    else looks.set(key, [edge]);
  }
  for (const [colour, group] of looks) if (colour !== "lit") drawGroup(context, group, colour, 1, coarse);
  drawGroup(context, looks.get("lit") ?? [], ink.palette.accent, 1.25, false);
}

/** Edges of one colour; `coarse` leaves out bows and heads, where they are too many to be told apart. */
export function drawGroup(
  context: CanvasRenderingContext2D,
  edges: readonly Edge[],
  colour: string,
  stress: number,
  coarse: boolean,
): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  for (const firm of [true, false]) {
    for (const [i, width] of WIDTHS.entries()) {
      const alike = edges.filter(({ relation }) => isFirm(relation) === firm && stepOf(relation) === i);
      context.lineWidth = coarse ? width / 2 : width * stress;
      context.setLineDash(firm || coarse ? [] : [5, 4]);
      strokeAll(context, alike, coarse);
      context.setLineDash([]);
      if (!coarse) for (const edge of alike) if (edge.relation.directed) drawHead(context, edge, HEAD + width);
    }
  }
}

function strokeAll(context: CanvasRenderingContext2D, edges: readonly Edge[], coarse: boolean): void {
  context.beginPath();
  for (const [i, { relation, from, bow, to, heading }] of edges.entries()) {
    const back = relation.directed && !coarse ? HEAD * 0.7 : 0;
    context.moveTo(from.x, from.y);
    if (coarse) context.lineTo(to.x, to.y);
    else context.quadraticCurveTo(bow.x, bow.y, to.x - Math.cos(heading) * back, to.y - Math.sin(heading) * back);
    if (i % CHUNK === CHUNK - 1) {
      context.stroke();
      context.beginPath();
    }
  }
  context.stroke();
}

function restingColour({ relation }: Edge, { lit, palette }: Ink): string {
  if (lit !== null) return palette.faint;
  return relation.state === "former" ? palette.dim : palette.tie;
}

/** Stated as a fact of now or then; what is claimed, planned or inferred is dashed. */
function isFirm({ inferred, state }: Relation): boolean {
  return !inferred && state !== "claimed" && state !== "planned";
}

function stepOf({ width }: Relation): number {
  return Math.min(3, Math.max(1, width)) - 1;
}

function drawHead(context: CanvasRenderingContext2D, { to, heading }: Edge, size: number): void {
  context.beginPath();
  context.moveTo(to.x, to.y);
  for (const side of [-0.42, 0.42]) {
    context.lineTo(to.x - Math.cos(heading + side) * size, to.y - Math.sin(heading + side) * size);
  }
  context.closePath();
  context.fill();
}

/** Signs of actors; those that the selection does not touch are washed out but keep their outline. */
export function drawNodes(context: CanvasRenderingContext2D, nodes: Iterable<Node>, ink: Ink): void {
  const { palette, lit } = ink;
  const front: Node[] = [];
  for (const node of nodes) {
    if (lit !== null && !lit.actors.has(node.actor.id)) drawNode(context, node, palette.panel, palette.dim, 1.2);
    else front.push(node);
  }
  for (const node of front) {
    const chosen = lit?.heart.has(node.actor.id) ?? false;
    drawNode(context, node, palette[node.actor.group], chosen ? palette.accent : palette.edge, chosen ? 3.2 : 1);
  }
}

export function drawNode(
  context: CanvasRenderingContext2D,
  { actor, x, y, radius }: Node,
  fill: string,
  rim: string,
  width: number,
): void {
  context.fillStyle = fill;
  context.strokeStyle = rim;
  context.lineWidth = width;
  traceGroup(context, actor.group, x, y, radius, true);
}

/** Names and types. */
export function drawWords(
  context: CanvasRenderingContext2D,
  labels: readonly GraphLabel[],
  ink: Ink,
  kind: "name" | "type",
): void {
  const { palette, font, lit } = ink;
  context.textBaseline = "middle";
  for (const label of labels) {
    const dim = lit !== null && !label.lit;
    if (dim && kind === "type") continue;
    context.font = kind === "name" ? nameFont(font, label.lit) : typeFont(font);
    const plain = kind === "name" ? palette.ink : palette.muted;
    const colour = dim ? palette.muted : kind === "type" && label.lit ? palette.accent : plain;
    haloText(context, label.text, label.x, label.y, { ink: colour, paper: palette.paper });
  }
}

export function nameFont(family: string, lit: boolean): string {
  return `${lit ? 600 : 400} 12px ${family}`;
}

export function typeFont(family: string): string {
  return `italic 400 12px ${family}`;
}
