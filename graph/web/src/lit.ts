import { actorsOf, type Model } from "./model.ts";
import type { Ref, Selection } from "./selection.ts";

/** What a selection lights: the chosen things and what they touch. `heart` are the chosen actors themselves. */
export interface Lit {
  readonly heart: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

interface Growing {
  heart: Set<string>;
  actors: Set<string>;
  events: Set<string>;
  relations: Set<string>;
}

/** What is lit by a selection: an actor lights its events and edges, an event its actors and edges, an edge its ends and events. */
export function lit(model: Model, selection: Selection): Lit {
  const growing: Growing = { heart: new Set(), actors: new Set(), events: new Set(), relations: new Set() };
  for (const id of selection.actors) lightActor(model, id, growing);
  for (const id of selection.events) lightEvent(model, id, growing);
  for (const id of selection.relations) lightRelation(model, id, growing);
  return growing;
}

/** What one thing lights when it is pointed at. */
export function litBy(model: Model, ref: Ref | null): Lit | null {
  if (ref === null) return null;
  const ids = (kind: Ref["kind"]) => (ref.kind === kind ? [ref.id] : []);
  return lit(model, { actors: ids("actor"), events: ids("event"), relations: ids("relation") });
}

function lightActor(model: Model, id: string, { heart, actors, events, relations }: Growing): void {
  heart.add(id);
  actors.add(id);
  for (const event of model.eventsOf(id)) {
    events.add(event.id);
    for (const other of actorsOf(event)) actors.add(other);
  }
  for (const relation of model.relationsOf(id)) {
    relations.add(relation.id);
    actors.add(relation.source);
    actors.add(relation.target);
  }
}

function lightEvent(model: Model, id: string, { heart, actors, events, relations }: Growing): void {
  const event = model.events.get(id);
  if (!event) return;
  events.add(id);
  for (const actor of actorsOf(event)) {
    heart.add(actor);
    actors.add(actor);
  }
  for (const relation of model.relationsFrom(id)) relations.add(relation.id);
}

function lightRelation(model: Model, id: string, { heart, actors, events, relations }: Growing): void {
  const relation = model.relations.get(id);
  if (!relation) return;
  relations.add(id);
  for (const end of [relation.source, relation.target]) {
    heart.add(end);
    actors.add(end);
  }
  for (const event of relation.events) if (model.events.has(event)) events.add(event);
}
