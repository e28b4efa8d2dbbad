from dataclasses import replace

from tests.drawing import ANALYST, AUM, case
from workbench.model.case import Case
from workbench.model.edits import RateCell
from workbench.model.history import LoggedEdit
from workbench.model.rating import Rating
from workbench.views.marking import marking_view
from workbench.views.matrix import matrix_view
from workbench.views.report import report_view


def edits(n: int) -> tuple[LoggedEdit, ...]:
    """Return a history of so many ratings, one a minute."""
    rate = RateCell(evidence="E1", hypothesis="H1", rating=Rating.C)
    return tuple(
        LoggedEdit(seq=seq, analyst=ANALYST, at=f"2026-11-24T21:{seq:02}:30+00:00", edit=rate, changes=())
        for seq in range(1, n + 1)
    )


def test_where_nothing_is_set_only_the_version_is_said():
    assert marking_view(Case())["line"] == "version 0"
    assert marking_view(Case(), edits(3))["line"] == "version 3, last edited 2026-11-24 21:03 UTC"


def test_the_handling_mark_comes_first_then_the_date_then_the_version():
    marked = marking_view(Case(handling="TLP:AMBER", as_of="2026-11-01"), edits(2))
    assert marked["line"] == "TLP:AMBER · as of 2026-11-01 · version 2, last edited 2026-11-24 21:02 UTC"
    assert (marked["handling"], marked["as_of"], marked["version"]) == ("TLP:AMBER", "2026-11-01", 2)


def test_a_time_of_another_zone_is_said_in_utc():
    last = replace(edits(1)[0], at="2026-11-24T23:30:00+02:00")
    assert marking_view(Case(), (last,))["edited"] == "2026-11-24 21:30 UTC"


def test_matrix_and_report_carry_it():
    marked = replace(case(AUM), handling="SECRET")
    assert matrix_view(marked, ANALYST, log=edits(4))["marking"]["line"].startswith("SECRET · version 4, ")
    assert report_view(marked, ANALYST, log=edits(4))["marking"]["version"] == 4
