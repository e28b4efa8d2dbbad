"""A source to read, and to make evidence of."""
