import type { Actions, Frame } from "../context.ts";
import { button, h } from "../dom.ts";
import { nameOf, namesOf } from "../names.ts";
import type { Actor, Relation } from "../scene.ts";
import { groupSign } from "../shapes.ts";
import { facetWord, type Speak } from "../words.ts";
import { eventCard } from "./event.ts";
import { actorChip, chip, part, reasonList, relationLine, tieWord } from "./parts.ts";
import { quoteCard } from "./quote.ts";

/** Cards shown before the reader asks for the rest. */
const AT_ONCE = 12;

/** A name with its other names and kind: the head of an actor's evidence. */
export function actorHead(actor: Actor, { state, speak }: Frame): HTMLElement {
  const label = nameOf(actor, state.language);
  const heading = h("h2", { testid: "actor-name" }, groupSign(actor.group), h("span", { text: label.text }));
  if (label.sign) heading.append(h("sup", { text: label.sign }));
  const others = namesOf(actor).filter((name) => name !== label.text);
  const count = actor.events === 1 ? speak("oneEvent") : speak("events", actor.events);
  return h(
    "header",
    { class: "actor-head" },
    heading,
    others.length > 0 ? h("p", { class: "aliases", text: others.join(" · "), title: speak("aliases") }) : null,
    h("div", { class: "chips" }, chip(facetWord(speak, `kind:${actor.kind}`)), chip(count)),
    whyOne(actor, speak),
  );
}

/** Why the names that documents use are one actor's: each name with its reason, folded away. */
function whyOne({ aliases }: Actor, speak: Speak): HTMLElement | null {
  if (aliases.length === 0) return null;
  const rows = aliases.flatMap(({ text, why }) => [h("dt", { text }), h("dd", { text: why })]);
  const summary = h("summary", { text: speak("whyOne") });
  return h("details", { class: "why", testid: "why-one" }, summary, h("dl", {}, ...rows));
}

/** An actor: names, relations, and its events with their quotes. */
export function actorCard(actor: Actor, frame: Frame, actions: Actions): readonly HTMLElement[] {
  const { model, shown } = frame;
  const relations = model.relationsOf(actor.id).filter(({ id }) => shown.relations.has(id));
  const lines = relations.map((relation) => relationLine(relation, frame, actions));
  const events = model.eventsOf(actor.id).filter(({ id }) => shown.events.has(id));
  const cards = folded(events, (event) => eventCard(event, frame, actions, false), frame);
  return [actorHead(actor, frame), ...relationList(lines, frame), ...cards];
}

/** Relations, folded away: an actor's events come first. */
function relationList(lines: readonly HTMLElement[], { speak }: Frame): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const summary = h("summary", { text: `${speak("relations")} (${lines.length})` });
  return [h("details", { class: "ties", testid: "relations" }, summary, h("div", { class: "lines" }, ...lines))];
}

/** The first few of many, and a button for the rest. */
export function folded<T>(
  items: readonly T[],
  make: (item: T) => HTMLElement,
  { speak }: Frame,
  atOnce = AT_ONCE,
): readonly HTMLElement[] {
  const first = items.slice(0, atOnce).map(make);
  if (items.length <= atOnce) return first;
  const rest = button(speak("showAll", items.length), () => rest.replaceWith(...items.slice(atOnce).map(make)), {
    class: "show-all",
    testid: "show-all",
  });
  return [...first, rest];
}

/** A relation: its ends, its state, and why it is drawn (claims in order of time). */
export function relationCard(relation: Relation, frame: Frame, actions: Actions): HTMLElement {
  const { model, speak } = frame;
  const ends = [relation.source, relation.target].flatMap((id) => model.actors.get(id) ?? []);
  const [source, target] = ends.map((end) => actorChip(end, frame, actions));
  const claims = [...relation.claims].sort((a, b) => (a.when?.first ?? 1e9) - (b.when?.first ?? 1e9));
  const count = claims.length === 1 ? speak("oneClaim") : speak("claims", claims.length);
  return h(
    "article",
    { class: "card relation", testid: "relation-card", attrs: { "data-id": relation.id } },
    relation.when?.label ? h("time", { text: relation.when.label }) : null,
    h("div", { class: "tie" }, source, tieWord(relation, speak), target),
    h(
      "div",
      { class: "chips" },
      chip(facetWord(speak, `state:${relation.state}`)),
      chip(count),
      chip(speak("confidence", speak(relation.confidence)), relation.confidence),
    ),
    part(speak("whyEdge"), ...claims.map((claim) => quoteCard(claim, frame))),
    reasonList(relation.reasons),
  );
}
