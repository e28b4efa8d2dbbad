"""Lines broken to fit a width, joined into the paragraphs they were.

Not here: what was left out before, and the form of the result.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

NARROWEST, WIDEST = 45, 120
"""Characters of lines that were broken to fit; shorter are lists or verse, longer are whole paragraphs."""

SLACK = 0.1
"""Share of the width that a line may lack before its end counts as wanted."""

_BEGINS = re.compile(r"\s*(?:[-*•–—‣▪]\s|[0-9]{1,3}[.)]\s|\([a-z0-9]{1,3}\)\s|#{1,6}\s|>)")
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs that lines make.

    A blank line ends a paragraph. So does a line on which the first word of the next would have
    fitted: nobody who fills lines breaks there. Where lines are longer than any that were broken
    to fit, each is a paragraph.
    """
    width = broken_at([line.rstrip() for line in lines])
    found: list[list[str]] = []
    above = ""
    for line in lines:
        text = line.rstrip()
        if above and text and _goes_on(above, text, width):
            found[-1].append(text.strip())
        elif text:
            found.append([text.strip()])
        above = text
    return [joined(parts) for parts in found]


def broken_at(lines: Sequence[str]) -> int:
    """Return the width that lines were broken at, 0 if they were not."""
    inner = sorted(len(line) for line, below in pairwise(lines) if line and below)
    if not inner:
        return 0
    width = inner[int(len(inner) * 0.95)]
    return width if NARROWEST <= width <= WIDEST else 0


def would_have_fitted(line: str, below: str, width: int, slack: float = SLACK) -> bool:
    """Return whether the next line's first word had room on this one."""
    first = below.split(maxsplit=1)[0] if below.split() else ""
    return len(line) + 1 + len(first) <= width * (1 - slack)


def joined(lines: Sequence[str]) -> str:
    """Return lines as one, without a space between characters of scripts that have none."""
    spaces = ("" if _CJK.match(line[-1:]) and _CJK.match(below) else " " for line, below in pairwise(lines))
    return "".join(part for line, space in zip_longest(lines, spaces, fillvalue="") for part in (line, space))


def begins_anew(line: str) -> bool:
    """Return whether a line begins with the sign of a list or a heading."""
    return _BEGINS.match(line) is not None


def _goes_on(line: str, below: str, width: int) -> bool:
    return bool(width) and not begins_anew(below) and not would_have_fitted(line, below, width)
