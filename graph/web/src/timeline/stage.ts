import type { Ruler } from "../canvas.ts";
import type { Frame } from "../context.ts";
import { shapeOf } from "../filter.ts";
import type { Model } from "../model.ts";
import type { Event } from "../scene.ts";
import { drawBreaks, drawGlyphs, drawGround, drawLabels, drawTicks, labelFont, type Picture, stripOf } from "./draw.ts";
import { type Glyph, gather } from "./gather.ts";
import { type Label, packLabels } from "./labels.ts";
import type { Lanes } from "./lanes.ts";
import { drawTray } from "./overlay.ts";
import { place } from "./place.ts";
import { TimeScale, type Viewport } from "./scale.ts";
import { type Tick, ticksOf } from "./ticks.ts";

/** The timeline as it stands on the screen. */
export interface Stage {
  readonly picture: Picture;
  readonly glyphs: readonly Glyph[];
  readonly labels: readonly Label[];
  readonly ticks: readonly Tick[];
  readonly tray: boolean;
}

/** The room there is, in pixels, and the part of time to show in it. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly viewport: Viewport;
}

/** Above the lanes, and below them for the axis. */
export const TOP = 6;
export const AXIS = 24;
const TRAY = 92;
/** Marks that begin this far outside are still drawn. */
const OUTSIDE = 20;

/** Put events (those let through, in order of time) on the screen. */
export function stageOf(frame: Frame, events: readonly Event[], lanes: Lanes, plot: Plot, ruler: Ruler): Stage {
  const { model, state, palette, font, lit } = frame;
  const tray = hasUndated(model);
  const right = plot.width - (tray ? TRAY : 6);
  const scale = new TimeScale(model.scene.axis, state.axis, plot.viewport, 0, right);
  const bottom = Math.min(plot.height - AXIS, TOP + lanes.rows * lanes.height);
  const chosen = state.selection.actors;
  const picture: Picture = { scale, lanes, top: TOP, bottom, width: plot.width, palette, font, lit, chosen };
  const placed = place(events, scale, lanes, [right + 18, plot.width - 12]);
  const glyphs = gather(placed).filter(({ x0, x1 }) => x1 > -OUTSIDE && x0 < plot.width + OUTSIDE);
  const labels = packLabels(glyphs, lit, {
    left: 0,
    right: right - 4,
    strips: scale.breaks().map(stripOf),
    rows: lanes.rows,
    ruler,
    language: state.language,
    font: (isLit) => labelFont(font, isLit),
  });
  return { picture, glyphs, labels, ticks: ticksOf(scale, state.language, events), tray };
}

/** Draw what stands on the stage. */
export function paint(context: CanvasRenderingContext2D, stage: Stage, { speak }: Frame, ruler: Ruler): void {
  const { picture, glyphs, labels, ticks } = stage;
  drawGround(context, picture, ticks);
  drawGlyphs(context, glyphs, picture);
  drawBreaks(context, picture);
  drawTicks(context, picture, ticks, ruler);
  drawLabels(context, labels, picture);
  if (stage.tray) drawTray(context, picture.scale.right, picture, speak("undated"));
}

function hasUndated({ scene }: Model): boolean {
  return scene.events.some(({ when }) => shapeOf(when) === "undated");
}
