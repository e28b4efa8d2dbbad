"""What others did meanwhile: nothing is overwritten unseen, and nothing is refused that can be merged."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from workbench.casefile import CaseFile
from workbench.errors import (
    CaseGone,
    IncompleteOrder,
    NothingToUndo,
    Overtaken,
    RemovedMeanwhile,
    UnknownItem,
)
from workbench.messages import catalogue
from workbench.model.case import Case, Cell
from workbench.model.changes import HEADER, LISTS, MAPPINGS, changes
from workbench.model.edits import (
    AddEvidence,
    ChooseScheme,
    Edit,
    ExplainCell,
    GradeEvidence,
    OpenTotals,
    OrderEvidence,
    RateCell,
    RemoveEvidence,
    RewordCase,
    RewordEvidence,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.session.meanwhile import merged_order, touched
from workbench.session.opening import begin
from workbench.session.session import Session
from workbench.store.store import Store

DRAWN = case({"E1": "C .", "E2": ". .", "E3": ". ."})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "workbench.db")
    begin(store, "drawn", CaseFile(case=DRAWN))
    return store


@pytest.fixture
def ann(store: Store) -> Session:
    return Session(store, "drawn", ANALYST)


@pytest.fixture
def bob(store: Store) -> Session:
    return Session(store, "drawn", "bob")


@pytest.fixture
def ann_again(store: Store) -> Session:
    return Session(store, "drawn", ANALYST)


def rate(evidence: str, code: str, hypothesis: str = "H1") -> RateCell:
    return RateCell(evidence=evidence, hypothesis=hypothesis, rating=Rating(code))


def graded(id: str, **grades: str) -> GradeEvidence:
    given = {"reliability": "", "credibility": "medium", "relevance": "medium", "reason": "", **grades}
    return GradeEvidence(id=id, **given)


def test_what_was_not_seen_is_not_overwritten_and_the_sentence_says_what_who_and_when(
    ann: Session, bob: Session
) -> None:
    entry = bob.apply(RewordEvidence(id="E1", text="Bob's words"))
    assert entry is not None
    with pytest.raises(Overtaken) as refused:
        ann.apply(RewordEvidence(id="E1", text="Ann's words"))
    sentence = str(refused.value)
    assert sentence.startswith("The wording of E1 was changed by bob at ")
    assert "it is now “Bob's words”" in sentence
    assert ann.case.evidence_item("E1").text == "Bob's words"
    assert [one.analyst for one in ann.log] == ["bob"]


def test_made_again_after_it_was_seen_the_edit_is_kept(ann: Session, bob: Session) -> None:
    bob.apply(RewordEvidence(id="E1", text="Bob's words"))
    with pytest.raises(Overtaken):
        ann.apply(RewordEvidence(id="E1", text="Ann's words"))
    assert ann.apply(RewordEvidence(id="E1", text="Ann's words")) is not None
    bob.refresh()
    assert bob.case.evidence_item("E1").text == "Ann's words"


def test_different_things_about_one_row_do_not_meet(ann: Session, bob: Session) -> None:
    bob.apply(RewordEvidence(id="E1", text="Bob's words"))
    ann.apply(graded("E1", credibility="high"))
    item = ann.case.evidence_item("E1")
    assert (item.text, item.credibility) == ("Bob's words", "high")


def test_an_edit_that_carries_an_old_value_along_does_not_put_it_back(ann: Session, bob: Session) -> None:
    bob.apply(RewordCase(title="Bob's title", question="Which?", explanation=""))
    with pytest.raises(Overtaken, match="The title was changed by bob"):
        ann.apply(RewordCase(title="Drawn", question="Ann's question?", explanation=""))


def test_two_analysts_in_one_cell_never_meet(ann: Session, bob: Session) -> None:
    bob.apply(rate("E1", "II"))
    ann.apply(rate("E1", "CC"))
    assert [ann.case.rating(who, "E1", "H1") for who in (ANALYST, "bob")] == ["CC", "II"]


def test_one_analyst_in_two_windows_is_told(ann: Session, ann_again: Session) -> None:
    ann_again.apply(rate("E2", "II"))
    with pytest.raises(Overtaken, match="rating of E2 against H1 was changed by you in another window"):
        ann.apply(rate("E2", "CC"))


def test_a_rating_and_its_reason_are_two_things(ann: Session, ann_again: Session) -> None:
    ann_again.apply(rate("E2", "II"))
    ann.apply(ExplainCell(evidence="E2", hypothesis="H1", reason="Because."))
    assert ann.case.cell(ANALYST, "E2", "H1") == Cell(rating=Rating.II, reason="Because.")


def test_the_same_change_made_twice_is_no_conflict(ann: Session, bob: Session) -> None:
    bob.apply(ChooseScheme(scheme="weighted"))
    assert ann.apply(ChooseScheme(scheme="weighted")) is None


def test_what_another_analyst_rated_is_not_told(ann: Session, bob: Session) -> None:
    bob.apply(rate("E3", "II"))
    with pytest.raises(Overtaken, match="The rating of E3 against H1 was changed by bob") as refused:
        ann.apply(RemoveEvidence(id="E3"))
    assert "II" not in str(refused.value)


def test_a_row_that_somebody_removed_is_told_as_such(ann: Session, bob: Session) -> None:
    bob.apply(RemoveEvidence(id="E2"))
    with pytest.raises(RemovedMeanwhile, match=r"^E2 was removed by bob at \d\d:\d\d, so this was not kept"):
        ann.apply(rate("E2", "C"))


def test_a_row_that_never_was_there_is_unknown(ann: Session) -> None:
    with pytest.raises(UnknownItem):
        ann.apply(rate("E9", "C"))


def test_looks_at_the_totals_merge(ann: Session, bob: Session) -> None:
    bob.apply(OpenTotals())
    ann.apply(OpenTotals())
    assert ann.case.totals_opened == ("bob", ANALYST)


def test_orders_merge_with_rows_added_moved_and_removed(ann: Session, bob: Session) -> None:
    bob.apply(AddEvidence(evidence=Evidence(id="E4", text="New"), before="E1"))
    bob.apply(RemoveEvidence(id="E2"))
    ann.apply(OrderEvidence(order=("E3", "E1", "E2")))
    assert [item.id for item in ann.case.evidence] == ["E3", "E4", "E1"]


def test_an_order_that_leaves_out_a_row_is_refused_all_the_same(ann: Session) -> None:
    with pytest.raises(IncompleteOrder):
        ann.apply(OrderEvidence(order=("E3", "E1")))


def test_undo_does_not_take_back_an_edit_of_ones_own_that_was_not_seen(
    ann: Session, ann_again: Session
) -> None:
    ann.apply(rate("E1", "N"))
    ann_again.refresh()
    ann_again.apply(rate("E2", "II"))
    with pytest.raises(Overtaken, match="E2 against H1 was changed by you in another window"):
        ann.undo()
    ann.undo()
    assert ann.case.rating(ANALYST, "E2", "H1") is None
    assert ann.case.rating(ANALYST, "E1", "H1") is Rating.N


def test_an_edit_is_taken_back_once_even_if_two_windows_ask_and_a_third_made_it_anew(
    store: Store, ann: Session, ann_again: Session, bob: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned = OrderEvidence(order=("E3", "E2", "E1"))
    ann.apply(turned)
    append = store.append

    def too_late(*given: object) -> None:
        monkeypatch.setattr(store, "append", append)
        ann_again.undo()
        bob.refresh()
        bob.apply(turned)
        append(*given)  # type: ignore[arg-type]

    ann_again.refresh()
    monkeypatch.setattr(store, "append", too_late)
    with pytest.raises(NothingToUndo):
        ann.undo()
    assert [entry.edit.do for entry in ann.log] == ["OrderEvidence", "Undo", "OrderEvidence"]
    assert ann.can_redo


def test_a_hand_that_has_not_seen_is_told_and_its_own_edits_never_count(ann: Session) -> None:
    with ann.seeing(0, "left"):
        ann.apply(ChooseScheme(scheme="weighted"))
        ann.apply(ChooseScheme(scheme="bayes"))
    with pytest.raises(Overtaken, match="The scoring scheme"), ann.seeing(1, "right"):
        ann.apply(ChooseScheme(scheme="inconsistency"))
    with ann.seeing(2, "right"):
        ann.apply(ChooseScheme(scheme="inconsistency"))
    assert ann.case.scheme == "inconsistency"


def test_a_session_knows_its_own_edits_from_those_made_elsewhere(ann: Session, bob: Session) -> None:
    bob.apply(rate("E1", "II"))
    ann.apply(rate("E1", "II"))
    assert [ann.is_own(entry.seq) for entry in ann.log] == [False, True]
    assert ann.seq == 2


def test_a_case_that_was_renamed_elsewhere_is_worked_on(store: Store, ann: Session) -> None:
    store.rename("drawn", "renamed")
    ann.apply(rate("E1", "I"))
    ann.refresh()
    assert ann.name == "renamed"
    assert Session(store, "renamed", "ann").case == ann.case


def test_a_case_that_was_deleted_elsewhere_is_a_sentence_with_the_backup(store: Store, ann: Session) -> None:
    store.delete("drawn", backup="/somewhere/drawn.json")
    with pytest.raises(CaseGone, match=r"'drawn' was deleted elsewhere.* lies at /somewhere/drawn\.json"):
        ann.apply(rate("E1", "I"))
    with pytest.raises(CaseGone):
        ann.refresh()


def test_another_case_of_the_same_name_is_not_taken_for_the_deleted_one(store: Store, ann: Session) -> None:
    store.delete("drawn", backup="")
    begin(store, "drawn", CaseFile(case=case({"E9": "."})))
    with pytest.raises(CaseGone):
        ann.apply(rate("E1", "I"))
    assert store.since("drawn", 0) == []


def test_every_record_and_header_field_has_words_for_the_sentence() -> None:
    words = catalogue("meanwhile")
    for name in {*HEADER} - {"totals_opened"}:
        assert f"meanwhile.what.header.{name}" in words
    for table in (*LISTS, *MAPPINGS):
        assert f"meanwhile.what.{table}" in words


rows = st.permutations(["E1", "E2", "E3", "E4", "E5"])


@given(rows, rows)
def test_an_order_on_a_case_that_stood_still_is_as_it_was_meant(base: list[str], mine: list[str]) -> None:
    assert merged_order(base, mine, base) == tuple(mine)


@given(rows, rows, rows)
def test_a_merged_order_names_each_row_once(base: list[str], mine: list[str], theirs: list[str]) -> None:
    there = [*theirs[1:], "E6"]
    assert sorted(merged_order(base, mine, there)) == sorted(there)


@given(rows, rows)
def test_who_moves_nothing_leaves_the_others_order(base: list[str], theirs: list[str]) -> None:
    assert merged_order(base, base, theirs) == tuple(theirs)


def test_a_row_goes_behind_the_one_it_was_put_behind_wherever_that_stands_by_now() -> None:
    assert merged_order(list("abcd"), list("bcda"), list("acbd")) == tuple("cbda")


edits: list[Edit] = [
    rate("E1", "II"),
    ExplainCell(evidence="E1", hypothesis="H1", reason="x"),
    graded("E2", credibility="high"),
    RewordEvidence(id="E2", text="y"),
    RewordCase(title="t", question="Which?", explanation=""),
    ChooseScheme(scheme="weighted"),
]


def test_edits_of_different_kinds_touch_different_fields() -> None:
    def all_touched(before: Case, edit: Edit) -> set[object]:
        after = apply(before, edit, by=ANALYST)
        return {field for change in changes(before, after) for field in touched(change)}

    seen: list[set[object]] = [all_touched(DRAWN, edit) for edit in edits]
    assert all(one and not one & other for one, other in pairwise(seen))
