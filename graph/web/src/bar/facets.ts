import { type Facet, type Filter, keysOf } from "../filter.ts";
import type { Model } from "../model.ts";

/** How many actors and events each `facet:value` key stands for. */
export function counts(model: Model): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (key: string) => found.set(key, (found.get(key) ?? 0) + 1);
  for (const actor of model.actors.values()) add(`group:${actor.group}`);
  for (const event of model.scene.events) for (const key of keysOf(event)) add(key);
  return found;
}

/** The keys of one facet that the scene holds. */
export function keysOfFacet(facet: Facet, found: ReadonlyMap<string, number>): readonly string[] {
  return [...found.keys()].filter((key) => key.startsWith(`${facet}:`));
}

/** The filter with one key switched off or on again. */
export function switched(filter: Filter, key: string): Filter {
  const off = new Set(filter.off);
  if (!off.delete(key)) off.add(key);
  return { ...filter, off };
}

/** The filter with one key of its facet alone left on; where it already is, with all of them on. */
export function isolated(filter: Filter, key: string, keys: readonly string[]): Filter {
  const others = keys.filter((other) => other !== key);
  const already = !filter.off.has(key) && others.every((other) => filter.off.has(other));
  const off = new Set([...filter.off].filter((other) => !keys.includes(other)));
  if (!already) for (const other of others) off.add(other);
  return { ...filter, off };
}

/** A filter that is on, as a chip shows it; `without` is the filter when the chip is removed. */
export interface Active {
  readonly kind: "query" | "window" | "without" | "only";
  readonly value: string;
  readonly without: Filter;
}

/** The filters that are on, one for each chip. */
export function active(filter: Filter, found: ReadonlyMap<string, number>): readonly Active[] {
  const chips: Active[] = [];
  if (filter.query.trim()) chips.push({ kind: "query", value: filter.query.trim(), without: { ...filter, query: "" } });
  if (filter.window) chips.push({ kind: "window", value: "", without: { ...filter, window: null } });
  const facets = new Set([...filter.off].map((key) => key.split(":")[0] as Facet));
  for (const facet of facets) chips.push(...facetChips(filter, facet, found));
  return chips;
}

function facetChips(filter: Filter, facet: Facet, found: ReadonlyMap<string, number>): readonly Active[] {
  const keys = keysOfFacet(facet, found);
  const off = [...filter.off].filter((key) => key.startsWith(`${facet}:`));
  const on = keys.filter((key) => !filter.off.has(key));
  const [alone] = on;
  if (on.length === 1 && alone && off.length > 1) {
    const cleared = new Set([...filter.off].filter((key) => !off.includes(key)));
    return [{ kind: "only", value: alone, without: { ...filter, off: cleared } }];
  }
  return off.map((key) => ({ kind: "without", value: key, without: switched(filter, key) }));
}
