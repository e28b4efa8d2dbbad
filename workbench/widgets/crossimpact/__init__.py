"""Which hypotheses go together, pair by pair."""
