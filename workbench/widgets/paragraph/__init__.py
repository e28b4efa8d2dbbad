"""Where all hypotheses stand, and what would overturn it."""
