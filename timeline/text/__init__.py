"""Document to `Reading`: repair, script folding, regions, sentences and clauses, always with a map to raw offsets."""

from timeline.text.letters import fold
from timeline.text.reading import make_readable
from timeline.text.script import to_simplified, to_traditional

__all__ = ["fold", "make_readable", "to_simplified", "to_traditional"]
