"""How fast whowhen is beside its peers: `python -m benchmarks dates` and `actors`; see docs/benchmarks.md."""
