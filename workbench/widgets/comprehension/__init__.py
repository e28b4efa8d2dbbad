"""The questions on the method."""
