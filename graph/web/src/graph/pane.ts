import { Canvas, Ruler } from "../canvas.ts";
import { type Actions, type Frame, touches } from "../context.ts";
import { button, h, name } from "../dom.ts";
import { listen, type Point } from "../gestures.ts";
import { nameOf } from "../names.ts";
import type { Ref } from "../selection.ts";
import { facetWord } from "../words.ts";
import { drawNodes, drawTogether, drawWords, type Ink } from "./draw.ts";
import { FITTED, type Zoom, zoomed } from "./fit.ts";
import { Finder } from "./hit.ts";
import { along } from "./nodes.ts";
import { drawHover } from "./overlay.ts";
import { type Size, type Stage, stageOf, tied } from "./stage.ts";
import { drawEdges } from "./strokes.ts";

/** A redraw that takes longer (ms) is put off until the gesture rests; meanwhile the bitmap is moved. */
const SMOOTH = 9;

/** The actors and their relations, fitted to the pane. */
export class GraphPane {
  readonly element: HTMLElement;
  readonly #actions: Actions;
  readonly #base = new Canvas("graph-canvas");
  readonly #over = new Canvas("graph-hover");
  readonly #plot: HTMLElement;
  readonly #bar = h("div", { class: "graph-bar" });
  readonly #ruler: Ruler;
  readonly #stop: () => void;
  #zoom: Zoom = FITTED;
  #drawn: Zoom = FITTED;
  #frame: Frame | null = null;
  #stage: Stage | null = null;
  #finder: Finder | null = null;
  #cost = 0;
  #next = 0;

  constructor(actions: Actions) {
    this.#actions = actions;
    this.#over.element.classList.add("over");
    this.#plot = h("div", { class: "plot", testid: "graph-plot" }, this.#base.element, this.#over.element);
    this.#ruler = new Ruler(this.#base.context);
    this.element = h("section", { class: "pane graph", testid: "graph" }, this.#plot, this.#bar);
    this.#stop = listen(this.#plot, {
      pan: (dx, dy) => this.#move({ ...this.#zoom, x: this.#zoom.x + dx, y: this.#zoom.y + dy }),
      zoom: (factor, at) => this.#move(zoomed(this.#zoom, factor, this.#fromMiddle(at))),
      click: (at, event) => this.#click(at, event.shiftKey),
      doubleClick: (at) => this.#move(zoomed(this.#zoom, 2, this.#fromMiddle(at))),
      hover: (at) => this.#hover(at),
      settle: () => this.#draw(),
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#next);
    this.#stop();
  }

  render(frame: Frame): void {
    this.#frame = frame;
    name(this.element, this.#base.element, frame.speak("actorGraph"), frame.speak("mirror"));
    if (touches(frame, "scene", "together", "loose", "language")) this.#writeBar(frame);
    if (touches(frame, "scene", "size", "selection", "filter", "language", "theme", "together", "loose", "views"))
      this.#draw();
    else if (touches(frame, "hover")) this.#drawOver();
  }

  zoom(factor: number): void {
    this.#move(zoomed(this.#zoom, factor, { x: 0, y: 0 }));
  }

  fit(): void {
    this.#move(FITTED);
  }

  /** Where a thing is now, in pixels of the window; null where it is not in view. */
  where(ref: Ref): Point | null {
    const box = this.#plot.getBoundingClientRect();
    const edge = this.#stage?.edges.find(({ relation }) => relation.id === ref.id);
    const point = ref.kind === "relation" ? edge && along(edge, 0.5) : this.#stage?.nodes.get(ref.id);
    if (!point || point.x < 0 || point.y < 0 || point.x > box.width || point.y > box.height) return null;
    return { x: box.left + point.x, y: box.top + point.y };
  }

  #writeBar({ state, speak, model }: Frame): void {
    const tool = (text: string, word: "zoomIn" | "zoomOut" | "fit", act: () => void) =>
      button(text, act, { label: speak(word), testid: `graph-${word}` });
    const toggle = (key: "together" | "loose", text: string, title: string) =>
      button(text, () => this.#actions.store.set({ [key]: !state[key] }), {
        class: "switch",
        testid: key,
        title,
        attrs: { "aria-pressed": String(state[key]) },
      });
    const loose = model.actors.size - tied(model, state.together).size;
    this.#bar.replaceChildren(
      ...(loose > 0 ? [toggle("loose", speak("loose", loose), speak("looseWhy"))] : []),
      ...(model.scene.together.length > 0 ? [toggle("together", speak("together"), speak("togetherWhy"))] : []),
      h(
        "div",
        { class: "tools" },
        tool("+", "zoomIn", () => this.zoom(1.5)),
        tool("−", "zoomOut", () => this.zoom(1 / 1.5)),
        tool("⤢", "fit", () => this.fit()),
      ),
    );
  }

  #fromMiddle(at: Point): Point {
    return { x: at.x - this.#base.width / 2, y: at.y - this.#base.height / 2 };
  }

  #move(zoom: Zoom): void {
    this.#zoom = zoom;
    cancelAnimationFrame(this.#next);
    if (this.#cost <= SMOOTH) {
      this.#next = requestAnimationFrame(() => this.#draw());
      return;
    }
    this.#over.begin();
    this.#base.element.style.transform = slide(this.#drawn, zoom, this.#base.width / 2, this.#base.height / 2);
  }

  #draw(): void {
    const frame = this.#frame;
    const box = this.#plot.getBoundingClientRect();
    if (!frame || box.width < 40 || box.height < 40) return;
    const started = performance.now();
    this.#base.resize(box.width, box.height);
    this.#over.resize(box.width, box.height);
    this.#paint(frame);
    this.#drawn = this.#zoom;
    this.#base.element.style.transform = "";
    this.#drawOver();
    this.#cost = performance.now() - started;
  }

  #paint(frame: Frame): void {
    const { model, lit, palette, font, state } = frame;
    const stage = stageOf(frame, this.#size(), this.#zoom, this.#ruler);
    const ink: Ink = { palette, font, lit };
    const context = this.#base.begin();
    if (state.together) drawTogether(context, model.scene.together, stage.nodes, palette);
    drawEdges(context, stage.edges, ink);
    drawWords(context, stage.types, ink, "type");
    drawNodes(context, stage.nodes.values(), ink);
    drawWords(context, stage.names, ink, "name");
    this.#stage = stage;
    this.#finder = new Finder([...stage.nodes.values()], stage.edges, stage.names);
  }

  #drawOver(): void {
    const [frame, stage] = [this.#frame, this.#stage];
    const context = this.#over.begin();
    if (frame?.hoverLit && stage) drawHover(context, stage, frame, frame.hoverLit, this.#size(), this.#ruler);
  }

  #size(): Size {
    const { offsetWidth, offsetHeight } = this.#bar;
    return {
      width: this.#base.width,
      height: this.#base.height,
      bar: { width: offsetWidth, height: offsetHeight },
    };
  }

  #click(at: Point, add: boolean): void {
    const ref = this.#finder?.find(at);
    if (ref) this.#actions.pick([ref], add);
    else if (!add) this.#actions.pick([], false);
  }

  #hover(at: Point | null): void {
    const ref = at ? (this.#finder?.find(at) ?? null) : null;
    this.#plot.classList.toggle("pointing", ref !== null);
    this.#actions.hover(ref);
    const lines = ref && this.#frame ? tipLines(ref, this.#frame) : [];
    if (lines.length === 0 || !at) {
      this.#actions.tip.hide();
      return;
    }
    const box = this.#plot.getBoundingClientRect();
    this.#actions.tip.show(lines, box.left + at.x, box.top + at.y);
  }
}

function slide(drawn: Zoom, now: Zoom, midX: number, midY: number): string {
  const ratio = now.k / drawn.k;
  const [x, y] = [midX + now.x - (midX + drawn.x) * ratio, midY + now.y - (midY + drawn.y) * ratio];
  return `translate(${x}px, ${y}px) scale(${ratio})`;
}

function tipLines(ref: Ref, { model, state, speak }: Frame): readonly string[] {
  const actor = model.actors.get(ref.id);
  if (actor)
    return [
      nameOf(actor, state.language).text,
      `${facetWord(speak, `kind:${actor.kind}`)} · ${speak("events", actor.events)}`,
    ];
  const relation = model.relations.get(ref.id);
  const ends = [relation?.source, relation?.target].flatMap((id) => model.actors.get(id ?? "") ?? []);
  const [source, target] = ends.map((end) => nameOf(end, state.language).text);
  if (!relation || !source || !target) return [];
  return [
    `${source} ${relation.directed ? "→" : "—"} ${target}`,
    `${facetWord(speak, `relation:${relation.type}`)} · ${speak("claims", relation.claims.length)}`,
  ];
}
