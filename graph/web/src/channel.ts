import type { Selection } from "./selection.ts";

/** What the two Streamlit components share; each is a module of its own, so it lies on the page under a registered symbol. */
interface Shared {
  /** the user's latest selection, kept for a state component that comes later */
  settled: Selection | null;
  /** Python's latest selection, kept for a view that comes later */
  wanted: Selection | null;
}

type Kind = "settled" | "wanted";

const KEY = Symbol.for("whowhen.channels");

function shared(channel: string): Shared {
  const page = window as unknown as Record<symbol, Map<string, Shared> | undefined>;
  const channels = page[KEY] ?? new Map<string, Shared>();
  page[KEY] = channels;
  const found = channels.get(channel) ?? { settled: null, wanted: null };
  channels.set(channel, found);
  return found;
}

/** Send a selection over a channel; whoever listens later hears the last one, unless the other side has spoken since. */
export function send(channel: string, kind: Kind, selection: Selection): void {
  Object.assign(shared(channel), { settled: null, wanted: null, [kind]: selection });
  window.dispatchEvent(new CustomEvent(`whowhen:${kind}:${channel}`, { detail: selection }));
}

/** Hear the selections of a channel, the last one sent first; returns the function that ends it. */
export function hear(channel: string, kind: Kind, listener: (selection: Selection) => void): () => void {
  const name = `whowhen:${kind}:${channel}`;
  const handle = (event: globalThis.Event) => listener((event as CustomEvent<Selection>).detail);
  window.addEventListener(name, handle);
  const last = shared(channel)[kind];
  if (last) listener(last);
  return () => window.removeEventListener(name, handle);
}
