"""Sentences whose numbers say what they rest on, whatever the order of words in a language.

Not here: the sentences.
"""

import re
from collections.abc import Iterable
from typing import Any

View = dict[str, Any]

# Letters that no text holds: a number stands between them by its place until the sentence is whole.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


class Tracer:
    """Numbers by what they rest on, put into sentences as marks and taken out again as parts."""

    def __init__(self) -> None:
        self._numbers: list[View] = []

    def number(self, text: str, rests: Iterable[str]) -> str:
        """Return a mark that stands for a number in a sentence, with what it rests on, line by line."""
        self._numbers.append({"text": text, "rests": list(rests)})
        return f"{_OPEN}{len(self._numbers) - 1}{_CLOSE}"

    def parts(self, sentence: str) -> list[View]:
        """Return a marked sentence in parts: ``{"text", "rests"}``, the latter empty for plain words."""
        found: list[View] = []
        for place, part in enumerate(_MARKED.split(sentence)):
            if place % 2:
                found.append(self._numbers[int(part)])
            elif part:
                found.append({"text": part, "rests": []})
        return found


def unmarked(text: str) -> str:
    """Return a person's text without the letters that mark numbers here."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def plain(parts: Iterable[View]) -> str:
    """Return parts as the text they make."""
    return "".join(part["text"] for part in parts)
