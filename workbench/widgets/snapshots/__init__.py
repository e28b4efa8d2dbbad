"""Moments of a case that have names, and two of them side by side."""
