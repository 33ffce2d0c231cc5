import { folded } from "./filter.ts";
import type { Model } from "./model.ts";
import { namesOf } from "./names.ts";
import type { Actor } from "./scene.ts";

/** The actor that a query names best: a whole name before the beginning of one before a part, then the one with most events. */
export function bestActor(model: Model, query: string): Actor | null {
  const wanted = folded(query.trim());
  if (wanted === "") return null;
  const scored = [...model.actors.values()].map((actor) => ({ actor, score: scoreOf(actor, wanted) }));
  const [best] = scored.sort((a, b) => b.score - a.score || b.actor.events - a.actor.events);
  return best && best.score > 0 ? best.actor : null;
}

function scoreOf(actor: Actor, wanted: string): number {
  const names = namesOf(actor).map(folded);
  if (names.includes(wanted)) return 3;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  return names.some((name) => name.includes(wanted)) ? 1 : 0;
}
