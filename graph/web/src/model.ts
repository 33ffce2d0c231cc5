import type { Actor, Conflict, Event, Relation, Scene, Document as Source } from "./scene.ts";
import type { Ref, Selection } from "./selection.ts";

/** A scene with its indices; never changed after it is made. Ties to actors that the scene does not hold are left out. */
export class Model {
  readonly scene: Scene;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly events: ReadonlyMap<string, Event>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Events by time: the dated by their middle, the undated last. */
  readonly inTime: readonly Event[];
  readonly #eventsOf: ReadonlyMap<string, readonly Event[]>;
  readonly #relationsOf: ReadonlyMap<string, readonly Relation[]>;
  readonly #relationsFrom: ReadonlyMap<string, readonly Relation[]>;

  constructor(scene: Scene) {
    this.scene = scene;
    this.actors = byId(scene.actors);
    this.events = byId(scene.events);
    this.sources = byId(scene.documents);
    const known = scene.relations.filter(({ source, target }) => this.actors.has(source) && this.actors.has(target));
    this.relations = byId(known);
    this.inTime = [...scene.events].sort((a, b) => middle(a) - middle(b) || a.slot - b.slot);
    this.#eventsOf = grouped(this.inTime, (event) => actorsOf(event));
    this.#relationsOf = grouped(known, ({ source, target }) => new Set([source, target]));
    this.#relationsFrom = grouped(known, ({ events }) => events);
  }

  /** The events of an actor, by time. */
  eventsOf(actor: string): readonly Event[] {
    return this.#eventsOf.get(actor) ?? [];
  }

  relationsOf(actor: string): readonly Relation[] {
    return this.#relationsOf.get(actor) ?? [];
  }

  /** The relations that an event gave rise to. */
  relationsFrom(event: string): readonly Relation[] {
    return this.#relationsFrom.get(event) ?? [];
  }

  conflictsOf(event: Event): readonly Conflict[] {
    return event.conflicts.flatMap((index) => this.scene.conflicts[index] ?? []);
  }

  has(ref: Ref): boolean {
    return { actor: this.actors, event: this.events, relation: this.relations }[ref.kind].has(ref.id);
  }

  /** The part of a selection that this scene holds. */
  known(selection: Selection): Selection {
    return {
      actors: selection.actors.filter((id) => this.actors.has(id)),
      events: selection.events.filter((id) => this.events.has(id)),
      relations: selection.relations.filter((id) => this.relations.has(id)),
    };
  }
}

/** The actors of an event, each once, in the order given. */
export function actorsOf(event: Event): ReadonlySet<string> {
  return new Set(event.actors.map(({ actor }) => actor));
}

/** The day by which an event is ordered; infinity where both bounds are open. */
export function middle(event: Event): number {
  const { first, last } = event.when;
  if (first === null && last === null) return Number.POSITIVE_INFINITY;
  return ((first ?? last ?? 0) + (last ?? first ?? 0)) / 2;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function grouped<T>(items: readonly T[], keys: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
