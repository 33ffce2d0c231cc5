import type { Ruler } from "../canvas.ts";
import type { Frame } from "../context.ts";
import type { Lit } from "../lit.ts";
import { drawNode, drawWords, nameFont } from "./draw.ts";
import { type GraphLabel, placeNames, Taken } from "./labels.ts";
import type { Size, Stage } from "./stage.ts";
import { drawGroup } from "./strokes.ts";

/** Light what the pointer's thing touches: its edges, its neighbours and their names. */
export function drawHover(
  context: CanvasRenderingContext2D,
  stage: Stage,
  frame: Frame,
  lit: Lit,
  size: Size,
  ruler: Ruler,
): void {
  const { palette, font } = frame;
  const edges = stage.edges.filter(({ relation }) => lit.relations.has(relation.id));
  drawGroup(context, edges, palette.accent, 1.2, false);
  const near = [...lit.actors].flatMap((id) => stage.nodes.get(id) ?? []);
  for (const node of near) {
    const heart = lit.heart.has(node.actor.id);
    drawNode(context, node, palette[node.actor.group], heart ? palette.accent : palette.edge, heart ? 3 : 1.2);
  }
  drawWords(context, namesOf(stage, frame, lit, size, ruler), { palette, font, lit: null }, "name");
}

/** Names that already stand on the graph stay where they are; the others take what is free. */
function namesOf(stage: Stage, frame: Frame, lit: Lit, size: Size, ruler: Ruler): readonly GraphLabel[] {
  const standing = stage.names.filter(({ id }) => lit.actors.has(id));
  const named = new Set(standing.map(({ id }) => id));
  const taken = new Taken();
  for (const { x, y, width } of standing) taken.take({ x0: x, y0: y - 8, x1: x + width, y1: y + 8 });
  const missing = [...lit.actors].flatMap((id) => (named.has(id) ? [] : (stage.nodes.get(id) ?? [])));
  const more = placeNames(missing, taken, {
    ...size,
    ruler,
    language: frame.state.language,
    font: (bold) => nameFont(frame.font, bold),
    isLit: (id) => lit.heart.has(id),
  });
  return [...standing, ...more];
}
