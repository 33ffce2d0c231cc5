/** A canvas that keeps its bitmap as sharp as the screen. */
export class Canvas {
  readonly element: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  width = 0;
  height = 0;
  ratio = 1;

  constructor(testid: string) {
    this.element = document.createElement("canvas");
    this.element.dataset.testid = testid;
    const context = this.element.getContext("2d");
    if (!context) throw new Error("whowhen: this browser offers no 2D canvas; open the page in a current one");
    this.context = context;
  }

  /** Give the canvas a size in CSS pixels; true where it changed. */
  resize(width: number, height: number): boolean {
    const ratio = window.devicePixelRatio || 1;
    if (width === this.width && height === this.height && ratio === this.ratio) return false;
    Object.assign(this, { width, height, ratio });
    this.element.width = Math.max(1, Math.round(width * ratio));
    this.element.height = Math.max(1, Math.round(height * ratio));
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
    return true;
  }

  /** Empty it and return a context that counts in CSS pixels. */
  begin(): CanvasRenderingContext2D {
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.context.clearRect(0, 0, this.width, this.height);
    this.context.globalAlpha = 1;
    this.context.setLineDash([]);
    return this.context;
  }
}

/** Measures and shortens text; widths are kept, since measuring is what costs. */
export class Ruler {
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  width(text: string, font: string): number {
    const key = `${font}|${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size > 20_000) this.#widths.clear();
      this.#context.font = font;
      width = this.#context.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  /** The text, cut with an ellipsis where it is wider than `limit` pixels. */
  fit(text: string, font: string, limit: number): string {
    if (this.width(text, font) <= limit) return text;
    const points = [...text.slice(0, 200)];
    let [low, high] = [0, points.length];
    while (low < high) {
      const half = Math.ceil((low + high) / 2);
      if (this.width(`${points.slice(0, half).join("")}…`, font) <= limit) low = half;
      else high = half - 1;
    }
    return `${points.slice(0, low).join("").trimEnd()}…`;
  }
}

/** Text with a rim of the paper's colour, so that lines behind it do not cross the letters. */
export function haloText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colours: { readonly ink: string; readonly paper: string },
): void {
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colours.paper;
  context.strokeText(text, x, y);
  context.fillStyle = colours.ink;
  context.fillText(text, x, y);
}
