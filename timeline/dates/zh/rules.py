"""The rules of the Chinese date grammar: templates over the pieces, each with its builder."""

from __future__ import annotations

from functools import cache

from timeline.dates.grammar import Grammar, Rule, nothing, without_meaning
from timeline.dates.lexicon import Chinese
from timeline.dates.terms import Origin
from timeline.dates.zh import build
from timeline.dates.zh.pieces import pieces
from timeline.dates.zh.words import words
from timeline.text.linear import alternation

_ABSOLUTE: tuple[Rule, ...] = (
    ("date", "@year(?:的? ?(?:@part))?", build.term),
    ("date", "@saidquarter:q|(?P<half>[上下])半年|@month", build.term),
    ("short quarter", "(?P<q>q[1-4])", build.term),
    ("date", "@digits:y ?(?:@half:half半年|@saidquarter:q|(?P<q>q[1-4]))", build.term),
    ("date", r"@digits:y ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<d>\d{1,2})(?: ?\(@week?@weekday:wd\))?@clock?", build.term),
    ("short year", r"(?P<yy>[0-3]\d)-(?P<m>\d{2})-(?P<d>\d{2})@clock", build.two_digits),
    ("short year", r"@rocyear:roc(?:/(?P<m>\d{1,2})/|-(?P<m>\d{2})-)(?P<d>\d{1,2})@clock?", build.term),
    ("dateline", r"@week@weekday:wd[, ] ?(?P<d>\d{1,2}) (?P<m>\d{1,2}) ?月(?:[, ] ?(?P<y>\d{4}))?", build.term),
    ("dateline", "@week@weekday:wd[, ] ?@n:m月@n:d日", build.term),
    ("short year", "@rocmark ?@part|@rocyear:roc ?@fiscalyear:fiscal", build.term),
    ("republic", "@rocmark", build.term),
    ("short year", "@twodigits:yy年@n:m月(?:@n:d[日号])?|@zeroyear:yy年", build.two_digits),
    ("short year", "(?P<yy>@ten@ten)年", build.two_numerals),
    (
        "short year",
        r"(?P<yy>[0-3]\d)年(?:@half:half半年|@saidquarter:q|(?P<q>q[1-4])|(?P<mod>[初底末]))",
        build.two_digits,
    ),
    ("short year", r"(?P<yy>\d{2})财年|fy ?(?:@digits:y|(?P<yy>\d{2}))", build.fiscal),
    ("bare day", r"@n:d日(?: ?\(?@week@weekday:wd\)?| ?\(@weekday:wd\))?", build.term),
    ("slash", r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?: ?\(@week?@weekday:wd\))?", build.term),
    ("slash", r"(?P<m>\d{1,2})/(?P<d>\d{1,2})@to(?:(?P<m2>\d{1,2})/)?(?P<d2>\d{1,2})", build.between),
    ("no unit", r"(?P<m>\d{1,2})月(?P<d>\d{2})", build.term),
    ("weekday", "@week@weekday:wd(?:@inbrackets)?", build.term),
    ("date", "@shortyear:seasonyear@season:s[季天]?", build.this_season),
    ("weekend", "周末@twodays?|@week六、?日", build.weekend),
    ("year of a name", r"(?P<y>(?:19|20)\d{2})", build.term),
    ("holiday", '(?:@year的?)?(?:@holiday:holiday|[“"「‘]?@breaktime:holiday[”"」’]?@leave)', build.term),
    ("part", "@alone:alone", build.alone),
)

_RANGES: tuple[Rule, ...] = (
    # the ends share a unit; two complete dates are two mentions
    ("range", "@year@n:m ?月 ?@n:d ?日?@to(?:@n:m2 ?月 ?)?@n:d2 ?[日号]", build.between),
    ("range", "@n:m ?月 ?@n:d ?日?@to@n:d2 ?[日号]", build.between),
    ("range", r"(?P<d>\d{1,2})@to(?P<d2>\d{1,2}) ?日|@n:d日@to@n:d2日", build.between),
    ("range", "(?:@year)?@n:m ?(?:月份?)?@to@n:m2 ?月份?", build.between),
    ("range", r"(?P<m>\d{1,2})(?:、\d{1,2})?、(?P<m2>\d{1,2}) ?月份?", build.between),
    ("range", r"(?P<d>\d{1,2})(?:、\d{1,2})?、(?P<d2>\d{1,2}) ?日", build.between),
    ("range", "(?:@year)?(?P<m>[一二三四五六七八九])(?P<m2>[二三四五六七八九])月份?", build.neighbours),
    ("range", r"(?:@year)?@n:m ?月(?P<d>\d{1,2})(?:、\d{1,2})?、(?P<d2>\d{1,2}) ?日", build.between),
    (
        "range",
        "@digits:y@to@digits:y2 ?(?:年度?|@fiscalyear|赛季)|@digits:y/@digits:y2 ?(?:@fiscalyear|赛季)",
        build.between,
    ),
    ("range", r"@digits:y[-/](?P<yy2>\d{2}) ?(?:@fiscalyear|赛季)", build.season),
    ("range", "(?:@year的?)?第?@rank:q@to第?@rank:q2季度?", build.between),
    ("range", "(?:@year|@rocmark)的?@edge:edge ?@count:n ?@period:u", build.edge),
    ("range", "(?P<edge>[前首]) ?@count:n ?(?P<u>个?季度?|个?月)", build.edge),
)

_LONG: tuple[Rule, ...] = (
    ("decade", r"(?P<y>[12]\d{2}0|[一二]@ten{2}[〇○零])年代@modifier:mod?", build.long),
    ("decade", "(?:@century)?@decade:dec年代@modifier:mod?", build.long),
    ("decade", "(?:@century)?(?P<dec>[1-9]0)(?:年代)?@to(?P<dec2>[1-9]0)年代@modifier:mod?", build.decades),
    ("decade", "(?:@century)?(?P<dec>@ten)十?[、至到]?(?P<dec2>@ten)十年代@modifier:mod?", build.decades),
    ("century", "(?:公元)?@century@modifier:mod?", build.long),
)

_COUNTED: tuple[Rule, ...] = (
    ("offset", "@count:n@unit:u@much:about?[之以]?(?P<way>前|后)", build.offset),
    ("window", "(?P<way>过去|最近|近|刚过去的?|前) ?@count:n@unit:u[来间里内]?", build.past_window),
    ("window", "(?:未来|今后|接下来的?) ?@count:n@unit:u[间里内]?", build.coming_window),
    (
        "duration",
        r"@count个半[月年]|(?:@count|数|几|多|数十|几十|上百|\d{4})@much?@anyunit@much?半?(?:时间|之久)?",
        without_meaning("duration"),
    ),
)

_VAGUE: tuple[Rule, ...] = (
    (
        "set",
        "@set|(?:每[逢隔]?|逢)@week@weekday|每?@week@weekday@to@week?@weekday|每隔?@count@unit|每年的?@n月(?:@n[日号])?|每个?月的?@n[日号]",
        without_meaning("set"),
    ),
    ("vague", "@vague", without_meaning("vague")),
)


@cache
def grammar() -> Grammar:
    """The compiled grammar."""
    lexicon = words()
    names: tuple[Rule, ...] = (
        ("name", "@name|@lunar|@beforechrist|@inarow|@casenumber", nothing),
        ("clock", "@n[点时](?:@n分|半|整|许|多)?", nothing),
    )
    moved = [*_moved("document", lexicon), *_moved("story", lexicon)]
    short = (
        ("date", r"@shortmonth:shift\(@n:m\)月(?:@n:d日)?", build.term),
        ("day", r"@shortday:shift(?:@hour)?@inbrackets[日天晚晨早]?", build.abbreviated_day),
        ("day", "(?P<shift>[今昨明])@hour", build.abbreviated_day),
        ("short day", "(?P<shift>[今昨])", build.abbreviated_day),
        ("range", "(?P<shift>[今昨明])、?(?P<shift2>[明今后])(?:两[天日]|天)", build.both_days),
        (
            "range",
            "@thisweek:shift@week?@weekday:wd(?:@inbrackets)?@to(?:@thisweek:shift2)?@week?@weekday:wd2"
            r"(?: ?\((?:@n月)?@n日?@to(?:@n月)?@n日?\)|@inbrackets)?",
            build.weekdays,
        ),
    )
    rules = (*names, *_ABSOLUTE, *_RANGES, *moved, *short, *_LONG, *_COUNTED, *_VAGUE)
    return Grammar(rules, pieces(lexicon))


def _moved(origin: Origin, lexicon: Chinese) -> list[Rule]:
    """The units that are counted from the day of writing, or from the event told before."""
    tails = {
        "month": "(?:的?(?:@n:d ?日?@to@n:d2 ?[日号]|@n:d ?[日号]|@modifier:mod))?",
        "week": "(?:@week?@weekday:wd(?:@inbrackets)?|(?P<weekend>末)@twodays?)?",
        "day": "(?:@inbrackets)?",
    }
    shifts = lexicon.document if origin == "document" else lexicon.story
    return [
        (unit, f"(?P<shift>{alternation(shifts[unit])}){tails.get(unit, '')}", build.Moved(unit, origin))
        for unit in shifts
        if unit != "year"
    ]
