"""Every error that this package raises on purpose, as one tree.

A message names the value, the place (file, line or offset) and the way out. What can be skipped is not raised: it is
returned as a `Problem` (see `timeline.types`), so that one bad document never stops the others.

WhowhenError
├── InputError          what the caller named cannot be used at all
│   ├── NothingReadable     no document of the given paths could be read
│   └── NameClash           two documents would carry the same id
├── DataFileError       a data file (gazetteer, triggers, user's own list) does not fit its schema
├── ModelError          a name model cannot be loaded
└── SchemaError         a JSON value is not of the contract, or of a newer version of it
"""


class WhowhenError(Exception):
    """Base of every error raised on purpose."""


class InputError(WhowhenError):
    """What the caller named cannot be used."""


class NothingReadable(InputError):
    """None of the given paths gave a document."""


class NameClash(InputError):
    """Two documents would carry the same id."""


class DataFileError(WhowhenError):
    """A data file does not fit its schema."""


class ModelError(WhowhenError):
    """A model's files are missing or do not fit."""


class SchemaError(WhowhenError):
    """A JSON value is not of the contract, or of a newer version of it."""
