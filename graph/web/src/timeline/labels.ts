import type { Ruler } from "../canvas.ts";
import type { Lit } from "../lit.ts";
import { titleOf } from "../names.ts";
import type { Language } from "../store.ts";
import type { Glyph } from "./gather.ts";

/** A glyph's words and where they stand: left pixel, row, width. */
export interface Label {
  readonly glyph: Glyph;
  readonly text: string;
  readonly x: number;
  readonly row: number;
  readonly width: number;
  readonly lit: boolean;
}

export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  /** pixels that no words may cover, in any row */
  readonly strips: readonly (readonly [number, number])[];
  readonly rows: number;
  readonly ruler: Ruler;
  readonly language: Language;
  readonly font: (lit: boolean) => string;
}

/** Words are whole, or cut once at not less than this; shorter they would say nothing. */
const LONGEST = 240;
const SHORTEST = 150;
const GAP = 9;
/** Words of the lit may stand this many rows away from their tie. */
const LED = 4;
/** At most this many glyphs are tried: beyond, no pane has room. */
const TRIED = 400;

/** Stretches taken in each row. */
class Rows {
  readonly #taken = new Map<number, [number, number][]>();

  take(row: number, x0: number, x1: number): void {
    const row_ = this.#taken.get(row);
    if (row_) row_.push([x0, x1]);
    else this.#taken.set(row, [[x0, x1]]);
  }

  /** How far one can go to the right of `x` before something is met, up to `limit`. */
  roomRight(row: number, x: number, limit: number): number {
    let end = limit;
    for (const [a, b] of this.#taken.get(row) ?? []) {
      if (b > x && a < end) end = a;
    }
    return end - x;
  }

  roomLeft(row: number, x: number, limit: number): number {
    let end = limit;
    for (const [a, b] of this.#taken.get(row) ?? []) {
      if (a < x && b > end) end = b;
    }
    return x - end;
  }
}

/** Give words to glyphs, weightiest first, where they cover neither a mark nor other words. Where something is chosen, only
 * what it lights has words: the rest steps back, and its marks give way. */
export function packLabels(glyphs: readonly Glyph[], lit: Lit | null, room: LabelRoom): readonly Label[] {
  const isLit = ({ members }: Glyph) => members.some(({ event }) => lit?.events.has(event.id) ?? false);
  const inView = glyphs.filter(({ x0, x1 }) => x1 >= room.left && x0 <= room.right);
  const worded = lit === null ? inView : inView.filter(isLit);
  const rows = new Rows();
  for (const glyph of worded) block(glyph, rows);
  for (const [x0, x1] of room.strips) for (let row = 0; row < room.rows; row++) rows.take(row, x0 - 3, x1 + 3);
  const ranked = [...worded].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, TRIED);
  return ranked.flatMap((glyph) => put(glyph, lit !== null, rows, room) ?? []);
}

/** How much a glyph's words matter: its weightiest event's weight, more where its date is firm. */
function weightOf({ members }: Glyph): number {
  const [first] = members;
  if (!first) return 0;
  return first.event.weight + (first.shape === "open" ? 0 : 0.15) + (first.event.when.inferred ? 0 : 0.1);
}

/** Marks and the ties of dots keep labels off. Words stand a little above their line, clear of bands below it; what is faint
 * (the tie of a band, a fade) may run behind them. */
function block(glyph: Glyph, taken: Rows): void {
  const { banded, x, rows, top, bottom, home, level } = glyph;
  for (let row = top; row <= bottom; row++) {
    if (rows.has(row)) taken.take(row, x - 7, x + 7);
    else if (!banded) taken.take(row, x - 2, x + 2);
  }
  if (banded && level !== 1) taken.take(home, ...solid(glyph));
}

/** The pixels of a band that words may not cover: of a fade, its firm end. */
function solid({ members, x0, x1 }: Glyph): readonly [number, number] {
  const [first] = members;
  if (first?.shape !== "open") return [x0 - 2, x1 + 2];
  return first.event.when.first === null ? [x1 - 16, x1 + 2] : [x0 - 2, x0 + 16];
}

function put(glyph: Glyph, lit: boolean, rows: Rows, room: LabelRoom): Label | null {
  const font = room.font(lit);
  const words = wordsOf(glyph, room.language);
  const wanted = Math.min(LONGEST, room.ruler.width(words, font));
  for (const row of rowsFor(glyph, lit, room.rows)) {
    const place = right(glyph, row, rows, room, wanted) ?? left(glyph, row, rows, room, wanted);
    if (!place) continue;
    const text = room.ruler.fit(words, font, place.width);
    const width = room.ruler.width(text, font);
    const x = place.leftwards ? place.x - width : place.x;
    rows.take(row, x - GAP / 2, x + width + GAP);
    return { glyph, text, x, row, width, lit };
  }
  return null;
}

/** Rows in which a glyph's words may stand, in the order tried: its own, those that its tie crosses and, for the lit, those
 * just above and below, to which a line leads. */
function rowsFor({ home, rows, top, bottom }: Glyph, lit: boolean, count: number): readonly number[] {
  const beyond = lit ? LED : 0;
  const near = Array.from({ length: bottom - top + 1 + 2 * beyond }, (_, i) => top - beyond + i);
  const rank = (row: number) => (row === home ? 0 : rows.has(row) ? 1 : row >= top && row <= bottom ? 2 : 3);
  const within = near.filter((row) => row >= 0 && row < count);
  return within.sort((a, b) => rank(a) - rank(b) || Math.abs(a - home) - Math.abs(b - home));
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly leftwards: boolean;
}

/** Whether `space` pixels are enough for words that would like `wanted`. */
function enough(space: number, wanted: number): boolean {
  return space >= Math.min(wanted, SHORTEST);
}

function right(glyph: Glyph, row: number, rows: Rows, room: LabelRoom, wanted: number): Place | null {
  const start = Math.max(room.left + 4, (glyph.banded && row === glyph.home ? glyph.x1 : glyph.x) + GAP);
  const space = rows.roomRight(row, start, room.right);
  return enough(space, wanted) ? { x: start, width: Math.min(space, wanted + 1), leftwards: false } : null;
}

function left(glyph: Glyph, row: number, rows: Rows, room: LabelRoom, wanted: number): Place | null {
  const start = Math.min(room.right, (glyph.banded && row === glyph.home ? glyph.x0 : glyph.x) - GAP);
  const space = rows.roomLeft(row, start, room.left);
  return enough(space, wanted) ? { x: start, width: Math.min(space, wanted + 1), leftwards: true } : null;
}

function wordsOf(glyph: Glyph, language: Language): string {
  const first = glyph.members[0];
  if (!first) return "";
  const { text } = titleOf(first.event, language);
  return glyph.members.length > 1 ? `${text} +${glyph.members.length - 1}` : text;
}
