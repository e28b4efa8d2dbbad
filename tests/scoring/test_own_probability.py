"""People's percents become probabilities only as far as they agreed to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import case
from workbench.model.case import Case
from workbench.model.edits import Judge, MergeHypotheses, RemoveHypothesis, SwitchHypothesis, apply
from workbench.scoring.own_probability import own_probabilities, pooled

THREE = {"E1": ". . ."}


def judged(*percents: tuple[int, ...], form: str = "exclusive", normalised: bool = True) -> Case:
    """Return a case in which analysts a, b, c … gave these percents after the evidence."""
    drawn = case(THREE, form=form)
    for who, each in zip("abcdefgh", percents, strict=False):
        given_by_id = {f"H{n}": percent for n, percent in enumerate(each, start=1)}
        edit = Judge(moment="after", percents=given_by_id, normalised=normalised)
        drawn = apply(drawn, edit, by=who)
    return drawn


def test_percents_that_make_a_hundred_are_taken_as_they_are() -> None:
    own = own_probabilities(judged((20, 50, 30), normalised=False), "a")
    assert own.fractions == {"H1": 0.2, "H2": 0.5, "H3": 0.3}
    assert not own.divided


def test_others_are_divided_by_their_sum_only_with_consent() -> None:
    refused = own_probabilities(judged((20, 50, 60), normalised=False), "a")
    assert (refused.fractions, refused.why) == (None, "incoherent")
    agreed = own_probabilities(judged((20, 50, 60)), "a")
    assert agreed.fractions == pytest.approx({"H1": 20 / 130, "H2": 50 / 130, "H3": 60 / 130})
    assert agreed.divided
    assert agreed.given == {"H1": 20, "H2": 50, "H3": 60}


@pytest.mark.parametrize(
    ("percents", "why"), [((), "none"), ((60, 40), "missing"), ((0, 0, 0), "zero"), ((90, 90, 90), "")]
)
def test_why_there_are_none_is_named(percents: tuple[int, ...], why: str) -> None:
    assert own_probabilities(judged(percents), "a").why == why


def test_whoever_did_not_answer_has_none() -> None:
    assert own_probabilities(judged((20, 50, 30)), "nobody").why == "unjudged"
    assert own_probabilities(judged((20, 50, 30)), "a", "before").why == "unjudged"


def test_independent_percents_stand_each_by_itself() -> None:
    own = own_probabilities(judged((90, 80, 0), form="independent", normalised=False), "a")
    assert own.fractions == {"H1": 0.9, "H2": 0.8, "H3": 0.0}
    assert not own.divided


def test_what_is_switched_off_is_not_reckoned_with() -> None:
    off = apply(judged((20, 50, 60)), SwitchHypothesis(id="H3", on=False), by="a")
    assert own_probabilities(off, "a").fractions == pytest.approx({"H1": 2 / 7, "H2": 5 / 7})


@pytest.mark.parametrize("edit", [RemoveHypothesis(id="H3"), MergeHypotheses(into="H1", merged="H2")])
def test_consent_ends_when_the_percents_are_others(edit: RemoveHypothesis | MergeHypotheses) -> None:
    after = apply(judged((20, 50, 60)), edit, by="a")
    assert own_probabilities(after, "a").why == "incoherent"


def test_consent_stays_when_other_things_change() -> None:
    drawn = case({"E1": ". . . ."})
    given_to_three = {"H1": 20, "H2": 50, "H3": 60}
    drawn = apply(drawn, Judge(moment="after", percents=given_to_three, normalised=True), by="a")
    assert own_probabilities(apply(drawn, RemoveHypothesis(id="H4"), by="a"), "a").divided


def test_several_people_are_averaged_each_divided_by_their_own_sum() -> None:
    pool = pooled(judged((100, 100, 0), (0, 50, 50), (10, 20, 70)))
    assert pool is not None
    assert pool.people == ("a", "b", "c")
    assert pool.divided == ("a",)
    assert pool.linear == pytest.approx({"H1": 0.6 / 3, "H2": 1.2 / 3, "H3": 1.2 / 3})
    assert pool.logarithmic == pytest.approx({"H1": 0, "H2": 1, "H3": 0})
    assert pool.extremised == pytest.approx({"H1": 1 / 9, "H2": 4 / 9, "H3": 4 / 9})


def test_one_person_is_no_group() -> None:
    assert pooled(judged((20, 50, 30))) is None
    assert pooled(judged((20, 50, 30), (20, 50, 60), normalised=False)) is None


def test_whoever_did_not_agree_is_left_out_and_named() -> None:
    pool = pooled(judged((20, 50, 30), (30, 30, 40), (20, 50, 60), (), normalised=False))
    assert pool is not None
    assert pool.people == ("a", "b")
    assert [(one.analyst, one.why) for one in pool.left_out] == [("c", "incoherent")]


def test_a_logarithmic_pool_of_people_who_rule_out_everything_is_none() -> None:
    pool = pooled(judged((100, 0, 0), (0, 100, 0)))
    assert pool is not None
    assert pool.logarithmic == {"H1": None, "H2": None, "H3": None}
    assert pool.linear == {"H1": 0.5, "H2": 0.5, "H3": 0}


def test_independent_motives_are_pooled_each_as_a_yes_or_no() -> None:
    pool = pooled(judged((90, 100, 20), (50, 0, 20), form="independent"))
    assert pool is not None
    assert pool.linear == pytest.approx({"H1": 0.7, "H2": 0.5, "H3": 0.2})
    assert pool.logarithmic == pytest.approx({"H1": 0.75, "H2": None, "H3": 0.2})
    assert pool.extremised == pytest.approx({"H1": 0.49 / 0.58, "H2": 0.5, "H3": 0.04 / 0.68})


PEOPLE = st.lists(st.tuples(*[st.integers(0, 100)] * 3).filter(any), min_size=2, max_size=6)


@given(PEOPLE)
def test_exclusive_pools_add_up_to_one_and_lie_between_the_people(people: list[tuple[int, ...]]) -> None:
    drawn = judged(*people)
    pool = pooled(drawn)
    assert pool is not None
    assert sum(pool.linear.values()) == pytest.approx(1)
    assert sum(pool.extremised.values()) == pytest.approx(1)
    own = [own_probabilities(drawn, one).fractions or {} for one in pool.people]
    for id, share in pool.linear.items():
        assert min(one[id] for one in own) - 1e-12 <= share <= max(one[id] for one in own) + 1e-12


@given(PEOPLE)
def test_pooling_yes_and_no_apart_never_leaves_the_peoples_range(people: list[tuple[int, ...]]) -> None:
    pool = pooled(judged(*people, form="independent"))
    assert pool is not None
    for place, (id, share) in enumerate(pool.logarithmic.items()):
        given_here = [one[place] / 100 for one in people]
        if share is None:
            assert {0.0, 1.0} <= {*given_here}, id
        else:
            assert min(given_here) - 1e-9 <= share <= max(given_here) + 1e-9
