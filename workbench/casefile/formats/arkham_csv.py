"""The CSV of ArkhamMirror's platform, turned into the rows of a matrix file.

``Type`` is the kind, ``N/A`` is NA, 1.0, 0.6 and 0.3 are high, medium and low; the block of scores
beneath the matrix is listed and not read, since scores are reckoned here. Not here: its JSON.
"""

from collections.abc import Iterator, Sequence

from workbench.casefile.formats.arkham import LEVELS, NOT_APPLICABLE
from workbench.casefile.formats.brought import Leftovers
from workbench.casefile.formats.columns import matching
from workbench.casefile.formats.header import TextRow
from workbench.messages import say

_TAIL = ["source", "type", "credibility", "relevance"]
_SCORES, _SCORES_HEADER = "scores", ["hypothesis", "rank"]


def is_platform_table(header: Sequence[str]) -> bool:
    """Whether a header is that of the platform's CSV."""
    names = [matching(text) for text in header]
    return len(names) > len(_TAIL) + 1 and names[0] == "evidence" and names[-len(_TAIL) :] == _TAIL


def platform_rows(rows: Iterator[TextRow], left: Leftovers) -> Iterator[TextRow]:
    """Yield the header and the rows as a matrix file has them; what is not understood is left over."""
    header = next(rows)
    kind, width = len(header.texts) - 3, len(header.texts)
    yield TextRow(number=header.number, texts=(*header.texts[:kind], "kind", *header.texts[kind + 1 :]))
    for row in rows:
        if _is_title(row):
            following = next((one for one in rows if not one.blank), None)
            if following and [matching(text) for text in following.texts[:2]] == _SCORES_HEADER:
                _leave_scores(rows, left)
                return
            yield _row(row, width, left)
            if following:
                yield _row(following, width, left)
        else:
            yield _row(row, width, left)


def _is_title(row: TextRow) -> bool:
    written = [matching(text) for text in row.texts if text.strip()]
    return written == [_SCORES]


def _leave_scores(rows: Iterator[TextRow], left: Leftovers) -> None:
    for row in rows:
        if not row.blank:
            left.add(_SCORES, say("errors.row", row=row.number), row.texts)


def _row(row: TextRow, width: int, left: Leftovers) -> TextRow:
    first, last = 1, width - len(_TAIL)
    texts = list(row.texts)
    for place in range(first, min(last, len(texts))):
        if texts[place].strip().upper() == NOT_APPLICABLE:
            texts[place] = "NA"
    for place, name in ((width - 2, "credibility"), (width - 1, "relevance")):
        if place < len(texts):
            texts[place] = _level(texts[place], name, row.number, left)
    return TextRow(number=row.number, texts=tuple(texts))


def _level(text: str, name: str, row: int, left: Leftovers) -> str:
    try:
        number = float(text)
    except ValueError:
        return text
    found = LEVELS.get(number)
    if found is None:
        left.add(name, say("errors.row", row=row), text)
    return found.value if found else ""
