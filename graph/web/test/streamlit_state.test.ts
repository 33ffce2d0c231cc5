// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hear, send } from "../src/channel.ts";
import type { Selection } from "../src/selection.ts";
import whowhenState, { brief } from "../src/streamlit_state.ts";

const NVIDIA: Selection = { actors: ["nvidia"], events: [], relations: [] };
const SAMSUNG: Selection = { actors: ["samsung"], events: [], relations: [] };
let names = 0;

function component(channel: string, serial = 0, selection: Selection | null = null) {
  const told: unknown[] = [];
  return {
    told,
    data: { channel, serial, selection },
    parentElement: document.createElement("div"),
    setStateValue: (_: string, value: unknown) => told.push(value),
  };
}

describe("the state component", () => {
  let channel = "";
  beforeEach(() => {
    vi.useFakeTimers();
    channel = `channel ${names++}`;
  });
  afterEach(() => vi.useRealTimers());

  it("tells Python the selection once it has settled", () => {
    const state = component(channel);
    whowhenState(state);
    send(channel, "settled", NVIDIA);
    send(channel, "settled", SAMSUNG);
    expect(state.told).toEqual([]);
    vi.runAllTimers();
    expect(state.told).toEqual([{ ...SAMSUNG, serial: 0 }]);
  });

  it("hears of a click that came before it was there", () => {
    send(channel, "settled", NVIDIA);
    const state = component(channel);
    whowhenState(state);
    vi.runAllTimers();
    expect(state.told).toEqual([{ ...NVIDIA, serial: 0 }]);
  });

  it("imposes Python's selection once for each serial, also on a view that comes later", () => {
    const state = component(channel, 1, NVIDIA);
    whowhenState(state);
    whowhenState(state);
    const heard: Selection[] = [];
    hear(channel, "wanted", (selection) => heard.push(selection));
    expect(heard).toEqual([NVIDIA]);
    whowhenState({ ...state, data: { channel, serial: 2, selection: null } });
    expect(heard.at(-1)).toEqual({ actors: [], events: [], relations: [] });
  });

  it("does not tell an old choice that Python has undone, not even to a page that is entered again", () => {
    const state = component(channel);
    const end = whowhenState(state);
    send(channel, "settled", NVIDIA);
    whowhenState({ ...state, data: { channel, serial: 1, selection: null } });
    vi.runAllTimers();
    expect(state.told).toEqual([]);
    end();
    const again = component(channel, 1);
    whowhenState(again);
    vi.runAllTimers();
    expect(again.told).toEqual([]);
  });

  it("is silent after it is taken away", () => {
    const state = component(channel);
    const end = whowhenState(state);
    end();
    send(channel, "settled", NVIDIA);
    vi.runAllTimers();
    expect(state.told).toEqual([]);
  });

  it("stays under 2 kB however much is chosen", () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => `a${String(i).padStart(16, "0")}`);
    const sent = brief({ actors: ids, events: ids, relations: ids });
    expect(sent.more).toBe(true);
    expect(JSON.stringify(sent).length).toBeLessThan(2_048);
  });
});
