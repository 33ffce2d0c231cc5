import { haloText } from "../canvas.ts";
import type { Lit } from "../lit.ts";
import type { Together } from "../scene.ts";
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

/** Edges: the dimmed first, the lit last and in the accent's colour. */
export function drawEdges(context: CanvasRenderingContext2D, edges: readonly Edge[], ink: Ink): void {
  const isLit = ({ relation }: Edge) => ink.lit?.relations.has(relation.id) ?? false;
  for (const edge of edges) if (!isLit(edge)) drawEdge(context, edge, restingColour(edge, ink), 1);
  for (const edge of edges) if (isLit(edge)) drawEdge(context, edge, ink.palette.accent, 1.25);
}

function restingColour({ relation }: Edge, { lit, palette }: Ink): string {
  if (lit !== null) return palette.faint;
  return relation.state === "former" ? palette.dim : palette.tie;
}

/** One edge: dashed where claimed, planned or inferred; with a head where it has a direction. */
export function drawEdge(context: CanvasRenderingContext2D, edge: Edge, colour: string, stress: number): void {
  const { relation, from, bow, to, heading } = edge;
  const width = (WIDTHS[Math.min(3, Math.max(1, relation.width)) - 1] ?? 1.2) * stress;
  const firm = !relation.inferred && relation.state !== "claimed" && relation.state !== "planned";
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  context.setLineDash(firm ? [] : [5, 4]);
  const back = relation.directed ? HEAD * 0.7 : 0;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(bow.x, bow.y, to.x - Math.cos(heading) * back, to.y - Math.sin(heading) * back);
  context.stroke();
  context.setLineDash([]);
  if (relation.directed) drawHead(context, edge, HEAD + width);
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
    if (label.sign) drawSign(context, label, ink);
  }
}

/** The language of a name, small and raised. */
function drawSign(context: CanvasRenderingContext2D, { sign, x, y, width }: GraphLabel, { palette, font }: Ink): void {
  context.font = `400 9px ${font}`;
  context.textAlign = "right";
  haloText(context, sign ?? "", x + width, y - 4, { ink: palette.muted, paper: palette.paper });
  context.textAlign = "left";
}

export function nameFont(family: string, lit: boolean): string {
  return `${lit ? 600 : 400} 12px ${family}`;
}

export function typeFont(family: string): string {
  return `italic 400 12px ${family}`;
}
