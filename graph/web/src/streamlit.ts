import { hear, send } from "./channel.ts";
import type { Scene } from "./scene.ts";
import type { Selection } from "./selection.ts";
import type { Language, Theme } from "./store.ts";
import { View } from "./view.ts";

/** What Python sends: the scene, the name of the channel to the state component, and how to begin. */
interface Data {
  readonly scene: Scene;
  readonly channel: string;
  readonly theme?: Theme | null;
  readonly language?: Language | null;
  readonly height?: number | null;
  readonly selection?: Selection | null;
}

/** The part of Streamlit's component that is used. */
interface Component {
  readonly data: Data | Uint8Array;
  readonly parentElement: HTMLElement | ShadowRoot;
}

interface Mounted {
  readonly view: View;
  readonly host: HTMLElement;
  readonly stop: () => void;
  bytes: Data | Uint8Array;
}

/** Streamlit calls again with the same parent at each change of the data: one view for each parent. */
const mounted = new WeakMap<Node, Mounted>();

/** Mount the view, or bring it up to date. */
export default function whowhen(component: Component): () => void {
  const { parentElement } = component;
  const before = mounted.get(parentElement);
  if (before) refresh(before, component.data);
  else mounted.set(parentElement, mount(parentElement, component.data));
  return () => unmount(parentElement);
}

function read(data: Data | Uint8Array): Data {
  return data instanceof Uint8Array ? (JSON.parse(new TextDecoder().decode(data)) as Data) : data;
}

function mount(parent: HTMLElement | ShadowRoot, bytes: Data | Uint8Array): Mounted {
  const { scene, channel, theme, language, height, selection } = read(bytes);
  const host = document.createElement("div");
  host.className = "whowhen-host";
  setHeight(host, height);
  parent.append(host);
  const view = new View(host, scene, {
    ...(theme ? { theme } : {}),
    ...(language ? { language } : {}),
    ...(selection ? { selection } : {}),
    onSelect: (chosen) => send(channel, "settled", chosen),
  });
  const stop = hear(channel, "wanted", (wanted) => view.select(wanted));
  expose(channel, view);
  return { view, host, stop, bytes };
}

function refresh(now: Mounted, bytes: Data | Uint8Array): void {
  if (bytes === now.bytes) return;
  now.bytes = bytes;
  const { scene, theme, height } = read(bytes);
  setHeight(now.host, height);
  now.view.update(scene);
  if (theme) now.view.set({ theme });
}

function setHeight(host: HTMLElement, height: number | null | undefined): void {
  host.style.height = typeof height === "number" ? `${height}px` : "100%";
}

function unmount(parent: Node): void {
  const now = mounted.get(parent);
  if (!now) return;
  mounted.delete(parent);
  now.stop();
  now.view.destroy();
  now.host.remove();
}

/** Let browser tests ask where things are drawn: `window[Symbol.for("whowhen.views")].get(channel)`. */
function expose(channel: string, view: View): void {
  const page = window as unknown as Record<symbol, Map<string, View> | undefined>;
  const key = Symbol.for("whowhen.views");
  const views = page[key] ?? new Map<string, View>();
  page[key] = views.set(channel, view);
}
