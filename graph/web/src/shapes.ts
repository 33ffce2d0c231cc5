import { svg } from "./dom.ts";
import { GROUPS, type Group } from "./theme.ts";

/** Outlines of the six groups around (0, 0), of like area for like radius 1: colour is never the only sign. */
const OUTLINE: Readonly<Record<Group, string>> = {
  person: "M1,0A1,1 0 1 1 -1,0A1,1 0 1 1 1,0Z",
  government: polygon([-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]),
  company: polygon([0, -1.22], [1.22, 0], [0, 1.22], [-1.22, 0]),
  research: polygon([-0.55, -0.96], [0.55, -0.96], [1.1, 0], [0.55, 0.96], [-0.55, 0.96], [-1.1, 0]),
  media: polygon([-1.2, -0.85], [1.2, -0.85], [0, 1.25]),
  thing: polygon(
    ...([
      [-0.4, -1.12],
      [0.4, -1.12],
      [0.4, -0.4],
      [1.12, -0.4],
      [1.12, 0.4],
      [0.4, 0.4],
      [0.4, 1.12],
      [-0.4, 1.12],
      [-0.4, 0.4],
      [-1.12, 0.4],
      [-1.12, -0.4],
      [-0.4, -0.4],
    ] as const),
  ),
};

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map((point) => point.join(",")).join("L")}Z`;
}

let paths: ReadonlyMap<Group, Path2D> | null = null;

/** Draw the sign of a group; the caller has set the fill, and the stroke if it wants one. */
export function traceGroup(
  context: CanvasRenderingContext2D,
  group: Group,
  x: number,
  y: number,
  radius: number,
  stroked: boolean,
): void {
  paths ??= new Map(GROUPS.map((name) => [name, new Path2D(OUTLINE[name])]));
  const path = paths.get(group);
  if (!path) return;
  context.save();
  context.translate(x, y);
  context.scale(radius, radius);
  context.lineWidth /= radius;
  context.fill(path);
  if (stroked) context.stroke(path);
  context.restore();
}

/** The sign of a group as an SVG element of 14 by 14 pixels, for the page's text. */
export function groupSign(group: Group): SVGElement {
  const path = svg("path", { d: OUTLINE[group], "stroke-width": "0.18", "stroke-linejoin": "round" });
  path.style.fill = `var(--${group})`;
  path.style.stroke = "var(--edge)";
  return svg(
    "svg",
    { viewBox: "-1.5 -1.5 3 3", width: "14", height: "14", "aria-hidden": "true", class: "sign" },
    path,
  );
}
