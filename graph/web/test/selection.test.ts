import { describe, expect, it } from "vitest";
import { fromHash, toHash } from "../src/hash.ts";
import { lit } from "../src/lit.ts";
import { Model } from "../src/model.ts";
import { NOTHING, only, same, toggled, toText } from "../src/selection.ts";
import { INITIAL } from "../src/store.ts";
import { SAMPLE } from "./sample.ts";

const model = new Model(SAMPLE);

describe("a selection", () => {
  it("takes a thing in and out again", () => {
    const one = toggled(NOTHING, { kind: "actor", id: "nvidia" });
    const two = toggled(one, { kind: "event", id: "visit" });
    expect(toText(two)).toBe("actor:nvidia event:visit");
    expect(same(toggled(two, { kind: "event", id: "visit" }), one)).toBe(true);
  });

  it("keeps only what the scene holds", () => {
    const chosen = { actors: ["nvidia", "gone"], events: ["gone"], relations: ["r1"] };
    expect(model.known(chosen)).toEqual({ actors: ["nvidia"], events: [], relations: ["r1"] });
  });
});

describe("what a selection lights", () => {
  it("an actor lights its lane, its events, its edges and whom they touch", () => {
    const { heart, actors, events, relations } = lit(model, only([{ kind: "actor", id: "nvidia" }]));
    expect([...heart]).toEqual(["nvidia"]);
    expect([...actors].sort()).toEqual(["lee", "nvidia", "samsung"]);
    expect([...events].sort()).toEqual(["supply", "visit"]);
    expect([...relations]).toEqual(["r1"]);
  });

  it("an edge lights its ends and its events", () => {
    const { heart, events } = lit(model, only([{ kind: "relation", id: "r1" }]));
    expect([...heart].sort()).toEqual(["nvidia", "samsung"]);
    expect([...events]).toEqual(["supply"]);
  });

  it("an event lights its actors and the edges that came of it", () => {
    const { actors, relations } = lit(model, only([{ kind: "event", id: "supply" }]));
    expect([...actors].sort()).toEqual(["nvidia", "samsung"]);
    expect([...relations]).toEqual(["r1"]);
  });
});

describe("the address", () => {
  it("gives back the state that it was made from", () => {
    const state = {
      ...INITIAL,
      selection: { actors: ["a,b", "c d"], events: ["e%1"], relations: ["韓"] },
      filter: { query: "三星 GPU", off: new Set(["group:media", "type:visit"]), window: [-12, 40] as const },
      views: ["chronology", "graph"] as const,
      axis: "order" as const,
      language: "zh-Hant" as const,
    };
    const { selection, filter, views, axis, language } = state;
    expect(fromHash(`#${toHash(state)}`)).toEqual({ selection, filter, views, axis, language });
  });

  it("is empty for a view that nobody has touched", () => {
    expect(toHash(INITIAL)).toBe("");
  });

  it("survives nonsense", () => {
    const state = fromHash("#sel=x,a,%E0%A4%A,q1&win=1,b&views=none&lang=fr&axis=up");
    expect(state.selection).toEqual(NOTHING);
    expect(state.filter?.window).toBeNull();
    expect(state.views ?? state.language ?? state.axis).toBeUndefined();
  });
});
