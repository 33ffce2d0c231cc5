"""Write what is generated and committed: `python -m tools.generate`. A test holds every file to its source."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from graph.scene.schema import Scene
from timeline.contract import Timeline
from tools import architecture, licences, reference

ROOT = Path(__file__).parents[1]


def schema(model: type[BaseModel]) -> str:
    """A model's JSON Schema, as files hold it."""
    return json.dumps(model.model_json_schema(by_alias=True), indent=2, ensure_ascii=False) + "\n"


def generated() -> dict[Path, str]:
    """Every generated file and what it must hold."""
    return {
        ROOT / "docs" / "schema.json": schema(Timeline),
        ROOT / "docs" / "scene.schema.json": schema(Scene),
        ROOT / "docs" / "cli.md": reference.page(),
        ROOT / "docs" / "architecture.svg": architecture.picture(),
        ROOT / "THIRD_PARTY.md": licences.notices(),
    }


def main() -> None:
    """Write the files that differ, and name them."""
    for path, text in generated().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
