import type { Ruler } from "../canvas.ts";
import { nameOf } from "../names.ts";
import type { Language } from "../store.ts";
import { facetWord, type Speak } from "../words.ts";
import { along, type Edge, type Node } from "./nodes.ts";

/** Words on the graph: left pixel and middle of the line. */
export interface GraphLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lit: boolean;
}

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const CELL = 48;
const LINE = 15;
const LONGEST = 150;
/** At most this many words are tried: beyond, no pane has room. */
const TRIED = 1_200;
/** Types that are written where nothing is chosen: more would be noise. */
const RESTING = 12;

/** Taken places, found again by the cells of a grid. */
export class Taken {
  readonly #cells = new Map<number, Box[]>();

  free(box: Box): boolean {
    return [...this.#keys(box)].every((key) =>
      (this.#cells.get(key) ?? []).every((o) => o.x1 <= box.x0 || box.x1 <= o.x0 || o.y1 <= box.y0 || box.y1 <= o.y0),
    );
  }

  take(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  *#keys({ x0, y0, x1, y1 }: Box): Generator<number> {
    for (let i = Math.floor(x0 / CELL); i <= Math.floor(x1 / CELL); i++) {
      for (let j = Math.floor(y0 / CELL); j <= Math.floor(y1 / CELL); j++) yield i * 65_536 + j;
    }
  }
}

export interface NameRoom {
  readonly width: number;
  readonly height: number;
  readonly ruler: Ruler;
  readonly language: Language;
  readonly font: (lit: boolean) => string;
  readonly isLit: (actor: string) => boolean;
}

/** Names beside their signs: the lit first, then by size; a name that would cover a sign or another name is left out. */
export function placeNames(nodes: readonly Node[], taken: Taken, room: NameRoom): readonly GraphLabel[] {
  const inView = nodes.filter(({ x, y }) => x > -20 && y > -20 && x < room.width + 20 && y < room.height + 20);
  for (const { x, y, radius } of inView) taken.take({ x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius });
  const ranked = [...inView].sort(
    (a, b) => Number(room.isLit(b.actor.id)) - Number(room.isLit(a.actor.id)) || b.actor.size - a.actor.size,
  );
  return ranked.slice(0, TRIED).flatMap((node) => name(node, taken, room) ?? []);
}

function name(node: Node, taken: Taken, room: NameRoom): GraphLabel | null {
  const lit = room.isLit(node.actor.id);
  const font = room.font(lit);
  const text = room.ruler.fit(nameOf(node.actor, room.language).text, font, LONGEST);
  const width = room.ruler.width(text, font);
  for (const { x, y } of besides(node, width)) {
    const box = { x0: x - 1, y0: y - LINE / 2, x1: x + width + 1, y1: y + LINE / 2 };
    if (box.x0 < 0 || box.x1 > room.width || box.y0 < 0 || box.y1 > room.height || !taken.free(box)) continue;
    taken.take(box);
    return { id: node.actor.id, text, x, y, width, lit };
  }
  return null;
}

/** Places for a name in the order tried: below, right, left, above, then the corners. */
function besides({ x, y, radius }: Node, width: number): readonly { x: number; y: number }[] {
  const [gap, drop] = [radius + 4, radius + LINE / 2 + 1];
  return [
    { x: x - width / 2, y: y + drop },
    { x: x + gap, y },
    { x: x - gap - width, y },
    { x: x - width / 2, y: y - drop },
    { x: x + radius * 0.6, y: y + drop },
    { x: x - radius * 0.6 - width, y: y + drop },
    { x: x + radius * 0.6, y: y - drop },
    { x: x - radius * 0.6 - width, y: y - drop },
  ];
}

/** The relations' types on their edges, where the edge is long enough and the place is free: of the lit edges, or where
 * nothing is chosen of the widest few. */
export function placeTypes(
  edges: readonly Edge[],
  taken: Taken,
  room: Pick<NameRoom, "width" | "height" | "ruler"> & {
    readonly font: string;
    readonly isLit: ((relation: string) => boolean) | null;
    readonly speak: Speak;
  },
): readonly GraphLabel[] {
  const { isLit, speak } = room;
  const wanted = edges.filter(({ relation }) => relation.type !== "other" && (isLit === null || isLit(relation.id)));
  const ranked = [...wanted].sort((a, b) => b.relation.width - a.relation.width).slice(0, TRIED);
  const placed: GraphLabel[] = [];
  for (const edge of ranked) {
    if (isLit === null && placed.length === RESTING) break;
    const text = facetWord(speak, `relation:${edge.relation.type}`);
    const width = room.ruler.width(text, room.font);
    if (Math.hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y) < width + 18) continue;
    const label = typeOn(edge, text, width, taken, room);
    if (label) placed.push({ ...label, lit: isLit !== null });
  }
  return placed;
}

function typeOn(
  edge: Edge,
  text: string,
  width: number,
  taken: Taken,
  room: { readonly width: number; readonly height: number },
): GraphLabel | null {
  for (const t of [0.5, 0.38, 0.62]) {
    const { x, y } = along(edge, t);
    const box = { x0: x - width / 2 - 2, y0: y - 7, x1: x + width / 2 + 2, y1: y + 7 };
    if (box.x0 < 0 || box.y0 < 0 || box.x1 > room.width || box.y1 > room.height || !taken.free(box)) continue;
    taken.take(box);
    return { id: edge.relation.id, text, x: x - width / 2, y, width, lit: false };
  }
  return null;
}
