"""The rules of the English date grammar: templates over the pieces below, each with its builder."""

from __future__ import annotations

from functools import cache

from timeline.dates.en import build
from timeline.dates.en.words import words
from timeline.dates.grammar import Grammar, Pieces, Rule, alternation, nothing, without_meaning
from timeline.dates.lexicon import English
from timeline.dates.numerals import CARDINAL, ORDINAL

_PIECES: Pieces = {
    "year": r"[12]\d{3}",
    "ordinal": rf"[0-3]?\d(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:{ORDINAL})|{ORDINAL}",
    "day": rf"[0-3]?\d(?:st|nd|rd|th)?|(?:twenty|thirty)[- ](?:{ORDINAL})|{ORDINAL}",
    "count": rf"\d{{1,3}}(?:\.\d)?|an?|a couple(?: of)?|a dozen|(?:{CARDINAL})(?:[- ](?:{CARDINAL}))?",
    "to": " ?[-–—~] ?| to | through | until | till ",
    "clock": r"[ t]\d{1,2}:\d{2}(?::\d{2})?",
    "the": "(?:the )?",
    "mod": "(?:@modifier:mod(?:-| | the ))?",
    "onweekday": r"(?:@weekday:wd\.?,? (?:the )?)?",
    "thenweekday": r"(?:,? ?\(?@weekday:wd\)?)?",
    "relyear": "(?:this|last|next|the current|the previous) year",
    "ofyear": "(?: ?,? ?(?:(?:of|in) )?@year:y|[/-]@year:y|,? (?:of )?@relyear:rel)?",
    "ofthisyear": "(?:,? (?:of |in )?(?:the year )?(?:@year:y|@relyear:rel|(?P<rel>the year)))?",
    "n": "@count:n @unit:u",
    "much": "(?:(?:more|less|fewer) than |almost |about |around |over |nearly |some |roughly |at least |up to )?",
    "latin": r"[0-3]?\d(?:\.|er|º|°)? (?:de )?[a-z\x{df}-\x{17f}]{3,12}\.? (?:de )?[12]\d{3}",
    "some": r"@count|half an?|half a|several|many|a few|few|hundreds of|thousands of|\d{1,3}(?:,\d{3})?",
}

_ABSOLUTE: tuple[Rule, ...] = (
    ("date", r"@onweekday@month:m\.?[ /-]?,? ?@the@day:d@thenweekday@ofyear", build.term),
    ("date", r"@onweekday@the@day:d[ /-]?(?:day )?(?:of )?@month:m\.?@thenweekday@ofyear", build.term),
    ("date", r"@mod@month:m\.?(?:[ /-]|, |,? of |,? in )?@year:y", build.term),
    ("date", "@mod@month:m(?: (?:of )?@relyear:rel)?", build.term),
    ("date", "@year:y[- /]@month:m(?:[- /]@day:d)?", build.term),
    ("part", "@mod(?:the |calendar )?@rank:r[- ](?P<part>quarter|half)@ofthisyear", build.term),
    ("part", "@mod(?P<part>q|h)(?P<r>[1-4])(?:[ ,-]+(?:of )?@year:y|,? (?:of )?@relyear:rel)?", build.term),
    ("part", "@year:y[ -]?(?P<part>q|h)(?P<r>[1-4])", build.term),
    ("part", "@mod@the@season:s(?: of| in)? (?:@year:y|@relyear:rel)", build.term),
    ("week", "@the@rank:rw week (?:of|in) @month:m(?:,? @year:y)?", build.term),
    ("week", "@the@rank:rw @weekday:wd (?:of|in) @month:m(?:,? @year:y)?", build.term),
    ("week", "@the@rank:rw week (?:of|in) (?:@year:y|@relyear:rel)", build.term),
    ("week", r"(?:the )?week (?P<rw>[1-5]?\d)(?:,? (?:of )?@year:y)?", build.term),
    ("week", r"the week (?:of|beginning|starting) @month:m\.? @day:d@ofyear", build.week_of),
    ("holiday", "@holiday:holiday(?:,? (?:of )?@year:y)?", build.term),
    ("weekday", "@weekday:wd(?: (?:the )?@ordinal:d)?", build.term),
    ("weekend", "the weekend|weekend", build.weekend),
    ("month day", "(?:on )?the @ordinal:d(?:,? (?:of )?(?P<rel>this month|last month|next month))?", build.term),
    ("numeric", r"@year:y ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<d>\d{1,2})@clock?", build.iso),
    ("numeric", r"(?P<a>\d{1,2})(?P<sep>[-/])(?P<b>\d{1,2})[-/](?P<y>\d{4}|\d{2})", build.ordered),
    ("numeric", r"(?P<a>\d{1,2})(?P<sep>\.)(?P<b>\d{1,2})\.(?P<y>\d{4}|\d{2})", build.ordered),
    ("slash", r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})", build.ordered),
    ("numeric", r"@weekday:wd,? \(?(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})\)?", build.ordered),
)

_RANGES: tuple[Rule, ...] = (
    ("range", r"@month:m\.? @the@day:d(?:@to| and )@the@day:d2@ofyear", build.between),
    ("range", r"@month:m\.? @the@day:d@to@month:m2\.? @the@day:d2,? @year:y", build.between),
    ("range", "@the@day:d(?:@to| and )@the@day:d2 (?:of )?@month:m@ofyear", build.between),
    ("range", "@day:d @month:m@to@day:d2 @month:m2,? @year:y", build.between),
    ("range", "@month:m@to@month:m2,? (?:of )?(?:@year:y|@relyear:rel)", build.between),
    ("range", "@month:m[-–]@month:m2", build.between),
    ("range", r"@year:y[-–/](?P<y2>\d{2}|[12]\d{3})", build.between),
)

_LONG: tuple[Rule, ...] = (
    ("year", "@mod(?:the year )?@year:y", build.term),
    (
        "year",
        r"@the(?:financial|fiscal)(?: year)?,? (?:of )?@year:y(?:[-/]\d{2,4})?|fy ?(?P<fy>\d{4}|\d{2})",
        build.fiscal,
    ),
    ("decade", r"@mod@the(?P<y>[12]\d{2}0)'?s", build.long),
    ("decade", "@mod@the['’](?P<dec>[1-9]0)s", build.long),
    ("century", r"@mod@the(?:(?P<c>\d{1,2})(?:st|nd|rd|th)|@ordinal:cw)[- ]century", build.long),
)

_COUNTED: tuple[Rule, ...] = (
    (
        "offset",
        "@much@n (?P<way>ago|back|earlier|later|afterwards?|from now|from today|hence|after that|before that)",
        build.offset,
    ),
    ("offset", "in @count:n @unit:u(?:'s?)?(?: time)?", build.ahead),
    ("offset", "@n (?P<way>from|after|before) @deictic:day", build.from_day),
    ("window", "(?:the |these )?(?:(?P<past>past|last|previous|prior)|next|coming|following) @n", build.window),
    ("window", "the (?P<past>past) @unit:u", build.window),
    ("edge", "@the(?P<edge>first|last|final|opening) @n (?:of|in) (?:@year:y|@relyear:rel)", build.edge),
    (
        "duration",
        "@much(?:(?:@some)(?: and a half)?[ -]@anyunit(?:[- ]long|-old)?|@the(?:decade|year|month|week|day)s?-long"
        "|decades|centuries|for years|for months|for weeks|for days)",
        without_meaning("duration"),
    ),
)

_RELATIVE: tuple[Rule, ...] = (
    ("day", "@deictic:day", build.moved),
    ("story", "(?P<rel>the next) (?P<u>day)", build.told),
    (
        "unit",
        "(?P<mod>earlier|later|early|late|@edgeword)(?: in| of)? (?P<rel>this|last|next|the current|the) @oneunit:u",
        build.moved,
    ),
    ("unit", "@relative:rel @oneunit:u", build.moved),
    ("unit", "@relative:rel @month:m(?: @day:d)?", build.named),
    ("unit", "@relative:rel @weekday:wd", build.named),
    ("unit", "@relative:rel @season:s", build.named),
    (
        "unit",
        "@weekday:wd,? (?:of )?(?P<rel>this|last|next) week|(?P<rel>this|last|next) week,?(?: on)? @weekday:wd",
        build.named,
    ),
    ("story", "@storyrelative:rel @oneunit:u", build.told),
    ("story", "(?:the|a) @oneunit:u (?P<way>before|after|earlier|later)", build.told),
    (
        "vague",
        "(?:the (?:next|previous|past|last|coming|following)|recent|past) (?:few|several|many|couple of) @unit",
        without_meaning("vague"),
    ),
)


@cache
def grammar() -> Grammar:
    """The compiled grammar."""
    lexicon = words()
    rules: tuple[Rule, ...] = (
        ("name", "@name", nothing),
        *_ABSOLUTE,
        *_RANGES,
        *_LONG,
        *_COUNTED,
        *_RELATIVE,
        ("latin", "@latin:latin", build.latin),
        ("set", _sets(lexicon), without_meaning("set")),
        ("vague", "@vague", without_meaning("vague")),
    )
    return Grammar(rules, {**_PIECES, **_from_words(lexicon)}, edge=r"\b")


def _from_words(lexicon: English) -> Pieces:
    return {
        "month": alternation(lexicon.months),
        "weekday": alternation(lexicon.weekdays),
        "season": alternation(lexicon.seasons),
        "rank": alternation(lexicon.ranks),
        "modifier": alternation(word for group in lexicon.modifiers.values() for word in group),
        "edgeword": "(?:the )?(?:start|end|beginning|middle)",
        "holiday": alternation(lexicon.holidays),
        "unit": alternation(lexicon.units),
        "oneunit": alternation(unit for unit in lexicon.units if not unit.endswith("s")),
        "anyunit": alternation((*lexicon.units, *lexicon.clock_units)),
        "deictic": alternation(lexicon.days),
        "relative": alternation(lexicon.relative),
        "storyrelative": alternation(lexicon.story_relative),
        "name": alternation(lexicon.names),
        "vague": alternation(lexicon.vague),
    }


def _sets(lexicon: English) -> str:
    unit = alternation((*lexicon.units, *lexicon.clock_units, *lexicon.weekdays, *lexicon.months))
    plural = alternation(f"{day}s" for day in lexicon.weekdays if day.endswith("day"))
    often = rf"(?:once|twice|@count times) (?:a|an|per|every) {unit}"
    return f"{alternation(lexicon.sets)}|(?:each|every)(?: other)?(?: @count)? {unit}|{often}|(?:on )?{plural}"
