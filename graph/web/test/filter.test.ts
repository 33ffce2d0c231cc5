import { describe, expect, it } from "vitest";
import { active, counts, isolated, keysOfFacet, switched } from "../src/bar/facets.ts";
import { EVERYTHING, type Filter, shapeOf, shown } from "../src/filter.ts";
import { Model } from "../src/model.ts";
import { OCT_1, OCT_31, SAMPLE, when } from "./sample.ts";

const model = new Model(SAMPLE);
const events = (filter: Partial<Filter>) => [...shown(model, { ...EVERYTHING, ...filter }).events].sort();

describe("a filter", () => {
  it("lets everything through when nothing is set", () => {
    const { actors, events, relations } = shown(model, EVERYTHING);
    expect([actors.size, events.size, relations.size]).toEqual([3, 4, 1]);
  });

  it("finds an event by any alias of its actors, in any script", () => {
    for (const query of ["輝達", "英伟达", "nvidia", "ＮＶＩＤＩＡ"]) expect(events({ query })).toContain("supply");
    expect(events({ query: "輝達" })).not.toContain("budget");
  });

  it("finds two-character Chinese words in quotes", () => {
    expect(events({ query: "股價" })).toHaveLength(4);
    expect(events({ query: "沒有" })).toEqual([]);
  });

  it("keeps what may have happened in a window of time and drops the undated", () => {
    expect(events({ window: [OCT_31, OCT_31] })).toEqual(["supply", "visit"]);
    expect(events({ window: [OCT_1, OCT_1 + 3] })).toEqual(["budget", "visit"]);
  });

  it("hides an edge when the event that it rests on is hidden", () => {
    const { relations } = shown(model, { ...EVERYTHING, off: new Set(["type:agreement"]) });
    expect(relations.size).toBe(0);
  });

  it("hides actors of a kind, and events only when all their actors are hidden", () => {
    const { actors, events } = shown(model, { ...EVERYTHING, off: new Set(["group:company"]) });
    expect([...actors]).toEqual(["lee"]);
    expect([...events].sort()).toEqual(["budget", "visit"]);
  });
});

describe("the shape of a mark", () => {
  it("says how exact the date is", () => {
    expect(shapeOf(when())).toBe("day");
    expect(shapeOf(when({ first: OCT_1, precision: "month" }))).toBe("period");
    expect(shapeOf(when({ first: OCT_1, precision: "range" }))).toBe("range");
    expect(shapeOf(when({ first: null }))).toBe("open");
    expect(shapeOf(when({ first: null, last: null }))).toBe("undated");
  });
});

describe("the legend's switches", () => {
  const found = counts(model);
  const groups = keysOfFacet("group", found);

  it("count what each stands for", () => {
    expect(found.get("group:company")).toBe(2);
    expect(found.get("certainty:conflict")).toBe(1);
  });

  it("switch off and on again", () => {
    const off = switched(EVERYTHING, "status:past");
    expect([...off.off]).toEqual(["status:past"]);
    expect(switched(off, "status:past").off.size).toBe(0);
  });

  it("isolate one, and take all back when it is already alone", () => {
    const alone = isolated(EVERYTHING, "group:person", groups);
    expect([...alone.off]).toEqual(["group:company"]);
    expect(isolated(alone, "group:person", groups).off.size).toBe(0);
  });

  it("become chips that can be removed one by one", () => {
    const filter: Filter = { query: "三星", off: new Set(["status:past", "status:planned"]), window: [OCT_1, OCT_31] };
    const chips = active(filter, found);
    expect(chips.map(({ kind, value }) => `${kind} ${value}`.trim())).toEqual([
      "query 三星",
      "window",
      "only status:statement",
    ]);
    expect(chips[2]?.without.off.size).toBe(0);
    expect(chips[1]?.without.window).toBeNull();
  });
});
