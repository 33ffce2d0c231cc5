"""How persons' names are spelled in Chinese (data/name_parts.tsv), and names that the model gives in pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from timeline.actors.models.chinese import Word
from timeline.actors.tables import DATA, read_rows
from timeline.text import fold

DOTS = "·・•‧"
HYPHENS = "-－"
NUMERALS = "一二三四五六七八九十"
"""What counts rulers of one name before 世: 威廉三世."""
LONGEST_GIVEN = 3
LONGEST_CHINESE = 4
LEAST_SOUNDS = 3
"""Characters from which one that seldom spells a sound may stand among those that do."""
NAMES = frozenset({"PER", "LOC"})
PARTS = NAMES | {"n", "nz"}
"""Tags of words that may be a part of a person's name."""


def fits(name: str) -> bool:
    """True where a folded name begins with a surname, has its parts dotted, is counted (三世) or spelled by sound."""
    core = "".join(char for char in name if char not in DOTS)
    if core != name or core.isascii() or any(f"{number}世" in core for number in NUMERALS):
        return True
    chinese = core[0] in _parts("surname") and len(core) <= LONGEST_CHINESE
    return chinese or core[:2] in _parts("double surname") or _japanese(core) or _sounds(core)


def whole_names(words: Sequence[Word], folded: str, coined: Callable[[str], bool]) -> list[Word]:
    """The words, names in pieces put together: 以色列 + · + 普特南, 丰臣 + 秀吉, 费德里克加西亚 + 洛尔迦."""
    whole: list[Word] = []
    for word in words:
        if word.tag in PARTS and whole and whole[-1].end == word.start:
            before = whole[-1]
            if before.tag == "w" and len(whole) > 1 and (tag := _dotted(whole[-2], before, word, folded)):
                whole[-2:] = [Word(whole[-2].start, word.end, tag)]
                continue
            if before.tag in PARTS and word.tag != "LOC" and _one_person(before, word, folded, coined):
                whole[-1] = Word(before.start, word.end, "PER")
                continue
        whole.append(word)
    return whole


def _dotted(first: Word, mark: Word, second: Word, folded: str) -> str:
    """The tag of a name whose two parts a dot or hyphen joins, or ""."""
    if first.end != mark.start or first.tag not in PARTS:
        return ""
    sign = folded[mark.start : mark.end]
    if sign in DOTS and "PER" in (first.tag, second.tag):
        return "PER"
    hyphened = sign in HYPHENS and first.tag == "PER" and not folded[first.start].isascii()
    return second.tag if hyphened and second.tag in NAMES else ""


def _one_person(first: Word, second: Word, folded: str, coined: Callable[[str], bool]) -> bool:
    """True for a foreign name in two pieces, and a Japanese surname with its given name."""
    before, after = folded[first.start : first.end], folded[second.start : second.end]
    if first.tag == "PER" and second.tag == "PER":
        return len(before) > 1 and len(after) > 1 and _sounds(before) and _sounds(after)
    if before not in _parts("japanese surname") or len(after) > LONGEST_GIVEN:
        return False
    given = len(after) > 1 and after[-1] in _parts("japanese ending") and coined(after)
    return second.tag == "PER" or (second.tag == "n" and given)


def _japanese(core: str) -> bool:
    return any(core[:length] in _parts("japanese surname") for length in (2, 3))


def sound(char: str) -> bool:
    """True for a character that spells sounds of foreign names."""
    return char in _parts("sound")


def _sounds(core: str) -> bool:
    """True where all characters spell sounds, of longer names all but one."""
    core = "".join(char for char in core if char not in DOTS)
    sounds = sum(char in _parts("sound") for char in core)
    return sounds >= len(core) - (len(core) > LEAST_SOUNDS)


@cache
def _parts(part: str) -> frozenset[str]:
    """The characters or words of one kind; raises `DataFileError`."""
    rows = read_rows(DATA / "name_parts.tsv", ("part", "characters"))
    return frozenset(fold(each) for row in rows if row.need("part") == part for each in row.need("characters").split())
