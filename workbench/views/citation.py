"""Where a row of evidence comes from, in one form for every screen and every file.

Source and paragraph, who passed it on, who said it first: ``S1 ¶2 · Washington Post · A Ukrainian
official``. What nobody stated is said to be so. Not here: how the form is set, each reader's own matter.
"""

from dataclasses import dataclass

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.provenance import NO_REPORTS
from workbench.model.source import UNKNOWN
from workbench.views.matrix_rows import place_of
from workbench.views.wording import date_in_words, kind_named

BETWEEN = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What is cited of a row: ``parts`` in their order, then the ``dates`` that are known."""

    parts: tuple[str, ...]
    dates: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """Source and paragraph, outlet and origin on one line."""
        return BETWEEN.join(self.parts)

    @property
    def dated(self) -> str:
        """The line, and when it happened and was reported as far as that is known."""
        return BETWEEN.join((*self.parts, *self.dates))


def citation(case: Case, item: Evidence) -> Citation:
    """Return where a row comes from: its place, its outlet and its origin, and its dates.

    An assumption or an absence that names none of them was reported by nobody, which is its one part.
    """
    named = (item.source, _stated(case.outlet_of(item)), _stated(item.origin))
    if item.kind in NO_REPORTS and not any(named):
        return Citation(parts=(say("citation.nobody", kind=kind_named(item.kind)),), dates=_dates(case, item))
    _, outlet, origin = named
    parts = (_place(item), outlet or say("citation.outlet.none"), origin or say("citation.origin.none"))
    return Citation(parts=parts, dates=_dates(case, item))


def is_whole(case: Case, item: Evidence) -> bool:
    """Return whether a row names its paragraph, its outlet and its origin."""
    placed = bool(item.source) and item.paragraph is not None
    return placed and bool(_stated(case.outlet_of(item))) and bool(_stated(item.origin))


def _stated(text: str) -> str:
    """Return a name on one line; "" where it says nothing."""
    flat = " ".join(text.split())
    return "" if flat.casefold() == UNKNOWN else flat


def _place(item: Evidence) -> str:
    if item.source and item.paragraph is None:
        return say("citation.paragraph.none", source=item.source)
    return place_of(item) or say("citation.source.none")


def _dates(case: Case, item: Evidence) -> tuple[str, ...]:
    happened = say("citation.happened", date=date_in_words(item.happened)) if item.happened.strip() else ""
    return tuple(text for text in (happened, _reported(case, item)) if text)


def _reported(case: Case, item: Evidence) -> str:
    if item.date.strip():
        return say("citation.reported", date=date_in_words(item.date))
    printed = _stated(case.source(item.source).date) if item.source else ""
    return say("citation.reported.source", date=date_in_words(printed), source=item.source) if printed else ""
