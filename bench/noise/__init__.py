"""Which arithmetic survives noise: a simulation that compares arithmetic, not people.

The design stands in ``DESIGN.md`` and was committed before the first full run. Not here: anything
that the workbench itself needs.
"""
