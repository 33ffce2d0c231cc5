import { haloText } from "../canvas.ts";
import type { Lit } from "../lit.ts";
import type { Together } from "../scene.ts";
import { traceGroup } from "../shapes.ts";
import type { Palette } from "../theme.ts";
import type { GraphLabel } from "./labels.ts";
import type { Node } from "./nodes.ts";

export interface Ink {
  readonly palette: Palette;
  readonly font: string;
  readonly lit: Lit | null;
}

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
