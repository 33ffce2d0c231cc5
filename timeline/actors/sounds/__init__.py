"""How names sound: readings of Han characters, Hangul and romanisations, and how alike two names are."""
