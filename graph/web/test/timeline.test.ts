import { describe, expect, it } from "vitest";
import { Model } from "../src/model.ts";
import type { Axis, Event } from "../src/scene.ts";
import { gather } from "../src/timeline/gather.ts";
import { chooseLanes } from "../src/timeline/lanes.ts";
import { histogram } from "../src/timeline/overview.ts";
import { place } from "../src/timeline/place.ts";
import { around, moved, TimeScale, WHOLE } from "../src/timeline/scale.ts";
import { ticksOf } from "../src/timeline/ticks.ts";
import { actor, event, NOV_30, OCT_1, OCT_31, SAMPLE, scene, when } from "./sample.ts";

const BROKEN: Axis = {
  stretches: [
    { first: 0, last: 364, from: 0, to: 0.3 },
    { first: OCT_1, last: NOV_30, from: 0.34, to: 1 },
  ],
  slots: 3,
};
const UNIT = { from: 0, to: 1 };
const scale = (axis = BROKEN, mode: "scale" | "order" = "scale", view = UNIT) =>
  new TimeScale(axis, mode, view, 0, 1000);

describe("the time scale", () => {
  it("gives back each day from its place, breaks included", () => {
    for (const day of [-40, 0, 100, 365, 9000, OCT_1, OCT_31, NOV_30 + 1, NOV_30 + 90]) {
      expect(scale().dayOf(scale().unitOf(day))).toBeCloseTo(day, 6);
    }
  });

  it("never runs backwards", () => {
    const places = Array.from({ length: 500 }, (_, i) => scale().unitOf(i * 45 - 500));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("gives a day its whole width", () => {
    const [x0, x1] = scale().extent(event("a", []));
    expect(x1 - x0).toBeCloseTo((1000 * 0.66) / 61, 6);
  });

  it("gives equal slots in order", () => {
    expect(scale(BROKEN, "order").extent(event("a", [], { slot: 1 }))).toEqual([1000 / 3, 2000 / 3]);
  });

  it("tells how many days a break leaves out", () => {
    expect(scale().breaks()).toEqual([{ x0: 300, x1: 340, days: OCT_1 - 365 }]);
  });

  it("keeps the day under the pointer where it is while zooming", () => {
    const before = scale();
    const after = scale(BROKEN, "scale", moved(UNIT, 0, 4, 0.7));
    expect(after.unit(700)).toBeCloseTo(before.unit(700), 9);
  });

  it("never leaves the whole behind", () => {
    expect(moved(WHOLE, 5).to).toBe(WHOLE.to);
    expect(moved(WHOLE, -5).from).toBeCloseTo(WHOLE.from, 9);
    const { from, to } = around(0.99, 1.01);
    expect(from).toBeGreaterThanOrEqual(WHOLE.from);
    expect(to).toBeLessThanOrEqual(WHOLE.to);
  });
});

describe("ticks", () => {
  it("name the year once in each stretch and never crowd", () => {
    const ticks = ticksOf(scale(), "en", []);
    expect(ticks.map(({ label }) => label)).toEqual([
      "Jan 1970",
      "Apr",
      "Jul",
      "Oct",
      "6 Oct 2025",
      "13 Oct",
      "20 Oct",
      "27 Oct",
      "3 Nov",
      "10 Nov",
      "17 Nov",
      "24 Nov",
    ]);
    const gaps = ticks.slice(1).map(({ x }, i) => x - (ticks[i]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(30);
  });

  it("speak Chinese", () => {
    expect(ticksOf(scale(), "zh-Hant", []).map(({ label }) => label)).toContain("2025年10月6日");
  });
});

describe("lanes", () => {
  const many = Array.from({ length: 40 }, (_, i) => actor(`a${i}`, { events: i + 1, lane: 40 - i }));
  const model = new Model(scene({ actors: many }));

  it("are the most active that fit, in the order given, with the others counted", () => {
    const lanes = chooseLanes(model, new Set(), 200);
    expect(lanes.actors.map(({ id }) => id)).toEqual(["a39", "a38", "a37", "a36", "a35", "a34", "a33", "a32", "a31"]);
    expect(lanes.others).toBe(31);
    expect(lanes.rows * lanes.height).toBeLessThanOrEqual(200);
  });

  it("always hold the chosen", () => {
    expect(chooseLanes(model, new Set(["a0"]), 200).rowOf.has("a0")).toBe(true);
  });
});

describe("marks", () => {
  const model = new Model(SAMPLE);
  const lanes = chooseLanes(model, new Set(), 300);
  const axis = SAMPLE.axis;
  const glyphs = (events: readonly Event[], view = UNIT) =>
    gather(place(events, scale(axis, "scale", view), lanes, [1010, 1090]));

  it("lie on their dates and touch only the lanes of their actors", () => {
    const [supply] = glyphs(model.inTime.filter(({ id }) => id === "supply"));
    const [x0, x1] = scale(axis).extent(model.events.get("supply") as Event);
    expect(supply?.x).toBeCloseTo((x0 + x1) / 2, 6);
    expect([...(supply?.rows.keys() ?? [])]).toEqual([lanes.rowOf.get("nvidia"), lanes.rowOf.get("samsung")]);
  });

  it("of a month cover the whole month", () => {
    const [month] = glyphs(model.inTime.filter(({ id }) => id === "budget"));
    const day = 1000 / 61;
    expect([month?.x0, month?.x1]).toEqual([0, expect.closeTo(day * 30, 6)]);
    expect(month?.banded).toBe(true);
  });

  it("without a date lie in the tray", () => {
    const [undated] = glyphs(model.inTime.filter(({ id }) => id === "rumour"));
    expect(undated?.x).toBeGreaterThan(1010);
    expect(undated?.x).toBeLessThan(1090);
  });

  it("too close to be told apart gather into one with a count for each lane, and come apart when zoomed", () => {
    const close = [event("a", ["nvidia"]), event("b", ["nvidia", "samsung"]), event("c", ["samsung"])];
    const [one, ...rest] = glyphs(close);
    expect(rest).toEqual([]);
    expect([...(one?.rows.values() ?? [])]).toEqual([2, 2]);
    expect(glyphs(close, { from: 0.49, to: 0.52 })).toHaveLength(3);
  });

  it("on the same day in different lanes stay apart", () => {
    expect(glyphs([event("a", ["lee"]), event("b", ["nvidia"])])).toHaveLength(2);
  });

  it("of bands in one lane never cover each other", () => {
    const month = when({ first: OCT_1, last: OCT_31, precision: "month" });
    const bands = glyphs(Array.from({ length: 3 }, (_, i) => event(`m${i}`, ["lee"], { when: month })));
    expect(new Set(bands.map(({ level }) => level)).size).toBe(3);
    const gathered = glyphs(Array.from({ length: 5 }, (_, i) => event(`m${i}`, ["lee"], { when: month })));
    expect(gathered.map(({ members }) => members.length).sort()).toEqual([1, 1, 3]);
  });
});

describe("the overview", () => {
  it("counts each dated event once, spread over its time", () => {
    const heights = histogram(SAMPLE.events, scale(SAMPLE.axis), 250);
    expect(heights.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 6);
  });
});
