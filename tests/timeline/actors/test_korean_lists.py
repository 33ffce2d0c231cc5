"""Koreans and their companies in three scripts: by reading alone, then in sentences through the whole of finding.

What the gazetteer knows of them is left out: every mention loses its entry before it is identified.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import permutations, product
from pathlib import Path

import pytest

from timeline.actors import Identities, Recognisers, find_actors, identify
from timeline.actors.sounds import korean_firms
from timeline.actors.sounds.korean import LINK, likeness, same_reading
from timeline.actors.tables import read_rows

HERE = Path(__file__).parent
COLUMNS = ("han", "hangul", "latin")
PERSON_FRAMES = {
    "han": ("韓國部長{}昨日在首爾會見記者。", "{}表示，政府將檢討這項政策。", "韓國議員{}星期一發表演說。"),
    "hangul": (
        "{} 장관은 월요일 서울에서 기자들과 만났다.",
        "{} 의원이 연설했다.",
        "정부는 {} 위원장을 만났다고 밝혔다.",
    ),
    "latin": (
        "South Korean minister {} met reporters in Seoul on Monday.",
        "{} said the government would review the policy.",
        "Lawmakers praised {} after the speech.",
    ),
}
FIRM_FRAMES = {
    "han": ("{}昨日公布第三季財報。", "韓國企業{}宣布擴大投資。", "{}董事長表示樂觀。"),
    "hangul": ("{}는 월요일 실적을 발표했다.", "한국 기업 {}이 투자를 확대한다.", "{} 회장은 낙관한다고 말했다."),
    "latin": (
        "{} reported earnings on Monday.",
        "South Korean company {} will expand its investment.",
        "Shares of {} rose in Seoul.",
    ),
}
TOGETHER = 10
"""Names in one document."""

Row = tuple[str, str, str]


def rows(name: str) -> list[Row]:
    return [(row.need("han"), row.need("hangul"), row.need("latin")) for row in read_rows(HERE / name, COLUMNS)]


PEOPLE = rows("korean_people.tsv")
COMPANIES = rows("korean_companies.tsv")


def person_scores(one: Row, other: Row) -> tuple[float, float, float]:
    return same_reading(one[0], other[1]), likeness(one[0], other[2]), likeness(one[1], other[2])


def firm_scores(one: Row, other: Row) -> tuple[float, float, float]:
    (han, hangul, _), (_, hangul2, latin2) = map(korean_firms.firm, one), map(korean_firms.firm, other)
    pairs = ((han, hangul2), (han, latin2), (hangul, latin2))
    return tuple(korean_firms.likeness(a, b) if a and b else 0.0 for a, b in pairs)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("known", "score", "least"), [(PEOPLE, person_scores, 0.97), (COMPANIES, firm_scores, 0.9)], ids=["people", "firms"]
)
def test_names_of_one_are_linked_by_reading_alone_and_none_of_two(
    known: list[Row], score: Callable, least: float
) -> None:
    missed = [row for row in known if min(score(row, row)) < LINK]
    false = [(one, other) for one, other in permutations(known, 2) if max(score(one, other)) >= LINK]
    assert false == []
    assert len(missed) <= (1 - least) * len(known), missed


@dataclass(frozen=True)
class Found:
    """The actors of each name of a list that was found in its sentence, and the identities."""

    identities: Identities
    of: dict[str, set[str]]

    def shared(self, row: Row) -> bool:
        return bool(set.intersection(*(self.of[name] for name in row)))

    def complete(self, row: Row) -> bool:
        return all(self.of[name] for name in row)


@pytest.fixture(scope="module")
def run(recognisers: Recognisers, read) -> Callable[[list[Row], dict[str, tuple[str, ...]]], Found]:
    def make(known: list[Row], frames: dict[str, tuple[str, ...]]) -> Found:
        readings = [read(text, f"{at}.txt") for at, text in enumerate(texts(known, frames))]
        documents = [(reading, strangers(find_actors(reading, recognisers))) for reading in readings]
        identities = identify(documents)
        of: dict[str, set[str]] = defaultdict(set)
        for _, mentions in documents:
            for mention in mentions:
                of[mention.text].add(identities.of[mention.id])
        return Found(identities, of)

    return make


def texts(known: list[Row], frames: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for (column, script), start in product(enumerate(COLUMNS), range(0, len(known), TOGETHER)):
        group = known[start : start + TOGETHER]
        yield "\n\n".join(frames[script][at % len(frames[script])].format(row[column]) for at, row in enumerate(group))


def strangers(mentions):
    return tuple(replace(each, entry=None) if each.kind not in ("country", "place") else each for each in mentions)


@pytest.mark.parametrize(
    ("known", "frames", "least", "joined"),
    [(PEOPLE, PERSON_FRAMES, 0.8, 0.9), (COMPANIES, FIRM_FRAMES, 0.35, 0.85)],
    ids=["people", "firms"],
)
def test_names_found_in_three_scripts_are_one_actor_and_never_two(run, known, frames, least, joined) -> None:
    found = run(known, frames)
    complete = [row for row in known if found.complete(row)]
    assert len(complete) >= least * len(known)
    linked = [row for row in complete if found.shared(row)]
    assert len(linked) >= joined * len(complete), [row for row in complete if row not in linked]
    assert mixed(found, known) == []


def mixed(found: Found, known: list[Row]) -> list[tuple[str, ...]]:
    """The actors with names of two rows, one of which does not begin the other (韓華, 韓華集團)."""
    owner = {name: row for row in known for name in row}
    result = []
    for actor in found.identities.actors:
        names = [alias.text for alias in actor.aliases if alias.text in owner]
        owners = {owner[name] for name in names}
        if any(not (a[0].startswith(b[0]) or b[0].startswith(a[0])) for a, b in permutations(owners, 2)):
            result.append(tuple(names))
    return result
