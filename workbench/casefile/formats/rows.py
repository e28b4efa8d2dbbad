"""One row of a matrix file, understood: an item of evidence and what was written in its cells.

Not here: how rows become a case.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from workbench.casefile.formats.columns import MARKING, MOST_CHARACTERS, OFF, OFF_SAID, RESERVED, SECOND
from workbench.casefile.formats.header import Header, TextRow
from workbench.casefile.formats.notation import Notations
from workbench.casefile.formats.reasons import parted
from workbench.errors import BadValue
from workbench.messages import say
from workbench.model.case import Cell
from workbench.model.evidence import ASSUMPTION, Evidence
from workbench.model.rating import CREDIBILITIES, RELIABILITIES, Rating, read_grade, read_level
from workbench.model.source import Excerpt

_LONGEST_QUOTED = 40
_UNEXPLAINED = {rating: Cell(rating=rating) for rating in Rating}
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """An item, its source still by title and its id "" where none is written, and its cells by column.

    ``marking`` is what the row says of the whole case.
    """

    number: int
    evidence: Evidence
    cells: Mapping[int, Cell]
    marking: Mapping[str, str]


def read_row(header: Header, row: TextRow, notations: Notations) -> ReadRow:
    """Return what a row says; a row may be shorter than the header, but not longer.

    Parameters
    ----------
    header : Header
        Which column is which.
    row : TextRow
        The row.
    notations : Notations
        What is known of how the columns' codes are written, from the rows above.

    Raises
    ------
    MatrixFileError
        With the row and column of what is not understood.
    """
    if len(row.texts) > len(header.names):
        problem = say("matrixfile.long_row", found=len(row.texts), expected=len(header.names))
        raise header.refusal(problem, row.number)
    if "\0" in "".join(row.texts) or len(max(row.texts, key=len, default="")) > MOST_CHARACTERS:
        for place, text in enumerate(row.texts):
            header.check_text(row.number, place, text)
    texts = (*row.texts, *[""] * (len(header.names) - len(row.texts)))
    named = dict.fromkeys(RESERVED, "") | {name: texts[place] for name, place in header.places.items()}
    if not named["evidence"].strip():
        raise header.refusal(say("matrixfile.no_evidence"), row.number, header.places["evidence"])
    reason, reasons = parted(named["reason"], columns=len(header.labels))
    return ReadRow(
        number=row.number,
        evidence=_evidence(header, row.number, named, reason),
        cells=dict(_cells(header, row.number, texts, reasons, notations)),
        marking={name: named[name].strip() for name in MARKING},
    )


def _evidence(header: Header, row: int, named: Mapping[str, str], reason: str) -> Evidence:
    grades = _grades(header, row, named)
    return Evidence(
        id=named["id"].strip(" "),
        text=named["evidence"],
        source=named["source"],
        paragraph=_paragraph(header, row, named["paragraph"].strip()),
        excerpt=_excerpt(named["excerpt"]) if named["excerpt"] else None,
        outlet=named["outlet"],
        origin=named["origin"],
        kind=named["kind"],
        date=named["date"],
        happened=named["happened"],
        url=named["url"],
        reliability=grades["reliability"],
        credibility=grades["credibility"],
        relevance=grades["relevance"],
        note=named["note"],
        reason=reason,
        deceptive_of=named[SECOND].strip(" "),
        on=not _is_off(header, row, named),
    )


def _is_off(header: Header, row: int, named: Mapping[str, str]) -> bool:
    """Return whether a row is switched off, which only an assumption can be."""
    said = named[OFF].strip().casefold()
    if said not in ("", OFF_SAID):
        problem = say("matrixfile.off", found=repr(quotable(said)), said=OFF_SAID)
        raise header.refusal(problem, row, header.places[OFF])
    if said and named["kind"] != ASSUMPTION:
        raise header.refusal(say("matrixfile.off.kind", kind=ASSUMPTION), row, header.places[OFF])
    return bool(said)


def _paragraph(header: Header, row: int, text: str) -> int | None:
    if not text:
        return None
    whole, _, rest = text.partition(".")
    if not (whole.isascii() and whole.isdigit() and len(whole) <= _MOST_DIGITS and not rest.strip("0")):
        problem = say("matrixfile.paragraph", found=repr(quotable(text)))
        raise header.refusal(problem, row, header.places["paragraph"])
    return int(whole)


def _excerpt(quote: str) -> Excerpt:
    digest = sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()
    return Excerpt(start=0, end=len(quote), quote=quote, sha256=digest)


def _grades(header: Header, row: int, named: Mapping[str, str]) -> dict[str, str]:
    grades = {}
    for name, codes in (("reliability", RELIABILITIES), ("credibility", CREDIBILITIES), ("relevance", "")):
        text = quotable(named[name])
        try:
            grades[name] = str(read_grade(text, codes) if codes else read_level(text) or "")
        except BadValue as error:
            raise header.refusal(str(error), row, header.places[name]) from None
    return grades


def _cells(
    header: Header, row: int, texts: tuple[str, ...], reasons: Mapping[int, str], notations: Notations
) -> Iterator[tuple[int, Cell]]:
    for column, place in enumerate(header.labels, start=1):
        text, reason = texts[place], reasons.get(column, "")
        if not text and not reason:
            continue
        try:
            rating = notations.read(quotable(text), column=place, row=row)
        except BadValue as error:
            raise header.refusal(str(error), row, place) from None
        if reason:
            yield column, Cell(rating=rating, reason=reason)
        elif rating is not None:
            yield column, _UNEXPLAINED[rating]


def quotable(text: str) -> str:
    """Return a text without outer space, and short enough to stand in an error."""
    bare = text.strip()
    return bare if len(bare) <= _LONGEST_QUOTED else f"{bare[:_LONGEST_QUOTED]}…"
