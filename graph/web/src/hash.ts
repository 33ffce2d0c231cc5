import { EVERYTHING, type Filter } from "./filter.ts";
import { isEmpty, only, type Ref, type RefKind, refsOf } from "./selection.ts";
import { INITIAL, type Language, type State, type ViewName } from "./store.ts";

const LETTER: Readonly<Record<RefKind, string>> = { actor: "a", event: "e", relation: "r" };
const KIND: Readonly<Record<string, RefKind>> = { a: "actor", e: "event", r: "relation" };
const VIEWS: readonly ViewName[] = ["chronology", "timeline", "graph"];
const LANGUAGES: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];

/** The state as the part of an address after `#`: what is chosen, filtered and shown, so that a link reopens the view. */
export function toHash(state: State): string {
  const params = new URLSearchParams();
  const { filter } = state;
  if (!isEmpty(state.selection)) {
    params.set(
      "sel",
      refsOf(state.selection)
        .map((ref) => LETTER[ref.kind] + encodeURIComponent(ref.id))
        .join(","),
    );
  }
  if (filter.query.trim()) params.set("q", filter.query.trim());
  if (filter.off.size > 0) params.set("off", [...filter.off].sort().join(","));
  if (filter.window) params.set("win", filter.window.join(","));
  if (state.views.join() !== INITIAL.views.join()) params.set("views", state.views.join(","));
  if (state.axis !== INITIAL.axis) params.set("axis", state.axis);
  if (state.language !== INITIAL.language) params.set("lang", state.language);
  return params.toString();
}

/** The state that an address asks for; what it does not say or says wrongly is left out. */
export function fromHash(hash: string): Partial<State> {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const [views, language] = [viewsFrom(params.get("views")), LANGUAGES.find((tag) => tag === params.get("lang"))];
  return {
    selection: only((params.get("sel") ?? "").split(",").flatMap(refFrom)),
    filter: filterFrom(params),
    ...(views.length > 0 ? { views } : {}),
    ...(params.get("axis") === "order" ? { axis: "order" as const } : {}),
    ...(language ? { language } : {}),
  };
}

function refFrom(text: string): readonly Ref[] {
  const kind = KIND[text.slice(0, 1)];
  if (!kind || text.length < 2) return [];
  try {
    return [{ kind, id: decodeURIComponent(text.slice(1)) }];
  } catch {
    return []; // a broken escape names nothing
  }
}

function filterFrom(params: URLSearchParams): Filter {
  const days = (params.get("win") ?? "").split(",").map(Number);
  const [first, last] = days;
  const window = days.length === 2 && days.every(Number.isInteger) ? ([first ?? 0, last ?? 0] as const) : null;
  const off = (params.get("off") ?? "").split(",").filter((key) => key.includes(":"));
  return { ...EVERYTHING, query: params.get("q") ?? "", off: new Set(off), window };
}

function viewsFrom(text: string | null): readonly ViewName[] {
  return VIEWS.filter((name) => (text ?? "").split(",").includes(name)).slice(0, 2);
}
