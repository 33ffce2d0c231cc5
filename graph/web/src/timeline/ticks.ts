import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import { dateOf, dayName, dayOf, monthName, yearName } from "../days.ts";
import type { Event, Stretch } from "../scene.ts";
import type { TimeScale } from "./scale.ts";

/** A line of the time grid. `strong` begins a larger unit (a year, a month). */
export interface Tick {
  readonly x: number;
  readonly label: string;
  readonly strong: boolean;
}

type Unit = "day" | "month" | "year";

interface Step {
  readonly unit: Unit;
  readonly days: number;
  readonly between: (first: Date, last: Date) => Date[];
}

const STEPS: readonly Step[] = [
  step("day", utcDay, 1, 1),
  { unit: "day", days: 7, between: (first, last) => utcMonday.range(utcMonday.ceil(first), last) },
  step("month", utcMonth, 1, 30),
  step("month", utcMonth, 3, 91),
  step("month", utcMonth, 6, 182),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((years) => step("year", utcYear, years, years * 365)),
];

/** Pixels that a tick's label needs. */
const ROOM = 68;

function step(unit: Unit, interval: CountableTimeInterval, every: number, days: number): Step {
  const stepped = interval.every(every) ?? interval;
  return { unit, days, between: (first, last) => stepped.range(stepped.ceil(first), last) };
}

/** The ticks in view: by calendar "to scale", by the events' own dates "in order". */
export function ticksOf(scale: TimeScale, language: string, inTime: readonly Event[]): readonly Tick[] {
  if (scale.mode === "order") return orderTicks(scale, language, inTime);
  const ticks = scale.stretches.flatMap((stretch) => stretchTicks(scale, stretch, language));
  return ticks.filter((tick, i) => i === 0 || tick.x - (ticks[i - 1]?.x ?? 0) > 30);
}

function stretchTicks(scale: TimeScale, stretch: Stretch, language: string): readonly Tick[] {
  const first = Math.max(stretch.first, Math.floor(scale.dayOf(scale.viewport.from)));
  const last = Math.min(stretch.last + 1, Math.ceil(scale.dayOf(scale.viewport.to)));
  if (last <= first) return [];
  const pixels = (scale.day(last) - scale.day(first)) / (last - first);
  const chosen = STEPS.find(({ days }) => days * pixels >= ROOM) ?? STEPS.at(-1);
  const dates = chosen?.between(dateOf(first), dateOf(last)) ?? [];
  if (!chosen || dates.length === 0) return [loneTick(scale, first, language)];
  return dates.map((date, i) => {
    const strong = isStrong(date, chosen.unit);
    return { x: scale.day(dayOf(date)), strong, label: labelOf(date, chosen.unit, i === 0, strong, language) };
  });
}

/** A stretch too short for any tick still says where in time it is. */
function loneTick(scale: TimeScale, day: number, language: string): Tick {
  const date = dateOf(day);
  return { x: scale.day(day), strong: false, label: full(date, "month", language) };
}

function isStrong(date: Date, unit: Unit): boolean {
  if (unit === "year") return true;
  return unit === "month" ? date.getUTCMonth() === 0 : date.getUTCDate() <= 7 && date.getUTCDate() === 1;
}

function labelOf(date: Date, unit: Unit, first: boolean, strong: boolean, language: string): string {
  if (first) return full(date, unit, language);
  if (unit === "year" || (unit === "month" && strong)) return yearName(date, language);
  return unit === "month" ? monthName(date, language) : dayName(date, language);
}

function full(date: Date, unit: Unit, language: string): string {
  const year = yearName(date, language);
  if (unit === "year") return year;
  const small = unit === "month" ? monthName(date, language) : dayName(date, language);
  return language.startsWith("zh") ? year + small : `${small} ${year}`;
}

function orderTicks(scale: TimeScale, language: string, inTime: readonly Event[]): readonly Tick[] {
  const ticks: Tick[] = [];
  let [year, edge] = [Number.NaN, Number.NEGATIVE_INFINITY];
  for (const event of inTime) {
    const day = event.when.first ?? event.when.last;
    const [x] = scale.extent(event);
    if (day === null || x < edge + ROOM) continue;
    const date = dateOf(day);
    const strong = date.getUTCFullYear() !== year;
    ticks.push({ x, strong, label: strong ? full(date, "month", language) : dayName(date, language) });
    [year, edge] = [date.getUTCFullYear(), x];
  }
  return ticks;
}
