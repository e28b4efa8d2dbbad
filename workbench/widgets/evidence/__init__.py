"""The evidence with its passages, origins and grades."""
