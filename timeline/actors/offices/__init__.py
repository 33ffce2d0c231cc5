"""Offices: what one makes of its bearer, where they stand in a text, and who holds which."""
