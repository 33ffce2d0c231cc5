// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { turned } from "../src/bar/topbar.ts";
import { cellText, sorted } from "../src/table/rows.ts";
import { Chronology } from "../src/table/table.ts";
import { frameOf, recorder } from "./frame.ts";
import { SAMPLE } from "./sample.ts";

const frame = frameOf(SAMPLE);
const order = (column: Parameters<typeof sorted>[1]["column"], down = false) =>
  sorted(frame.model.inTime, { column, down }, frame).map(({ id }) => id);

describe("the chronology", () => {
  it("is in order of time, the undated last", () => {
    expect(order("date")).toEqual(["budget", "supply", "visit", "rumour"]);
  });

  it("sorts by doubt: conflicts weigh more than inferred dates", () => {
    expect(order("doubt", true).slice(0, 2)).toEqual(["supply", "budget"]);
  });

  it("says in words what the marks say in signs", () => {
    const budget = frame.model.events.get("budget");
    expect(budget && cellText(budget, "status", frame)).toBe("planned");
    expect(budget && cellText(budget, "doubt", frame)).toBe("date inferred");
  });

  it("shows a row for each event; a click, or Enter, chooses it", () => {
    const { actions, picked } = recorder();
    const table = new Chronology(actions);
    table.render(frame);
    const rows = [...table.element.querySelectorAll<HTMLElement>("tr[data-id]")];
    expect(rows.map(({ dataset }) => dataset.id)).toEqual(["budget", "supply", "visit", "rumour"]);
    rows[1]?.click();
    rows[2]?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    expect(picked.flat().map(({ id }) => id)).toEqual(["supply", "visit"]);
  });

  it("tells assistive technology the order and how many rows there are", () => {
    const table = new Chronology(recorder().actions);
    table.render(frame);
    expect(table.element.querySelector("table")?.getAttribute("aria-rowcount")).toBe("5");
    table.element.querySelector<HTMLElement>("[data-testid=sort-event]")?.click();
    const sorts = [...table.element.querySelectorAll("th")].map((cell) => cell.getAttribute("aria-sort"));
    expect(sorts).toEqual(["none", "none", "ascending", "none", "none", "none", "none"]);
  });
});

describe("the switch of views", () => {
  it("shows one or two, never none", () => {
    expect(turned(["timeline", "graph"], "graph")).toEqual(["timeline"]);
    expect(turned(["timeline"], "timeline")).toEqual(["timeline"]);
    expect(turned(["timeline", "graph"], "chronology")).toEqual(["chronology", "graph"]);
  });
});
