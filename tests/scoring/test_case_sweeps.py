"""How far a case's probabilities depend on what was laid down, in both forms."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from tests.scoring.test_laid_down import before
from tests.scoring.test_probabilities import reckoned, ungraded, with_baselines
from workbench.model.case import Case
from workbench.scoring.case_sweeps import sweeps_of
from workbench.scoring.sweeps import Sweep


def swept(drawn: Case) -> dict[str, Sweep]:
    return sweeps_of(drawn, ANALYST)


def two(**changes: str) -> Case:
    """Return two rows, the second graded as said."""
    drawn = case({"E1": "CC I", "E2": "N C"})
    return replace(drawn, evidence=(drawn.evidence[0], replace(drawn.evidence[1], **changes)))


@pytest.mark.parametrize("form", ["exclusive", "independent"])
def test_only_what_something_could_depend_on_is_tried(form: str) -> None:
    plain = with_baselines(ungraded(two()), {"E1": "N", "E2": "N"})
    prior = {"prior"} if form == "exclusive" else set()
    assert set(swept(replace(plain, form=form))) == {"steepness"} | prior
    graded = replace(with_baselines(two(credibility=""), {"E1": "N", "E2": "N"}), form=form)
    assert set(swept(graded)) == {"steepness", "reliability", "q", "unjudged"} | prior
    copies = replace(
        plain, evidence=tuple(replace(item, cluster="one") for item in plain.evidence), form=form
    )
    assert "rho" in swept(copies)


@pytest.mark.parametrize("form", ["exclusive", "independent"])
def test_every_sweep_starts_at_the_point_figure(form: str) -> None:
    drawn = replace(with_baselines(two(credibility=""), {"E1": "N", "E2": "I"}), form=form)
    drawn = before(drawn, {"H1": 40, "H2": 60})
    point = list(reckoned(drawn).of.values())
    for axis, found in swept(drawn).items():
        assert found.probabilities[found.start].tolist() == pytest.approx(point), axis


def test_the_start_is_tried_with_each_hypothesis_held_twice_as_likely() -> None:
    found = swept(ungraded(case({"E1": "C I", "E2": "I N"})))["prior"]
    assert found.axes["prior"] == (None, (2.0, 1.0), (1.0, 2.0))
    # .7 · .3 against .3 · .5: twice as likely at the start puts the second first
    assert found.leaders == (("H1",), ("H1",), ("H2",))
    assert found.first == ({"prior": (1.0, 2.0)},)


def test_own_percents_are_tried_though_the_start_is_even() -> None:
    drawn = replace(before(case({"E1": "C I"}), {"H1": 10, "H2": 90}), probability=case({}).probability)
    assert (0.1, 0.9) in swept(drawn)["prior"].axes["prior"]
    apart = with_baselines(drawn, {"E1": "N"})
    assert swept(apart)["prior"].axes["prior"] == (None, (0.1, 0.9))


def test_for_motives_passing_even_is_what_changes() -> None:
    drawn = with_baselines(case({"E1": "CC", "E2": "I"}), {"E1": "N", "E2": "CC"})
    found = swept(drawn)["reliability"]
    assert found.leaders == ((), ())
    drawn = with_baselines(
        case({"E1": "CC", "E2": "I"}, weights={"E1": "H M", "E2": "L M"}), {"E1": "N", "E2": "C"}
    )
    found = swept(drawn)["reliability"]
    assert (found.leaders, found.changed) == ((("H1",), ()), (False, True))


@pytest.mark.parametrize("rows", [{}, {"E1": ". ."}, {"E1": "CC"}])
def test_without_probabilities_nothing_is_tried(rows: dict[str, str]) -> None:
    assert swept(case(rows)) == {}
    assert swept(replace(case(rows), form="independent")) == {}
