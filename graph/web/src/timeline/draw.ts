import { haloText, type Ruler } from "../canvas.ts";
import type { Lit } from "../lit.ts";
import type { Palette } from "../theme.ts";
import type { Glyph } from "./gather.ts";
import type { Label } from "./labels.ts";
import type { Lanes } from "./lanes.ts";
import { drawBand, drawCount, drawDot, type Look } from "./marks.ts";
import type { TimeScale } from "./scale.ts";
import type { Tick } from "./ticks.ts";

/** What a drawing of the timeline needs to know. `top` and `bottom` bound the lanes, in pixels. */
export interface Picture {
  readonly scale: TimeScale;
  readonly lanes: Lanes;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly palette: Palette;
  readonly font: string;
  readonly lit: Lit | null;
  /** actors whose lanes are drawn as chosen */
  readonly chosen: readonly string[];
}

export const RADIUS = 5;
const LEVEL_STEP = 7;
const THICK = 5;
const THIN = 3;

/** The middle of a row, in pixels. */
export function rowY(picture: Pick<Picture, "top" | "lanes">, row: number): number {
  return picture.top + (row + 0.5) * picture.lanes.height;
}

/** The middle of a row's words: a little above its line. */
export function labelY(picture: Pick<Picture, "top" | "lanes">, row: number): number {
  return rowY(picture, row) - 3;
}

/** Where a glyph's band lies. */
export function bandY(picture: Pick<Picture, "top" | "lanes">, glyph: Glyph): number {
  return rowY(picture, glyph.home) + glyph.level * Math.min(LEVEL_STEP, picture.lanes.height / 2 - 3);
}

/** Lanes, grid and breaks: what lies behind the events. */
export function drawGround(context: CanvasRenderingContext2D, picture: Picture, ticks: readonly Tick[]): void {
  const { lanes, palette, width, bottom } = picture;
  for (let row = 0; row < lanes.rows; row++) {
    const chosen = picture.chosen.includes(lanes.actors[row]?.id ?? "");
    context.fillStyle = chosen ? palette.accent : palette.line;
    context.fillRect(0, Math.round(rowY(picture, row)) - (chosen ? 1 : 0), width, chosen ? 2 : 1);
  }
  for (const tick of ticks) {
    context.fillStyle = tick.strong ? palette.line : palette.faint;
    context.fillRect(Math.round(tick.x), picture.top, 1, bottom - picture.top + 5);
  }
}

/** The words of the grid, to the right of their lines and clear of the breaks. */
export function drawTicks(
  context: CanvasRenderingContext2D,
  picture: Picture,
  ticks: readonly Tick[],
  ruler: Ruler,
): void {
  const { palette, bottom, scale } = picture;
  const strips = scale.breaks().map(stripOf);
  let edge = Number.NEGATIVE_INFINITY;
  for (const { x, label, strong } of ticks) {
    const font = `${strong ? 600 : 400} 12px ${picture.font}`;
    const strip = strips.find(([left, right]) => x > left - 4 && x < right + 4);
    const start = strip ? strip[1] + 4 : x + 4;
    const end = start + ruler.width(label, font);
    const cut = strips.some(([left, right]) => start < right && end > left);
    if (start < edge || end > scale.right || cut) continue;
    context.font = font;
    context.textBaseline = "top";
    context.fillStyle = strong ? palette.ink : palette.muted;
    context.fillText(label, start, bottom + 5);
    edge = end + 6;
  }
}

/** A break of the axis: a torn strip across all lanes, so that nobody reads a distance over it. */
export function drawBreaks(context: CanvasRenderingContext2D, picture: Picture): void {
  const { palette, top, bottom } = picture;
  for (const [left, right] of picture.scale.breaks().map(stripOf)) {
    if (right < picture.scale.left || left > picture.scale.right) continue;
    const strip = tornStrip(left, right, top, bottom + 22);
    context.fillStyle = palette.panel;
    context.fill(strip.body);
    context.strokeStyle = palette.tie;
    context.lineWidth = 1;
    context.stroke(strip.edges);
  }
}

/** Pixels that the strip of a break covers: its own gap, or enough to be seen. */
export function stripOf({ x0, x1 }: { readonly x0: number; readonly x1: number }): readonly [number, number] {
  const middle = (x0 + x1) / 2;
  return [Math.min(x0, middle - 5), Math.max(x1, middle + 5)];
}

function tornStrip(left: number, right: number, top: number, bottom: number): { body: Path2D; edges: Path2D } {
  const rows = Math.max(2, Math.round((bottom - top) / 9));
  const tooth = (x: number, i: number) => `${x + (i % 2 === 0 ? -2.5 : 2.5)},${top + ((bottom - top) * i) / rows}`;
  const steps = Array.from({ length: rows + 1 }, (_, i) => i);
  const sides = [left, right].map((x) => steps.map((i) => tooth(x, i)));
  const [near = [], far = []] = sides;
  return {
    body: new Path2D(`M${[...near, ...far.toReversed()].join("L")}Z`),
    edges: new Path2D(sides.map((side) => `M${side.join("L")}`).join("")),
  };
}

type Stress = "plain" | "lit" | "dim";

/** Whether a glyph is lit by the selection, dimmed by it, or neither. */
export function stressOf(glyph: Glyph, lit: Lit | null): Stress {
  if (lit === null) return "plain";
  return glyph.members.some(({ event }) => lit.events.has(event.id)) ? "lit" : "dim";
}

/** Draw glyphs: the dimmed first and the lit last, ties under marks. */
export function drawGlyphs(context: CanvasRenderingContext2D, glyphs: readonly Glyph[], picture: Picture): void {
  const layers = { dim: [] as Glyph[], plain: [] as Glyph[], lit: [] as Glyph[] };
  const bandsFirst = [...glyphs].sort((a, b) => Number(b.banded) - Number(a.banded) || span(b) - span(a));
  for (const glyph of bandsFirst) layers[stressOf(glyph, picture.lit)].push(glyph);
  for (const stress of ["dim", "plain", "lit"] as const) {
    for (const glyph of layers[stress]) drawTie(context, glyph, picture, stress);
    for (const glyph of layers[stress]) drawGlyph(context, glyph, picture, stress);
  }
}

function span({ x0, x1 }: Glyph): number {
  return x1 - x0;
}

function drawTie(context: CanvasRenderingContext2D, glyph: Glyph, picture: Picture, stress: Stress): void {
  const { palette } = picture;
  if (glyph.top === glyph.bottom && !(glyph.banded && glyph.level !== 0)) return;
  const plain = glyph.banded ? palette.dim : palette.tie;
  context.strokeStyle = { plain, lit: palette.accent, dim: palette.dim }[stress];
  context.lineWidth = stress === "lit" ? 2.2 : glyph.banded ? 1 : 1.5;
  context.beginPath();
  context.moveTo(glyph.x, Math.min(rowY(picture, glyph.top), glyph.banded ? bandY(picture, glyph) : 1e9));
  context.lineTo(glyph.x, rowY(picture, glyph.bottom));
  if (glyph.top < glyph.bottom) context.stroke();
}

function drawGlyph(context: CanvasRenderingContext2D, glyph: Glyph, picture: Picture, stress: Stress): void {
  const first = glyph.members[0];
  if (!first) return;
  const { palette } = picture;
  const ink = inkOf(glyph, palette, stress);
  const look: Look = {
    status: first.event.status,
    inferred: first.event.when.inferred,
    split: glyph.members.some(({ event }) => event.conflicts.length > 0),
    ink,
    paper: palette.paper,
    fine: glyph.banded,
  };
  const count = {
    ink: stress === "lit" ? palette.accent : ink,
    paper: palette.paper,
    font: `600 11px ${picture.font}`,
  };
  if (glyph.banded) drawBanded(context, glyph, picture, look, count);
  else drawDots(context, glyph, picture, look, count);
}

/** Dots are darker than bands: what is exact stands out from what is not. */
function inkOf({ banded }: Glyph, palette: Palette, stress: Stress): string {
  if (stress === "dim") return banded ? palette.dim : palette.tie;
  return banded && stress === "plain" ? palette.band : palette.ink;
}

type CountLook = Parameters<typeof drawCount>[4];

function drawDots(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  picture: Picture,
  look: Look,
  count: CountLook,
): void {
  for (const [row, number] of glyph.rows) {
    if (number > 1) drawCount(context, glyph.x, rowY(picture, row), number, count);
    else drawDot(context, glyph.x, rowY(picture, row), RADIUS, look);
  }
}

function drawBanded(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  picture: Picture,
  look: Look,
  count: CountLook,
): void {
  const first = glyph.members[0];
  if (!first) return;
  if (glyph.x0 > picture.scale.right) return;
  const y = bandY(picture, glyph);
  const [x0, x1] = [Math.max(glyph.x0, -200), Math.min(glyph.x1, picture.scale.right + 4)];
  const thick = first.shape === "open" ? THIN : THICK;
  const band = { shape: first.shape, openLeft: first.event.when.first === null, thick };
  drawBand(context, x0, x1, y, band, look);
  for (const row of glyph.rows.keys()) {
    if (row === glyph.home) continue;
    context.fillStyle = look.ink;
    context.fillRect(glyph.x - 5, rowY(picture, row) - 1.5, 10, 3);
  }
  if (glyph.members.length > 1) drawCount(context, glyph.x, y, glyph.members.length, count);
}

/** Write the labels, with a line to those that stand away from their ties. */
export function drawLabels(context: CanvasRenderingContext2D, labels: readonly Label[], picture: Picture): void {
  const { palette } = picture;
  context.textBaseline = "middle";
  for (const label of labels) {
    drawLead(context, label, picture);
    context.font = labelFont(picture.font, label.lit);
    haloText(context, label.text, label.x, labelY(picture, label.row), { ink: palette.ink, paper: palette.paper });
  }
}

function drawLead(context: CanvasRenderingContext2D, { glyph, row, x, width }: Label, picture: Picture): void {
  if (row >= glyph.top && row <= glyph.bottom) return;
  const from = rowY(picture, row < glyph.top ? glyph.top : glyph.bottom);
  const y = labelY(picture, row);
  context.strokeStyle = picture.palette.accent;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(glyph.x, from);
  context.lineTo(glyph.x, y);
  context.lineTo(x > glyph.x ? x - 2 : x + width + 2, y);
  context.stroke();
  context.setLineDash([]);
}

export function labelFont(family: string, lit: boolean): string {
  return `${lit ? 600 : 400} 12px ${family}`;
}
