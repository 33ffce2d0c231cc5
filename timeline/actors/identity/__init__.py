"""When two names are one actor, and what it is called."""
