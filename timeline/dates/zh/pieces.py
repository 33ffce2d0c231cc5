"""The pieces that the rules of the Chinese date grammar are written in, by shape and from the words of data/zh.yaml."""

from __future__ import annotations

from timeline.dates.grammar import Pieces
from timeline.dates.lexicon import Chinese
from timeline.dates.numerals import HAN_NUMBER
from timeline.text.linear import alternation

_SHAPES: Pieces = {
    "n": rf"\d{{1,2}}|[{HAN_NUMBER}]{{1,3}}",
    "count": rf"\d{{1,3}}(?:\.\d)?|[{HAN_NUMBER}]{{1,4}}|半",
    "digits": r"[12]\d{3}|[一二][〇○零一二三四五六七八九]{3}",
    "twodigits": r"\d{2}|[零〇○][一二三四五六七八九]",
    "rocyear": r"1[0-3]\d",
    "zeroyear": r"0\d|[零〇○][一二三四五六七八九]",
    "to": " ?(?:至|到|-|~|—|–|―) ?",
    "clock": r"[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?",
    "week": "周|星期|礼拜",
    "year": r"(?:公元|西元)?@digits:y ?(?:年|@fiscalyear:fiscal)|@thisyear:dy(?:\(\d{4}年?\))?|@thatyear:sy"
    r"|@shortyear ?\((?:@digits:y|(?P<roc>\d{2,3}))年?\) ?(?:年|@fiscalyear:fiscal)|@era:era ?@erayear:ey ?年(?:度?)",
    "rocmark": "@rocyear:roc ?(?:年|@fiscalyear:fiscal)",
    "fiscalyear": "年度|财年|财政年度|会计年度|学年度?",
    "erayear": rf"@n|元|\d{{3}}|[{HAN_NUMBER}]{{4,5}}",
    "part": "@half:half半年|@quarter:q|@season:s[季天]|@month|@modifier:mod|第@n:w个?@week",
    "month": "@n:m ?月份?(?:的? ?(?:@dayofmonth|@modifier:mod|第@rank:w个?@week@weekday:wd|第@rank:w个?@week"
    "|@last:last个?@week@weekday:wd|@last:last个?@week))?",
    "dayofmonth": r"@n:d ?[日号](?:当[天日]| ?\(?@week@weekday:wd\)?| ?\(@weekday:wd\))?",
    "inbrackets": r" ?\( ?(?:@n:m ?[月/] ?)?@n:d ?日? ?\)",
    "twodays": r" ?\(@n(?:、|日?@to)@n日\)",
    "rank": "[一二三四五1-5]",
    "last": "最后一?",
    "quarter": "(?:第 ?)?[一二三四1-4] ?(?:财政?季度?|季度?)|首(?:财季|季度?)|q[1-4]",
    "saidquarter": "第 ?[一二三四1-4] ?(?:财政?季度?|季度?)|[一二三四]季度|首季度?|首财季",
    "half": "[上下前后]",
    "edge": "[前首后]|最后",
    "period": "个?季度?|个?月|天|周",
    "decade": "[1-9]0|[一二三四五六七八九]十",
    "ten": "[一二三四五六七八九]",
    "century": "@n:c世纪|@thecentury:cr世纪",
    "thecentury": "上个?|本|这个",
    "lunar": f"(?:农|旧|阴|古)历(?:@n|[正腊])月|[{HAN_NUMBER}]{{1,2}}月(?:初(?:@ten|十)|[十廿]@ten?|二十@ten?|三十)",
    "beforechrist": r"(?:公元|西元)前 ?(?:@count|\d{4})(?:年|世纪)",
    "inarow": "连续第@n(?:天|日|年|周|个?月|个?季度?|晚)",
    "casenumber": "\\d{2,3}年度?[a-z\u4e00-\u9fff]{1,6}字第",
    "much": "[多余来]",
}


def pieces(lexicon: Chinese) -> Pieces:
    """All pieces, those of shape and those of words."""
    return {
        **_SHAPES,
        "weekday": f"[{''.join(lexicon.weekdays)}]",
        "season": f"[{''.join(lexicon.seasons)}]",
        "modifier": alternation(word for group in lexicon.modifiers.values() for word in group),
        "thisyear": alternation(lexicon.document["year"]),
        "thatyear": alternation(lexicon.story["year"]),
        "thisweek": alternation(lexicon.document["week"]),
        "shortyear": f"[{''.join(lexicon.abbreviated['year'])}]",
        "shortmonth": f"[{''.join(lexicon.abbreviated['month'])}]",
        "shortday": f"[{''.join(lexicon.abbreviated['day'])}]",
        "hour": alternation(lexicon.hours),
        "era": alternation(lexicon.eras),
        "holiday": alternation(lexicon.holidays),
        "breaktime": alternation(lexicon.breaks),
        "leave": alternation(lexicon.leave),
        "alone": alternation(lexicon.alone),
        "unit": alternation(lexicon.units),
        "anyunit": alternation((*lexicon.units, *lexicon.clock_units)),
        "name": alternation(lexicon.names),
        "set": alternation(lexicon.sets),
        "vague": alternation(lexicon.vague),
    }
