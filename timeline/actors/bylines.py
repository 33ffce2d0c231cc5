"""Who wrote, translated, edited or photographed a text is no actor of its news: byline, credits and imprint."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.actors.lists.lexicon import Finds
from timeline.actors.offices.standing import standing
from timeline.text import linear
from timeline.types import ActorMention, Reading, Span

FURNITURE = ("byline", "boilerplate")
JOINERS = ("、", " and ", ", ", "，", "和", "及", "與", "/", "／", " ", "; ", " & ")
"""What may stand between two authors."""
MARKS = (":", "/", "|")
"""What stands between the word of a byline and a name (folded): 譯者:X, 文/X."""
TAIL = 16
"""Characters behind a reporter's name within which a signature ends: `／台北16日報導`."""
_SIGNED = linear.pattern(
    r"[^。！？!?，,：:]{0,12}?(?:報導|报导|報道|报道|[日专專]电|[日專]電|綜合|综合|[攝摄編编譯译文]\W|$)"
)


def news_only(reading: Reading, mentions: Sequence[ActorMention], finds: Finds) -> Iterator[ActorMention]:
    """The mentions without authors. A reporter of whom the news tells (`記者X昨日被捕`) stays."""
    authors: set[Span] = set()
    signs = _first_signs(reading, finds)
    last = -1
    for mention in mentions:
        if mention.kind == "person":
            joined = last >= 0 and reading.text[last : mention.span.start] in JOINERS
            if joined or _credited(mention, signs) or _signed(reading, mention):
                authors.add(mention.span)
                last = mention.span.end
    yield from (mention for mention in mentions if mention.span not in authors)


def _first_signs(reading: Reading, finds: Finds) -> dict[int, int]:
    """By sentence of the page's furniture: where its first word of a byline ends."""
    starts = [sentence.span.start for sentence in reading.sentences]
    signs: dict[int, int] = {}
    for find in finds["title"]:
        if standing(find.sense.form).rank == "byline":
            number = bisect_right(starts, find.span.start) - 1
            if number >= 0 and reading.sentences[number].region in FURNITURE:
                signs[number] = min(find.span.end, signs.get(number, find.span.end))
    return signs


def _credited(mention: ActorMention, signs: dict[int, int]) -> bool:
    """True in a line of furniture, behind a word of a byline."""
    return mention.sentence in signs and mention.span.start >= signs[mention.sentence]


def _signed(reading: Reading, mention: ActorMention) -> bool:
    """True where a byline's word stands with the name as in a signature: before a colon, or `記者X／台北報導`."""
    if mention.title_span is None or standing(mention.title).rank != "byline":
        return False
    between = reading.folded[mention.title_span.end : mention.span.start].strip()
    if mention.text.isascii() or between in MARKS:
        return True
    line = linear.clean(reading.folded[mention.span.end : mention.span.end + TAIL]).split("\n", 1)[0]
    return bool(_SIGNED.match(line))
