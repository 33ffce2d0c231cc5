"""How fast whowhen is beside its peers: `python -m benchmarks dates`. docs/benchmarks.md says what the figures mean."""
