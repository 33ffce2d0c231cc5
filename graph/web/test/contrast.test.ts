import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Palette, paletteOf } from "../src/theme.ts";

const STYLE = readFileSync(new URL("../src/style.css", import.meta.url), "utf8");
/** The least contrast of text of ordinary size: WCAG 2.2, criterion 1.4.3. */
const LEAST = 4.5;
const GROUNDS: readonly (keyof Palette)[] = ["paper", "panel", "raised", "faint", "wash"];
/** Every colour of text and the grounds that it stands on. */
const TEXT: Partial<Record<keyof Palette, readonly (keyof Palette)[]>> = {
  ink: [...GROUNDS, "mark"],
  muted: GROUNDS,
  accent: GROUNDS,
  paper: ["ink"],
};
/** Grounds that hold no text: borders and handles. */
const BARE: readonly (keyof Palette)[] = ["line", "muted", "accent"];

function used(property: RegExp): ReadonlySet<string> {
  return new Set([...STYLE.matchAll(property)].map(([, name]) => name ?? ""));
}

/** Relative luminance of an sRGB colour, as WCAG defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("contrast", () => {
  it("is 1 of a colour with itself and 21 of black with white", () => {
    expect(contrast("#5b6676", "#5b6676")).toBe(1);
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  });

  it.each(["light", "dark"] as const)("of all text with its grounds reaches 4.5 to 1 when it is %s", (theme) => {
    const palette = paletteOf(theme);
    const pairs = Object.entries(TEXT).flatMap(([text, grounds]) => grounds.map((on) => [text as keyof Palette, on]));
    const weak = pairs.filter(([text = "ink", on = "ink"]) => contrast(palette[text], palette[on]) < LEAST);
    expect(weak).toEqual([]);
  });

  it("is measured for every colour and ground that the style sheet uses", () => {
    expect(used(/(?<![-\w])color: var\(--(\w+)\)/g)).toEqual(new Set(Object.keys(TEXT)));
    const grounds = new Set([...Object.values(TEXT).flat(), ...BARE]);
    expect(used(/background: var\(--(\w+)\)/g)).toEqual(grounds);
  });
});
