import { iso } from "../days.ts";
import { h } from "../dom.ts";
import type { When } from "../scene.ts";
import type { Speak } from "../words.ts";

/** Why a date: its words, what they were counted from, the rule, the bounds, the other readings. */
export function whyDate(when: When, speak: Speak, open: boolean): HTMLElement {
  const rows = [
    [speak("words"), when.words ? `“${when.words}”` : "–"],
    [speak("anchor"), when.anchor],
    [speak("rule"), when.rule],
    [speak("bounds"), boundsOf(when, speak)],
    [speak("alternatives"), when.alternatives.join("; ")],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  const list = h("dl", {}, ...rows.flatMap(([term, text]) => [h("dt", { text: term }), h("dd", { text })]));
  const summary = h("summary", { text: speak("why") });
  const details = h("details", { class: "why", testid: "why-date" }, summary, list);
  details.open = open;
  return details;
}

/** First and last possible day; an open bound says so. */
export function boundsOf({ first, last }: When, speak: Speak): string {
  const [from, to] = [first, last].map((day) => (day === null ? speak("open") : iso(day)));
  return from === to ? (from ?? "") : `${from} – ${to}`;
}

/** Why, in one line, for the table. */
export function whyShort(when: When): string {
  return [when.words && `“${when.words}”`, when.anchor && `← ${when.anchor}`, when.rule].filter(Boolean).join(" · ");
}
