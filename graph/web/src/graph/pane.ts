import { Canvas, Ruler } from "../canvas.ts";
import { type Actions, type Frame, touches } from "../context.ts";
import { button, h } from "../dom.ts";
import { listen, type Point } from "../gestures.ts";
import { nameOf } from "../names.ts";
import type { Ref } from "../selection.ts";
import {
  drawEdge,
  drawEdges,
  drawNode,
  drawNodes,
  drawTogether,
  drawWords,
  type Ink,
  nameFont,
  typeFont,
} from "./draw.ts";
import { FITTED, Fit, type Zoom, zoomed } from "./fit.ts";
import { Finder } from "./hit.ts";
import { placeNames, placeTypes, Taken } from "./labels.ts";
import { along, type Edge, edgesOf, type Node, nodesOf } from "./nodes.ts";

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
  #nodes: ReadonlyMap<string, Node> = new Map();
  #edges: readonly Edge[] = [];
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
    if (touches(frame, "scene", "together", "language")) this.#writeBar(frame);
    if (touches(frame, "scene", "size", "selection", "filter", "language", "theme", "together", "views")) this.#draw();
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
    const edge = this.#edges.find(({ relation }) => relation.id === ref.id);
    const point = ref.kind === "relation" ? edge && along(edge, 0.5) : this.#nodes.get(ref.id);
    if (!point || point.x < 0 || point.y < 0 || point.x > box.width || point.y > box.height) return null;
    return { x: box.left + point.x, y: box.top + point.y };
  }

  #writeBar({ state, speak, model }: Frame): void {
    const tool = (text: string, word: "zoomIn" | "zoomOut" | "fit", act: () => void) =>
      button(text, act, { label: speak(word), testid: `graph-${word}` });
    const together = button(speak("together"), () => this.#actions.store.set({ together: !state.together }), {
      class: "switch",
      testid: "together",
      title: speak("togetherWhy"),
      attrs: { "aria-pressed": String(state.together) },
    });
    this.#bar.replaceChildren(
      ...(model.scene.together.length > 0 ? [together] : []),
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
    this.#paint(frame, box.width, box.height);
    this.#drawn = this.#zoom;
    this.#base.element.style.transform = "";
    this.#drawOver();
    this.#cost = performance.now() - started;
  }

  #paint(frame: Frame, width: number, height: number): void {
    const { model, shown, lit, palette, font, state } = frame;
    const fit = new Fit(model.scene.actors, width, height, this.#zoom);
    this.#nodes = nodesOf(
      model.scene.actors.filter(({ id }) => shown.actors.has(id)),
      fit,
    );
    this.#edges = edgesOf(model, this.#nodes).filter(({ relation }) => shown.relations.has(relation.id));
    const ink: Ink = { palette, font, lit };
    const nodes = [...this.#nodes.values()];
    const taken = new Taken();
    taken.take({ x0: width - this.#bar.offsetWidth - 16, y0: 0, x1: width, y1: this.#bar.offsetHeight + 12 });
    const room = { width, height, ruler: this.#ruler, language: state.language };
    const isLit = (id: string) => lit?.actors.has(id) ?? false;
    const names = placeNames(nodes, taken, { ...room, isLit, font: (bold) => nameFont(font, bold) });
    const edgeLit = (id: string) => lit?.relations.has(id) ?? false;
    const types = placeTypes(this.#edges, taken, { ...room, isLit: edgeLit, font: typeFont(font) });
    const context = this.#base.begin();
    if (state.together) drawTogether(context, model.scene.together, this.#nodes, palette);
    drawEdges(context, this.#edges, ink);
    drawWords(context, types, ink, "type");
    drawNodes(context, nodes, ink);
    drawWords(context, names, ink, "name");
    this.#finder = new Finder(nodes, this.#edges, names);
  }

  /** Light what the pointer's thing touches, on a canvas of its own. */
  #drawOver(): void {
    const frame = this.#frame;
    if (!frame) return;
    const context = this.#over.begin();
    const lit = frame.hoverLit;
    if (!lit) return;
    const { palette, font, state } = frame;
    for (const edge of this.#edges)
      if (lit.relations.has(edge.relation.id)) drawEdge(context, edge, palette.accent, 1.2);
    const near = [...lit.actors].flatMap((id) => this.#nodes.get(id) ?? []);
    for (const node of near) {
      const heart = lit.heart.has(node.actor.id);
      drawNode(context, node, palette[node.actor.group], heart ? palette.accent : palette.edge, heart ? 3 : 1.2);
    }
    const names = placeNames(near, new Taken(), {
      width: this.#over.width,
      height: this.#over.height,
      ruler: this.#ruler,
      language: state.language,
      font: (bold) => nameFont(font, bold),
      isLit: (id) => lit.heart.has(id),
    });
    drawWords(context, names, { palette, font, lit: null }, "name");
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
  if (actor) return [nameOf(actor, state.language).text, `${actor.kind} · ${speak("events", actor.events)}`];
  const relation = model.relations.get(ref.id);
  const ends = [relation?.source, relation?.target].flatMap((id) => model.actors.get(id ?? "") ?? []);
  const [source, target] = ends.map((end) => nameOf(end, state.language).text);
  if (!relation || !source || !target) return [];
  return [
    `${source} ${relation.directed ? "→" : "—"} ${target}`,
    `${relation.type} · ${speak("claims", relation.claims.length)}`,
  ];
}
