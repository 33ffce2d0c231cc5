import type { Model } from "../model.ts";
import type { Actor } from "../scene.ts";

/** The lanes in view, top to bottom. `others` counts the actors with events that have no lane; they share the last row. */
export interface Lanes {
  readonly actors: readonly Actor[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly others: number;
  readonly rows: number;
  readonly height: number;
}

const LOWEST = 19;
const HIGHEST = 34;

/** Lanes for the wanted actors and as many of the most active as fit into `room` pixels, in the order that keeps ties short. */
export function chooseLanes(model: Model, wanted: ReadonlySet<string>, room: number): Lanes {
  const active = [...model.actors.values()].filter(({ id, events }) => events > 0 || wanted.has(id));
  const places = Math.max(3, Math.floor(room / LOWEST));
  const all = active.length <= places;
  const ranked = [...active].sort((a, b) => rank(b, wanted) - rank(a, wanted) || b.mentions - a.mentions);
  const chosen = (all ? ranked : ranked.slice(0, places - 1)).sort((a, b) => a.lane - b.lane);
  const rows = chosen.length + (all ? 0 : 1);
  return {
    actors: chosen,
    rowOf: new Map(chosen.map(({ id }, row) => [id, row])),
    others: active.length - chosen.length,
    rows,
    height: Math.min(HIGHEST, Math.max(LOWEST, room / Math.max(1, rows))),
  };
}

function rank(actor: Actor, wanted: ReadonlySet<string>): number {
  return actor.events + (wanted.has(actor.id) ? 1e9 : 0);
}
