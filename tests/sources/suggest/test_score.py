"""A score is the sum that its docstring says, and the spread only ever takes off."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.suggest.reasons import Kind, Reason
from workbench.sources.suggest.score import WORTH, spread, worth


def score(*kinds: Kind, manner: str = "statement", strength: float = 0.0, words: int = 12) -> float:
    reasons = [Reason(kind=kind, words=("x",)) for kind in kinds]
    return worth(reasons, manner, strength=strength, words=words)  # type: ignore[arg-type]


def test_the_sum_is_the_documented_one() -> None:
    assert score("figure") == score("attribution") == score("precedent") == 1
    assert (score("absence"), score("date"), score("quotation"), score("actor")) == (0.75, 0.5, 0.25, 0.25)
    assert score("figure", "figure", "date") == 1.5
    assert score("bears", strength=0.5) == 0.75
    assert (score(words=9), score(words=10), score(words=15), score(words=16)) == (-0.75, 0, 0, 0.5)
    assert (score(manner="opinion"), score(manner="question"), score(manner="heading")) == (-0.75, -2, -2)
    assert score(manner="small print") == -4


def test_every_mark_of_a_claim_is_worth_something() -> None:
    assert min(WORTH.values()) > 0


def test_a_crowded_paragraph_gives_way_more_and_more() -> None:
    words = [frozenset({str(n)}) for n in range(5)]
    assert spread([3, 3, 3, 3, 0], [1, 1, 1, 1, 2], words) == ((0, 3), (1, 2.75), (2, 2.25), (3, 1.5), (4, 0))


def test_the_same_words_give_way_and_half_of_them_are_the_bound() -> None:
    one, half, third = frozenset("abcd"), frozenset("abc"), frozenset("aefg")
    assert spread([3, 2.5, 2], [1, 2, 3], [one, half, third]) == ((0, 3), (2, 2), (1, 1.0))


@given(st.lists(st.tuples(st.floats(-5, 9), st.integers(1, 4), st.frozensets(st.sampled_from("abcdef")))))
def test_each_comes_once_and_scores_never_rise(drawn: list[tuple[float, int, frozenset[str]]]) -> None:
    order = spread([one[0] for one in drawn], [one[1] for one in drawn], [one[2] for one in drawn])
    assert sorted(at for at, _ in order) == list(range(len(drawn)))
    assert [now for _, now in order] == sorted((now for _, now in order), reverse=True)
