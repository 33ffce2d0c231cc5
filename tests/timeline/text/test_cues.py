import pytest

from timeline.errors import DataFileError
from timeline.text import cues


def test_the_programs_own_cues_are_folded() -> None:
    assert "相关阅读" in cues.load().related_starts


@pytest.mark.parametrize("text", ["chrome: [yes]", "chrome: {", "unknown: []", "[]"])
def test_a_broken_file_is_named_with_its_fault(text: str) -> None:
    with pytest.raises(DataFileError, match=r"my\.yaml"):
        cues.parse(text, "my.yaml")
