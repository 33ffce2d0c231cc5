"""The named pieces of the English templates: patterns that rules share, and the word lists of the data file."""

from __future__ import annotations

from timeline.dates.grammar import Pieces
from timeline.dates.lexicon import English
from timeline.dates.numerals import CARDINAL, ORDINAL, YEAR
from timeline.text.linear import alternation

_PIECES: Pieces = {
    "year": r"[12]\d{3}",
    "spoken": YEAR,
    "anyyear": "@year|@spoken",
    "ordinal": rf"[0-3]?\d(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:{ORDINAL})|{ORDINAL}",
    "day": rf"[0-3]?\d(?:st|nd|rd|th)?|(?:twenty|thirty)[- ](?:{ORDINAL})|{ORDINAL}",
    "spokenday": f"(?:(?:twenty|thirty)[- ])?(?:{CARDINAL})",
    "count": rf"\d{{1,3}}(?:\.\d)?|an?|a couple(?: of)?|a dozen|(?:{CARDINAL})(?:[- ](?:{CARDINAL}))?",
    "to": " ?[-–—~] ?| to | through | until | till ",
    "dash": " ?[-–—] ?",
    "clock": r"[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?",
    "the": "(?:the )?",
    "fiscal": "(?:(?:fiscal|financial|calendar)(?: year)? )?",
    "mod": "(?:@modifier:mod(?:-| | the ))?",
    "onweekday": r"(?:@weekday:wd\.?,? (?:the )?)?",
    "thenweekday": r"(?:,? ?\(?@weekday:wd\)?)?",
    "relweek": "(?:this|last|next|the previous) week",
    "relmonth": "(?:this|last|next|the current|the previous|the) month",
    "relyear": "(?:this|last|next|the current|the previous|the prior) year",
    "ofyear": "(?: ?,? ?(?:(?:of|in) )?@anyyear:y|[/-]@year:y|,? (?:of )?@relyear:rel)?",
    "ofthisyear": "(?:,? (?:of |in |for )?@the@fiscal(?:@year:y|@relyear:rel|(?P<rel>the year)))?",
    "daymonth": r"(?:@month:m\.? @the@day:d|@the@day:d (?:of )?@month:m\.?)",
    "theweekof": "(?:@the(?:week|weekend) of )?",
    "namedday": r"(?:@holiday:holiday|the (?P<holiday>new year)|@daymonth@ofyear|@weekday:wd|@year:y)",
    "ending": "(?:to|through|ending|ended|ending on|ended on|up to|until|till)",
    "endpoint": r"(?:@daymonth@ofyear|@month:m(?:\.?,? (?:of )?@year:y)?|@year:y|(?:@relative:rel )?@weekday:wd)",
    "container": "(?:@month:m(?:,? @year:y)?|@year:y|@relyear:rel|@relmonth:rel|(?P<rel>the year))",
    "ornow": "(?: and | to | till | until | through |[-–])(?:now|date|the present|present|current date|@deictic:day)",
    "n": "@count:n(?: and (?P<half>a half))?[ -]@unit:u(?: and (?P<half>a half))?",
    "nn": "@count:n @unit:u(?: and |, )@count:n2 @unit:u2",
    "wn": "(?:@count:n|(?P<n>couple)(?: of)?) @unit:u",
    "ago": "ago|back|from now|from today|hence",
    "story": "earlier|later|afterwards?|after that|before that|previously|prior",
    "edge": "first|last|final|opening|closing",
    "much": "(?:(?:more|less|fewer) than |almost |about |around |over |nearly |some |roughly |at least |up to )?",
    "latin": r"[0-3]?\d(?:\.|er|º|°)? (?:de )?[a-z\x{df}-\x{17f}]{3,12}\.? (?:de )?[12]\d{3}",
    "some": r"@count|half an?|half a|several|many|a few|few|hundreds of|thousands of|\d{1,3}(?:,\d{3})?",
}


def pieces(lexicon: English) -> Pieces:
    """The pieces above, and those that the words make."""
    return {
        **_PIECES,
        "month": alternation(lexicon.months),
        "weekday": alternation(lexicon.weekdays),
        "season": alternation(lexicon.seasons),
        "rank": alternation(lexicon.ranks),
        "edgeword": f"(?:the )?{alternation(lexicon.edges)}",
        "decade": alternation(lexicon.decades),
        "daypart": alternation(lexicon.day_parts),
        "modifier": alternation(word for group in lexicon.modifiers.values() for word in group),
        "holiday": alternation(lexicon.holidays).replace("'", "['’]"),
        "unit": alternation(lexicon.units),
        "oneunit": alternation(unit for unit in lexicon.units if not unit.endswith("s")),
        "anyunit": alternation((*lexicon.units, *lexicon.clock_units)),
        "deictic": alternation(lexicon.days),
        "relative": alternation(lexicon.relative),
        "storyrelative": alternation(lexicon.story_relative),
        "toldrelative": alternation(word for word in lexicon.story_relative if word != "that"),
        "name": alternation(lexicon.names).replace("'", "['’]"),
        "vague": alternation(lexicon.vague),
    }


def sets(lexicon: English) -> str:
    """The template of what comes again: "every year", "twice a month", "on Mondays"."""
    unit = alternation((*lexicon.units, *lexicon.clock_units, *lexicon.weekdays, *lexicon.months))
    plural = alternation(f"{day}s" for day in lexicon.weekdays if day.endswith("day"))
    often = rf"(?:once|twice|@count times) (?:a|an|per|every) {unit}"
    return f"{alternation(lexicon.sets)}|(?:each|every)(?: other)?(?: @count)? {unit}|{often}|(?:on )?{plural}"
