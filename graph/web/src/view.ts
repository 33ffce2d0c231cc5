import { Help } from "./bar/help.ts";
import { Legend } from "./bar/legend.ts";
import { TopBar } from "./bar/topbar.ts";
import type { Actions, Frame } from "./context.ts";
import { h } from "./dom.ts";
import { type Shown, shown } from "./filter.ts";
import type { Point } from "./gestures.ts";
import { GraphPane } from "./graph/pane.ts";
import { acting, press, typing } from "./keyboard.ts";
import { type Lit, lit, litBy } from "./lit.ts";
import { Model } from "./model.ts";
import { nameOf, titleOf } from "./names.ts";
import { EvidencePanel } from "./panel/panel.ts";
import type { Scene } from "./scene.ts";
import { isEmpty, NOTHING, only, type Ref, refsOf, type Selection, same, toggled, toText } from "./selection.ts";
import { Split } from "./split.ts";
import { type Key, type State, Store, type ViewName } from "./store.ts";
import { Chronology } from "./table/table.ts";
import { applyTheme, fontOf, paletteOf } from "./theme.ts";
import { TimelinePane } from "./timeline/pane.ts";
import { Tip } from "./tip.ts";
import { speaker } from "./words.ts";

/** How a view starts, and whom it tells. */
export interface Options extends Partial<Omit<State, "hover">> {
  /** Told after each change of the selection that the user made. */
  readonly onSelect?: (selection: Selection) => void;
  /** Told after each change of anything. */
  readonly onState?: (state: State) => void;
  /** Whether keys pressed anywhere on the page are meant for the view (it is the page). */
  readonly wholePage?: boolean;
}

/** One scene, mounted: the state, the parts, and what ties them together. */
export class View {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #options: Options;
  readonly #end = new AbortController();
  readonly #tip = new Tip();
  readonly #status = h("div", {
    class: "unseen",
    testid: "announcement",
    attrs: { "aria-live": "polite", role: "status" },
  });
  readonly #help: Help;
  readonly #bar: TopBar;
  readonly #legend: Legend;
  readonly #chronology: Chronology;
  readonly #timeline: TimelinePane;
  readonly #graph: GraphPane;
  readonly #evidence: EvidencePanel;
  readonly #split: Split;
  readonly #resizes: ResizeObserver;
  #model: Model;
  #shown: Shown;
  #lit: Lit | null = null;

  constructor(root: HTMLElement, scene: Scene, options: Options) {
    const { onSelect: _, onState: __, wholePage: ___, ...start } = options;
    this.#options = options;
    this.#model = new Model(scene);
    this.#store = new Store({ ...start, selection: this.#model.known(start.selection ?? NOTHING) });
    this.#shown = shown(this.#model, this.#store.state.filter);
    const actions: Actions = { store: this.#store, tip: this.#tip, pick: this.#pick, hover: this.#hover };
    const speak = speaker(this.#store.state.language);
    this.#help = new Help();
    this.#bar = new TopBar(actions, () => this.#help.toggle());
    this.#legend = new Legend(actions);
    this.#chronology = new Chronology(actions);
    this.#timeline = new TimelinePane(actions, speak);
    this.#graph = new GraphPane(actions);
    this.#evidence = new EvidencePanel(actions);
    this.#split = new Split(
      { chronology: this.#chronology.element, timeline: this.#timeline.element, graph: this.#graph.element },
      this.#evidence.element,
    );
    this.element = h("div", { class: "whowhen", testid: "whowhen", attrs: { tabindex: "-1" } });
    this.element.append(
      this.#bar.element,
      this.#legend.element,
      this.#split.element,
      this.#tip.element,
      this.#help.element,
      this.#status,
    );
    root.replaceChildren(this.element);
    this.#resizes = new ResizeObserver(() => this.#render(new Set(["size"])));
    this.#listen();
    this.#render(new Set(["scene", ...(Object.keys(this.#store.state) as Key[])]));
  }

  get selection(): Selection {
    return this.#store.state.selection;
  }

  get state(): State {
    return this.#store.state;
  }

  /** Choose from outside; `onSelect` is not told. */
  select(selection: Selection): void {
    const known = this.#model.known(selection);
    if (!same(known, this.selection)) this.#store.set({ selection: known });
  }

  /** Change anything from outside (theme, language, filter, views). */
  set(patch: Partial<State>): void {
    this.#store.set(patch);
  }

  /** Draw another scene in the same place; what is chosen and filtered stays where it still exists. */
  update(scene: Scene): void {
    if (scene === this.#model.scene) return;
    this.#model = new Model(scene);
    this.#store.set({ selection: this.#model.known(this.selection), hover: null });
    this.#render(new Set(["scene", "filter", "selection", "hover"]));
  }

  /** Where a thing is drawn now, in pixels of the window, by view; null where it is not in sight. */
  locate(ref: Ref): { readonly timeline: Point | null; readonly graph: Point | null } {
    return { timeline: ref.kind === "event" ? this.#timeline.where(ref) : null, graph: this.#graph.where(ref) };
  }

  destroy(): void {
    this.#end.abort();
    this.#resizes.disconnect();
    this.#timeline.destroy();
    this.#graph.destroy();
    this.#store.close();
    this.element.remove();
  }

  #listen(): void {
    const { signal } = this.#end;
    this.#store.listen((_, changed) => this.#render(changed));
    const keys = this.#options.wholePage ? document : this.element;
    keys.addEventListener("keydown", (event) => this.#key(event as KeyboardEvent), { signal });
    this.#resizes.observe(this.#split.element);
    this.#split.listen(() => this.#render(new Set(["size"])), signal);
    const system = window.matchMedia?.("(prefers-color-scheme: dark)");
    system?.addEventListener("change", () => this.#render(new Set(["theme"])), { signal });
  }

  #pick = (refs: readonly Ref[], add: boolean): void => {
    const before = this.selection;
    const after = add ? refs.reduce(toggled, before) : this.#again(refs) ? NOTHING : only(refs);
    if (same(before, after)) return;
    this.#store.set({ selection: after });
    this.#options.onSelect?.(after);
  };

  /** A click on what alone is chosen takes the choice back. */
  #again(refs: readonly Ref[]): boolean {
    return refs.length > 0 && same(this.selection, only(refs));
  }

  #hover = (ref: Ref | null): void => {
    const before = this.#store.state.hover;
    if (before?.id !== ref?.id || before?.kind !== ref?.kind) this.#store.set({ hover: ref });
  };

  #key(event: KeyboardEvent): void {
    const target = event.composedPath()[0] ?? null;
    if (event.key === "Escape" && typing(target)) (target as HTMLElement).blur();
    if (typing(target) || acting(target, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const before = this.selection;
    const meant = press(event.key, {
      store: this.#store,
      model: () => this.#model,
      shownEvents: () => this.#shown.events,
      lanes: () => this.#timeline.lanes(),
      choose: (ref) => this.#store.set({ selection: only([ref]) }),
      zoom: (factor) => this.#zoom(factor),
      fit: () => this.#fit(),
      search: () => this.#bar.focusSearch(),
      help: () => this.#help.toggle(),
      evidence: () => this.#evidence.element.focus(),
    });
    if (!meant) return;
    event.preventDefault();
    if (!same(before, this.selection)) this.#options.onSelect?.(this.selection);
  }

  #zoom(factor: number): void {
    if (this.#store.state.views.includes("timeline")) this.#timeline.zoom(factor);
    else this.#graph.zoom(factor);
  }

  #fit(): void {
    this.#timeline.fit();
    this.#graph.fit();
  }

  #render(changed: Frame["changed"]): void {
    const { state } = this.#store;
    if (changed.has("filter") || changed.has("scene")) this.#shown = shown(this.#model, state.filter);
    if (changed.has("selection") || changed.has("scene"))
      this.#lit = isEmpty(state.selection) ? null : lit(this.#model, state.selection);
    if (changed.has("theme") || changed.has("language")) applyTheme(this.element, state.theme, state.language);
    const frame: Frame = {
      model: this.#model,
      state,
      changed,
      shown: this.#shown,
      lit: this.#lit,
      hoverLit: litBy(this.#model, state.hover),
      palette: paletteOf(state.theme),
      font: fontOf(state.language),
      speak: speaker(state.language),
    };
    this.#split.show(state.views);
    this.#bar.render(frame);
    this.#help.render(frame);
    this.#legend.render(frame);
    this.#evidence.render(frame);
    const parts: Record<ViewName, { render: (frame: Frame) => void }> = {
      chronology: this.#chronology,
      timeline: this.#timeline,
      graph: this.#graph,
    };
    for (const name of state.views) parts[name].render(frame);
    if (changed.has("selection")) this.#announce(frame);
    if (!changed.has("size") && !(changed.size === 1 && changed.has("hover"))) this.#options.onState?.(state);
  }

  /** Say what is chosen, to screen readers and to tests, and bring a chosen event into view. */
  #announce({ state, model, speak }: Frame): void {
    const { selection, language } = state;
    this.element.dataset.selected = toText(selection);
    const names = refsOf(selection).map((ref) => nameOfRef(ref, model, language));
    this.#status.textContent =
      names.length > 0 ? speak("selected", names.slice(0, 5).join(", ")) : speak("nothingSelected");
    const first = model.inTime.find(({ id }) => this.#lit?.events.has(id));
    if (first) this.#chronology.reveal(first);
    const event = selection.events.length === 1 ? model.events.get(selection.events[0] ?? "") : undefined;
    if (event) this.#timeline.reveal(event);
  }
}

function nameOfRef(ref: Ref, model: Model, language: State["language"]): string {
  const [actor, event, relation] = [model.actors.get(ref.id), model.events.get(ref.id), model.relations.get(ref.id)];
  if (actor) return nameOf(actor, language).text;
  if (event) return titleOf(event, language).text;
  return relation?.type ?? ref.id;
}
