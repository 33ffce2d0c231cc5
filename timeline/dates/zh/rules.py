"""The rules of the Chinese date grammar: templates over the pieces below, each with its builder."""

from __future__ import annotations

from functools import cache

from timeline.dates.grammar import Grammar, Pieces, Rule, alternation, nothing, without_meaning
from timeline.dates.lexicon import Chinese
from timeline.dates.numerals import HAN_NUMBER
from timeline.dates.terms import Origin
from timeline.dates.zh import build
from timeline.dates.zh.words import words

_PIECES: Pieces = {
    "n": rf"\d{{1,2}}|[{HAN_NUMBER}]{{1,3}}",
    "count": rf"\d{{1,3}}(?:\.\d)?|[{HAN_NUMBER}]{{1,4}}|半",
    "digits": r"[12]\d{3}|[一二][〇○零一二三四五六七八九]{3}",
    "twodigits": r"\d{2}|[零〇○][一二三四五六七八九]",
    "rocyear": r"1[0-3]\d",
    "zeroyear": r"0\d|[零〇○][一二三四五六七八九]",
    "to": " ?(?:至|到|-|~|—|–|―) ?",
    "clock": r"[ t]\d{1,2}:\d{2}(?::\d{2})?",
    "week": "周|星期|礼拜",
    "year": r"(?:公元|西元)?@digits:y ?(?:年|@fiscalyear:fiscal)|@thisyear:dy(?:\(\d{4}年?\))?|@thatyear:sy"
    r"|@shortyear\(@digits:y\)年|@era:era@erayear:ey年",
    "fiscalyear": "年度|财年|财政年度|会计年度",
    "erayear": r"@n|元|\d{3}",
    "month": "@n:m ?月份?(?:的? ?(?:@dayofmonth|@modifier:mod|第@rank:w个?@week@weekday:wd|第@rank:w个?@week"
    "|@last:last个?@week@weekday:wd|@last:last个?@week))?",
    "dayofmonth": r"@n:d ?[日号](?: ?\(?@week@weekday:wd\)?| ?\(@weekday:wd\))?",
    "rank": "[一二三四五1-5]",
    "last": "最后一?",
    "quarter": "第?[一二三四1-4]季度?|首季度?|q[1-4]",
    "saidquarter": "第[一二三四1-4]季度?|[一二三四]季度",
    "half": "[上下前后]",
    "edge": "[前首后]|最后",
    "period": "个?季度?|个?月|天|周",
    "decade": "[1-9]0|[一二三四五六七八九]十",
    "century": "@n:c世纪|@thecentury:cr世纪",
    "thecentury": "上个?|本|这个",
    "much": "[多余来]",
}

_ABSOLUTE: tuple[Rule, ...] = (
    (
        "date",
        "@year(?:的? ?(?:@half:half半年|@quarter:q|@season:s[季天]|@month|@modifier:mod|第@n:w个?@week))?",
        build.term,
    ),
    ("date", "@saidquarter:q|(?P<half>[上下])半年|@month", build.term),
    ("date", "@digits:y ?(?:@half:half半年|@saidquarter:q|(?P<q>q[1-4]))", build.term),
    ("date", r"@digits:y ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<d>\d{1,2})@clock?", build.term),
    ("dateline", r"@week@weekday:wd[, ] ?(?P<d>\d{1,2}) (?P<m>\d{1,2}) ?月(?:[, ] ?(?P<y>\d{4}))?", build.term),
    ("dateline", "@week@weekday:wd[, ] ?@n:m月@n:d日", build.term),
    (
        "short year",
        "@rocyear:roc ?年 ?(?:@n:m ?月份?(?: ?@n:d ?[日号]|@modifier:mod)?|度|@modifier:mod)",
        build.republic,
    ),
    ("short year", "@twodigits:yy年@n:m月(?:@n:d[日号])?|@zeroyear:yy年", build.two_digits),
    ("day", r"(?P<d>\d{1,2})日(?: ?\(?@week@weekday:wd\)?)?", build.term),
    ("weekday", r"@week@weekday:wd(?: ?\((?P<d>\d{1,2})日?\))?", build.term),
    ("weekend", "周末", build.weekend),
    ("holiday", "(?:@year的?)?@holiday:holiday", build.term),
    ("part", "@alone:alone", build.alone),
)

_RANGES: tuple[Rule, ...] = (
    # the ends share a unit; two complete dates are two mentions
    ("range", "@year@n:m ?月 ?@n:d ?日?@to(?:@n:m2 ?月 ?)?@n:d2 ?[日号]", build.between),
    ("range", "@n:m ?月 ?@n:d ?日?@to@n:d2 ?[日号]", build.between),
    ("range", r"(?P<d>\d{1,2})@to(?P<d2>\d{1,2}) ?日", build.between),
    ("range", "(?:@year)?@n:m ?(?:月份?)?@to@n:m2 ?月份?", build.between),
    ("range", r"(?P<m>\d{1,2})、(?P<m2>\d{1,2}) ?月份?", build.between),
    ("range", r"(?P<d>\d{1,2})、(?P<d2>\d{1,2}) ?日", build.between),
    ("range", "@digits:y@to@digits:y2 ?年度?", build.between),
    ("range", "(?:@year的?)?第?@rank:q@to第?@rank:q2季度?", build.between),
    ("range", "@year的?@edge:edge ?@count:n ?@period:u", build.edge),
    ("range", "(?P<edge>[前首]) ?@count:n ?(?P<u>个?季度?|个?月)", build.edge),
)

_LONG: tuple[Rule, ...] = (
    ("decade", r"(?P<y>[12]\d{2}0)年代@modifier:mod?", build.long),
    ("decade", "(?:@century)?@decade:dec年代@modifier:mod?", build.long),
    ("century", "(?:公元)?@century@modifier:mod?", build.long),
)

_COUNTED: tuple[Rule, ...] = (
    ("offset", "@count:n@unit:u@much?[之以]?(?P<way>前|后)", build.offset),
    ("window", "(?P<way>过去|最近|近|刚过去的?|前) ?@count:n@unit:u[来间里内]?", build.past_window),
    ("window", "(?:未来|今后|接下来的?) ?@count:n@unit:u[间里内]?", build.coming_window),
    (
        "duration",
        r"@count个半[月年]|(?:@count|数|几|多|数十|几十|上百|\d{4})@much?@anyunit@much?半?(?:时间|之久)?",
        without_meaning("duration"),
    ),
)

_VAGUE: tuple[Rule, ...] = (
    ("set", "@set|每[逢隔]?@week@weekday|每隔?@count@unit|每年的?@n月(?:@n[日号])?", without_meaning("set")),
    ("vague", "@vague", without_meaning("vague")),
)


@cache
def grammar() -> Grammar:
    """The compiled grammar."""
    lexicon = words()
    names: tuple[Rule, ...] = (("name", "@name", nothing), ("clock", "@n[点时](?:@n分|半|整|许|多)?", nothing))
    moved = [*_moved("document", lexicon), *_moved("story", lexicon)]
    short = (
        ("date", r"@shortmonth:shift\(@n:m\)月(?:@n:d日)?", build.term),
        ("day", r"@shortday:shift\(@n\)[日天晚晨早]?", build.abbreviated_day),
    )
    rules = (*names, *_ABSOLUTE, *_RANGES, *moved, *short, *_LONG, *_COUNTED, *_VAGUE)
    return Grammar(rules, {**_PIECES, **_from_words(lexicon)})


def _from_words(lexicon: Chinese) -> Pieces:
    return {
        "weekday": f"[{''.join(lexicon.weekdays)}]",
        "season": f"[{''.join(lexicon.seasons)}]",
        "modifier": alternation(word for group in lexicon.modifiers.values() for word in group),
        "thisyear": alternation(lexicon.document["year"]),
        "thatyear": alternation(lexicon.story["year"]),
        "shortyear": f"[{''.join(lexicon.abbreviated['year'])}]",
        "shortmonth": f"[{''.join(lexicon.abbreviated['month'])}]",
        "shortday": f"[{''.join(lexicon.abbreviated['day'])}]",
        "era": alternation(lexicon.eras),
        "holiday": alternation(lexicon.holidays),
        "alone": alternation(lexicon.alone),
        "unit": alternation(lexicon.units),
        "anyunit": alternation((*lexicon.units, *lexicon.clock_units)),
        "name": alternation(lexicon.names),
        "set": alternation(lexicon.sets),
        "vague": alternation(lexicon.vague),
    }


def _moved(origin: Origin, lexicon: Chinese) -> list[Rule]:
    """The units that are counted from the day of writing, or from the event told before."""
    tails = {
        "month": "(?:的?(?:@n:d ?日?@to@n:d2 ?[日号]|@n:d ?[日号]|@modifier:mod))?",
        "week": "(?:@week?@weekday:wd|(?P<weekend>末))?",
        "day": r"(?: ?\((?:@n月)?@n日?\))?",
    }
    shifts = lexicon.document if origin == "document" else lexicon.story
    return [
        (unit, f"(?P<shift>{alternation(shifts[unit])}){tails.get(unit, '')}", build.Moved(unit, origin))
        for unit in shifts
        if unit != "year"
    ]
