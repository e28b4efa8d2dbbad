"""A file that came back, and what was changed in it."""
