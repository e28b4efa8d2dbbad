"""The lines of a PDF's pages, joined into the paragraphs that they were set from.

Not here: taking lines from a PDF.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from workbench.sources.readers.wrapping import begins_anew, joined, would_have_fitted

EDGE = 2
"""Lines at the top and at the bottom of a page that may be running heads."""

FEWEST_PAGES, MOST_OF_THEM = 3, 0.6
"""A running head stands on at least so many pages, and on this share of all."""

WIDE_GAP = 1.25
"""How much more than usual two lines lie apart where a paragraph ends."""

SLACK = 0.15
"""Share of the width that a line may lack before its end counts as wanted; letters differ in width."""

_DIGITS = re.compile(r"[0-9]+")
_HYPHENATED = re.compile(r"(?P<before>\w+)[-\u2010\xad]$")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page; ``height`` is where it stands, None if that is not known, ``size`` its letters'."""

    text: str
    height: float | None = None
    size: float = 0.0


def without_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], bool]:
    """Return pages without running heads and page numbers, and whether there were any.

    Only what stands at the edge of most pages, the same but for its figures, is one.
    """
    counts = Counter(shape for lines in pages for shape in {_shape(line) for _, line in _edges(lines)})
    many = max(FEWEST_PAGES, MOST_OF_THEM * sum(bool(lines) for lines in pages))
    heads = {shape for shape, n in counts.items() if n >= many}
    kept = [_body(lines, heads) for lines in pages]
    return kept, sum(map(len, kept)) < sum(map(len, pages))


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Return the paragraphs of all pages; one that goes on over a page's end is one."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    width = _width(lines)
    usual = _usual_gap(pages)
    groups: list[list[str]] = [[lines[0].text]]
    for above, line in pairwise(lines):
        if _goes_on(above, line, width, usual):
            groups[-1].append(line.text)
        else:
            groups.append([line.text])
    known = Counter(word.lower() for line in lines for word in _WORDS.findall(line.text))
    return [joined(_dehyphenated(group, known)) for group in groups]


def _edges(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    numbered = list(enumerate(lines))
    yield from numbered if len(lines) <= 2 * EDGE else numbered[:EDGE] + numbered[-EDGE:]


def _shape(line: Line) -> str:
    return _DIGITS.sub("0", " ".join(line.text.split()))


def _body(lines: Sequence[Line], heads: set[str]) -> list[Line]:
    dropped = {number for number, line in _edges(lines) if _shape(line) in heads}
    return [line for number, line in enumerate(lines) if number not in dropped]


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.9)]


def _usual_gap(pages: Sequence[Sequence[Line]]) -> float:
    gaps = [gap for page in pages for above, line in pairwise(page) if (gap := _gap(above, line)) > 0]
    return median(gaps) if gaps else 0.0


def _gap(above: Line, line: Line) -> float:
    return above.height - line.height if above.height is not None and line.height is not None else 0.0


def _goes_on(above: Line, line: Line, width: int, usual: float) -> bool:
    if begins_anew(line.text) or abs(above.size - line.size) > 0.1 * max(above.size, line.size):
        return False
    if usual and _gap(above, line) > WIDE_GAP * usual:
        return False
    if _HYPHENATED.search(above.text):
        return True
    short = would_have_fitted(above.text, line.text, width, SLACK)
    return not (short and (_ENDS.search(above.text) or len(above.text) < width / 2))


def _dehyphenated(lines: Sequence[str], known: Counter[str]) -> list[str]:
    """Return lines of which none ends within a word."""
    whole: list[str] = []
    for line in lines:
        broken = _HYPHENATED.search(whole[-1]) if whole else None
        begins = _WORDS.match(line)
        if broken and begins and line[0].islower() and broken["before"][-1].isalpha():
            first, _, rest = line.partition(" ")
            sign = "-" if _is_compound(broken["before"], begins[0], known) else ""
            whole[-1] = f"{whole[-1][:-1]}{sign}{first}"
            whole.extend([rest] if rest else [])
        elif broken and line[0].isalnum():
            whole[-1] += line
        else:
            whole.append(line)
    return whole


def _is_compound(before: str, after: str, known: Counter[str]) -> bool:
    """Return whether a word keeps the hyphen it was broken at, going by the other words of the same text."""
    first, second = before.lower(), after.lower()
    if known[f"{first}-{second}"]:
        return True
    return not known[first + second] and known[first] > 1 and known[second] > 1
