import { Canvas } from "../canvas.ts";
import { type Actions, type Frame, touches } from "../context.ts";
import { button, h } from "../dom.ts";
import type { Facet, Shape } from "../filter.ts";
import type { Event } from "../scene.ts";
import { groupSign } from "../shapes.ts";
import { GROUPS, type Group, type Palette } from "../theme.ts";
import { drawBand, drawDot, type Look } from "../timeline/marks.ts";
import { facetWhy, facetWord, type Word } from "../words.ts";
import { counts, isolated, keysOfFacet, switched } from "./facets.ts";

const STATUSES: readonly Event["status"][] = ["past", "ongoing", "planned", "statement"];
const SHAPES: readonly Shape[] = ["day", "range", "period", "open", "undated"];
const CERTAINTIES = ["inferred", "conflict"] as const;

/** What every sign means and how often it occurs; each row is a switch. */
export class Legend {
  readonly element = h("div", { class: "legend", testid: "legend", attrs: { role: "group" } });
  readonly #actions: Actions;

  constructor(actions: Actions) {
    this.#actions = actions;
  }

  render(frame: Frame): void {
    if (!touches(frame, "scene", "filter", "language", "theme")) return;
    const { speak, palette } = frame;
    const found = counts(frame.model);
    const item = (facet: Facet, value: string, sign: Element | null) =>
      this.#item(`${facet}:${value}`, sign, found, frame);
    const has = (facet: Facet) => (value: string) => found.has(`${facet}:${value}`);
    this.element.setAttribute("aria-label", speak("legend"));
    const openTypes = this.element.querySelector("details")?.open ?? false;
    this.element.replaceChildren(
      block(
        speak("who"),
        GROUPS.filter(has("group")).map((group: Group) => item("group", group, groupSign(group))),
      ),
      block(
        speak("what"),
        STATUSES.filter(has("status")).map((status) => item("status", status, statusSign(status, palette))),
      ),
      block(speak("when"), [
        ...SHAPES.filter(has("shape")).map((shape) => item("shape", shape, shapeSign(shape, palette))),
        ...CERTAINTIES.filter(has("certainty")).map((value) => item("certainty", value, certaintySign(value, palette))),
      ]),
      this.#types(found, frame, openTypes),
    );
  }

  #item(key: string, sign: Element | null, found: ReadonlyMap<string, number>, frame: Frame): HTMLElement {
    const { filter } = frame.state;
    const name = facetWord(frame.speak, key);
    const row = button("", (event) => this.#turn(key, event.altKey, found), {
      class: "key",
      testid: "legend-item",
      title: `${facetWhy(frame.speak, key)} – ${frame.speak("legend")}`,
      attrs: { "data-key": key, "aria-pressed": String(!filter.off.has(key)) },
    });
    row.append(...(sign ? [sign] : []), h("span", { text: name }), h("small", { text: String(found.get(key) ?? 0) }));
    return row;
  }

  #turn(key: string, alone: boolean, found: ReadonlyMap<string, number>): void {
    const { store } = this.#actions;
    const facet = key.split(":")[0] as Facet;
    const { filter } = store.state;
    store.set({ filter: alone ? isolated(filter, key, keysOfFacet(facet, found)) : switched(filter, key) });
  }

  #types(found: ReadonlyMap<string, number>, frame: Frame, open: boolean): HTMLElement {
    const keys = [...keysOfFacet("type", found)].sort((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0));
    const menu = h("div", { class: "menu" }, ...keys.map((key) => this.#item(key, null, found, frame)));
    const details = h(
      "details",
      { class: "types", testid: "types" },
      h("summary", { text: frame.speak("types" satisfies Word) }),
      menu,
    );
    details.open = open;
    return details;
  }
}

function block(title: string, items: readonly HTMLElement[]): HTMLElement {
  return h("div", { class: "block" }, h("b", { class: "unseen", text: title }), ...items);
}

function sign(draw: (context: CanvasRenderingContext2D) => void, wide: number): HTMLElement {
  const canvas = new Canvas("sign");
  canvas.resize(wide, 14);
  draw(canvas.begin());
  canvas.element.setAttribute("aria-hidden", "true");
  return canvas.element;
}

function lookOf(palette: Palette, status: Event["status"], extra: Partial<Look> = {}): Look {
  return { status, inferred: false, split: false, ink: palette.ink, paper: palette.paper, ...extra };
}

function statusSign(status: Event["status"], palette: Palette): HTMLElement {
  return sign((context) => drawDot(context, 7, 7, 5, lookOf(palette, status)), 14);
}

function shapeSign(shape: Shape, palette: Palette): HTMLElement | null {
  const look = lookOf(palette, "past");
  if (shape === "day") return sign((context) => drawDot(context, 7, 7, 5, look), 14);
  if (shape === "undated") return null;
  return sign((context) => drawBand(context, 2, 19, 7, { shape, openLeft: true, thick: 7 }, look), 21);
}

function certaintySign(value: (typeof CERTAINTIES)[number], palette: Palette): HTMLElement {
  const look = lookOf(palette, "past", { inferred: value === "inferred", split: value === "conflict" });
  return sign((context) => drawDot(context, 7, 7, 5, look), 14);
}
