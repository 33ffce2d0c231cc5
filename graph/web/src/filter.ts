import { actorsOf, type Model } from "./model.ts";
import { namesOf } from "./names.ts";
import type { Actor, Event, Relation, When } from "./scene.ts";

/** What a mark's shape says: how exactly the event is dated. */
export type Shape = "day" | "range" | "period" | "open" | "undated";
export type Facet = "group" | "status" | "type" | "shape" | "certainty";

/** What is let through. `off` holds `facet:value` keys switched off; `window` is first and last day. */
export interface Filter {
  readonly query: string;
  readonly off: ReadonlySet<string>;
  readonly window: readonly [number, number] | null;
}

export const EVERYTHING: Filter = { query: "", off: new Set(), window: null };

/** The ids let through. */
export interface Shown {
  readonly actors: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

export function shapeOf(when: When): Shape {
  if (when.first === null && when.last === null) return "undated";
  if (when.first === null || when.last === null) return "open";
  if (when.precision === "day" || when.first === when.last) return "day";
  return when.precision === "range" || when.precision === "unknown" ? "range" : "period";
}

/** The `facet:value` keys of an event. */
export function keysOf(event: Event): readonly string[] {
  const keys = [`status:${event.status}`, `type:${event.type}`, `shape:${shapeOf(event.when)}`];
  keys.push(event.when.inferred ? "certainty:inferred" : "certainty:stated");
  if (event.conflicts.length > 0) keys.push("certainty:conflict");
  return keys;
}

export function isEverything(filter: Filter): boolean {
  return filter.query.trim() === "" && filter.off.size === 0 && filter.window === null;
}

/** Text as it is compared: full-width forms narrowed, case and accents dropped. */
export function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** What is searched, folded once per thing and kept as long as the thing lives. */
const searched = new WeakMap<Actor | Event, string>();

function kept(thing: Actor | Event, texts: () => readonly string[]): string {
  let text = searched.get(thing);
  if (text === undefined) {
    text = folded(texts().join("\n"));
    searched.set(thing, text);
  }
  return text;
}

function actorText(actor: Actor): string {
  return kept(actor, () => namesOf(actor));
}

function eventText(event: Event, model: Model): string {
  return kept(event, () => {
    const names = [...actorsOf(event)].flatMap((id) => model.actors.get(id) ?? []).map(actorText);
    return [event.title, ...Object.values(event.titles), ...names, ...event.claims.map((claim) => claim.text)];
  });
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The words of a query, folded. */
export function wordsOf(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether every word stands in some name of the actor. */
export function actorMatches(actor: Actor, words: readonly string[]): boolean {
  return holdsAll(actorText(actor), words);
}

function inWindow(when: When, window: Filter["window"]): boolean {
  if (window === null) return true;
  if (when.first === null && when.last === null) return false;
  return (when.first ?? Number.NEGATIVE_INFINITY) <= window[1] && (when.last ?? Number.POSITIVE_INFINITY) >= window[0];
}

/** What a filter lets through; linear in the size of the scene. */
export function shown(model: Model, filter: Filter): Shown {
  const words = wordsOf(filter.query);
  const groupOn = (id: string) => !filter.off.has(`group:${model.actors.get(id)?.group}`);
  const passes = (event: Event) =>
    !keysOf(event).some((key) => filter.off.has(key)) &&
    (event.actors.length === 0 || event.actors.some(({ actor }) => groupOn(actor))) &&
    inWindow(event.when, filter.window) &&
    (words.length === 0 || holdsAll(eventText(event, model), words));
  const events = model.scene.events.filter(passes);
  const ids = new Set(events.map(({ id }) => id));
  const actors = shownActors(model, filter, events, groupOn);
  const relations = [...model.relations.values()].filter((relation) => relationPasses(relation, filter, ids, actors));
  return { actors, events: ids, relations: new Set(relations.map(({ id }) => id)) };
}

function shownActors(
  model: Model,
  filter: Filter,
  events: readonly Event[],
  groupOn: (id: string) => boolean,
): ReadonlySet<string> {
  const narrowed = filter.query.trim() !== "" || filter.window !== null || [...filter.off].some(isEventKey);
  const candidates = narrowed
    ? [...events.flatMap((event) => [...actorsOf(event)]), ...found(model, filter.query)]
    : [...model.actors.keys()];
  return new Set(candidates.filter(groupOn));
}

function isEventKey(key: string): boolean {
  return !key.startsWith("group:");
}

function found(model: Model, query: string): readonly string[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return [...model.actors.values()].filter((actor) => actorMatches(actor, words)).map(({ id }) => id);
}

function relationPasses(
  relation: Relation,
  filter: Filter,
  events: ReadonlySet<string>,
  actors: ReadonlySet<string>,
): boolean {
  if (!actors.has(relation.source) || !actors.has(relation.target)) return false;
  if (relation.events.length > 0) return relation.events.some((id) => events.has(id));
  return relation.when === null ? filter.window === null : inWindow(relation.when, filter.window);
}
