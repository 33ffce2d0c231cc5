"""Bytes to `Document`: one file per format, one registry; what cannot be read comes back as a `Problem`."""

from timeline.read.manifest import load_manifest
from timeline.read.paths import read_bytes, read_paths

__all__ = ["load_manifest", "read_bytes", "read_paths"]
