"""What to look at again before concluding."""
