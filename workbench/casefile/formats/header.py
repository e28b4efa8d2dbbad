"""The header of a matrix file: which column is which.

Not here: the rows beneath it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workbench.casefile.formats.columns import MOST_CHARACTERS, MOST_HYPOTHESES, RESERVED, matching
from workbench.errors import MatrixFileError
from workbench.messages import say

_LONGEST_NAMED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRow:
    """One row: its number as a person counts, and its texts from left to right."""

    number: int
    texts: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing is written in it."""
        return not any(text.strip() for text in self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The columns as they are written, and by place from the left: reserved names, hypotheses' labels."""

    where: str
    names: tuple[str, ...]
    places: Mapping[str, int]
    labels: Mapping[int, str]

    def refusal(self, problem: str, row: int | None = None, place: int | None = None) -> MatrixFileError:
        """Return the error that names this file, a row and the column at a place."""
        return MatrixFileError(self.where, problem, row=row, column=self._name(place))

    def _name(self, place: int | None) -> str | None:
        if place is None:
            return None
        name = self.names[place]
        return name if len(name) <= _LONGEST_NAMED else f"{name[:_LONGEST_NAMED]}…"

    def text(self, row: TextRow, name: str) -> str:
        """Return what a row has in the column of a reserved name; "" where there is no such cell."""
        place = self.places.get(name, len(row.texts))
        return row.texts[place] if place < len(row.texts) else ""

    def check_text(self, row: int, place: int, text: str) -> None:
        """Raise MatrixFileError for a text longer than any that is read, or with a null in it."""
        if len(text) > MOST_CHARACTERS:
            raise self.refusal(say("matrixfile.long_text", found=len(text), most=MOST_CHARACTERS), row, place)
        if "\0" in text:
            raise self.refusal(say("matrixfile.null"), row, place)


def read_header(row: TextRow, where: str) -> Header:
    """Return what a header says.

    Raises
    ------
    MatrixFileError
        If a header is empty or repeated, or the evidence or the hypotheses are missing.
    """
    reserved = {place: matching(text) for place, text in enumerate(row.texts) if matching(text) in RESERVED}
    header = Header(
        where=where,
        names=row.texts,
        places={name: place for place, name in reserved.items()},
        labels={place: text for place, text in enumerate(row.texts) if place not in reserved},
    )
    for problem, at in _problems(header, row):
        raise header.refusal(problem, row.number, at)
    return header


def _problems(header: Header, row: TextRow) -> Iterator[tuple[str, int | None]]:
    for place, text in enumerate(row.texts):
        if "\0" in text:
            yield say("matrixfile.binary"), None
        header.check_text(row.number, place, text)
        if not text.strip():
            yield say("matrixfile.empty_header", n=place + 1), None
    names = [matching(text) for text in row.texts]
    for name in (name for name, times in Counter(names).items() if times > 1):
        yield say("matrixfile.repeated_header"), names.index(name)
    yield from ((problem, None) for problem in _missing(header))


def _missing(header: Header) -> Iterator[str]:
    if "evidence" not in header.places:
        yield say("matrixfile.no_evidence_column")
    if not header.labels:
        yield say("matrixfile.no_hypotheses")
    if len(header.labels) > MOST_HYPOTHESES:
        yield say("matrixfile.too_many_hypotheses", found=len(header.labels), most=MOST_HYPOTHESES)
