"""Where things are drawn: the actor graph (`force`), the lanes (`lanes`) and the time axis (`axis`).

Every layout is computed once, from its input and a fixed seed alone; filtering fades and never moves anything.
"""
