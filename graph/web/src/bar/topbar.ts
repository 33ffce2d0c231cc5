import { type Actions, type Frame, touches } from "../context.ts";
import { iso } from "../days.ts";
import { button, h } from "../dom.ts";
import { EVERYTHING, isEverything } from "../filter.ts";
import type { Model } from "../model.ts";
import { bestActor } from "../search.ts";
import { only, type Ref, same } from "../selection.ts";
import type { Language, ViewName } from "../store.ts";
import { isDark } from "../theme.ts";
import { facetWord, type Speak } from "../words.ts";
import { type Active, active, counts } from "./facets.ts";

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["en", "English"],
  ["zh-Hant", "繁體"],
  ["zh-Hans", "简体"],
];
const VIEWS: readonly ViewName[] = ["chronology", "timeline", "graph"];

/** Title, counts and filters on the left; search, views, language and theme on the right. */
export class TopBar {
  readonly element: HTMLElement;
  readonly #actions: Actions;
  readonly #title = h("h1", { testid: "title" });
  readonly #chips = h("div", { class: "filters", testid: "filters" });
  readonly #search: HTMLInputElement;
  readonly #right = h("div", { class: "choices" });
  readonly #help: () => void;
  #model: Model | null = null;

  constructor(actions: Actions, help: () => void) {
    this.#actions = actions;
    this.#help = help;
    this.#search = h("input", {
      class: "search",
      testid: "search",
      attrs: { type: "search", autocomplete: "off", spellcheck: "false" },
    });
    this.#search.addEventListener("input", () => this.#find());
    this.#search.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#choose();
    });
    this.element = h("header", { class: "topbar" }, this.#title, this.#chips, this.#search, this.#right);
  }

  focusSearch(): void {
    this.#search.focus();
    this.#search.select();
  }

  render(frame: Frame): void {
    const { state, speak, model } = frame;
    this.#model = model;
    if (touches(frame, "scene")) {
      this.#title.textContent = model.scene.title;
      this.#title.title = model.scene.title;
    }
    if (touches(frame, "scene", "language")) {
      this.#search.placeholder = speak("search");
      this.#search.setAttribute("aria-label", speak("search"));
    }
    if (touches(frame, "filter") && this.#search.value.trim() !== state.filter.query.trim())
      this.#search.value = state.filter.query;
    if (touches(frame, "scene", "filter", "language")) this.#writeChips(frame);
    if (touches(frame, "scene", "language", "theme", "views")) this.#writeChoices(frame);
  }

  #find(): void {
    const { store } = this.#actions;
    store.set({ filter: { ...store.state.filter, query: this.#search.value } });
  }

  /** Enter chooses the actor that the words name best; the words then go, so that nothing is filtered away. */
  #choose(): void {
    const { store, pick } = this.#actions;
    const actor = this.#model ? bestActor(this.#model, this.#search.value) : null;
    if (!actor) return;
    store.set({ filter: { ...store.state.filter, query: "" } });
    const wanted: readonly Ref[] = [{ kind: "actor", id: actor.id }];
    if (!same(store.state.selection, only(wanted))) pick(wanted, false);
  }

  #writeChips(frame: Frame): void {
    const { state, speak, model, shown } = frame;
    const { store } = this.#actions;
    const count = h("span", {
      class: "count",
      testid: "count",
      text: speak("count", shown.events.size, model.scene.events.length),
    });
    const chips = active(state.filter, counts(model)).map((chip) => {
      const text = chipText(chip, frame);
      const remove = button("×", () => store.set({ filter: chip.without }), { label: `${speak("remove")}: ${text}` });
      return h("span", { class: "filter-chip", testid: "filter-chip" }, h("span", { text }), remove);
    });
    const clear = button(speak("clear"), () => store.set({ filter: EVERYTHING }), { class: "clear", testid: "clear" });
    this.#chips.replaceChildren(count, ...chips, ...(isEverything(state.filter) ? [] : [clear]));
  }

  #writeChoices({ state, speak }: Frame): void {
    const { store } = this.#actions;
    const views = VIEWS.map((name) =>
      button(speak(name), () => store.set({ views: turned(state.views, name) }), {
        testid: `view-${name}`,
        attrs: { "aria-pressed": String(state.views.includes(name)) },
      }),
    );
    const languages = LANGUAGES.map(([tag, text]) =>
      button(text, () => store.set({ language: tag }), {
        testid: `language-${tag}`,
        lang: tag,
        attrs: { "aria-pressed": String(state.language === tag) },
      }),
    );
    const dark = isDark(state.theme);
    this.#right.replaceChildren(
      segments(speak("views"), views),
      segments(speak("labels"), languages),
      button(dark ? "☀" : "☾", () => store.set({ theme: dark ? "light" : "dark" }), {
        class: "icon",
        label: speak("theme"),
        testid: "theme",
      }),
      button("?", this.#help, { class: "icon", label: speak("help"), testid: "help" }),
    );
  }
}

function segments(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return h("div", { class: "segments", attrs: { role: "group", "aria-label": label } }, ...buttons);
}

/** The views after one is switched: never none, never more than two (the older of two gives way). */
export function turned(views: readonly ViewName[], name: ViewName): readonly ViewName[] {
  if (views.includes(name)) return views.length > 1 ? views.filter((other) => other !== name) : views;
  return [...views.slice(-1), name].sort((a, b) => VIEWS.indexOf(a) - VIEWS.indexOf(b));
}

function chipText(chip: Active, { state, speak }: { readonly state: Frame["state"]; readonly speak: Speak }): string {
  if (chip.kind === "query") return `“${chip.value}”`;
  if (chip.kind === "window") return (state.filter.window ?? []).map(iso).join(" – ");
  return speak(chip.kind === "only" ? "onlyFilter" : "without", facetWord(speak, chip.value));
}
