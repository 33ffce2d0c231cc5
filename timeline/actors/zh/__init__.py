"""Names in Chinese text, beyond what any list has."""
