"""What was read, and what was used of it."""
