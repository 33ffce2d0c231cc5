/** What is chosen or pointed at, by ids. The same value travels to the URL, to Python and between the views. */
export interface Selection {
  readonly actors: readonly string[];
  readonly events: readonly string[];
  readonly relations: readonly string[];
}

export type RefKind = "actor" | "event" | "relation";

/** One thing of the scene. */
export interface Ref {
  readonly kind: RefKind;
  readonly id: string;
}

export const NOTHING: Selection = { actors: [], events: [], relations: [] };

const FIELD = { actor: "actors", event: "events", relation: "relations" } as const;

/** The ids of one kind in a selection. */
export function idsOf(selection: Selection, kind: RefKind): readonly string[] {
  return selection[FIELD[kind]];
}

/** A selection of these things only. */
export function only(refs: readonly Ref[]): Selection {
  const ids = (kind: RefKind) => refs.filter((ref) => ref.kind === kind).map((ref) => ref.id);
  return { actors: ids("actor"), events: ids("event"), relations: ids("relation") };
}

/** All things of a selection, actors first. */
export function refsOf(selection: Selection): readonly Ref[] {
  const refs = (kind: RefKind) => idsOf(selection, kind).map((id) => ({ kind, id }));
  return [...refs("actor"), ...refs("event"), ...refs("relation")];
}

/** The selection with one thing more, or without it where it was in. */
export function toggled(selection: Selection, ref: Ref): Selection {
  const before = refsOf(selection);
  const without = before.filter((other) => other.kind !== ref.kind || other.id !== ref.id);
  return only(without.length < before.length ? without : [...before, ref]);
}

export function isEmpty(selection: Selection): boolean {
  return selection.actors.length + selection.events.length + selection.relations.length === 0;
}

export function same(a: Selection, b: Selection): boolean {
  return (["actor", "event", "relation"] as const).every((kind) => {
    const [left, right] = [idsOf(a, kind), idsOf(b, kind)];
    return left.length === right.length && left.every((id, i) => id === right[i]);
  });
}

/** The selection as short text for `data-selected` and the URL: `actor:a1 event:e2`. */
export function toText(selection: Selection): string {
  return refsOf(selection)
    .map((ref) => `${ref.kind}:${ref.id}`)
    .join(" ");
}
