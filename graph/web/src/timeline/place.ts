import { type Shape, shapeOf } from "../filter.ts";
import { actorsOf } from "../model.ts";
import type { Event } from "../scene.ts";
import type { Lanes } from "./lanes.ts";
import type { TimeScale } from "./scale.ts";

/** Where an event lies: pixels of its time, the rows of its lanes (top first), and the row that its band lies in. */
export interface Placed {
  readonly event: Event;
  readonly shape: Shape;
  readonly x0: number;
  readonly x1: number;
  /** pixels over which an open end fades */
  readonly fade: number;
  readonly rows: readonly number[];
  readonly home: number;
  /** actors of the event that have no lane */
  readonly unseen: number;
}

/** A gradient for an open bound runs over this many pixels. */
const FADE = 72;
/** A day wider than this can hold its events side by side, each still on its date. */
const WIDE_DAY = 26;
const BESIDE = 13;

/** Place events, in order of time, on a scale; undated events lie side by side between `tray` pixels. */
export function place(
  events: readonly Event[],
  scale: TimeScale,
  lanes: Lanes,
  tray: readonly [number, number],
): readonly Placed[] {
  const days = new Map<number, number>();
  const undated = events.filter(({ when }) => shapeOf(when) === "undated");
  const trayStep = undated.length > 0 ? (tray[1] - tray[0]) / undated.length : 0;
  let inTray = 0;
  return events.flatMap((event) => {
    const rows = rowsOf(event, lanes);
    if (rows.shown.length === 0) return [];
    const shape = shapeOf(event.when);
    if (shape === "undated") {
      const x0 = tray[0] + trayStep * inTray++;
      return [placed(event, shape, [x0, x0 + trayStep], rows, 0)];
    }
    const extent = scale.extent(event);
    const fade = scale.mode === "order" ? extent[1] - extent[0] : FADE;
    if (shape !== "day") return [placed(event, shape, extent, rows, fade)];
    return [placed(event, shape, besides(extent, event.when.first ?? 0, scale, days), rows, 0)];
  });
}

/** The part of a wide day that its next event takes. */
function besides(
  extent: readonly [number, number],
  day: number,
  scale: TimeScale,
  days: Map<number, number>,
): readonly [number, number] {
  const [x0, x1] = extent;
  if (scale.mode === "order" || x1 - x0 < WIDE_DAY) return extent;
  const columns = Math.floor((x1 - x0) / BESIDE);
  const taken = days.get(day) ?? 0;
  days.set(day, taken + 1);
  const start = x0 + (taken % columns) * BESIDE;
  return [start, start + BESIDE];
}

interface Rows {
  readonly shown: readonly number[];
  readonly home: number;
  readonly unseen: number;
}

function placed(
  event: Event,
  shape: Shape,
  [x0, x1]: readonly [number, number],
  { shown, home, unseen }: Rows,
  fade: number,
): Placed {
  return { event, shape, x0, x1, fade, rows: shown, home, unseen };
}

/** Rows of an event's actors; those without a lane are counted, and share the last row where none has one. */
function rowsOf(event: Event, lanes: Lanes): Rows {
  const actors = [...actorsOf(event)];
  const rows = actors.flatMap((id) => lanes.rowOf.get(id) ?? []);
  const unseen = actors.length - rows.length;
  if (rows.length > 0) return { shown: [...new Set(rows)].sort((a, b) => a - b), home: rows[0] ?? 0, unseen };
  const last = Math.max(0, lanes.rows - 1);
  return { shown: lanes.others > 0 || lanes.rows > 0 ? [last] : [], home: last, unseen };
}
