"""Where edits are kept."""
