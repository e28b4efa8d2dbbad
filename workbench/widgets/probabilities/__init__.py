"""Probabilities by Bayes' rule, and what they rest on."""
