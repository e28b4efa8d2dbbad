"""A panel that is not there yet."""
