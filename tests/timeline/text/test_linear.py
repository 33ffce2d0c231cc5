import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline.text import linear

LIMIT = 1_000
"""Characters that one try of a bounded expression may take at most: the longest stretch of text it is tried on."""


def bounded_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.walk_packages(timeline.__path__, "timeline."):
        for name, value in vars(importlib.import_module(module.name)).items() if "__main__" not in module.name else ():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value


@pytest.mark.parametrize(("name", "pattern"), list(bounded_patterns()))
def test_what_runs_on_pythons_engine_has_limits_or_is_one_run(name: str, pattern: re.Pattern[str]) -> None:
    parsed = re._parser.parse(pattern.pattern, pattern.flags)  # type: ignore[attr-defined]

    assert parsed.getwidth()[1] <= LIMIT or len(parsed) == 1, name


@given(st.text(alphabet="年月12 abé汉😀\u00df"))
def test_a_finder_gives_the_offsets_of_finditer(text: str) -> None:
    expression = "[12]+ ?年|a+é?|😀"

    found = list(linear.Finder(expression).spans(text))

    assert found == [(m.start(), m.end()) for m in linear.pattern(expression, longest=True).finditer(text)]
