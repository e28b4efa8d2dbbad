"""Signs to watch for, under their hypotheses."""
