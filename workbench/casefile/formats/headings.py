"""Which column of a pasted table is which, for a case that has its hypotheses already.

Not here: the header of a whole matrix file (:mod:`workbench.casefile.formats.header`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.casefile.formats.columns import RESERVED, matching
from workbench.casefile.formats.header import Header, TextRow
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The columns of a pasted table.

    ``header`` calls its columns by their number from 1, ``shown`` as the person did.
    ``hypotheses`` gives the id behind each column that is not reserved, counted among these
    from 1; ``ignored`` says, by place, why a column is not taken.
    """

    header: Header
    shown: tuple[str, ...]
    hypotheses: Mapping[int, str]
    ignored: Mapping[int, str]
    written: bool

    def column(self, place: int) -> str:
        """Return what a person calls the column at a place."""
        return self.shown[place] or say("paste.column", n=place + 1)


def headings(rows: Sequence[TextRow], case: Case, where: str) -> Headings:
    """Return what the first row says about the columns, or that the first column is the wording.

    Raises
    ------
    MatrixFileError
        If there are headings but none is called evidence.
    """
    width = max(len(row.texts) for row in rows)
    known = known_hypotheses(case)
    names = [text.strip() for text in rows[0].texts]
    written = _is_heading(names, known)
    shown = (*names, *[""] * (width - len(names))) if written else ("",) * width
    places = _reserved(shown) if written else {"evidence": 0}
    labels = {place: text for place, text in enumerate(shown) if text and matching(text) not in RESERVED}
    header = Header(where=where, names=_numbers(width), places=places, labels=labels)
    if "evidence" not in places:
        raise header.refusal(say("matrixfile.no_evidence_column"), rows[0].number)
    hypotheses = _hypotheses(labels, known)
    taken = {*places.values(), *(tuple(labels)[n - 1] for n in hypotheses)}
    ignored = {place: _why(shown, place) for place in range(width) if place not in taken}
    return Headings(header=header, shown=shown, hypotheses=hypotheses, ignored=ignored, written=written)


def known_hypotheses(case: Case) -> dict[str, str]:
    """Return every name that a heading may call a hypothesis by, with its id; shared names are left out."""
    ratable = [hypothesis for hypothesis in case.hypotheses if not hypothesis.residual]
    names = Counter(name for hypothesis in ratable for name in _names(hypothesis))
    return {name: h.id for h in ratable for name in _names(h) if names[name] == 1}


def _names(hypothesis: Hypothesis) -> set[str]:
    id, label = hypothesis.id, hypothesis.label
    return {matching(name) for name in (id, label, f"{id} {label}")} - {"", *RESERVED}


def _is_heading(names: Sequence[str], known: Mapping[str, str]) -> bool:
    found = {matching(name) for name in names}
    return "evidence" in found or len(found & {*RESERVED, *known}) > 1


def _reserved(shown: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, text in enumerate(shown):
        if matching(text) in RESERVED:
            found.setdefault(matching(text), place)
    return found


def _numbers(width: int) -> tuple[str, ...]:
    return tuple(str(n) for n in range(1, width + 1))


def _hypotheses(labels: Mapping[int, str], known: Mapping[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for n, label in enumerate(labels.values(), start=1):
        id = known.get(matching(label))
        if id is not None and id not in found.values():
            found[n] = id
    return found


def _why(shown: Sequence[str], place: int) -> str:
    if not shown[place]:
        return say("paste.no_heading")
    repeated = matching(shown[place]) in {matching(text) for text in shown[:place]}
    return say("paste.repeated" if repeated else "paste.unknown_heading")
