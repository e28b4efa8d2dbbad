"""A class exercise begun: an order found again from its seed, and totals that stay closed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.errors import AlreadyBegun, BadValue, NothingToUndo, TotalsStayClosed
from workbench.model.edits import BeginExercise, OpenTotals, OrderEvidence, RateCell, apply
from workbench.model.rating import Rating
from workbench.model.shuffle import LARGEST_SEED, shuffled

DRAWN = {f"E{n}": "C I" for n in range(1, 13)}
ids = st.lists(st.text(min_size=1, max_size=4), unique=True, max_size=12)
seeds = st.integers(0, LARGEST_SEED)


def order(begun):
    return tuple(item.id for item in begun.evidence)


@given(ids, seeds, st.randoms(use_true_random=False))
def test_an_order_depends_on_seed_and_ids_alone(names, seed, random):
    mixed = list(names)
    random.shuffle(mixed)
    assert shuffled(mixed, seed) == shuffled(names, seed)
    assert sorted(shuffled(names, seed)) == sorted(names)


@given(ids.filter(bool), seeds)
def test_leaving_a_row_out_leaves_the_others_in_their_order(names, seed):
    rest = [name for name in shuffled(names, seed) if name != names[0]]
    assert list(shuffled(names[1:], seed)) == rest


def test_the_order_of_a_seed_is_the_same_for_ever():
    assert shuffled([f"E{n}" for n in range(1, 7)], 1) == ("E3", "E6", "E4", "E2", "E5", "E1")


def test_each_row_comes_first_about_equally_often():
    first = [shuffled("abcd", seed)[0] for seed in range(4000)]
    assert all(900 < first.count(name) < 1100 for name in "abcd")


def test_beginning_puts_the_rows_into_the_order_of_the_seed_and_keeps_their_cells():
    drawn = case(DRAWN)
    begun = apply(drawn, BeginExercise(seed=7), by="ann")
    assert order(begun) == shuffled(DRAWN, 7) != tuple(DRAWN)
    assert begun.cells == drawn.cells
    assert begun.in_class == ("ann",)


def test_it_is_begun_once():
    begun = apply(case(DRAWN), BeginExercise(seed=7), by="ann")
    with pytest.raises(AlreadyBegun, match="ann has begun"):
        apply(begun, BeginExercise(seed=8), by="ann")
    assert apply(begun, BeginExercise(seed=8), by="bo").in_class == ("ann", "bo")


@pytest.mark.parametrize("seed", [-1, LARGEST_SEED + 1])
def test_a_seed_is_a_number_that_every_file_keeps(seed):
    with pytest.raises(BadValue, match="Seed"):
        apply(case(DRAWN), BeginExercise(seed=seed), by="ann")


def test_totals_cannot_be_opened_early_by_those_in_class_only():
    begun = apply(case(DRAWN), BeginExercise(seed=7), by="ann")
    with pytest.raises(TotalsStayClosed, match="until every cell is rated"):
        apply(begun, OpenTotals(), by="ann")
    assert apply(begun, OpenTotals(), by="bo").totals_opened == ("bo",)


def test_undo_does_not_reach_behind_the_beginning(tmp_path):
    session = session_over(replace(case(DRAWN), cells={}), tmp_path)
    session.apply(BeginExercise(seed=7))
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.C))
    session.undo()
    with pytest.raises(NothingToUndo):
        session.undo()
    assert order(session.case) == shuffled(DRAWN, 7)


def test_the_history_holds_the_order_before_and_the_seed(tmp_path):
    session = session_over(case(DRAWN), tmp_path)
    entry = session.apply(BeginExercise(seed=7))
    moved = next(change for change in entry.changes if change.table == "order")
    assert (moved.before, moved.after) == (tuple(DRAWN), shuffled(DRAWN, 7))
    assert entry.edit.seed == 7


def test_rows_may_be_put_back_by_hand_and_the_seed_stays_in_the_history(tmp_path):
    session = session_over(case(DRAWN), tmp_path)
    session.apply(BeginExercise(seed=7))
    session.apply(OrderEvidence(order=tuple(DRAWN)))
    assert order(session.case) == tuple(DRAWN)
    assert [entry.edit.do for entry in session.log] == ["BeginExercise", "OrderEvidence"]
