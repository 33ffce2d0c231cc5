import type { Placed } from "./place.ts";

/** What is drawn as one: an event, or several too close to be told apart, with a count. */
export interface Glyph {
  readonly members: readonly Placed[];
  readonly banded: boolean;
  /** pixel of the tie */
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  /** how many members touch each row */
  readonly rows: ReadonlyMap<number, number>;
  readonly top: number;
  readonly bottom: number;
  /** row of the band */
  readonly home: number;
  /** where in its row the band lies: 0 the middle, -1 above, 1 below */
  readonly level: number;
}

/** Marks closer than this (pixels) cannot be told apart. */
export const NEAR = 13;
/** Levels of a row in the order tried: below the line first, where words and dots have no need to be. */
const FREE = [1, -1, 0] as const;
const DOTTED = [1, -1] as const;

interface Growing {
  members: Placed[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

/** Gather placed events (in order of time) into glyphs: dots by nearness, bands by the room in their row. */
export function gather(placed: readonly Placed[]): readonly Glyph[] {
  const dots = placed.filter(({ shape }) => shape === "day" || shape === "undated");
  const bands = placed.filter(({ shape }) => shape !== "day" && shape !== "undated");
  const points = gatherDots(dots);
  return [...points, ...gatherBands(bands, points)];
}

function gatherDots(dots: readonly Placed[]): readonly Glyph[] {
  const done: Growing[] = [];
  let open: Growing[] = [];
  for (const dot of [...dots].sort((a, b) => centre(a) - centre(b))) {
    const x = centre(dot);
    const [near, far] = split(open, (group) => x - group.x0 < NEAR);
    done.push(...far);
    const [met, apart] = split(near, (group) => group.top <= bottomOf(dot) && topOf(dot) <= group.bottom);
    open = [...apart, joined(met, dot, x)];
  }
  return [...done, ...open].map((group) => {
    const x = (group.x0 + group.x1) / 2;
    return glyph(group.members, { banded: false, x, x0: x, x1: x, home: group.members[0]?.home ?? 0, level: 0 });
  });
}

function joined(groups: readonly Growing[], dot: Placed, x: number): Growing {
  return {
    members: [...groups.flatMap(({ members }) => members), dot],
    x0: Math.min(x, ...groups.map(({ x0 }) => x0)),
    x1: x,
    top: Math.min(topOf(dot), ...groups.map(({ top }) => top)),
    bottom: Math.max(bottomOf(dot), ...groups.map(({ bottom }) => bottom)),
  };
}

interface Band extends Growing {
  readonly home: number;
  readonly level: number;
}

/** Bands of one row lie on three levels, two where dots lie among them; where none is free, a band joins the one that ends last. */
function gatherBands(bands: readonly Placed[], points: readonly Glyph[]): readonly Glyph[] {
  const rows = new Map<number, Band[]>();
  const dotted = new Dotted(points);
  const all: Band[] = [];
  for (const member of [...bands].sort((a, b) => reach(a)[0] - reach(b)[0])) {
    const [x0, x1] = reach(member);
    const latest = rows.get(member.home) ?? [];
    const levels = dotted.between(member.home, x0, x1) ? DOTTED : FREE;
    const level = levels.find((wanted) => !latest.some((band) => band.level === wanted && band.x1 + 4 > x0));
    if (level === undefined) {
      join(
        latest.reduce((a, b) => (a.x1 >= b.x1 ? a : b)),
        member,
        x1,
      );
      continue;
    }
    const band = { members: [member], x0, x1, top: topOf(member), bottom: bottomOf(member), home: member.home, level };
    rows.set(member.home, [...latest.filter((other) => other.level !== level), band]);
    all.push(band);
  }
  const ties = new Ties(points);
  return all.map((band) => glyph(band.members, { ...band, banded: true, x: ties.place(band) }));
}

function join(band: Band, member: Placed, x1: number): void {
  band.members.push(member);
  band.x1 = Math.max(band.x1, x1);
  band.top = Math.min(band.top, topOf(member));
  band.bottom = Math.max(band.bottom, bottomOf(member));
}

/** Knows where dots lie in each row. */
class Dotted {
  readonly #rows = new Map<number, number[]>();

  constructor(points: readonly Glyph[]) {
    for (const { x, rows } of points) {
      for (const row of rows.keys()) {
        const places = this.#rows.get(row);
        if (places) places.push(x);
        else this.#rows.set(row, [x]);
      }
    }
    for (const places of this.#rows.values()) places.sort((a, b) => a - b);
  }

  /** Whether a dot lies in the row between two pixels, or close by. */
  between(row: number, x0: number, x1: number): boolean {
    const places = this.#rows.get(row) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((places[half] ?? 0) < x0 - NEAR) low = half + 1;
      else high = half;
    }
    return (places[low] ?? Number.POSITIVE_INFINITY) <= x1 + NEAR;
  }
}

/** Finds, inside a band's own time, a pixel at which its tie covers no other tie. */
class Ties {
  readonly #columns = new Map<number, [number, number][]>();

  constructor(points: readonly Glyph[]) {
    for (const { x, top, bottom } of points) this.#take(x, top, bottom);
  }

  place({ members, x0, x1, top, bottom }: Band): number {
    const middle = anchor(members, x0, x1);
    if (top === bottom) return middle;
    for (let step = 0; step < 24; step++) {
      const x = middle + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * NEAR;
      if (x < x0 + 2 || x > x1 - 2) continue;
      if (this.#free(x, top, bottom)) {
        this.#take(x, top, bottom);
        return x;
      }
    }
    return middle;
  }

  #free(x: number, top: number, bottom: number): boolean {
    return (this.#columns.get(Math.round(x / NEAR)) ?? []).every(([a, b]) => b < top || bottom < a);
  }

  #take(x: number, top: number, bottom: number): void {
    const column = Math.round(x / NEAR);
    const taken = this.#columns.get(column);
    if (taken) taken.push([top, bottom]);
    else this.#columns.set(column, [[top, bottom]]);
  }
}

/** Where the tie of a band wants to be: its middle, or near the one bound that is known. */
function anchor(members: readonly Placed[], x0: number, x1: number): number {
  const when = members[0]?.event.when;
  if (when && when.first === null) return x1 - 6;
  return when && when.last === null ? x0 + 6 : (x0 + x1) / 2;
}

function glyph(members: readonly Placed[], shape: Pick<Glyph, "banded" | "x" | "x0" | "x1" | "home" | "level">): Glyph {
  const rows = new Map<number, number>();
  for (const { rows: touched } of members) for (const row of touched) rows.set(row, (rows.get(row) ?? 0) + 1);
  const sorted = [...members].sort((a, b) => b.event.weight - a.event.weight);
  const { banded, x, x0, x1, home, level } = shape;
  const all = [...rows.keys()];
  return { members: sorted, banded, x, x0, x1, home, level, rows, top: Math.min(...all), bottom: Math.max(...all) };
}

/** Pixels that a band is drawn over: never narrower than it takes to see that it is one; open ends fade out. */
function reach({ shape, x0, x1, fade, event }: Placed): readonly [number, number] {
  if (shape === "open") return event.when.first === null ? [x1 - fade, x1] : [x0, x0 + fade];
  const lack = Math.max(0, NEAR - (x1 - x0)) / 2;
  return [x0 - lack, x1 + lack];
}

function centre({ x0, x1 }: Placed): number {
  return (x0 + x1) / 2;
}

function topOf({ rows }: Placed): number {
  return rows[0] ?? 0;
}

function bottomOf({ rows }: Placed): number {
  return rows.at(-1) ?? 0;
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
