import { describe, expect, it } from "vitest";
import type { Ruler } from "../src/canvas.ts";
import { FITTED, Fit, zoomed } from "../src/graph/fit.ts";
import { Finder } from "../src/graph/hit.ts";
import { placeNames, Taken } from "../src/graph/labels.ts";
import { along, edgesOf, nodesOf } from "../src/graph/nodes.ts";
import { Model } from "../src/model.ts";
import { actor, relation, SAMPLE, scene } from "./sample.ts";

/** Ten pixels for each character: enough of a ruler to place words. */
const ruler = {
  width: (text: string) => text.length * 10,
  fit: (text: string) => text,
} as unknown as Ruler;

describe("the graph's place in its pane", () => {
  it("fills the pane on both axes and stays inside", () => {
    const actors = [actor("a", { x: -1, y: -0.5 }), actor("b", { x: 1, y: 0.5 })];
    const fit = new Fit(actors, 900, 300, FITTED);
    const [a, b] = actors.map((one) => fit.at(one));
    expect([a?.x, b?.x]).toEqual([62, 838]);
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBeCloseTo(300 - 52, 6);
  });

  it("does not break on one actor or none", () => {
    expect(new Fit([actor("a")], 400, 200, FITTED).at({ x: 0, y: 0 }).x).toBe(200);
    expect(new Fit([], 400, 200, FITTED).at({ x: 0, y: 0 }).x).toBe(200);
  });

  it("keeps the pixel under the pointer while zooming", () => {
    const actors = [...new Model(SAMPLE).actors.values()];
    const before = new Fit(actors, 900, 300, FITTED).at({ x: 0.5, y: 0.1 });
    const zoom = zoomed(FITTED, 3, { x: before.x - 450, y: before.y - 146 });
    expect(new Fit(actors, 900, 300, zoom).at({ x: 0.5, y: 0.1 }).x).toBeCloseTo(before.x, 6);
  });
});

describe("edges", () => {
  const ends = [actor("a", { x: -1 }), actor("b", { x: 1 })];
  const relations = [relation("there", "a", "b", { bend: 0.5 }), relation("back", "b", "a", { bend: 0.5 })];
  const model = new Model(scene({ actors: ends, relations }));
  const nodes = nodesOf(ends, new Fit(ends, 800, 400, FITTED));
  const edges = edgesOf(model, nodes);

  it("between the same two bow apart", () => {
    const [there, back] = edges.map((edge) => along(edge, 0.5).y);
    expect(Math.abs((there ?? 0) - (back ?? 0))).toBeGreaterThan(40);
  });

  it("end at the rim of the signs", () => {
    const [edge] = edges;
    const b = nodes.get("b");
    expect(edge && b && Math.hypot(edge.to.x - b.x, edge.to.y - b.y)).toBeCloseTo((b?.radius ?? 0) + 3, 6);
  });

  it("and signs are found by the pointer", () => {
    const finder = new Finder([...nodes.values()], edges, []);
    const [edge] = edges;
    const middle = edge ? along(edge, 0.5) : { x: 0, y: 0 };
    expect(finder.find({ x: middle.x + 2, y: middle.y + 2 })).toEqual({ kind: "relation", id: "there" });
    expect(finder.find(nodes.get("a") ?? { x: 0, y: 0 })).toEqual({ kind: "actor", id: "a" });
    expect(finder.find({ x: 400, y: 395 })).toBeNull();
  });
});

describe("names on the graph", () => {
  const crowd = Array.from({ length: 60 }, (_, i) =>
    actor(`name ${i}`, { x: (i % 10) / 5 - 1, y: Math.floor(i / 10) / 3 - 1, size: (i + 1) / 60 }),
  );
  const nodes = [...nodesOf(crowd, new Fit(crowd, 700, 300, FITTED)).values()];
  const room = {
    width: 700,
    height: 300,
    ruler,
    language: "en" as const,
    font: () => "",
    isLit: (id: string) => id === "name 3",
  };
  const labels = placeNames(nodes, new Taken(), room);

  it("never cover each other", () => {
    for (const a of labels) {
      for (const b of labels) {
        const apart = a === b || Math.abs(a.y - b.y) >= 15 || a.x + a.width <= b.x || b.x + b.width <= a.x;
        expect(apart, `${a.text} and ${b.text}`).toBe(true);
      }
    }
  });

  it("go to the lit and the large first", () => {
    expect(labels[0]?.id).toBe("name 3");
    expect(labels[1]?.id).toBe("name 59");
    expect(labels.length).toBeLessThan(60);
  });
});
