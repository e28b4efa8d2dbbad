"""Frozen values: the case, what it is made of, and the edits that change it."""
