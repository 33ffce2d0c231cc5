import type { Relation } from "../scene.ts";
import type { Ink } from "./draw.ts";
import type { Edge } from "./nodes.ts";

const WIDTHS = [1.2, 2.2, 3.6] as const;
const HEAD = 7;
/** More edges than this cannot be told apart in one pane. */
const COARSE = 3_000;
/** Curves stroked at once: few calls, but paths that a rasteriser can still sort quickly. */
const CHUNK = 200;

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

/** Edges of one colour, look by look; `coarse` leaves out bows and heads, where they are too many to be told apart. */
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
    for (const [step, width] of WIDTHS.entries()) {
      const alike = edges.filter(({ relation }) => isFirm(relation) === firm && stepOf(relation) === step);
      context.lineWidth = coarse ? width / 2 : width * stress;
      context.setLineDash(firm || coarse ? [] : [5, 4]);
      strokeAll(context, alike, coarse);
      if (!coarse) drawHeads(context, alike, HEAD + width);
    }
  }
  context.setLineDash([]);
}

function drawHeads(context: CanvasRenderingContext2D, edges: readonly Edge[], size: number): void {
  for (const edge of edges) if (edge.relation.directed) drawHead(context, edge, size);
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
