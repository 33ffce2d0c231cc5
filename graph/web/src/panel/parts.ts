import type { Actions, Frame } from "../context.ts";
import { button, h } from "../dom.ts";
import { nameOf, titleOf } from "../names.ts";
import type { Actor, Event, Participant, Relation } from "../scene.ts";
import type { Ref } from "../selection.ts";
import { groupSign } from "../shapes.ts";
import { facetWord, type Speak } from "../words.ts";

function linked(element: HTMLElement, ref: Ref, actions: Actions): HTMLElement {
  element.addEventListener("pointerenter", () => actions.hover(ref));
  element.addEventListener("pointerleave", () => actions.hover(null));
  return element;
}

/** An actor as a small button with its sign; `role` is what it does in an event. */
export function actorChip(actor: Actor, frame: Frame, actions: Actions, role?: Participant["role"]): HTMLElement {
  const label = nameOf(actor, frame.state.language);
  const ref: Ref = { kind: "actor", id: actor.id };
  const chip = button("", (event) => actions.pick([ref], event.shiftKey), {
    class: "actor-chip",
    testid: "actor-chip",
  });
  chip.append(groupSign(actor.group), h("span", { text: label.text }));
  if (label.sign) chip.append(h("sup", { text: label.sign }));
  if (role) chip.append(h("small", { text: facetWord(frame.speak, `role:${role}`) }));
  return linked(chip, ref, actions);
}

/** An event as one line: date and title. */
export function eventLine(event: Event, frame: Frame, actions: Actions): HTMLElement {
  const ref: Ref = { kind: "event", id: event.id };
  const line = button("", (click) => actions.pick([ref], click.shiftKey), {
    class: "event-line",
    testid: "event-line",
  });
  line.append(
    h("time", { text: event.when.label || frame.speak("undated"), class: event.when.inferred ? "inferred" : "" }),
    h("span", { text: titleOf(event, frame.state.language).text }),
  );
  return linked(line, ref, actions);
}

/** A relation as one line: this side, type, other side. */
export function relationLine(relation: Relation, frame: Frame, actions: Actions): HTMLElement {
  const ref: Ref = { kind: "relation", id: relation.id };
  const name = (id: string) => {
    const actor = frame.model.actors.get(id);
    return actor ? nameOf(actor, frame.state.language).text : id;
  };
  const line = button("", (click) => actions.pick([ref], click.shiftKey), {
    class: "relation-line",
    testid: "relation-line",
  });
  line.append(
    h("span", { text: name(relation.source) }),
    tieWord(relation, frame.speak),
    h("span", { text: name(relation.target) }),
  );
  if (relation.state !== "current")
    line.append(h("small", { text: facetWord(frame.speak, `state:${relation.state}`) }));
  return linked(line, ref, actions);
}

/** What ties two actors, with its direction. */
export function tieWord({ type, directed }: Relation, speak: Speak): HTMLElement {
  const word = facetWord(speak, `relation:${type}`);
  return h("em", { text: directed ? `${word} →` : `— ${word} —` });
}

export function chip(text: string, kind = ""): HTMLElement {
  return h("span", { class: `chip ${kind}`.trim(), text });
}

/** Status, type, certainty, sources and confidence of an event, as words. */
export function eventChips(event: Event, { speak }: Frame): HTMLElement {
  const sources = event.sources === 1 ? speak("oneSource") : speak("manySources", event.sources);
  return h(
    "div",
    { class: "chips" },
    chip(facetWord(speak, `status:${event.status}`), event.status),
    chip(facetWord(speak, `type:${event.type}`)),
    chip(sources),
    chip(speak("confidence", speak(event.confidence)), event.confidence),
    event.when.inferred ? chip(speak("inferredDate"), "inferred") : null,
    event.conflicts.length > 0 ? chip(speak("conflict"), "warn") : null,
  );
}

/** Reasons as a list of words. */
export function reasonList(reasons: readonly string[]): HTMLElement | null {
  if (reasons.length === 0) return null;
  return h("ul", { class: "reasons" }, ...reasons.map((text) => h("li", { text })));
}

/** A titled part of a card. */
export function part(title: string, ...children: readonly (Node | null)[]): HTMLElement | null {
  const held = children.filter((child) => child !== null);
  return held.length === 0 ? null : h("div", { class: "part" }, h("h4", { text: title }), ...held);
}
