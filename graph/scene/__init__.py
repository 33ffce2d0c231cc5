"""Everything that is drawn, as one JSON value with a schema."""
