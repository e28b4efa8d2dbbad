"""Which reports are offered as one: similar words from one root, by a plain measure."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.case import Case
from workbench.model.edits import ClusterEvidence, apply
from workbench.model.evidence import Evidence
from workbench.model.likeness import borne_out_by_none, overlap, proposals, words_of
from workbench.model.origin import Origin

MOVED = "The brigade moved across the river on Monday"
SAME = "On Monday the brigade moved its tanks across the river"
OTHER = "Fuel prices rose by nine percent in the capital"


def told(*rows: tuple[str, str], draws: tuple[Origin, ...] = ()) -> Case:
    items = (Evidence(id=f"E{n}", text=text, origin=who) for n, (text, who) in enumerate(rows, start=1))
    return Case(evidence=tuple(items), origins=draws)


def test_similar_words_from_one_origin_are_offered_as_one() -> None:
    assert proposals(told((MOVED, "Aide"), (OTHER, "Aide"), (SAME, "Aide"))) == (("E1", "E3"),)


def test_similar_words_of_different_origins_are_not_offered() -> None:
    assert proposals(told((MOVED, "Aide"), (SAME, "Agent"))) == ()


def test_who_draws_on_one_origin_is_taken_with_it() -> None:
    draws = (Origin(id="Paper", draws_on=("Aide",)),)
    assert proposals(told((MOVED, "Aide"), (SAME, "Paper"), draws=draws)) == (("E1", "E2"),)


def test_rows_without_an_origin_are_not_offered() -> None:
    assert proposals(told((MOVED, ""), (SAME, ""))) == ()


def test_a_confirmed_cluster_is_not_offered_again_and_one_taken_apart_is() -> None:
    case = told((MOVED, "Aide"), (SAME, "Aide"))
    confirmed = apply(case, ClusterEvidence(ids=("E1", "E2"), cluster="river"), by="ann")
    assert proposals(confirmed) == ()
    apart = apply(confirmed, ClusterEvidence(ids=("E1", "E2"), cluster=""), by="ann")
    assert proposals(apart) == (("E1", "E2"),)


def test_a_second_reading_of_a_row_is_no_second_report() -> None:
    case = told((MOVED, "Aide"), (MOVED, "Aide"))
    first, second = case.evidence
    assert proposals(replace(case, evidence=(first, replace(second, deceptive_of="E1")))) == ()


def test_a_few_short_words_in_common_are_no_likeness() -> None:
    assert overlap(words_of("He is in it"), words_of("He is in it")) == 0
    assert overlap(words_of("Two men were seen"), words_of("Two men were seen")) == 0


@given(st.text(), st.text())
def test_likeness_is_a_share_the_same_both_ways(one: str, other: str) -> None:
    first, second = words_of(one), words_of(other)
    assert 0 <= overlap(first, second) == overlap(second, first) <= 1


def test_confirmed_by_others_with_a_single_origin_is_flagged() -> None:
    case = told((MOVED, "Aide"), (SAME, "Aide"), (OTHER, "Agent"))
    assert borne_out_by_none(graded(case, "1")) == ("E1", "E2", "E3")
    assert borne_out_by_none(graded(case, "2")) == ()


def test_another_origin_that_says_the_same_bears_it_out() -> None:
    assert borne_out_by_none(graded(told((MOVED, "Aide"), (SAME, "Agent")), "1")) == ()


def test_another_name_for_the_same_root_bears_nothing_out() -> None:
    draws = (Origin(id="Paper", draws_on=("Aide",)),)
    case = told((MOVED, "Aide"), (SAME, "Paper"), draws=draws)
    assert borne_out_by_none(graded(case, "1")) == ("E1", "E2")


def test_an_origin_that_draws_on_two_bears_itself_out() -> None:
    draws = (Origin(id="Paper", draws_on=("Aide", "Agent")),)
    assert borne_out_by_none(graded(told((MOVED, "Paper"), draws=draws), "1")) == ()


def test_a_row_of_unknown_origin_graded_as_confirmed_is_flagged() -> None:
    assert borne_out_by_none(graded(told((MOVED, "")), "1")) == ("E1",)


def graded(case: Case, credibility: str) -> Case:
    rows = tuple(replace(item, credibility=credibility) for item in case.evidence)
    return replace(case, evidence=rows)
