import type { Lit } from "../lit.ts";
import type { Ref } from "../selection.ts";
import { bandY, type Picture, RADIUS, rowY } from "./draw.ts";
import type { Glyph } from "./gather.ts";

/** Ring what the pointer's thing touches, on a canvas of its own: nothing below is drawn anew. */
export function drawHover(
  context: CanvasRenderingContext2D,
  glyphs: readonly Glyph[],
  picture: Picture,
  lit: Lit,
  hover: Ref | null,
): void {
  context.strokeStyle = picture.palette.accent;
  const row = hover?.kind === "actor" ? picture.lanes.rowOf.get(hover.id) : undefined;
  if (row !== undefined) {
    context.lineWidth = 1.5;
    line(context, 0, rowY(picture, row), picture.width, rowY(picture, row));
  }
  for (const glyph of glyphs) {
    if (glyph.members.some(({ event }) => lit.events.has(event.id))) ring(context, glyph, picture);
  }
}

function ring(context: CanvasRenderingContext2D, glyph: Glyph, picture: Picture): void {
  context.lineWidth = 2;
  if (glyph.banded) {
    const [x0, x1] = [Math.max(glyph.x0, -9), Math.min(glyph.x1, picture.scale.right + 4)];
    line(context, x0, bandY(picture, glyph) + 5, x1, bandY(picture, glyph) + 5);
    if (glyph.top < glyph.bottom)
      line(context, glyph.x, rowY(picture, glyph.top), glyph.x, rowY(picture, glyph.bottom));
    return;
  }
  for (const row of glyph.rows.keys()) {
    context.beginPath();
    context.arc(glyph.x, rowY(picture, row), RADIUS + 4, 0, 7);
    context.stroke();
  }
}

function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

/** The rule and the word that set the undated apart. */
export function drawTray(context: CanvasRenderingContext2D, x: number, picture: Picture, word: string): void {
  context.strokeStyle = picture.palette.muted;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  line(context, x + 5.5, picture.top, x + 5.5, picture.bottom + 20);
  context.setLineDash([]);
  context.fillStyle = picture.palette.muted;
  context.font = `400 12px ${picture.font}`;
  context.textBaseline = "top";
  context.fillText(word, x + 14, picture.bottom + 5);
}
