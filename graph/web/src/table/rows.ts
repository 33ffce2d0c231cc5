import type { Frame } from "../context.ts";
import { type Model, middle } from "../model.ts";
import { nameOf, titleOf } from "../names.ts";
import { whyShort } from "../panel/why.ts";
import type { Event } from "../scene.ts";
import { facetWord, type Word } from "../words.ts";

export type Column = "date" | "why" | "event" | "actors" | "sources" | "status" | "doubt";
export const COLUMNS: readonly Column[] = ["date", "why", "event", "actors", "sources", "status", "doubt"];

/** An order of the table's rows. */
export interface Order {
  readonly column: Column;
  readonly down: boolean;
}

const DOUBT = { high: 0, medium: 1, low: 2 } as const;

/** How doubtful an event is: confidence, then an inferred date, then conflicts. */
export function doubtOf(event: Event): number {
  return DOUBT[event.confidence] * 4 + event.conflicts.length * 2 + Number(event.when.inferred);
}

/** What a cell says. */
export function cellText(event: Event, column: Column, frame: Pick<Frame, "model" | "state" | "speak">): string {
  const { speak, state } = frame;
  switch (column) {
    case "date":
      return event.when.label || speak("undated");
    case "why":
      return whyShort(event.when);
    case "event":
      return titleOf(event, state.language).text;
    case "actors":
      return actorNames(event, frame.model, frame).join(", ");
    case "sources":
      return String(event.sources);
    case "status":
      return facetWord(speak, `status:${event.status}`);
    case "doubt":
      return doubtText(event, frame);
  }
}

function actorNames(event: Event, model: Model, { state }: Pick<Frame, "state">): readonly string[] {
  const ids = new Set(event.actors.map(({ actor }) => actor));
  return [...ids].flatMap((id) => {
    const actor = model.actors.get(id);
    return actor ? [nameOf(actor, state.language).text] : [];
  });
}

function doubtText(event: Event, { speak }: Pick<Frame, "speak">): string {
  const words: Word[] = [];
  if (event.confidence !== "high") words.push(event.confidence);
  if (event.when.inferred) words.push("inferredDate");
  if (event.conflicts.length > 0) words.push("conflict");
  return words.map((word) => (word === event.confidence ? speak("confidence", speak(word)) : speak(word))).join("; ");
}

/** Events (given in order of time) in the order wanted; equal ones stay in order of time. */
export function sorted(
  events: readonly Event[],
  order: Order,
  frame: Pick<Frame, "model" | "state" | "speak">,
): readonly Event[] {
  const sign = order.down ? -1 : 1;
  if (order.column === "date") return [...events].sort((a, b) => sign * byNumber(middle(a), middle(b)));
  if (order.column === "doubt") return [...events].sort((a, b) => sign * (doubtOf(a) - doubtOf(b)));
  if (order.column === "sources") return [...events].sort((a, b) => sign * (a.sources - b.sources));
  const collator = new Intl.Collator(frame.state.language);
  const keyed = events.map((event) => ({ event, key: cellText(event, order.column, frame) }));
  return keyed.sort((a, b) => sign * collator.compare(a.key, b.key)).map(({ event }) => event);
}

/** Compares numbers among which infinity may be (the undated): two infinities are equal. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
