import type { Point } from "../gestures.ts";
import { bandY, labelY, type Picture, rowY } from "./draw.ts";
import type { Glyph } from "./gather.ts";
import type { Label } from "./labels.ts";

const REACH = 8;

/** The glyph under a pixel: a mark first, then words, then a tie. */
export function hit(
  glyphs: readonly Glyph[],
  labels: readonly Label[],
  picture: Pick<Picture, "top" | "lanes">,
  at: Point,
): Glyph | null {
  let [best, least] = [null as Glyph | null, REACH];
  for (const glyph of glyphs) {
    const distance = markDistance(glyph, picture, at);
    if (distance < least) [best, least] = [glyph, distance];
  }
  if (best) return best;
  const label = labels.find(
    ({ x, width, row }) => at.x >= x && at.x <= x + width && Math.abs(at.y - labelY(picture, row)) <= REACH,
  );
  return label?.glyph ?? glyphs.find((glyph) => onTie(glyph, picture, at)) ?? null;
}

function markDistance(glyph: Glyph, picture: Pick<Picture, "top" | "lanes">, at: Point): number {
  if (at.x < glyph.x0 - REACH || at.x > glyph.x1 + REACH) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const row of glyph.rows.keys()) {
    least = Math.min(least, Math.hypot(at.x - glyph.x, at.y - rowY(picture, row)));
  }
  if (!glyph.banded) return least;
  const aside = Math.max(glyph.x0 - at.x, at.x - glyph.x1, 0);
  return Math.min(least, Math.hypot(aside, Math.max(0, Math.abs(at.y - bandY(picture, glyph)) - 2)));
}

function onTie(glyph: Glyph, picture: Pick<Picture, "top" | "lanes">, at: Point): boolean {
  return (
    Math.abs(at.x - glyph.x) <= 4 && at.y >= rowY(picture, glyph.top) - 4 && at.y <= rowY(picture, glyph.bottom) + 4
  );
}
