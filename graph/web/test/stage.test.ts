// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import type { Ruler } from "../src/canvas.ts";
import { FITTED } from "../src/graph/fit.ts";
import { stageOf as graphStage } from "../src/graph/stage.ts";
import { only } from "../src/selection.ts";
import type { State } from "../src/store.ts";
import { chooseLanes } from "../src/timeline/lanes.ts";
import { stageOf } from "../src/timeline/stage.ts";
import { tipLines } from "../src/timeline/tips.ts";
import { frameOf } from "./frame.ts";
import { actor, event, OCT_1, SAMPLE, scene, when } from "./sample.ts";

/** Seven pixels for each character: enough of a ruler to place words. */
const ruler = {
  width: (text: string) => [...text].length * 7,
  fit: (text: string, _: string, limit: number) => text.slice(0, Math.floor(limit / 7)),
} as unknown as Ruler;

const CROWD = scene({
  actors: Array.from({ length: 8 }, (_, i) => actor(`a${i}`, { lane: i })),
  events: Array.from({ length: 90 }, (_, i) =>
    event(`event number ${i}`, [`a${i % 8}`, `a${(i * 3) % 8}`], {
      when: when({
        first: OCT_1 + (i % 24),
        last: OCT_1 + (i % 24) + (i % 3 === 0 ? 6 : 0),
        precision: i % 3 === 0 ? "week" : "day",
      }),
      weight: (i % 10) / 10,
    }),
  ),
});

function timeline(part: Partial<State> = {}) {
  const frame = frameOf(CROWD, part);
  const lanes = chooseLanes(frame.model, frame.lit?.heart ?? new Set(), 300);
  const plot = { width: 1100, height: 330, viewport: { from: 0, to: 1 } };
  return { frame, stage: stageOf(frame, frame.model.inTime, lanes, plot, ruler) };
}

describe("words on the timeline", () => {
  it("cover neither each other nor a dot, however dense the month", () => {
    const { labels, glyphs } = timeline().stage;
    expect(labels.length).toBeGreaterThan(3);
    for (const a of labels) {
      const beside = labels.filter((b) => b !== a && b.row === a.row);
      expect(beside.every((b) => b.x >= a.x + a.width || a.x >= b.x + b.width)).toBe(true);
      const dots = glyphs.filter(({ banded, rows }) => !banded && rows.has(a.row));
      expect(dots.every(({ x }) => x < a.x || x > a.x + a.width)).toBe(true);
    }
  });

  it("are of what is lit only, where something is chosen", () => {
    const { stage, frame } = timeline({ selection: only([{ kind: "actor", id: "a3" }]) });
    expect(stage.labels.length).toBeGreaterThan(0);
    const lit = stage.labels.map(({ glyph }) => glyph.members.some((member) => frame.lit?.events.has(member.event.id)));
    expect(lit.every(Boolean)).toBe(true);
  });
});

describe("a counted mark", () => {
  it("says which events it holds in the row pointed at", () => {
    const { stage, frame } = timeline();
    const counted = stage.glyphs.find(({ banded, rows }) => !banded && [...rows.values()].some((count) => count > 1));
    const [row = -1, count = 0] = [...(counted?.rows ?? [])].find(([, number]) => number > 1) ?? [];
    const lines = counted ? tipLines(counted, row, frame) : [];
    expect(lines[0]).toBe(`${count} events close together`);
    expect(lines).toHaveLength(count + 1);
  });
});

describe("the graph's stage", () => {
  const size = { width: 800, height: 300, bar: { width: 200, height: 24 } };
  const ids = (part: Partial<State> = {}) =>
    [...graphStage(frameOf(SAMPLE, part), size, FITTED, ruler).nodes.keys()].sort();

  it("holds the actors that relations tie together", () => {
    expect(ids()).toEqual(["nvidia", "samsung"]);
  });

  it("holds the others when they are asked for, or lit by the selection", () => {
    expect(ids({ loose: true })).toEqual(["lee", "nvidia", "samsung"]);
    expect(ids({ selection: only([{ kind: "event", id: "budget" }]) })).toContain("lee");
  });

  it("does not move when something is chosen", () => {
    const place = (part: Partial<State>) => graphStage(frameOf(SAMPLE, part), size, FITTED, ruler).nodes.get("nvidia");
    const { x, y } = place({}) ?? { x: 0, y: 0 };
    expect(place({ selection: only([{ kind: "event", id: "budget" }]) })).toMatchObject({ x, y });
  });
});
