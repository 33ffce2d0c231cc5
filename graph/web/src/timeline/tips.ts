import type { Frame } from "../context.ts";
import { titleOf } from "../names.ts";
import type { Event } from "../scene.ts";
import type { Glyph } from "./gather.ts";

const MOST = 7;

/** What the card beside the pointer says of a mark: title and date, or what is gathered there (in this row, if it has a count). */
export function tipLines(glyph: Glyph, row: number, { state, speak }: Frame): readonly string[] {
  const here = glyph.members.filter(({ rows }) => rows.includes(row));
  const members = here.length > 0 ? here : glyph.members;
  const title = (event: Event) => titleOf(event, state.language).text;
  const date = (event: Event) => event.when.label || speak("undated");
  const [first, ...others] = members.map(({ event }) => event);
  if (!first) return [];
  if (others.length === 0) return [title(first), date(first)];
  const lines = [first, ...others].slice(0, MOST).map((event) => `${date(event)} · ${title(event)}`);
  const rest = members.length - MOST;
  return [speak("gathered", members.length), ...lines, ...(rest > 0 ? [speak("more", rest)] : [])];
}
