import type { Actor } from "./scene.ts";
import type { Theme } from "./store.ts";

export type Group = Actor["group"];
export const GROUPS: readonly Group[] = ["person", "government", "company", "research", "media", "thing"];

/** The colours of one theme; the style sheet reads them as `--ink`, `--paper` and so on. */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly raised: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly faint: string;
  readonly tie: string;
  readonly dim: string;
  readonly band: string;
  readonly accent: string;
  readonly wash: string;
  readonly mark: string;
  readonly person: string;
  readonly government: string;
  readonly company: string;
  readonly research: string;
  readonly media: string;
  readonly thing: string;
  readonly edge: string;
}

/** Kinds of actor in the colours of Okabe and Ito (2008), told apart by the colour-blind; vermilion is kept for the selection. */
const LIGHT: Palette = {
  paper: "#ffffff",
  panel: "#f6f8fb",
  raised: "#ffffff",
  ink: "#1a2230",
  muted: "#5b6676",
  line: "#d9dfe7",
  faint: "#edf0f4",
  tie: "#8a95a5",
  dim: "#cfd6df",
  band: "#6c7888",
  accent: "#b84a00",
  wash: "#fdeee2",
  mark: "#ffdfc4",
  person: "#e69f00",
  government: "#0072b2",
  company: "#009e73",
  research: "#cc79a7",
  media: "#f0e442",
  thing: "#56b4e9",
  edge: "#2b3648",
};

const DARK: Palette = {
  ...LIGHT,
  paper: "#12161d",
  panel: "#171c25",
  raised: "#1e2530",
  ink: "#e8ecf2",
  muted: "#9ca8b8",
  line: "#323b49",
  faint: "#222a35",
  tie: "#78859a",
  dim: "#3c4656",
  band: "#93a0b3",
  accent: "#ff9142",
  wash: "#33241a",
  mark: "#5e3a1c",
  government: "#3a9bd9",
  company: "#1fb98d",
  edge: "#0b0e13",
};

export const FONT =
  '"Noto Sans", "Segoe UI", -apple-system, "Helvetica Neue", Arial, ' +
  '"Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", ' +
  '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", ' +
  '"Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK JP", sans-serif';

export const FONT_SIMPLIFIED =
  '"Noto Sans", "Segoe UI", -apple-system, "Helvetica Neue", Arial, ' +
  '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", ' +
  '"Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", ' +
  '"Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK JP", sans-serif';

/** The fonts of a language of labels: the shapes of Han characters differ between the two Chinese scripts. */
export function fontOf(language: string): string {
  return language === "zh-Hans" ? FONT_SIMPLIFIED : FONT;
}

/** Whether the theme is dark now; "auto" asks the system. */
export function isDark(theme: Theme): boolean {
  if (theme !== "auto") return theme === "dark";
  return window.matchMedia?.("(prefers-color-scheme: dark)").matches ?? false;
}

export function paletteOf(theme: Theme): Palette {
  return isDark(theme) ? DARK : LIGHT;
}

/** Hand a palette and the fonts to the style sheet of the root element. */
export function applyTheme(root: HTMLElement, theme: Theme, language: string): void {
  for (const [name, colour] of Object.entries(paletteOf(theme))) root.style.setProperty(`--${name}`, colour);
  root.style.setProperty("--font", fontOf(language));
  root.style.colorScheme = isDark(theme) ? "dark" : "light";
  root.dataset.theme = isDark(theme) ? "dark" : "light";
  document.documentElement.dataset.whowhenTheme = root.dataset.theme; // for a page that frames the view
}
