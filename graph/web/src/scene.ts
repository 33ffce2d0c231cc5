// Written by scripts/types.mjs from docs/scene.schema.json. Do not edit: change graph/scene/schema.py instead.

/** A node and a lane. `x`, `y` in [-1, 1]; `size` in (0, 1]; `lane` orders the lanes so that ties are short. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly Alias[];
  readonly kind: "person" | "government" | "government body" | "country" | "company" | "conglomerate" | "research institute" | "international organisation" | "organisation" | "media" | "product" | "project" | "agreement" | "place";
  readonly group: "person" | "government" | "company" | "research" | "media" | "thing";
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lane: number;
  readonly events: number;
  readonly mentions: number;
  readonly community: number;
}

/** Another name that documents use for an actor, and why it is taken for one. */
export interface Alias {
  readonly text: string;
  readonly why: string;
}

/** The time axis "to scale": stretches in order of time, with a marked break between neighbours. */
export interface Axis {
  readonly stretches: readonly Stretch[];
  /** number of slots "in order" */
  readonly slots: number;
}

/** A disagreement between sources. */
export interface Conflict {
  readonly kind: string;
  readonly field: string;
  readonly events: readonly string[];
  readonly values: readonly ConflictValue[];
  readonly note: string;
}

/** One of the values that disagree. */
export interface ConflictValue {
  readonly value: string;
  readonly document: string;
}

/** A source. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly published: When | null;
  readonly published_why: string;
}

/** A tie through the lanes of its actors. `weight` in [0, 1] ranks its label; `slot` is its place in "in order". */
export interface Event {
  readonly id: string;
  readonly type: "visit" | "meeting" | "agreement" | "supply" | "release" | "investment" | "appointment" | "policy" | "result" | "statistic" | "statement" | "legal" | "founding" | "disaster" | "election" | "contest" | "protest" | "other";
  readonly status: "past" | "ongoing" | "planned" | "statement";
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly when: When;
  readonly target: When | null;
  readonly place: string | null;
  readonly salience: "core" | "major" | "minor" | "background";
  readonly weight: number;
  readonly slot: number;
  readonly actors: readonly Participant[];
  readonly amounts: readonly string[];
  readonly confidence: "high" | "medium" | "low";
  readonly reasons: readonly string[];
  readonly claims: readonly Quote[];
  /** independent documents */
  readonly sources: number;
  /** indices into `Scene.conflicts` */
  readonly conflicts: readonly number[];
}

/** A row of the legend: a kind of actor and the group whose shape and colour it has. */
export interface Kind {
  readonly kind: "person" | "government" | "government body" | "country" | "company" | "conglomerate" | "research institute" | "international organisation" | "organisation" | "media" | "product" | "project" | "agreement" | "place";
  readonly group: "person" | "government" | "company" | "research" | "media" | "thing";
}

/** Characters [start, end) of `Quote.text` to mark; `actor` is the actor named there. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: "date" | "actor";
  readonly actor: string | null;
}

/** An actor in a role. */
export interface Participant {
  readonly actor: string;
  readonly role: "agent" | "target" | "partner" | "speaker" | "venue" | "source" | "beneficiary";
}

/** What could not be used, and why. */
export interface Problem {
  readonly document: string;
  readonly what: string;
  readonly why: string;
}

/** A claim in its surroundings: `text` is the quote with up to a sentence on either side.
 *
 * `start`, `end` bound the quote inside `text`; `offset` is where `text` begins in the document. */
export interface Quote {
  readonly document: string;
  readonly offset: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  readonly when: When | null;
  readonly attributed_to: string | null;
  readonly differs: readonly string[];
}

/** An edge. `width` 1 to 3 by claims; `bend` fans parallel edges out: 0 straight, else the bow in [-1, 1]. */
export interface Relation {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: "part of" | "owns" | "leads" | "member of" | "product of" | "supplies" | "depends on" | "invests in" | "competes with" | "agreed with" | "met" | "visited" | "announced" | "appointed" | "regulates" | "criticises" | "other";
  readonly directed: boolean;
  readonly when: When | null;
  readonly state: "current" | "former" | "planned" | "claimed";
  readonly polarity: "+" | "-" | "0";
  readonly confidence: "high" | "medium" | "low";
  readonly inferred: boolean;
  readonly reasons: readonly string[];
  readonly events: readonly string[];
  readonly claims: readonly Quote[];
  readonly width: number;
  readonly bend: number;
}

/** A piece of the time axis: days [first, last] over [from_, to] of the unit interval; breaks lie between. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** A weak tie: two actors in the same events (never from lists, venues or reporting media). */
export interface Together {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly events: readonly string[];
}

/** A period in days, its words, and why: anchor, rule and other readings. `label` is for a person to read. */
export interface When {
  readonly first: number | null;
  readonly last: number | null;
  readonly precision: "day" | "week" | "month" | "quarter" | "half" | "year" | "decade" | "century" | "range" | "unknown";
  readonly modifier: "start" | "mid" | "end" | "before" | "after" | "approx" | null;
  readonly label: string;
  readonly words: string;
  readonly anchor: string | null;
  readonly rule: string;
  readonly alternatives: readonly string[];
  /** true where the text does not state this date of this event itself */
  readonly inferred: boolean;
}

/** Everything that is drawn. */
export interface Scene {
  readonly schema: "whowhen-scene/1";
  readonly title: string;
  readonly documents: readonly Document[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
  readonly relations: readonly Relation[];
  readonly together: readonly Together[];
  readonly conflicts: readonly Conflict[];
  readonly axis: Axis;
  readonly kinds: readonly Kind[];
  readonly problems: readonly Problem[];
}
