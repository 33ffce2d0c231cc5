/** A place inside an element, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a pane wants to hear. Zoom factors are above 1 for closer. */
export interface Handlers {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, at: Point) => void;
  readonly click: (at: Point, event: PointerEvent) => void;
  readonly hover: (at: Point | null) => void;
  readonly settle: () => void;
  readonly doubleClick: (at: Point) => void;
}

/** Pixels that a pointer may wander before a press counts as a drag. */
const SLACK = 4;
const SETTLE_MS = 140;

/** Turn pointers and the wheel into panning, zooming (pinching too), clicking and hovering. Returns the function that ends it. */
export function listen(element: HTMLElement, handlers: Handlers): () => void {
  const gesture = new Gesture(element, handlers);
  const end = new AbortController();
  const { signal } = end;
  element.addEventListener("pointerdown", gesture.down, { signal });
  element.addEventListener("pointermove", gesture.move, { signal });
  element.addEventListener("pointerup", gesture.up, { signal });
  element.addEventListener("pointercancel", gesture.cancel, { signal });
  element.addEventListener("pointerleave", () => handlers.hover(null), { signal });
  element.addEventListener("wheel", gesture.wheel, { signal, passive: false });
  element.addEventListener("dblclick", (event) => handlers.doubleClick(gesture.at(event)), { signal });
  return () => {
    gesture.stop();
    end.abort();
  };
}

class Gesture {
  readonly #element: HTMLElement;
  readonly #handlers: Handlers;
  readonly #fingers = new Map<number, Point>();
  #start: Point | null = null;
  #dragging = false;
  #timer = 0;

  constructor(element: HTMLElement, handlers: Handlers) {
    this.#element = element;
    this.#handlers = handlers;
  }

  at(event: MouseEvent): Point {
    const box = this.#element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const point = this.at(event);
    this.#fingers.set(event.pointerId, point);
    if (this.#fingers.size === 1) [this.#start, this.#dragging] = [point, false];
  };

  move = (event: PointerEvent): void => {
    const point = this.at(event);
    const before = this.#fingers.get(event.pointerId);
    if (!before) {
      this.#handlers.hover(point);
      return;
    }
    this.#fingers.set(event.pointerId, point);
    if (this.#fingers.size > 1) this.#pinch(event.pointerId, before, point);
    else this.#drag(event, before, point);
  };

  up = (event: PointerEvent): void => {
    if (!this.#fingers.delete(event.pointerId)) return;
    this.#element.classList.remove("dragging");
    if (this.#dragging) this.#handlers.settle();
    else this.#handlers.click(this.at(event), event);
    if (this.#fingers.size === 0) this.#start = null;
  };

  cancel = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    this.#element.classList.remove("dragging");
  };

  wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      this.#handlers.pan(-(event.deltaX || event.deltaY) * lines, 0);
    } else {
      this.#handlers.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0022)), this.at(event));
    }
    this.#settleSoon();
  };

  stop(): void {
    clearTimeout(this.#timer);
  }

  #settleSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#handlers.settle(), SETTLE_MS);
  }

  #drag(event: PointerEvent, before: Point, point: Point): void {
    const start = this.#start ?? point;
    if (!this.#dragging) {
      if (Math.hypot(point.x - start.x, point.y - start.y) < SLACK) return;
      this.#dragging = true;
      this.#element.setPointerCapture(event.pointerId);
      this.#element.classList.add("dragging");
    }
    this.#handlers.pan(point.x - before.x, point.y - before.y);
  }

  #pinch(moving: number, before: Point, point: Point): void {
    this.#dragging = true;
    const [, other] = [...this.#fingers].find(([id]) => id !== moving) ?? [];
    if (!other) return;
    const [wide, narrow] = [distance(point, other), distance(before, other)];
    if (narrow > 0) this.#handlers.zoom(wide / narrow, { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 });
    this.#handlers.pan((point.x - before.x) / 2, (point.y - before.y) / 2);
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
