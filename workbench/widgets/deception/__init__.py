"""The deception check on a source, and its items entered twice."""
