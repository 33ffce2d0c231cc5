"""The rules of the English date grammar: templates over the pieces of `pieces.py`, each with its builder."""

from __future__ import annotations

from functools import cache

from timeline.dates.en import build, counted, numeric
from timeline.dates.en.pieces import pieces, sets
from timeline.dates.en.words import words
from timeline.dates.grammar import Grammar, Rule, nothing, without_meaning

_ABSOLUTE: tuple[Rule, ...] = (
    ("date", r"@onweekday@month:m\.?[ /-]?,? ?@the@day:d@thenweekday@ofyear", build.term),
    ("date", r"@onweekday@the@day:d[ /-]?(?:day )?(?:of )?@month:m\.?@thenweekday@ofyear", build.term),
    ("date", r"@month:m\.? @spokenday:d,? @spoken:y|@spokenday:d @month:m,? @spoken:y", build.term),
    ("date", r"@mod@month:m\.?(?:[ /-]|, |,? of |,? in )?@anyyear:y", build.term),
    ("date", r"@mod@month:m(?:\.? (?:of )?@relyear:rel)?", build.term),
    ("date", "(?P<mod>end)-(?:@month:m|@year:y)", build.term),
    ("date", "@year:y[- /]@month:m(?:[- /]@day:d)?", build.term),
    ("date", "the @ordinal:mo month of (?:@year:y|@relyear:rel)", build.term),
    ("date", "@the@ordinal:d(?: day)? of @relmonth:rel", build.term),
    ("month day", "the @ordinal:d", build.term),
    ("part", "@mod@the@fiscal@rank:r(?: fiscal)?[- ](?P<part>quarter|half)@ofthisyear", build.term),
    ("part", "@mod(?P<part>q|h)(?P<r>[1-4])(?:[ ,-]+(?:of )?@fiscal@year:y|,? (?:of )?@relyear:rel)?", build.term),
    ("part", "@year:y[ -]?(?P<part>q|h)(?P<r>[1-4])", build.term),
    ("season", "@mod@the@season:s(?: of| in)? (?:@year:y(?:[-–/][0-9]{2,4})?|@relyear:rel)", build.term),
    ("bare season", "(?P<mod>early|late|mid)[- ]@season:s|the @season:s|@season:s", build.term),
    ("week", "@the@rank:rw (?:full )?(?:week|@weekday:wd) (?:of|in) @month:m(?:,? @year:y)?", build.term),
    ("week", "@the@rank:rw (?:week|@weekday:wd) (?:of|in) (?:@year:y|@relyear:rel|@relmonth:rel)", build.term),
    ("numbered week", r"(?:the )?week (?P<rw>[1-5]?\d)(?:,? (?:of )?(?:@year:y|@relyear:rel))?", build.term),
    ("week", "@the(?P<u>week|weekend) (?:of|beginning|starting|commencing) @daymonth@ofyear", build.week_of),
    ("week", "@the(?P<u>weekend) of @holiday:holiday(?:,? @year:y)?", build.week_of),
    ("holiday", "@holiday:holiday(?:,? (?:of )?@year:y)?(?P<weekend> weekend)?", build.term),
    ("weekday", r"@weekday:wd(?:,? (?:the )?(?:@ordinal:d|(?P<d>[0-3]?\d)))?", build.term),
    ("weekend", "the weekend|weekend|(?P<this>this) weekend", build.weekend),
    ("tail", r"(?P<dec>[1-9]0)'?s", build.long),
)

_NUMERIC: tuple[Rule, ...] = (
    ("numeric", r"@year:y ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<d>\d{1,2})@clock?", numeric.iso),
    ("compact", r"(?P<y>19\d\d|20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)", numeric.compact),
    ("compact", r"@year:y (?P<m>0\d|1[0-2]) (?P<d>[0-3]\d)", numeric.compact),
    ("numeric", r"(?P<a>\d{1,2})(?P<sep>[-/])(?P<b>\d{1,2})[-/](?P<y>\d{4}|\d{2})", numeric.ordered),
    ("numeric", r"(?P<a>\d{1,2})(?P<sep>\.)(?P<b>\d{1,2})\.(?P<y>\d{4}|\d{2})", numeric.ordered),
    ("slash", r"(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})", numeric.ordered),
    ("slash", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:@to| and )(?P<a2>\d{1,2})/(?P<b2>\d{1,2})", numeric.ordered_range),
    ("slash", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})@to(?P<a2>\d{1,2})/(?P<b2>\d{1,2})/(?P<y2>\d{4})", numeric.ordered_range),
    ("numeric", r"@weekday:wd,? \(?(?P<a>\d{1,2})(?P<sep>/)(?P<b>\d{1,2})\)?", numeric.ordered),
)

_RANGES: tuple[Rule, ...] = (
    ("range", r"@theweekof@month:m\.? @the@day:d(?:@to| and )@the@day:d2@ofyear", build.between),
    ("range", r"@month:m\.? @the@day:d@to@month:m2\.? @the@day:d2,? @year:y", build.between),
    ("range", r"@month:m\.? @day:d(?:,? @year:y1)?@dash@month:m2\.? @day:d2(?:,? @year:y)?", build.between),
    ("range", "@theweekof@the@day:d(?:@to| and )@the@day:d2 (?:of )?@month:m@ofyear", build.between),
    ("range", "@day:d @month:m@to@day:d2 @month:m2,? @year:y", build.between),
    ("range", "@day:d @month:m(?: @year:y1)?@dash@day:d2 @month:m2(?:,? @year:y)?", build.between),
    ("range", "@month:m(?:@to| and )@month:m2,? (?:of |in )?(?:@year:y|@relyear:rel)", build.between),
    ("range", "@month:m@dash@month:m2|@month:m @year:y1@dash@month:m2 @year:y", build.between),
    ("years", r"@year:y[-–/](?P<y2>\d{1,2}|[12]\d{3})", build.years),
    ("range", "(?:from |between )(?:@daymonth@ofyear|@month:m(?: @year:y)?|@year:y)@ornow", build.until_now),
    ("range", "the year to date|@year:y[-–]present", build.until_now),
    ("unit", "@the(?:rest|remainder|remaining) of (?:the|this) @oneunit:u", build.rest),
)

_LONG: tuple[Rule, ...] = (
    ("year", "@mod(?:the year )?@year:y", build.term),
    ("spoken", "@mod(?:the year )?@spoken:y", build.term),
    ("fiscal", r"@the(?:financial|fiscal)(?:[ -]year)?,? (?:of )?@year:y(?:[-–/]\d{2,4})?", build.fiscal),
    ("fiscal", r"fy ?(?P<y>\d{4}|\d{2})(?:[-–/]\d{2,4})?", build.fiscal),
    ("fiscal", r"@the@year:y(?:[-–/]\d{2})? (?:fiscal|financial) year", build.fiscal),
    ("fiscal", "@relative:rel (?:fiscal|financial|tax) year", build.fiscal),
    ("decade", "@mod@the(?P<y>[12][0-9]{2}0)['’]?s", build.long),
    ("decade", "@mod(?:the )?['’](?P<dec>[1-9]0)s|@mod@the(?P<dec>[1-9]0)s", build.long),
    ("decade", "@mod(?:the )?(?P<nineteen>nineteen)[- ]@decade:decade|@mod@the@decade:decade", build.long),
    ("century", r"@mod@the(?:(?P<c>\d{1,2})(?:st|nd|rd|th)|@ordinal:cw)[- ] ?century", build.long),
)

_COUNTED: tuple[Rule, ...] = (
    ("offset", "@much@n (?P<way>@ago|@story)", counted.offset),
    ("offset", "@much@nn (?P<way>@ago|@story)", counted.offset),
    ("offset", "(?P<half>half a) (?P<u>decade|century) (?P<way>@ago|@story)", counted.offset),
    ("ahead", "in @n(?:['’]?s?)?(?P<time> time)?", counted.ahead),
    ("from day", "@much@n (?P<way>from|after|before|prior to) (?:@deictic:day|@namedday)", counted.from_day),
    ("from day", "(?:the|a) @oneunit:u (?P<way>after|before) @namedday", counted.from_day),
    ("window", "(?:the |these )?(?:(?P<past>past|last|previous|prior)|next|coming) @wn", counted.window),
    ("window", "(?:the )?@count:n (?:(?P<past>past|last|previous)|next|coming|upcoming) @unit:u", counted.window),
    ("window", "the (?P<past>past) @unit:u|(?:in|over|during|within|for) the next @oneunit:u", counted.window),
    ("until", "@the@fiscal(?:@rank[- ])?(?:@count:n[- ])?@unit:u @ending (?:the end of )?@endpoint", counted.until),
    ("until", "@much@n (?P<starts>starting|beginning)(?: on| from)? @endpoint", counted.until),
    ("edge", "@the@edge:edge (?:@n|(?P<u>day|weekend)) (?:of|in) @container", counted.edge),
    ("bare edge", "the (?P<edge>first) @count:n (?P<u>months)", counted.edge),
    (
        "duration",
        "@much(?:(?:@some)(?: and a half)?[ -]@anyunit(?:[- ]long|-old)?|@the(?:decade|year|month|week|day)s?-long"
        "|decades|centuries|for years|for months|for weeks|for days)",
        without_meaning("duration"),
    ),
)

_RELATIVE: tuple[Rule, ...] = (
    ("day", "@deictic:day", counted.moved),
    ("story", "@storyrelative:rel (?:@oneunit:u|@daypart:u)", counted.told),
    ("story", "@toldrelative:rel (?:@weekday:wd|@month:m|@season:s)", counted.told),
    ("story", "(?P<rel>that) @season:s", counted.told),
    ("story", "@edgeword:mod(?: in| of)? @storyrelative:rel @oneunit:u", counted.told),
    ("story", "(?:the|a|one) (?:@oneunit:u|@daypart:u) (?P<way>before|after|earlier|later)", counted.told),
    (
        "unit",
        "@edgeword:mod(?: in| of)? (?:@relative:rel|the) @oneunit:u",
        counted.moved,
    ),
    ("unit", "@oneunit:u(?:-|['’]s )(?P<mod>end)", counted.moved),
    ("unit", "@the@oneunit:u (?P<beyond>after next|before last)", counted.moved),
    ("unit", "@relative:rel @oneunit:u", counted.moved),
    (
        "unit",
        r"@relative:rel (?:@month:m(?:\.? @day:d)?(?:,? @year:y)?|@weekday:wd|@season:s|@holiday:holiday)",
        counted.named,
    ),
    ("unit", "(?P<rel>this past|this coming|the coming) (?P<weekend>weekend)", counted.named),
    ("unit", "@weekday:wd,? (?:of )?@relweek:rel|@relweek:rel,?(?: on)? @weekday:wd", counted.named),
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
        *_RANGES,
        *_ABSOLUTE,
        *_NUMERIC,
        *_LONG,
        *_COUNTED,
        *_RELATIVE,
        ("latin", "@latin:latin", build.latin),
        ("set", sets(lexicon), without_meaning("set")),
        ("vague", "@vague", without_meaning("vague")),
    )
    return Grammar(rules, pieces(lexicon), edge=r"\b")
