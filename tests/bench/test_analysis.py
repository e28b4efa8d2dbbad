"""What a rating costs is measured on what a rating really does."""

from itertools import pairwise

from bench import analysis
from bench.cases import ANALYST, case_of_size
from workbench.model.edits import apply
from workbench.widgets import live


def test_each_time_the_case_has_another_rating() -> None:
    case = case_of_size(30, 5)
    cells = [apply(case, analysis._edit(turn), by=ANALYST).cells for turn in range(4)]
    assert all(one != case.cells for one in cells[1:])
    assert all(one != other for one, other in pairwise(cells))


def test_the_panels_really_show_the_rating_that_is_measured(monkeypatch) -> None:
    pushed = []
    monkeypatch.setattr(live, "running_loop", lambda: None)  # a browser of another test may have one
    push = analysis.SensitivityWidget.push
    monkeypatch.setattr(
        analysis.SensitivityWidget, "push", lambda self: (push(self), pushed.append(self.state["seq"]))
    )
    found = analysis.panels(30, 5)
    assert len(found.samples) == 7
    assert pushed == sorted(pushed)
    assert len(set(pushed)) >= 8


def test_ranks_are_held_against_a_second_where_only_weights_are_drawn(monkeypatch) -> None:
    monkeypatch.setattr(analysis, "MOST_SAMPLES", 20_000)
    free, absolute = analysis.ranks(10, 5, "free")
    assert (absolute.yardstick, absolute.target, free.target) == ((1.0,), 1.0, None)
    assert absolute.samples == free.samples
    assert len(list(analysis.ranks(10, 5, "free, cells one step"))) == 1
