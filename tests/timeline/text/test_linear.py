import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.text import linear

WIDTH = 1_000
"""Characters that one try of an expression with limits may take at most: the longest stretch of text it is tried on."""
NESTED = 100
"""How often a repeat within a repeat may run at most, counted over both."""
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def patterns_of_pythons_engine() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Those that a module holds by a name of its own; what a class or a container holds is not seen."""
    for module in pkgutil.walk_packages(timeline.__path__, "timeline."):
        for name, value in vars(importlib.import_module(module.name)).items() if "__main__" not in module.name else ():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value


def repeats(node: Any, outer: float = 1) -> Iterator[tuple[float, float]]:
    """How often each repeat of a parsed expression may run, and how often with the repeats around it."""
    if isinstance(node, tuple) and len(node) == 2 and str(node[0]) in REPEATS:
        _, most, body = node[1]
        count = float("inf") if str(most) == "MAXREPEAT" else float(most)
        yield count, count * outer
        yield from repeats(body, outer * max(count, 1))
    elif isinstance(node, (tuple, list, re._parser.SubPattern)):  # type: ignore[attr-defined]
        for part in node:
            yield from repeats(part, outer)


def is_one_run(parsed: Any) -> bool:
    """True for one repeat that is the whole expression and holds no other."""
    return len(parsed) == 1 and str(parsed[0][0]) in REPEATS and not list(repeats(parsed[0][1][2]))


def is_limited(expression: str, flags: int = 0) -> bool:
    """True for an expression that Python's engine reads in linear time, as far as its repeats tell."""
    parsed = re._parser.parse(expression, flags)  # type: ignore[attr-defined]
    if is_one_run(parsed):
        return True
    nested = (both for count, both in repeats(parsed) if 1 < count < both)
    endless = any(count == float("inf") for count, _ in repeats(parsed))
    return not endless and parsed.getwidth()[1] <= WIDTH and all(both <= NESTED for both in nested)


@pytest.mark.parametrize(("name", "pattern"), list(patterns_of_pythons_engine()))
def test_what_runs_on_pythons_engine_has_limits_or_is_one_run(name: str, pattern: re.Pattern[str]) -> None:
    assert is_limited(pattern.pattern, pattern.flags), name


@pytest.mark.parametrize(
    "expression", ["(?:a+)+", "(?:a{0,30}){0,30}b", "(?:a{0,30}|c){0,30}b", "a+b", "(a*)", "(?=a+)b", "a{0,2000}b"]
)
def test_what_may_take_long_is_refused(expression: str) -> None:
    assert not is_limited(expression)


@pytest.mark.parametrize("expression", ["a+", "[^ab]*", "a{1,20}b?c", "(?:a{1,9}b){0,9}", "(?:a{0,200})?"])
def test_what_is_linear_is_allowed(expression: str) -> None:
    assert is_limited(expression)


@given(st.text(alphabet="年月12 abé汉😀\u00df"))
def test_a_finder_gives_the_offsets_of_finditer(text: str) -> None:
    expression = "[12]+ ?年|a+é?|😀"

    found = list(linear.Finder(expression).spans(text))

    assert found == [(m.start(), m.end()) for m in linear.pattern(expression, longest=True).finditer(text)]
