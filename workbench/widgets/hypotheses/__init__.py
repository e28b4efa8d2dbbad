"""The hypotheses, to add, reword, order and switch."""
