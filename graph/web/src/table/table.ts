import { type Actions, type Frame, touches } from "../context.ts";
import { button, h } from "../dom.ts";
import type { Event } from "../scene.ts";
import { COLUMNS, type Column, cellText, type Order, sorted } from "./rows.ts";

/** Every row has this height (pixels; the style sheet says the same), so that only rows in view are made. */
const ROW = 46;
const SPARE = 8;

/** The chronology: every event let through as a row, sortable; the words of what the canvases draw. */
export class Chronology {
  readonly element: HTMLElement;
  readonly #actions: Actions;
  readonly #scroller: HTMLElement;
  readonly #head = h("tr");
  readonly #body = h("tbody");
  readonly #table: HTMLTableElement;
  #order: Order = { column: "date", down: false };
  #events: readonly Event[] = [];
  #frame: Frame | null = null;

  constructor(actions: Actions) {
    this.#actions = actions;
    this.#table = h(
      "table",
      { class: "chronology-table", testid: "chronology-table" },
      h("thead", {}, this.#head),
      this.#body,
    );
    this.#scroller = h("div", { class: "scroller", attrs: { tabindex: "0", role: "region" } }, this.#table);
    this.element = h("section", { class: "pane chronology", testid: "chronology" }, this.#scroller);
    this.#scroller.addEventListener("scroll", () => this.#fill());
  }

  render(frame: Frame): void {
    this.#frame = frame;
    if (touches(frame, "scene", "filter", "language", "views")) {
      this.#scroller.setAttribute("aria-label", frame.speak("chronology"));
      this.#sort();
    } else if (touches(frame, "size")) this.#fill();
    else if (touches(frame, "selection", "hover")) this.#stress();
  }

  /** Scroll to an event's row. */
  reveal(event: Event): void {
    const at = this.#events.indexOf(event) * ROW;
    const { scrollTop, clientHeight } = this.#scroller;
    if (at >= 0 && (at < scrollTop || at > scrollTop + clientHeight - 3 * ROW))
      this.#scroller.scrollTop = at - clientHeight / 3;
  }

  #sort(): void {
    const frame = this.#frame;
    if (!frame) return;
    this.#events = sorted(
      frame.model.inTime.filter(({ id }) => frame.shown.events.has(id)),
      this.#order,
      frame,
    );
    this.#table.setAttribute("aria-rowcount", String(this.#events.length + 1));
    this.#head.replaceChildren(...COLUMNS.map((column) => this.#headCell(column, frame)));
    this.#fill();
  }

  #headCell(column: Column, { speak }: Frame): HTMLElement {
    const here = this.#order.column === column;
    const arrow = here ? (this.#order.down ? " ↓" : " ↑") : "";
    const sort = button(speak(column) + arrow, () => this.#turn(column), { testid: `sort-${column}` });
    const order = here ? (this.#order.down ? "descending" : "ascending") : "none";
    return h("th", { class: column, attrs: { scope: "col", "aria-sort": order } }, sort);
  }

  #turn(column: Column): void {
    this.#order = { column, down: this.#order.column === column && !this.#order.down };
    this.#sort();
  }

  /** Make the rows in view, with empty room above and below for the others. */
  #fill(): void {
    const frame = this.#frame;
    if (!frame) return;
    const { scrollTop, clientHeight } = this.#scroller;
    const first = Math.max(0, Math.floor(scrollTop / ROW) - SPARE);
    const last = Math.min(this.#events.length, first + Math.ceil((clientHeight || 400) / ROW) + 2 * SPARE);
    const rows = this.#events.slice(first, last).map((event, i) => this.#row(event, first + i, frame));
    const focused = this.#body.querySelector<HTMLElement>("tr:focus")?.dataset.id;
    this.#body.replaceChildren(spacer(first * ROW), ...rows, spacer((this.#events.length - last) * ROW));
    this.#stress();
    if (focused) rows.find(({ dataset }) => dataset.id === focused)?.focus({ preventScroll: true });
  }

  /** Show on the rows that are there what is chosen, lit or pointed at. */
  #stress(): void {
    const frame = this.#frame;
    if (!frame) return;
    for (const row of this.#body.querySelectorAll<HTMLElement>("tr[data-id]")) {
      const id = row.dataset.id ?? "";
      const lit = frame.lit?.events.has(id) ?? false;
      row.classList.toggle("lit", lit);
      row.classList.toggle("dim", frame.lit !== null && !lit);
      row.classList.toggle("hovered", frame.hoverLit?.events.has(id) ?? false);
      row.setAttribute("aria-selected", String(frame.state.selection.events.includes(id)));
    }
  }

  #row(event: Event, index: number, frame: Frame): HTMLElement {
    const ref = { kind: "event", id: event.id } as const;
    const cells = COLUMNS.map((column) => {
      const text = cellText(event, column, frame);
      return h("td", { class: column, title: text }, h("div", { text }));
    });
    const row = h(
      "tr",
      { testid: "row", attrs: { "data-id": event.id, tabindex: "0", "aria-rowindex": String(index + 2) } },
      ...cells,
    );
    row.addEventListener("click", (click) => this.#actions.pick([ref], click.shiftKey));
    row.addEventListener("pointerenter", () => this.#actions.hover(ref));
    row.addEventListener("pointerleave", () => this.#actions.hover(null));
    row.addEventListener("keydown", (key) => {
      if (key.key === "Enter") this.#actions.pick([ref], key.shiftKey);
    });
    return row;
  }
}

function spacer(height: number): HTMLElement {
  const row = h("tr", { class: "spacer", attrs: { "aria-hidden": "true" } });
  row.style.height = `${height}px`;
  return row;
}
