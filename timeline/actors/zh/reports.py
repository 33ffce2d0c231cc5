"""Media by what they do: 《X》報道, X + 北京6月13日電, 【X專訊】, 接受X採訪, 來源：X."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.candidate import Candidate, Source
from timeline.actors.zh.wording import Wording
from timeline.text import linear
from timeline.types import Span

_TELLS = (
    "报道|报导|称|指|援引|引述|转述|刊文|刊登|刊发|社论|评论|撰文|披露|透露|揭发|揭露|爆料|引用|查询|专访|记者|网站"
)
_TITLE = r"《([\p{Han}\pL\pN·\- ]{2,10})》"
_BEHIND = linear.pattern(rf"{_TITLE}[\p{{Han}}\d]{{0,7}}?(?:{_TELLS})")
"""A title between book marks that reports: a paper, not a book."""
_BEFORE = linear.pattern(rf"(?m)(?:^据|[^依根证]据|接受|告诉|回复|引述|援引|消息来源){_TITLE}")
_AGENCY = linear.pattern(r"(?m)(?:^|[【〔（(])[\s　]*(\p{Han}{2,12}?)(?:\d{1,2}月)?\d{1,2}日(?:\d{1,2}时)?(?:电|讯)")
_STAMP = linear.pattern(
    r"[【〔（(](\p{Han}{2,8}?)(?:专讯|综合报道|综合讯|即时报道|快讯|讯|特约记者|实习记者|记者)\p{Han}{0,12}[】〕）)／/]"
)
_INTERVIEW = linear.pattern(r"接受(\p{Han}{3,8}?)(?:记者)?(?:采访|专访|访问)")
_ORIGIN = linear.pattern(r"来源[：:][ 　]*(\p{Han}{2,8})(?:[\s）)｜|，。]|$)")
NO_TITLE = frozenset("的了用在被把与和")
"""Characters of what titles of articles say, not of papers' names."""
NOBODY = (
    "本报",
    "本刊",
    "本网",
    "本台",
    "本社",
    "媒体",
    "记者",
    "外媒",
    "综合",
    "责编",
    "编辑",
    "国际",
    "当地",
    "传媒",
    "我们",
    "他",
    "图片",
    "原",
    "资料",
    "网络",
    "视频",
)
"""What stands in such places and names no paper."""
PLACES = frozenset({"LOC", "TIME"})


def reports(folded: str, wording: Wording) -> Iterator[Candidate]:
    """Candidates of a whole text."""
    text = linear.clean(folded)
    for pattern in (_BEHIND, _BEFORE):
        for match in pattern.finditer(text):
            if not NO_TITLE & set(match.group(1)):
                span = Span(match.start(1), match.end(1))
                yield Candidate(span, "media", Source.PATTERN, "a title between book marks that reports")
    for pattern in (_AGENCY, _STAMP, _INTERVIEW, _ORIGIN):
        for match in pattern.finditer(text):
            span = _placeless(Span(match.start(1), match.end(1)), wording)
            if len(span) > 1 and not any(word in span.of(folded) for word in NOBODY):
                yield Candidate(span, "media", Source.PATTERN, "where a report names its medium")


def _placeless(span: Span, wording: Wording) -> Span:
    """Without the place and day behind an agency's name."""
    ends = (at for at in range(span.start + 1, span.end) if wording.tag(at) in PLACES)
    return Span(span.start, next(ends, span.end))
