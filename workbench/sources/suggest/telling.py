"""What a person is told about a reason, in the catalogue's words.

Not here: finding the reason.
"""

from workbench.messages import commas, say
from workbench.sources.suggest.reasons import Reason


def told(reason: Reason) -> str:
    """Return a reason as a few words for the screen, with the words of the text that gave it."""
    return say(f"suggest.reason.{reason.kind}", words=commas(reason.words), hypothesis=reason.hypothesis)
