"""Document to `Reading`, in one pass over its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.text import cues, linear, lines
from timeline.text.letters import Counts, Letters, fold
from timeline.text.lines import Line
from timeline.text.regions import Placed, place
from timeline.text.repair import repair
from timeline.text.script import language_by, script_by
from timeline.text.sentences import Clauses, clip, heads_bullets, quotations, sentences
from timeline.types import Document, Reading, Sentence, Span


def make_readable(document: Document) -> Reading:
    """Repair a document's text, label its regions, and cut it into sentences and clauses.

    All spans count in the repaired text; `Reading.raw` maps them to the stored one. Linear in the text's length.
    """
    text, offsets = repair(linear.clean(document.text))
    folded = fold(text)
    page = list(lines.split(text, folded))
    placed = place(page, cues.load())
    letters = Letters(text)
    body = _of_body(letters, text, placed)
    language = language_by(body)
    return Reading(
        document=document,
        text=text,
        folded=folded,
        offsets=offsets,
        language=language,
        script=script_by(body, language),
        title=next((entry.line.span for entry in placed if entry.region == "title"), None),
        sentences=tuple(_sentences(text, letters, placed, language)),
    )


def _of_body(letters: Letters, text: str, placed: Sequence[Placed]) -> Counts:
    """The letters of a page without its boilerplate."""
    aside = [entry.line.span for entry in placed if entry.region == "boilerplate"]
    return letters.count(0, len(text)).without(letters.count(span.start, span.end) for span in aside)


def _sentences(text: str, letters: Letters, placed: Sequence[Placed], language: str) -> Iterator[Sentence]:
    for paragraph, entry in enumerate(placed):
        yield from _of_line(text, letters, entry, paragraph, language)


def _of_line(text: str, letters: Letters, entry: Placed, paragraph: int, language: str) -> Iterator[Sentence]:
    quotes = quotations(text, entry.line.span)
    for span in _cut(text, entry):
        own = language_by(letters.count(span.start, span.end))
        yield Sentence(
            span=span,
            region="heading" if entry.region == "body" and heads_bullets(text, span) else entry.region,
            paragraph=paragraph,
            language=language if own == "und" else own,
            clauses=Clauses(text, span),
            quoted=clip(quotes, span) if quotes else (),
            item=entry.item,
        )


def _cut(text: str, entry: Placed) -> Iterator[Span]:
    """Headlines and metadata stay whole."""
    line: Line = entry.line
    if entry.region in ("title", "byline", "heading", "related"):
        yield line.span
    else:
        yield from sentences(text, line.span, cues.load())
