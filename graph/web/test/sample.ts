import type { Actor, Event, Quote, Relation, Scene, When } from "../src/scene.ts";

/** Days of 2025 used below: 2025-10-31 and the months around it. */
export const OCT_31 = 20392;
export const OCT_1 = 20362;
export const NOV_30 = 20422;

export function when(part: Partial<When> = {}): When {
  return {
    first: OCT_31,
    last: OCT_31,
    precision: "day",
    modifier: null,
    label: "2025-10-31",
    words: "10月31日",
    anchor: "2025-11-07",
    rule: "the year nearest to the document",
    alternatives: [],
    inferred: false,
    ...part,
  };
}

export const QUOTE: Quote = {
  document: "one.txt",
  offset: 0,
  text: "首爾。10月31日,英偉達與三星電子達成協議。股價上漲。",
  start: 3,
  end: 23,
  marks: [
    { start: 3, end: 9, kind: "date", actor: null },
    { start: 10, end: 13, kind: "actor", actor: "nvidia" },
  ],
  when: null,
  attributed_to: null,
  differs: [],
};

export function actor(id: string, part: Partial<Actor> = {}): Actor {
  return {
    id,
    name: id,
    names: {},
    aliases: [],
    kind: "company",
    group: "company",
    x: 0,
    y: 0,
    size: 0.5,
    lane: 0,
    events: 1,
    mentions: 1,
    community: 0,
    ...part,
  };
}

export function event(id: string, actors: readonly string[], part: Partial<Event> = {}): Event {
  return {
    id,
    type: "agreement",
    status: "past",
    title: id,
    titles: {},
    when: when(),
    target: null,
    place: null,
    salience: "major",
    weight: 0.5,
    slot: 0,
    actors: actors.map((actor) => ({ actor, role: "agent" })),
    amounts: [],
    confidence: "high",
    reasons: [],
    claims: [QUOTE],
    sources: 1,
    conflicts: [],
    ...part,
  };
}

export function relation(id: string, source: string, target: string, part: Partial<Relation> = {}): Relation {
  return {
    id,
    source,
    target,
    type: "supplies",
    directed: true,
    when: null,
    state: "current",
    polarity: "0",
    confidence: "high",
    inferred: false,
    reasons: [],
    events: [],
    claims: [QUOTE],
    width: 1,
    bend: 0,
    ...part,
  };
}

export function scene(part: Partial<Scene> = {}): Scene {
  return {
    schema: "whowhen-scene/1",
    title: "Sample",
    documents: [{ id: "one.txt", title: "一", language: "zh", published: null, published_why: "none found" }],
    actors: [],
    events: [],
    relations: [],
    together: [],
    conflicts: [],
    axis: { stretches: [{ first: OCT_1, last: NOV_30, from: 0, to: 1 }], slots: 4 },
    kinds: [],
    problems: [],
    ...part,
  };
}

/** Three actors, four events (one a month, one undated), one edge, one disagreement. */
export const SAMPLE: Scene = scene({
  actors: [
    actor("nvidia", {
      name: "英偉達",
      names: { en: "Nvidia", "zh-Hant": "英偉達", "zh-Hans": "英伟达" },
      aliases: [{ text: "輝達", why: "gazetteer: nvidia" }],
      lane: 1,
      events: 2,
      x: -0.6,
    }),
    actor("samsung", { name: "Samsung", names: { en: "Samsung" }, lane: 2, events: 2, x: 0.6 }),
    actor("lee", {
      name: "李在明",
      names: { "zh-Hant": "李在明" },
      kind: "person",
      group: "person",
      lane: 0,
      events: 2,
      y: 0.8,
    }),
  ],
  events: [
    event("supply", ["nvidia", "samsung"], { titles: { en: "GPU supply" }, conflicts: [0], weight: 0.9 }),
    event("budget", ["lee"], {
      type: "policy",
      status: "planned",
      slot: 1,
      when: when({ first: OCT_1, last: OCT_31 - 1, precision: "month", label: "Oct 2025", inferred: true }),
    }),
    event("visit", ["nvidia", "lee"], {
      type: "visit",
      slot: 2,
      when: when({ first: null, last: NOV_30, precision: "unknown", label: "by 30 Nov 2025" }),
    }),
    event("rumour", ["samsung"], {
      status: "statement",
      slot: -1,
      when: when({ first: null, last: null, precision: "unknown", label: "" }),
    }),
  ],
  relations: [relation("r1", "nvidia", "samsung", { events: ["supply"] })],
  conflicts: [
    {
      kind: "number",
      field: "amount",
      events: ["supply"],
      values: [
        { value: "260,000", document: "one.txt" },
        { value: "200,000", document: "one.txt" },
      ],
      note: "",
    },
  ],
});
