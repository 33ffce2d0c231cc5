import { Canvas, Ruler } from "../canvas.ts";
import { type Actions, type Frame, touches } from "../context.ts";
import { h, name } from "../dom.ts";
import { shapeOf } from "../filter.ts";
import { listen, type Point } from "../gestures.ts";
import type { Event } from "../scene.ts";
import type { Ref } from "../selection.ts";
import { Controls } from "./controls.ts";
import { bandY, rowY } from "./draw.ts";
import type { Glyph } from "./gather.ts";
import { Gutter } from "./gutter.ts";
import { hit } from "./hit.ts";
import { chooseLanes, type Lanes } from "./lanes.ts";
import { drawHover } from "./overlay.ts";
import { Overview } from "./overview.ts";
import { around, moved, TimeScale, type Viewport, WHOLE } from "./scale.ts";
import { AXIS, paint, type Stage, stageOf, TOP } from "./stage.ts";
import { tipLines } from "./tips.ts";

const OVERVIEW = 34;
/** A redraw that takes longer (ms) is put off until the gesture rests; meanwhile the bitmap is moved. */
const SMOOTH = 9;

/** Actor lanes, events as ties through them, the axis, the overview. */
export class TimelinePane {
  readonly element: HTMLElement;
  readonly #actions: Actions;
  readonly #base = new Canvas("timeline-canvas");
  readonly #over = new Canvas("timeline-hover");
  readonly #plot: HTMLElement;
  readonly #gutter: Gutter;
  readonly #controls: Controls;
  readonly #overview: Overview;
  readonly #ruler: Ruler;
  readonly #stop: () => void;
  #viewport: Viewport = WHOLE;
  #drawn: Viewport = WHOLE;
  #frame: Frame | null = null;
  #stage: Stage | null = null;
  #events: { readonly shown: Frame["shown"]; readonly events: readonly Event[] } | null = null;
  #lanes: { readonly key: readonly unknown[]; readonly lanes: Lanes } | null = null;
  #cost = 0;
  #next = 0;

  constructor(actions: Actions, speak: Frame["speak"]) {
    this.#actions = actions;
    this.#gutter = new Gutter({ pick: (ref, add) => actions.pick([ref], add), hover: actions.hover });
    this.#controls = new Controls({
      axis: (axis) => actions.store.set({ axis }),
      zoom: (factor) => this.zoom(factor),
      fit: () => this.look(WHOLE),
      window: () => this.#filterWindow(),
    });
    this.#overview = new Overview(speak("overview"), (viewport) => this.look(viewport));
    this.#over.element.classList.add("over");
    this.#plot = h("div", { class: "plot", testid: "timeline-plot" }, this.#base.element, this.#over.element);
    this.#ruler = new Ruler(this.#base.context);
    this.element = h(
      "section",
      { class: "pane timeline", testid: "timeline" },
      this.#gutter.element,
      this.#plot,
      this.#controls.element,
      this.#overview.element,
    );
    this.#stop = listen(this.#plot, {
      pan: (dx) => this.look(moved(this.#viewport, (-dx / this.#width()) * span(this.#viewport))),
      zoom: (factor, at) => this.zoom(factor, at.x / this.#width()),
      click: (at, event) => this.#click(at, event.shiftKey),
      doubleClick: (at) => this.#open(at),
      hover: (at) => this.#hover(at),
      settle: () => this.#draw(),
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#next);
    this.#stop();
  }

  /** Draw what has changed. */
  render(frame: Frame): void {
    if (touches(frame, "axis", "scene") && this.#frame?.state.axis !== frame.state.axis) this.#viewport = WHOLE;
    this.#frame = frame;
    this.#controls.render(frame);
    name(this.element, this.#base.element, frame.speak("timeline"), frame.speak("mirror"));
    if (touches(frame, "scene", "size", "selection", "filter", "axis", "language", "theme", "views")) this.#draw();
    else if (touches(frame, "hover")) this.#drawOver();
  }

  /** Look at a part of the whole. */
  look(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#overview.show(viewport);
    if (this.#cost > SMOOTH) this.#slide();
    else this.#drawSoon();
  }

  zoom(factor: number, about = 0.5): void {
    this.look(moved(this.#viewport, 0, factor, about));
    if (this.#cost > SMOOTH) this.#drawSoon(140);
  }

  fit(): void {
    this.look(WHOLE);
  }

  /** Bring an event into view where it is not. */
  reveal(event: Event): void {
    const scale = this.#stage?.picture.scale;
    if (!scale || shapeOf(event.when) === "undated") return;
    const [x0, x1] = scale.extent(event);
    if (x0 >= scale.left && x1 <= scale.right) return;
    const centre = scale.unit((x0 + x1) / 2);
    this.look(moved(this.#viewport, centre - (this.#viewport.from + this.#viewport.to) / 2));
  }

  /** Where a thing's mark is now, in pixels of the window; null where it is not in view. */
  where(ref: Ref): Point | null {
    const stage = this.#stage;
    const glyph = stage?.glyphs.find(({ members }) => members.some(({ event }) => event.id === ref.id));
    if (!glyph || !stage) return null;
    const box = this.#plot.getBoundingClientRect();
    const y = glyph.banded ? bandY(stage.picture, glyph) : rowY(stage.picture, glyph.top);
    const x = glyph.banded ? Math.min(Math.max(glyph.x, 4), stage.picture.scale.right) : glyph.x;
    return { x: box.left + x, y: box.top + y };
  }

  /** The actors that have a lane now, top to bottom. */
  lanes(): readonly string[] {
    return this.#stage?.picture.lanes.actors.map(({ id }) => id) ?? [];
  }

  #width(): number {
    const scale = this.#stage?.picture.scale;
    return scale ? scale.right - scale.left : 1;
  }

  #drawSoon(delay = 0): void {
    cancelAnimationFrame(this.#next);
    if (delay > 0) setTimeout(() => this.#drawSoon(), delay);
    else this.#next = requestAnimationFrame(() => this.#draw());
  }

  /** Move the bitmap instead of drawing anew. */
  #slide(): void {
    const [drawn, now] = [this.#drawn, this.#viewport];
    const stretch = span(drawn) / span(now);
    const shift = ((drawn.from - now.from) / span(now)) * this.#width();
    this.#base.element.style.transform = `translateX(${shift}px) scaleX(${stretch})`;
    this.#over.begin();
  }

  #draw(): void {
    const frame = this.#frame;
    const box = this.#plot.getBoundingClientRect();
    if (!frame || box.width < 40 || box.height < 60) return;
    const started = performance.now();
    const events = this.#shownEvents(frame);
    this.#base.resize(box.width, box.height);
    this.#over.resize(box.width, box.height);
    const lanes = this.#layLanes(frame, box.height - AXIS - TOP);
    const plot = { width: box.width, height: box.height, viewport: this.#viewport };
    this.#stage = stageOf(frame, events, lanes, plot, this.#ruler);
    paint(this.#base.begin(), this.#stage, frame, this.#ruler);
    this.#drawn = this.#viewport;
    this.#base.element.style.transform = "";
    this.#placeOverview(frame, events, this.#stage.picture.scale);
    this.#drawOver();
    this.#cost = performance.now() - started;
  }

  /** The events let through, in order of time; kept until the filter or the scene changes. */
  #shownEvents({ model, shown }: Frame): readonly Event[] {
    if (this.#events?.shown !== shown) {
      this.#events = { shown, events: model.inTime.filter(({ id }) => shown.events.has(id)) };
    }
    return this.#events.events;
  }

  /** The lanes for this selection and height; chosen and written anew only where one of them has changed. */
  #layLanes(frame: Frame, room: number): Lanes {
    const { model, lit, state, speak } = frame;
    const key = [model.scene, lit, room, state.language] as const;
    if (this.#lanes?.key.every((value, i) => value === key[i])) return this.#lanes.lanes;
    const lanes = chooseLanes(model, wantedActors(frame), room);
    this.#lanes = { key, lanes };
    this.#gutter.write(lanes, TOP, state.language, speak);
    return lanes;
  }

  #placeOverview(frame: Frame, events: readonly Event[], scale: TimeScale): void {
    const whole = new TimeScale(frame.model.scene.axis, scale.mode, WHOLE, scale.left, scale.right);
    this.#overview.element.style.width = `${scale.right - scale.left}px`;
    this.#overview.draw(events, frame.lit?.events ?? null, whole, OVERVIEW, frame.palette);
    this.#overview.show(this.#viewport);
  }

  #drawOver(): void {
    const [frame, stage] = [this.#frame, this.#stage];
    if (!frame || !stage) return;
    this.#gutter.stress(frame.lit, frame.state.hover, frame.shown.actors);
    const context = this.#over.begin();
    if (frame.hoverLit) drawHover(context, stage.glyphs, stage.picture, frame.hoverLit, frame.state.hover);
  }

  #at(at: Point): Glyph | null {
    return this.#stage ? hit(this.#stage.glyphs, this.#stage.labels, this.#stage.picture, at) : null;
  }

  #click(at: Point, add: boolean): void {
    const glyph = this.#at(at);
    if (glyph) this.#actions.pick(refsOfGlyph(glyph), add);
    else if (!add) this.#actions.pick([], false);
  }

  /** Open a counted mark, or come closer to where there is none. */
  #open(at: Point): void {
    const glyph = this.#at(at);
    const scale = this.#stage?.picture.scale;
    if (!glyph || !scale || glyph.members.length < 2) {
      this.zoom(2, at.x / this.#width());
      return;
    }
    const units = glyph.members.flatMap(({ event }) => scale.extent(event).map((x) => scale.unit(x)));
    this.look(around(Math.min(...units), Math.max(...units)));
  }

  #hover(at: Point | null): void {
    const glyph = at ? this.#at(at) : null;
    const [frame, first] = [this.#frame, glyph?.members[0]];
    this.#plot.classList.toggle("pointing", glyph !== null);
    this.#actions.hover(first ? { kind: "event", id: first.event.id } : null);
    if (!glyph || !frame || !at) {
      this.#actions.tip.hide();
      return;
    }
    const box = this.#plot.getBoundingClientRect();
    const row = Math.floor((at.y - TOP) / (this.#stage?.picture.lanes.height ?? 1));
    this.#actions.tip.show(tipLines(glyph, row, frame), box.left + at.x, box.top + at.y);
  }

  #filterWindow(): void {
    const [scale, store] = [this.#stage?.picture.scale, this.#actions.store];
    if (!scale || scale.mode === "order") return;
    const window = [Math.floor(scale.dayOf(this.#viewport.from)), Math.ceil(scale.dayOf(this.#viewport.to))] as const;
    store.set({ filter: { ...store.state.filter, window } });
  }
}

function span({ from, to }: Viewport): number {
  return to - from;
}

/** The actors that must have a lane: the chosen, and those of chosen events and edges. */
function wantedActors({ lit }: Frame): ReadonlySet<string> {
  return lit?.heart ?? new Set();
}

function refsOfGlyph(glyph: Glyph): readonly Ref[] {
  return glyph.members.map(({ event }) => ({ kind: "event", id: event.id }));
}
