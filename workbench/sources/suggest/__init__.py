"""Passages that are worth a look, each with the reasons; nothing chosen for the person."""

from workbench.sources.suggest.passages import SEARCHED, Claim, Suggestion, claims, suggestions
from workbench.sources.suggest.reasons import Reason

__all__ = ["SEARCHED", "Claim", "Reason", "Suggestion", "claims", "suggestions"]
