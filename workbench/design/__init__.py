"""The one place with a colour; see :mod:`workbench.design.tokens`."""
