"""What a matrix file is made of: its reserved columns, and how large it may be.

Not here: what stands in the cells.
"""

MARKING: tuple[str, ...] = ("handling", "as_of", "version")
"""Columns that say the same in every row; they are about the case."""

SECOND = "deceptive_of"
"""The column that names the row whose report a row takes as deceptive; there only where one does."""

OFF = "switched_off"
"""The column that says of an assumption that no total counts it; there only where one is off."""

OFF_SAID = "yes"

COUNTS_FOR = "counts_for"
"""The column in which a workbook says what dependent reports count for; it is not read back."""

TOTALS = "totals"
"""The id that begins the totals beneath a matrix; like all of these rows it has no wording."""

CITED: tuple[str, ...] = ("citation",)
"""Columns that say for people what others say apart; they are not read back."""

RESERVED: tuple[str, ...] = (
    "id",
    "evidence",
    *CITED,
    "source",
    "outlet",
    "origin",
    "paragraph",
    "excerpt",
    "url",
    "reliability",
    "credibility",
    "relevance",
    "kind",
    "date",
    "happened",
    "note",
    "reason",
    SECOND,
    OFF,
    COUNTS_FOR,
    *MARKING,
)
"""Headers that mean something; every other column is a hypothesis."""

MOST_BYTES = 50 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 16_384
"""What spreadsheets have; most of them are blank where a file has so many."""

MOST_SEPARATORS = 5_000_000
"""Commas or tabs, and ends of lines, of a text: more than the largest matrix has; counted first."""

MOST_HYPOTHESES = 200
MOST_CHARACTERS = 100_000
"""In one cell: beyond what anybody writes, within what CSV readers take."""


def matching(header: str) -> str:
    """Return what headers are compared by: no outer space, no difference of case."""
    return header.strip().casefold()
