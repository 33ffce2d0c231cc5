"""Names in English text, beyond what any list has."""
