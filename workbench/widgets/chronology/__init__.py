"""The items on a time axis."""
