import type { Ruler } from "../canvas.ts";
import type { Frame } from "../context.ts";
import type { Model } from "../model.ts";
import type { Actor } from "../scene.ts";
import { nameFont, typeFont } from "./draw.ts";
import { Fit, type Zoom } from "./fit.ts";
import { type GraphLabel, type NameRoom, placeNames, placeTypes, Taken } from "./labels.ts";
import { type Edge, edgesOf, type Node, nodesOf } from "./nodes.ts";

/** The graph as it stands on the screen. */
export interface Stage {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: readonly Edge[];
  readonly names: readonly GraphLabel[];
  readonly types: readonly GraphLabel[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** pixels of the pane's own buttons, at its lower right */
  readonly bar: { readonly width: number; readonly height: number };
}

/** Where actors without a relation stand while they are lit: this far above the lower rim. */
const FOOT = 30;

/** The actors that some relation ties to another or, if wanted, some shared event. */
export function tied(model: Model, together: boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  const ties = [...model.relations.values(), ...(together ? model.scene.together : [])];
  for (const { source, target } of ties) if (source !== target) ids.add(source).add(target);
  return ids;
}

/** Put actors and relations on the screen. Actors without any relation take no room: they are drawn when lit or asked for. */
export function stageOf(frame: Frame, size: Size, zoom: Zoom, ruler: Ruler): Stage {
  const { model, shown, lit, state } = frame;
  const held = state.loose ? new Set(model.actors.keys()) : tied(model, state.together);
  const all = [...model.actors.values()];
  const fitted = all.filter(({ id }) => held.has(id));
  const spare = fitted.length < all.length ? FOOT : 0;
  const fit = new Fit(fitted, size.width, size.height - spare, zoom);
  const nodes = new Map(
    nodesOf(
      fitted.filter(({ id }) => shown.actors.has(id)),
      fit,
    ),
  );
  const loose = all.filter(({ id }) => !held.has(id) && shown.actors.has(id) && lit?.actors.has(id));
  for (const node of footRow(loose, fit, size)) nodes.set(node.actor.id, node);
  const edges = edgesOf(model, nodes).filter(({ relation }) => shown.relations.has(relation.id));
  return { nodes, edges, ...wordsOf(nodes, edges, frame, size, ruler) };
}

/** Lit actors that nothing ties stand side by side at the foot of the pane. */
function footRow(actors: readonly Actor[], fit: Fit, { width, height, bar }: Size): readonly Node[] {
  const step = (width - bar.width - 16) / (actors.length + 1);
  return actors.map((actor, i) => ({ actor, x: step * (i + 1), y: height - FOOT, radius: fit.radius(actor) }));
}

function wordsOf(
  nodes: ReadonlyMap<string, Node>,
  edges: readonly Edge[],
  { lit, font, state, speak }: Frame,
  { width, height, bar }: Size,
  ruler: Ruler,
): Pick<Stage, "names" | "types"> {
  const taken = new Taken();
  taken.take({ x0: width - bar.width - 16, y0: height - bar.height - 12, x1: width, y1: height });
  const room: NameRoom = {
    width,
    height,
    ruler,
    language: state.language,
    font: (bold) => nameFont(font, bold),
    isLit: (id) => lit?.actors.has(id) ?? false,
  };
  const names = placeNames([...nodes.values()], taken, room);
  const isLit = lit === null ? null : (id: string) => lit.relations.has(id);
  return { names, types: placeTypes(edges, taken, { ...room, font: typeFont(font), isLit, speak }) };
}
