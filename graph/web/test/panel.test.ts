// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { EvidencePanel } from "../src/panel/panel.ts";
import { pieces } from "../src/panel/quote.ts";
import type { Scene } from "../src/scene.ts";
import { only } from "../src/selection.ts";
import { frameOf, recorder, texts } from "./frame.ts";
import { actor, event, QUOTE, SAMPLE, scene } from "./sample.ts";

function panelOf(from: Scene, ...refs: Parameters<typeof only>[0]): HTMLElement {
  const panel = new EvidencePanel(recorder().actions);
  panel.render(frameOf(from, { selection: only(refs) }));
  return panel.element;
}

describe("the evidence of an event", () => {
  const element = panelOf(SAMPLE, { kind: "event", id: "supply" });

  it("quotes the words among their neighbours, with date and actors marked", () => {
    expect(texts(element, ".quote p")).toEqual([QUOTE.text]);
    expect(texts(element, ".said").join("")).toBe("10月31日,英偉達與三星電子達成協議。".slice(0, 20));
    expect(texts(element, "mark.date")).toEqual(["10月31日"]);
    expect(texts(element, "mark.actor")).toEqual(["英偉達"]);
  });

  it("says why the date is so, who is in it, and where sources differ", () => {
    expect(texts(element, ".why dd")).toEqual([
      "“10月31日”",
      "2025-11-07",
      "the year nearest to the document",
      "2025-10-31",
    ]);
    expect(texts(element, ".actor-chip span")).toEqual(["Nvidia", "Samsung"]);
    expect(texts(element, ".conflicts b")).toEqual(["260,000", "200,000"]);
  });

  it("lists the edges that came of it", () => {
    expect(texts(element, ".relation-line")).toEqual(["Nvidiasupplies →Samsung"]);
  });
});

describe("the evidence of an actor", () => {
  it("gives its names, its relations and the quotes of its events in order of time", () => {
    const element = panelOf(SAMPLE, { kind: "actor", id: "nvidia" });
    expect(texts(element, "[data-testid=actor-name] span")).toEqual(["Nvidia"]);
    expect(texts(element, ".aliases")).toEqual(["英偉達 · 英伟达 · 輝達"]);
    expect(texts(element, ".ties summary")).toEqual(["Relations (1)"]);
    expect(texts(element, ".card h3")).toEqual(["GPU supply", "visit"]);
  });

  it("says why its names are one, where documents use others", () => {
    const element = panelOf(SAMPLE, { kind: "actor", id: "nvidia" });
    expect(texts(element, "[data-testid=why-one] :is(summary, dt, dd)")).toEqual([
      "Why these names are one",
      "輝達",
      "gazetteer: nvidia",
    ]);
    expect(panelOf(SAMPLE, { kind: "actor", id: "samsung" }).querySelector("[data-testid=why-one]")).toBeNull();
  });

  it("marks a name that is not in the wanted language", () => {
    const element = panelOf(SAMPLE, { kind: "actor", id: "lee" });
    expect(texts(element, "[data-testid=actor-name] sup")).toEqual(["繁"]);
  });
});

describe("the evidence of an edge", () => {
  it("says why it is drawn, and shows its events", () => {
    const element = panelOf(SAMPLE, { kind: "relation", id: "r1" });
    expect(texts(element, ".tie em")).toEqual(["supplies →"]);
    expect(texts(element, "h4")).toContain("Why this edge");
    expect(texts(element, ".card.event h3")).toEqual(["GPU supply"]);
  });
});

describe("the evidence in a Chinese script", () => {
  it("says types, roles, relations, states and kinds in that script", () => {
    const inScript = (language: "zh-Hant" | "zh-Hans", kind: "relation" | "actor", id: string) => {
      const panel = new EvidencePanel(recorder().actions);
      panel.render(frameOf(SAMPLE, { selection: only([{ kind, id }]), language }));
      return panel.element;
    };
    const edge = inScript("zh-Hant", "relation", "r1");
    expect(texts(edge, ".tie em")).toEqual(["供應 →"]);
    expect(texts(edge, ".card.relation .chip")[0]).toBe("現時");
    expect(texts(edge, ".card.event .chip")).toContain("協議");
    expect(texts(edge, ".card.event .actor-chip small")).toContain("主動方");
    expect(texts(inScript("zh-Hans", "actor", "nvidia"), ".actor-head .chip")[0]).toBe("公司");
  });
});

describe("what documents say", () => {
  it("is shown as text and never becomes markup", () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const hostile = scene({
      actors: [actor("a", { name: evil, aliases: [{ text: evil, why: evil }] })],
      events: [
        event("e", ["a"], {
          title: evil,
          reasons: [evil],
          claims: [{ ...QUOTE, text: evil, start: 0, end: 9, marks: [] }],
        }),
      ],
    });
    for (const ref of [{ kind: "event", id: "e" } as const, { kind: "actor", id: "a" } as const]) {
      const element = panelOf(hostile, ref);
      expect(element.querySelector("img, script")).toBeNull();
      expect(element.textContent).toContain(evil);
    }
  });

  it("is cut by code points, as the scene counts them", () => {
    const quote = {
      ...QUOTE,
      text: "𠮷野家😀在10月31日開業",
      start: 4,
      end: 10,
      marks: [{ start: 5, end: 11, kind: "date" as const, actor: null }],
    };
    const cut = pieces(quote);
    expect(cut.map(({ text }) => text).join("")).toBe(quote.text);
    expect(
      cut
        .filter(({ mark }) => mark)
        .map(({ text }) => text)
        .join(""),
    ).toBe("10月31日");
  });
});

describe("an empty state", () => {
  it("says that there are no events, or that none pass", () => {
    const panel = new EvidencePanel(recorder().actions);
    panel.render(frameOf(scene()));
    expect(texts(panel.element, ".hint")).toEqual(["No events were found in these documents."]);
    panel.render(frameOf(SAMPLE, { filter: { query: "zzz", off: new Set(), window: null } }));
    expect(texts(panel.element, ".hint")).toEqual(["No event passes the filters."]);
  });
});
