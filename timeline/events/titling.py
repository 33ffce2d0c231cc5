"""Titles and evidence in the source's words: the shortest stretch of the text that tells the event."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.lexicon import lexicon
from timeline.events.marks import Mark
from timeline.events.segments import Segment
from timeline.text import linear
from timeline.types import ActorMention, Reading, Sentence, Span

EVIDENCE = {"zh": 80, "en": 200}
"""Characters of evidence aimed at; a clause that begins within is kept whole up to twice that."""
TITLE = {"zh": 56, "en": 120}
"""Longest title, in characters."""
_TAIL = "\\ ,，。;；、:：.!！?？-–—\n\t"
_QUOTES = "\"'“”‘’「」『』《》"
_CLOSING = frozenset('"”」』')
_CITED = linear.pattern(r"(?:\s*\[\d{1,3}\])+")
_SPACE = linear.pattern(r"\s+")


def evidence(reading: Reading, segment: Segment, sentence: Sentence, language: str) -> Span:
    """The claim's span: from the clause that leads up to the core, through it, and on while it stays short.

    A clause that begins with the end of a quotation is told together with the quotation.
    """
    clauses = segment.clauses
    at = clauses.index(segment.core)
    first = next((i for i, clause in enumerate(clauses[: at + 1]) if _leads(clause) or i == at), at)
    end = clauses[at].span.end
    if reading.text[clauses[first].span.start : end].lstrip()[:1] in _CLOSING:
        return _trimmed(reading, Span(max(sentence.span.start, end - 2 * EVIDENCE[language]), end))
    for clause in clauses[at + 1 :]:
        if clause.span.end - clauses[first].span.start > EVIDENCE[language]:
            break
        end = clause.span.end
    return _trimmed(reading, Span(clauses[first].span.start, end))


def _leads(clause: Clause) -> bool:
    """True where a clause before the core carries a date, an actor, or an attribution."""
    return bool(clause.dates or clause.placed or clause.head)


def _trimmed(reading: Reading, span: Span) -> Span:
    words = span.of(reading.text)
    start = span.start + len(words) - len(words.lstrip(_TAIL))
    return Span(start, max(start + 1, span.start + len(words.rstrip(_TAIL))))


def title(
    reading: Reading, segment: Segment, sentence: Sentence, speakers: Sequence[ActorMention], left_out: str
) -> str:
    """The title of an event as its source words it; of a statement, who speaks and what is said.

    `left_out` is the name that a pronoun, or no subject at all, stands for.
    """
    language = "zh" if sentence.language in ("zh", "ja", "und") else "en"
    if speakers and segment.core.speech is not None:
        said = _said(reading, segment, segment.core.speech, sentence, language)
        name = _speaker(speakers)
        if len(said) >= _SOMETHING[language]:
            colon = "：" if language == "zh" else ": "
            return shorten(said if said.startswith(name) else f"{name}{colon}{said}", language)
    return shorten(_named(_told(reading, segment, sentence, language), left_out, language), language)


_SOMETHING = {"zh": 4, "en": 12}
"""What is said is at least as long as this, in characters."""
_PASSING = 48
"""Longest rest of a clause that follows speech and is not what is said (said in a televised speech on Monday)."""
_OPENS = {"zh": (",", ":", '"', "“", "「"), "en": ("that ", ":", '"', "“", ', "', ", “")}
"""What stands between an act of speech and what is said."""


def _speaker(speakers: Sequence[ActorMention]) -> str:
    """The last person named as speaker (behind the body), else the first body."""
    name = next((each.text for each in reversed(speakers) if each.kind == "person"), speakers[0].text)
    return name[:1].upper() + name[1:]


def _said(reading: Reading, segment: Segment, speech: Mark, sentence: Sentence, language: str) -> str:
    """What is said: behind the act of speech, or before it where that closes the sentence; empty where unclear."""
    core = segment.core
    before = Span(sentence.span.start, core.span.start)
    rest = reading.folded[speech.end : segment.span.end].lstrip(" ")
    if rest.startswith(_OPENS[language]) and len(rest) > _SOMETHING[language]:
        return _plain(reading.text[speech.end : segment.span.end], language).removeprefix("that ")
    closes = (",", '"', "”") if language == "en" else ('"', "”", "」")
    passing = len(reading.folded[speech.end : sentence.span.end].strip(_TAIL)) <= _PASSING
    if passing and reading.text[before.start : before.end].rstrip().endswith(closes):
        return _plain(before.of(reading.text), language)
    return ""


def _told(reading: Reading, segment: Segment, sentence: Sentence, language: str) -> str:
    """The core clause, with the clause of its subject before it, and with the next where it breaks off."""
    clauses = segment.clauses
    at = clauses.index(segment.core)
    first = _subject_clause(clauses, at)
    start, end = _start(reading, clauses[first], language), _end(reading, segment.core, sentence)
    if first == at or end - start <= TITLE[language]:
        return _plain(reading.text[start:end], language)
    own = _start(reading, clauses[at], language)
    pieces = (reading.text[start : clauses[first].span.end], reading.text[own:end])
    return ("，" if language == "zh" else ", ").join(_plain(piece, language) for piece in pieces)


def _end(reading: Reading, core: Clause, sentence: Sentence) -> int:
    """The core clause's end; the next one's, where it ends in an act of speech or only names an occasion."""
    open_ends = [mark.end for mark in core.marks if mark.kind == "closer"]
    open_ends += [core.speech.end] if core.speech is not None else []
    end = core.span.end
    if any(end - each <= _BROKEN for each in open_ends):
        following = (each.end for each in sentence.clauses if each.start >= core.span.end)
        end = next((each for each in following if "、" not in reading.text[each - 1 : each + 1]), end)
    return end


_BROKEN = 2
"""What may follow the word with which a clause breaks off: its comma."""
_HE = linear.pattern(r"^(?:他|她|[Hh]e |[Ss]he )")
_LED = ("在", "到", "据", "根据", "自", "从", "于")


def _named(words: str, left_out: str, language: str) -> str:
    """The words with the name that a pronoun at their beginning stands for, or that Chinese leaves out."""
    pronoun = _HE.search(words)
    if not left_out or (pronoun is None and (language != "zh" or words.startswith(_LED))):
        return words
    rest = words[pronoun.end() :] if pronoun else words
    return left_out + (" " if language == "en" else "") + rest


def _subject_clause(clauses: Sequence[Clause], at: int) -> int:
    """The clause that holds the core's subject: itself, or the nearest before it that does not only name a source."""
    reversed_ = range(at, -1, -1)
    return next((i for i in reversed_ if clauses[i].subjects and not _cites(clauses[i])), at)


def _cites(clause: Clause) -> bool:
    return clause.speech is not None and clause.speech.value == "report"


def _start(reading: Reading, clause: Clause, language: str) -> int:
    """Where the clause begins behind its connective and the date that leads it."""
    start = _behind_connective(reading, clause.span, language)
    for date in clause.dates:
        lead = reading.folded[start : date.span.start].strip(_TAIL)
        end = _behind_date(reading, date.span, clause.span)
        if date.kind != "date" or lead not in _LEADS or end is None:
            break
        start = _behind_connective(reading, Span(end, clause.span.end), language)
    return start


_LEADS = frozenset(
    {"", "在", "于", "自", "从", "当地时间", "北京时间", "在当地时间", "on", "in", "by", "at", "since", "during"}
)
"""What may stand between the beginning of a clause and the date that leads it."""
_HOUR = linear.pattern(r"^(?:上午|下午|凌晨|清晨|晚间|晚上|中午|傍晚|深夜|夜间|晚|早)?[,，、]?\s?")
_BOUND = ("的", "至", "到", "起", "以来", "之", "前", "后", "之前", "之后", "和", "与", "、", "-", "是", "为")
"""What ties a date to the words behind it."""


def _behind_date(reading: Reading, date: Span, clause: Span) -> int | None:
    """Where what a leading date dates begins; None where the date is bound to it (an English one without comma)."""
    rest = reading.folded[date.end : clause.end]
    if rest.startswith(_BOUND) or (date.of(reading.text).isascii() and rest[:1] not in (",", "")):
        return None
    hour = _HOUR.search(rest[:8])
    return date.end + (hour.end() if hour else 0)


def _behind_connective(reading: Reading, span: Span, language: str) -> int:
    words = span.of(reading.folded)
    start = len(words) - len(words.lstrip(_TAIL))
    word = next((each for each in lexicon(language).connectives if words.startswith(each, start)), "")
    start += len(word)
    return span.start + start + len(words[start:]) - len(words[start:].lstrip(_TAIL))


def _plain(words: str, language: str) -> str:
    """The words on one line, without references, source, edges of punctuation and quotation marks of no use."""
    words = _SPACE.sub(" ", _CITED.sub("", words)).strip(_TAIL)
    if language == "zh":
        words = _ACCORDING.sub("", words)
    while words and words[0] in _QUOTES and not _paired(words):
        words = words[1:].lstrip(_TAIL)
    if len(words) > 1 and words[0] in _QUOTES and words[-1] in _QUOTES and sum(map(words.count, set(_QUOTES))) == _TWO:
        words = words[1:-1]
    return words.rstrip(_TAIL)


_ACCORDING = linear.pattern(r"^(?:据|據|根据|根據)[^,，。]{2,40}[,，]\s?")
_TWO = 2
_PARTNER = {'"': '"', "'": "'", "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》"}


def _paired(words: str) -> bool:
    """True where the quotation mark that opens the words is closed in them."""
    return _PARTNER.get(words[0], "\0") in words[1:]


def shorten(words: str, language: str) -> str:
    """At most the length of a title, cut at a boundary, with an ellipsis where something is left out."""
    limit = TITLE[language]
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    cut = max(head.rfind(mark) for mark in ((" ",) if language == "en" else (",", "，", "、", "；", ";", "。")))
    return head[: cut if cut > limit // 2 else len(head)].rstrip(_TAIL) + "…"
