"""The case beside its scenarios."""
