"""One's own answer, before the evidence and after."""
