"""Everything that is drawn, as one JSON value with a schema."""

from graph.scene.compose import compose
from graph.scene.schema import Scene

__all__ = ["Scene", "compose"]
