"""The grading panel: one question at a time, apart from the hypotheses."""
