"""What every test may use: where things are, and the five articles extracted once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from timeline import contract
from tools import scores
from tools.screenshots import chromium

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five articles."""
    return scores.SEEDS


@pytest.fixture(scope="session")
def sample_json(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five articles as the program's own command writes them; extracted once for all tests."""
    out = tmp_path_factory.mktemp("sample") / "timeline.json"
    scores.extract(out)
    return out


@pytest.fixture(scope="session")
def sample(sample_json: Path) -> contract.Timeline:
    """The five articles' timeline."""
    return contract.load(sample_json)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once for all tests: Playwright's synchronous drivers cannot be nested."""
    with chromium() as running:
        yield running
