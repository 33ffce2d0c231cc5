import type { Actions, Frame } from "../context.ts";
import { h } from "../dom.ts";
import { titleOf } from "../names.ts";
import type { Conflict, Event } from "../scene.ts";
import { actorChip, chip, eventChips, part, reasonList } from "./parts.ts";
import { quoteCard } from "./quote.ts";
import { whyDate } from "./why.ts";

/** An event with all that it rests on; `wide` opens why its date is so. */
export function eventCard(event: Event, frame: Frame, actions: Actions, wide: boolean): HTMLElement {
  const { speak, state, model } = frame;
  const title = titleOf(event, state.language);
  const heading = h("h3", { text: title.text });
  if (title.sign) heading.append(h("sup", { text: title.sign }));
  const actors = event.actors.flatMap(({ actor, role }) => {
    const found = model.actors.get(actor);
    return found ? [actorChip(found, frame, actions, role)] : [];
  });
  const card = h(
    "article",
    { class: `card event ${event.status}`, testid: "event-card", attrs: { "data-id": event.id } },
    h("time", {
      class: event.when.inferred ? "inferred" : "",
      text: event.when.label || speak("undated"),
      testid: "event-date",
    }),
    heading,
    eventChips(event, frame),
    ...event.claims.map((claim) => quoteCard(claim, frame)),
    whyDate(event.when, speak, wide),
    actors.length > 0 ? h("div", { class: "actor-chips" }, ...actors) : null,
    facts(event, frame),
    conflictList(model.conflictsOf(event), frame),
    wide ? reasonList(event.reasons) : null,
  );
  card.addEventListener("pointerenter", () => actions.hover({ kind: "event", id: event.id }));
  card.addEventListener("pointerleave", () => actions.hover(null));
  return card;
}

function facts(event: Event, { speak }: Frame): HTMLElement | null {
  const rows = [
    [speak("target"), event.target?.label],
    [speak("place"), event.place],
    [speak("amounts"), event.amounts.join("; ")],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  if (rows.length === 0) return null;
  return h("dl", { class: "facts" }, ...rows.flatMap(([term, text]) => [h("dt", { text: term }), h("dd", { text })]));
}

function conflictList(conflicts: readonly Conflict[], { speak, model }: Frame): HTMLElement | null {
  const rows = conflicts.map((conflict) =>
    h(
      "li",
      {},
      chip(conflict.field, "warn"),
      ...conflict.values.map(({ value, document }) =>
        h(
          "div",
          {},
          h("b", { text: value }),
          h("small", { text: ` ${model.sources.get(document)?.title || document}` }),
        ),
      ),
      conflict.note ? h("p", { text: conflict.note }) : null,
    ),
  );
  return part(
    speak("conflict"),
    rows.length > 0 ? h("ul", { class: "conflicts", testid: "conflicts" }, ...rows) : null,
  );
}
