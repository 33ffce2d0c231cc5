import type { Shape } from "../filter.ts";
import type { Event } from "../scene.ts";

/** How a mark looks: one channel for each meaning (fill: status, outline: certainty, split: conflict). */
export interface Look {
  readonly status: Event["status"];
  readonly inferred: boolean;
  readonly split: boolean;
  /** drawn with a thin outline */
  readonly fine?: boolean;
  readonly ink: string;
  readonly paper: string;
}

const hatches = new Map<string, CanvasPattern | string>();

/** Diagonal lines of a colour, for what is planned. */
function hatch(context: CanvasRenderingContext2D, ink: string, paper: string): CanvasPattern | string {
  const key = `${ink}|${paper}`;
  let pattern = hatches.get(key);
  if (pattern === undefined) {
    const tile = document.createElement("canvas");
    [tile.width, tile.height] = [8, 8];
    const pen = tile.getContext("2d");
    if (pen) drawHatch(pen, ink, paper);
    pattern = context.createPattern(tile, "repeat") ?? ink;
    if (typeof pattern !== "string") pattern.setTransform(new DOMMatrix().scale(0.5));
    hatches.set(key, pattern);
  }
  return pattern;
}

function drawHatch(pen: CanvasRenderingContext2D, ink: string, paper: string): void {
  pen.fillStyle = paper;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = ink;
  pen.lineWidth = 2.6;
  pen.beginPath();
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift - 1, 9);
    pen.lineTo(shift + 9, -1);
  }
  pen.stroke();
}

/** Fill a traced shape as its status wants it; `half` is the pixel where an ongoing one turns hollow. */
function fillStatus(context: CanvasRenderingContext2D, path: Path2D, look: Look, half: number): void {
  context.fillStyle = look.paper;
  context.fill(path);
  if (look.status === "statement") return;
  context.fillStyle = look.status === "planned" ? hatch(context, look.ink, look.paper) : look.ink;
  if (look.status !== "ongoing") {
    context.fill(path);
    return;
  }
  context.save();
  context.beginPath();
  context.rect(half - 1e4, -1e4, 1e4, 2e4);
  context.clip();
  context.fill(path);
  context.restore();
}

function outline(context: CanvasRenderingContext2D, path: Path2D, look: Look): void {
  context.strokeStyle = look.ink;
  context.lineWidth = look.fine ? 1 : 1.5;
  context.setLineDash(look.inferred ? [2.2, 1.8] : []);
  context.stroke(path);
  context.setLineDash([]);
}

/** A dot: an event of one day, in the lane of one of its actors. */
export function drawDot(context: CanvasRenderingContext2D, x: number, y: number, radius: number, look: Look): void {
  const inside = new Path2D();
  inside.arc(x, y, look.inferred ? radius - 2 : radius, 0, 7);
  const rim = new Path2D();
  rim.arc(x, y, radius, 0, 7);
  context.fillStyle = look.paper;
  context.fill(rim);
  fillStatus(context, inside, look, x);
  outline(context, rim, look);
  if (look.split) splitMark(context, x, y - radius - 3, y + radius + 3, look);
}

/** A disc with a number: that many events of this lane lie here. */
export function drawCount(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  count: number,
  colours: { readonly ink: string; readonly paper: string; readonly font: string },
): void {
  const text = count > 99 ? "99+" : String(count);
  const half = 7 + (text.length - 1) * 3;
  context.fillStyle = colours.ink;
  context.beginPath();
  context.roundRect(x - half, y - 7, half * 2, 14, 7);
  context.fill();
  context.fillStyle = colours.paper;
  context.font = colours.font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, x, y + 0.5);
  context.textAlign = "left";
}

/** A band: a stated range as a bar, a week to a century as a bracket with end caps, an open bound as a fade with a whisker. */
export function drawBand(
  context: CanvasRenderingContext2D,
  x0: number,
  x1: number,
  y: number,
  band: { readonly shape: Shape; readonly openLeft: boolean; readonly thick: number },
  look: Look,
): void {
  if (band.shape === "open") drawOpen(context, x0, x1, y, band, look);
  else drawClosed(context, x0, x1, y, band, look);
  if (look.split) splitMark(context, (x0 + x1) / 2, y - band.thick, y + band.thick, look);
}

function drawClosed(
  context: CanvasRenderingContext2D,
  x0: number,
  x1: number,
  y: number,
  band: { readonly shape: Shape; readonly thick: number },
  look: Look,
): void {
  const body = new Path2D();
  const half = band.thick / 2;
  if (band.shape === "range") body.roundRect(x0, y - half, x1 - x0, band.thick, half);
  else body.rect(x0, y - half + 1, x1 - x0, band.thick - 2);
  fillStatus(context, body, look, (x0 + x1) / 2);
  outline(context, body, look);
  if (band.shape === "range") return;
  context.lineWidth = 2;
  context.strokeStyle = look.ink;
  context.beginPath();
  for (const x of [x0, x1]) {
    context.moveTo(x, y - 5);
    context.lineTo(x, y + 5);
  }
  context.stroke();
}

function drawOpen(
  context: CanvasRenderingContext2D,
  x0: number,
  x1: number,
  y: number,
  band: { readonly openLeft: boolean; readonly thick: number },
  look: Look,
): void {
  const gradient = context.createLinearGradient(x0, 0, x1, 0);
  gradient.addColorStop(band.openLeft ? 0 : 1, `${look.ink}00`);
  gradient.addColorStop(band.openLeft ? 1 : 0, look.ink);
  context.fillStyle = gradient;
  const half = band.thick / 2;
  if (look.status === "statement" || look.status === "planned") {
    context.fillRect(x0, y - half, x1 - x0, 1);
    context.fillRect(x0, y + half - 1, x1 - x0, 1);
    if (look.status === "planned") for (let x = x0; x < x1; x += 4) context.fillRect(x, y - half, 1.3, band.thick);
  } else {
    context.fillRect(x0, y - half, x1 - x0, look.status === "ongoing" ? half : band.thick);
  }
  context.strokeStyle = look.ink;
  context.lineWidth = 2;
  context.setLineDash(look.inferred ? [2.2, 1.8] : []);
  context.beginPath();
  const whisker = band.openLeft ? x1 : x0;
  context.moveTo(whisker, y - 4.5);
  context.lineTo(whisker, y + 4.5);
  context.stroke();
  context.setLineDash([]);
}

/** The sign of a conflict: the mark is cut in two. */
function splitMark(context: CanvasRenderingContext2D, x: number, top: number, bottom: number, look: Look): void {
  context.strokeStyle = look.paper;
  context.lineWidth = 3.4;
  context.beginPath();
  context.moveTo(x - 1.5, bottom);
  context.lineTo(x + 1.5, top);
  context.stroke();
  context.strokeStyle = look.ink;
  context.lineWidth = 1.2;
  context.beginPath();
  context.moveTo(x - 1.5, bottom);
  context.lineTo(x + 1.5, top);
  context.stroke();
}
