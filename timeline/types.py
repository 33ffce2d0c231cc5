"""The nouns that every room uses: slotted, frozen, cheap to make.

Coordinates. A `Document` holds the text as stored; a `Reading` holds the same text repaired for reading, with a map
back. Every span that a room makes counts code points of `Reading.text`; the pipeline maps it to `Document.text` when it
writes the contract (`Reading.raw`). Ends are exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

Precision: TypeAlias = Literal[
    "day", "week", "month", "quarter", "half", "year", "decade", "century", "range", "unknown"
]
Modifier: TypeAlias = Literal["start", "mid", "end", "before", "after", "approx"]
DateKind: TypeAlias = Literal["date", "duration", "set", "vague"]
DateUse: TypeAlias = Literal["event", "target", "fiscal", "edition", "since", "comparison", "document", "history"]
Region: TypeAlias = Literal["title", "byline", "body", "heading", "caption", "related", "boilerplate"]
ActorKind: TypeAlias = Literal[
    "person",
    "government",
    "government body",
    "country",
    "company",
    "conglomerate",
    "research institute",
    "international organisation",
    "organisation",
    "media",
    "product",
    "project",
    "agreement",
    "place",
]
BODIES: frozenset[ActorKind] = frozenset(
    {
        "company",
        "conglomerate",
        "government",
        "government body",
        "international organisation",
        "organisation",
        "research institute",
    }
)
"""Who acts and speaks as a body; media are left out, since they report what others do."""
THINGS: frozenset[ActorKind] = frozenset({"product", "project", "agreement"})
"""What bodies and persons make: it neither acts nor speaks."""
PLACES: frozenset[ActorKind] = frozenset({"country", "place"})
EventType: TypeAlias = Literal[
    "visit",
    "meeting",
    "agreement",
    "supply",
    "release",
    "investment",
    "appointment",
    "policy",
    "result",
    "statistic",
    "statement",
    "legal",
    "founding",
    "disaster",
    "election",
    "contest",
    "protest",
    "other",
]
Status: TypeAlias = Literal["past", "ongoing", "planned", "statement"]
Salience: TypeAlias = Literal["core", "major", "minor", "background"]
Role: TypeAlias = Literal["agent", "target", "partner", "speaker", "venue", "source", "beneficiary"]
RelationType: TypeAlias = Literal[
    "part of",
    "owns",
    "leads",
    "member of",
    "product of",
    "supplies",
    "depends on",
    "invests in",
    "competes with",
    "agreed with",
    "met",
    "visited",
    "announced",
    "appointed",
    "regulates",
    "criticises",
    "other",
]
RelationState: TypeAlias = Literal["current", "former", "planned", "claimed"]
Basis: TypeAlias = Literal["told", "listed"]
"""Whether documents tell a relation, or only the gazetteer knows it."""
Polarity: TypeAlias = Literal["+", "-", "0"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points [start, end) of a text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class When:
    """When something may have happened, and why we say so.

    `earliest` and `latest` are inclusive days; None is an open bound. `words` are the words of the text, `anchor` what
    they were counted from, `rule` how; `alternatives` are the other readings that the text allows.
    """

    earliest: date | None
    latest: date | None
    precision: Precision
    modifier: Modifier | None = None
    edtf: str | None = None
    words: str = ""
    anchor: str | None = None
    rule: str = ""
    alternatives: tuple[When, ...] = ()

    @property
    def closed(self) -> bool:
        """True where both bounds are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def days(self) -> int | None:
        """Length in days, or None where a bound is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be used, where, and the way out. `document` is an id or a file's name."""

    document: str
    what: str
    why: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document as stored. `known_date` is what the user or a manifest says of its date."""

    id: str
    text: str
    sha256: str
    source: str
    known_date: date | None = None


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each stretch of a repaired text came from: parallel arrays, `repaired[i]` begins at `raw[i]`.

    Inside a stretch the two run in step. Both arrays start with 0 and rise strictly.
    """

    repaired: tuple[int, ...] = (0,)
    raw: tuple[int, ...] = (0,)

    def __call__(self, offset: int) -> int:
        """The raw offset of a repaired offset."""
        i = bisect_right(self.repaired, offset) - 1
        return self.raw[i] + offset - self.repaired[i]

    def span(self, span: Span) -> Span:
        """The raw span of a repaired span: from its first character to just after its last, cuts between included."""
        if len(self.raw) == 1:
            return span
        if span.start >= span.end:
            at = self(span.start)
            return Span(at, at)
        return Span(self(span.start), self(span.end - 1) + 1)


class Sentence(NamedTuple):
    """One sentence (or headline, caption, list item): a span, cut into clauses, with the region that it stands in.

    `language` is of this sentence: "zh", "en", "ko", "ja" or "und". `quoted` are the spans between quotation marks.
    `item` numbers the entries of a list of headlines (related reading), else None.
    """

    span: Span
    region: Region
    paragraph: int
    language: str
    clauses: Sequence[Span]
    quoted: tuple[Span, ...] = ()
    item: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One document made readable. `folded` has the length of `text` and is for matching only.

    Compared by identity, so that what is worked out from it can be remembered without reading it through.
    """

    document: Document
    text: str
    folded: str
    offsets: OffsetMap
    language: str
    script: str
    title: Span | None
    sentences: tuple[Sentence, ...]

    def raw(self, span: Span) -> Span:
        """A span of `text` as a span of the stored document."""
        return self.offsets.span(span)


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a time. `when` is closed, or None (duration, set, vague), or open with `alternatives`.

    `use` says what the words are for: an event's own date, a target ("by 2027"), a fiscal year, a report's edition,
    the start of a span ("since 1991"), a comparison ("than the year before"), the document's own date, or a date of a
    related-reading list ("document" in region "related").
    """

    span: Span
    text: str
    kind: DateKind
    when: When | None
    sentence: int
    use: DateUse = "event"

    @property
    def tells(self) -> bool:
        """True for a date whose days are known, or are among known readings."""
        return self.kind == "date" and self.when is not None and bool(self.when.closed or self.when.alternatives)


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that name an actor.

    `entry` is the gazetteer's id where one was hit. `title` is the office named with a person (as written), `of` the id
    of the mention of the body that the office belongs to. `reasons` say which sources found it. `id` is stable.
    """

    id: str
    span: Span
    text: str
    kind: ActorKind
    sentence: int
    entry: str | None = None
    title: str | None = None
    title_span: Span | None = None
    of: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """One more name of an actor, why it is one, and how sure that is (0 to 100)."""

    text: str
    why: str
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor over all documents; `names` by language tag (en, zh-Hant, zh-Hans, ko, ja)."""

    id: str
    name: str
    kind: ActorKind
    names: dict[str, str] = field(default_factory=dict)
    aliases: tuple[Alias, ...] = ()
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as written and as a number: value in `unit` (or ISO 4217 `currency`)."""

    value: float
    unit: str | None
    currency: str | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Participant:
    """A mention (by id) in a role of an event."""

    mention: str
    role: Role


@dataclass(frozen=True, slots=True)
class Claim:
    """One source's words for an event or relation. `attributed_to` is the mention id of whom the text credits."""

    document: str
    span: Span
    when: When | None = None
    attributed_to: str | None = None
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventFact:
    """One event as one document tells it."""

    id: str
    type: EventType
    status: Status
    title: str
    when: When
    claims: tuple[Claim, ...]
    participants: tuple[Participant, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    target: When | None = None
    place: str | None = None
    salience: Salience = "minor"
    amounts: tuple[Amount, ...] = ()
    confidence: float = 0.5
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationFact:
    """One typed relation between two mentions (by id) as one document tells it; `event` is the fact it follows from."""

    source: str
    target: str
    type: RelationType
    directed: bool
    claims: tuple[Claim, ...]
    when: When | None = None
    state: RelationState = "current"
    polarity: Polarity = "0"
    confidence: float = 0.5
    reasons: tuple[str, ...] = ()
    event: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """All that one document says: the result of a pure `extract(document)`."""

    reading: Reading
    published: When | None
    published_why: str
    dates: tuple[DateMention, ...]
    mentions: tuple[ActorMention, ...]
    events: tuple[EventFact, ...]
    relations: tuple[RelationFact, ...]
    problems: tuple[Problem, ...] = ()
