import type { Actor, Event } from "./scene.ts";
import type { Language } from "./store.ts";

/** Where a name in the wanted language is missing, these are tried; the second is then marked with its script. */
const NEIGHBOUR: Readonly<Record<Language, string | null>> = { en: null, "zh-Hant": "zh-Hans", "zh-Hans": "zh-Hant" };
const SIGN: Readonly<Record<string, string>> = { "zh-Hant": "繁", "zh-Hans": "简", ko: "한", ja: "日", en: "en" };

/** A text to show and, where it is not in the wanted language, a short sign of the one it is in. */
export interface Label {
  readonly text: string;
  readonly sign: string | null;
}

/** Every name of an actor, once: its own, those of the languages, those that documents use. */
export function namesOf(actor: Actor): readonly string[] {
  return [...new Set([actor.name, ...Object.values(actor.names), ...actor.aliases.map(({ text }) => text)])];
}

/** The name of an actor in a language, or as written with a mark. */
export function nameOf(actor: Actor, language: Language): Label {
  return labelOf(actor.name, actor.names, language);
}

/** The title of an event in a language, or as written with a mark. */
export function titleOf(event: Event, language: Language): Label {
  return labelOf(event.title, event.titles, language);
}

function labelOf(written: string, byLanguage: Readonly<Record<string, string>>, language: Language): Label {
  const own = byLanguage[language];
  if (own) return { text: own, sign: null };
  const neighbour = NEIGHBOUR[language];
  const near = neighbour === null ? undefined : byLanguage[neighbour];
  if (near) return { text: near, sign: SIGN[neighbour ?? ""] ?? null };
  return { text: written, sign: foreignSign(written, byLanguage, language) };
}

/** The sign of the language that a text is in, or null where a reader of `language` needs none. */
function foreignSign(written: string, byLanguage: Readonly<Record<string, string>>, language: Language): string | null {
  const tag = Object.keys(byLanguage).find((key) => byLanguage[key] === written) ?? guess(written);
  if (tag === language || (tag === "zh" && language !== "en")) return null;
  return SIGN[tag] ?? (tag === "zh" ? "中" : null);
}

function guess(text: string): string {
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Han}/u.test(text)) return "zh";
  return "en";
}
