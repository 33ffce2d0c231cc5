import type { Frame } from "../context.ts";
import { h, slicer } from "../dom.ts";
import { nameOf } from "../names.ts";
import type { Mark, Quote } from "../scene.ts";

type Piece = { readonly text: string; readonly mark: Mark | null; readonly quoted: boolean };

/** A claim: its words among their neighbours, with the date and the actors marked, and where it stands. */
export function quoteCard(quote: Quote, frame: Frame): HTMLElement {
  const { model, speak, state } = frame;
  const source = model.sources.get(quote.document);
  const published = source?.published?.label;
  const by = quote.attributed_to === null ? null : model.actors.get(quote.attributed_to);
  const said = by ? nameOf(by, state.language).text : quote.attributed_to;
  const words = h("p", { attrs: { dir: "auto" }, ...(source ? { lang: source.language } : {}) });
  words.append(...pieces(quote).map(pieceNode));
  return h(
    "blockquote",
    { class: "quote", testid: "quote" },
    words,
    said ? h("div", { class: "attribution", text: `— ${speak("saidBy", said)}` }) : null,
    h(
      "footer",
      {},
      h("cite", { text: source?.title || quote.document, title: quote.document }),
      h("span", {
        text: published ? speak("published", published) : speak("publishedUnknown"),
        title: source?.published_why ?? "",
      }),
      quote.differs.length > 0 ? h("span", { class: "warn", text: speak("differs", quote.differs.join(", ")) }) : null,
    ),
  );
}

function pieceNode({ text, mark, quoted }: Piece): Node {
  const tag = mark === null ? "span" : "mark";
  return h(tag, { class: [quoted ? "said" : "context", mark?.kind ?? ""].join(" ").trim(), text });
}

/** The text cut wherever a mark or the quote begins or ends. */
export function pieces(quote: Quote): readonly Piece[] {
  const cut = slicer(quote.text);
  const length = [...quote.text].length;
  const bounds = [0, length, quote.start, quote.end, ...quote.marks.flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(bounds)].filter((at) => at >= 0 && at <= length).sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? 0;
    const mark = quote.marks.find((candidate) => candidate.start <= start && end <= candidate.end) ?? null;
    return { text: cut(start, end), mark, quoted: quote.start <= start && end <= quote.end };
  });
}
