"""Messages are taken in the order of their numbers, whatever order they come in, and each of them once."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.widgets.turns import KEPT, Turns


def taken(numbers, turns=None, channel="tab"):
    turns = turns or Turns()
    return [turn for n in numbers for turn, _ in turns.due(channel, n, {"said": n})]


@given(st.permutations(range(1, 9)))
def test_any_order_becomes_the_order_of_the_numbers(numbers):
    assert taken(numbers) == list(range(1, 9))


@given(st.lists(st.integers(1, 6)))
def test_nothing_is_done_twice_and_nothing_before_its_turn(numbers):
    done = taken(numbers)
    assert done == list(range(1, len(done) + 1))


def test_a_message_carries_what_it_said():
    turns = Turns()
    assert list(turns.due("tab", 2, {"said": "two"})) == []
    assert list(turns.due("tab", 1, {"said": "one"})) == [(1, {"said": "one"}), (2, {"said": "two"})]


def test_channels_count_for_themselves():
    turns = Turns()
    assert taken([1, 2], turns, "left") == [1, 2]
    assert taken([1], turns, "right") == [1]


def test_what_is_over_does_not_wait():
    turns = Turns()
    assert taken([1, 1, 0, -5], turns) == [1]
    assert turns._waiting == {}


def test_answers_are_remembered_for_a_while():
    turns = Turns()
    for n in range(KEPT + 1):
        turns.answered("tab", n, {"ack": n})
    assert turns.answer("tab", KEPT) == {"ack": KEPT}
    assert turns.answer("tab", 0) is None


def test_what_waits_is_bounded():
    turns = Turns()
    taken(range(2, 3 * KEPT), turns)
    assert len(turns._waiting) == KEPT
