"""The forms of English verbs that trigger lists name by their base form."""

from __future__ import annotations

from collections.abc import Mapping

_VOWELS = "aeiou"


def forms(phrase: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """All forms of a verb phrase, its first word inflected: `hold talks` → hold, holds, held, holding talks.

    Verbs that double a consonant or change a vowel stand in `irregular` with every form but the base.
    """
    verb, _, rest = phrase.partition(" ")
    inflected = (verb, *(irregular[verb] if verb in irregular else _regular(verb)))
    return tuple(f"{form} {rest}" if rest else form for form in inflected)


def _regular(verb: str) -> tuple[str, str, str]:
    """Third person, past and -ing form by the regular endings."""
    if verb.endswith("e"):
        stem = verb[:-1]
        return f"{verb}s", f"{verb}d", f"{verb}ing" if verb.endswith("ee") else f"{stem}ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    return third, f"{verb}ed", f"{verb}ing"
