"""What kind of sentence it is besides what it claims: a question, a heading, an opinion, small print.

Not here: what each of them costs (:mod:`workbench.sources.suggest.score`).
"""

import re
from typing import Literal

from workbench.sources.suggest.lexicon import BOILERPLATE, OPINIONS

Manner = Literal["statement", "opinion", "question", "heading", "small print"]

SMALL_PRINT = re.compile(rf"\b(?:{BOILERPLATE})|©|\(c\)\s\d{{4}}", re.IGNORECASE)
OPINION = re.compile(rf"\b(?:{OPINIONS})\b", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’")
CLOSING = "\"'”’»›)]」』）"
ENDS = ".!…。！:;।॥۔"
LONGEST_HEADING = 14  # words


def manner(sentence: str) -> Manner:
    """Return what kind of sentence it is; a heading is a short one that no mark ends."""
    last = sentence.rstrip(f"{CLOSING} ")[-1:]
    if SMALL_PRINT.search(sentence):
        return "small print"
    if last and last in "?؟？":
        return "question"
    if len(sentence.split()) <= LONGEST_HEADING and last not in ENDS:
        return "heading"
    personal = FIRST_PERSON.search(QUOTED.sub("", sentence))
    return "opinion" if personal or OPINION.search(sentence) else "statement"
