"""How few cells a rival is away from the lead."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.model.case import Case
from workbench.model.edits import RateCell, apply
from workbench.scoring.flips import Flip, Flipped, cells_to_become_first, flips
from workbench.scoring.inconsistency import inconsistency, standing
from workbench.scoring.matrix import CODE_OF, Codes, Floats, matrix_of
from workbench.scoring.scheme import SCHEMES, points
from workbench.scoring.ties import settled

RATED = range(2, 7)

small = cases(most_rows=3, most_columns=3)
clusters = st.lists(st.sampled_from(["", "", "one"]), min_size=6, max_size=6)


def clustered(drawn: Case, names: list[str]) -> Case:
    told = (replace(item, cluster=name) for item, name in zip(drawn.evidence, names, strict=False))
    return replace(drawn, evidence=tuple(told))


def found(rows: dict[str, str], scheme: str | None = None, **options: int) -> dict[str, Flip]:
    return {f"{one.rival}>{one.leader}": one for one in flips(case(rows), ANALYST, scheme, **options)}


def counts(one: Flip) -> tuple[int | None, ...]:
    return (one.cells_to_tie, one.cells_to_overtake, one.rows_to_tie, one.rows_to_overtake)


def told(cells: Iterable[Flipped]) -> list[str]:
    return [f"{one.evidence} {one.hypothesis} {one.before.value}→{one.after.value}" for one in cells]


def rated_differently(drawn: Case, cells: Iterable[Flipped]) -> Case:
    for one in cells:
        edit = RateCell(evidence=one.evidence, hypothesis=one.hypothesis, rating=one.after)
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def scores_of(drawn: Case, scheme: str) -> dict[str, float | None]:
    return {column.id: column.score for column in standing(drawn, ANALYST, scheme).columns}


def test_in_the_primers_example_leaders_are_tied_and_criminals_two_cells_behind() -> None:
    board = found(AUM)
    assert list(board) == ["H2>H1", "H3>H1", "H4>H1", "H1>H2", "H3>H2", "H4>H2"]
    assert counts(board["H2>H1"]) == (0, 1, 0, 1)
    assert counts(board["H3>H1"]) == (1, 1, 1, 1)
    assert counts(board["H4>H1"]) == (1, 2, 1, 1)


def test_in_the_primers_example_the_cells_for_criminals_to_overtake_are_named() -> None:
    overtaking = found(AUM)["H4>H1"]
    assert told(overtaking.overtake) == ["E1 H4 I→N", "E3 H1 N→II"]
    assert told(overtaking.tie) == ["E3 H1 N→II"]
    assert not overtaking.tie_only
    assert not overtaking.overtake_only


def test_a_cell_moves_no_further_than_it_must() -> None:
    (one,) = found({"E1": "C I", "E2": "N N"}).values()
    assert told(one.tie) == ["E1 H2 I→N"]


def test_the_only_smallest_set_is_called_so() -> None:
    (one,) = found({"E1": "II II", "E2": "NA II"}).values()
    assert counts(one) == (1, 2, 1, 2)
    assert not one.tie_only
    assert told(one.overtake) == ["E1 H2 II→N", "E2 H2 II→I"]
    assert one.overtake_only


def test_what_is_tied_already_is_no_cell_away_and_that_is_the_only_way() -> None:
    one = found({"E1": "C C"})["H2>H1"]
    assert (one.cells_to_tie, one.rows_to_tie, one.tie, one.tie_only) == (0, 0, (), True)


def test_what_no_cell_can_do_by_so_few_steps_is_none() -> None:
    one = found({"E1": "C C"}, steps=1)["H2>H1"]
    assert counts(one) == (0, None, 0, None)
    assert (one.overtake, one.overtake_only) == ((), False)


def test_a_row_counts_once_for_both_its_cells() -> None:
    (one,) = found({"E1": "N II", "E2": "N II"}).values()
    assert counts(one) == (2, 3, 1, 2)


def test_one_step_reaches_less_than_any_code() -> None:
    rows = {"E1": "C II", "E2": "C II"}
    assert counts(found(rows)["H2>H1"]) == (2, 3, 1, 2)
    assert counts(found(rows, steps=1)["H2>H1"]) == (None, None, None, None)
    assert counts(found(rows, steps=2)["H2>H1"]) == (2, 3, 2, 2)


def test_roots_of_two_added_one_by_one_tie_with_as_many_at_once_and_do_not_overtake() -> None:
    rows = {f"E{n}": "NA I" for n in range(1, 8)} | {f"X{n}": "N NA" for n in range(1, 8)}
    grades = {id: "H M" if id.startswith("E") else "L M" for id in rows}
    (one,) = flips(case(rows, weights=grades), ANALYST, "parc-weighted")
    assert counts(one) == (7, 8, 7, 8)


def test_ten_tenths_added_one_by_one_make_up_a_whole() -> None:
    drawn = case({f"E{n}": "NA II" for n in range(10)} | {f"X{n}": "N NA" for n in range(20)})
    (one,) = flips(drawn, ANALYST, "normalised")
    assert counts(one) == (10, 11, 10, 11)
    assert cells_to_become_first(drawn, ANALYST, "normalised") == {"H1": 0, "H2": 10}


def test_under_open_synthesis_a_strong_contradiction_gives_four() -> None:
    (one,) = found({"E1": "N I", "E2": "N I", "E3": "N I", "E4": "N I"}, "open-synthesis").values()
    assert told(one.tie) == ["E1 H1 N→II"]


def test_a_rival_with_too_little_coverage_may_be_better_than_the_leader_already() -> None:
    (one,) = found({"E1": "I C", "E2": "I .", "E3": "C ."}).values()
    assert (one.rival, *counts(one)) == ("H2", 0, 0, 0, 0)


def test_a_hypothesis_nobody_rated_is_no_rival() -> None:
    assert list(found({"E1": "C I . NA"})) == ["H2>H1"]


def test_where_nobody_leads_there_is_nothing_to_overturn() -> None:
    assert found({"E1": ". NA"}) == {}
    assert flips(case({}), ANALYST) == ()


def test_to_become_first_everybody_else_counts() -> None:
    drawn = case({"E1": "C C II", "E2": "C C II"})
    assert [one.cells_to_tie for one in flips(drawn, ANALYST) if one.rival == "H3"] == [2, 2]
    assert cells_to_become_first(drawn, ANALYST) == {"H1": 0, "H2": 0, "H3": 2}
    apart = case({"E1": "N N NA", "E2": "N N NA", "E3": "NA NA II", "E4": "N N I"})
    assert cells_to_become_first(apart, ANALYST)["H3"] == 2


def test_what_nobody_rated_cannot_become_first_and_what_stands_alone_is() -> None:
    assert cells_to_become_first(case({"E1": "I ."}), ANALYST) == {"H1": 0, "H2": None}


# brute force


def column_score(scheme: str, codes: Codes, drawn: Case) -> Floats:
    """Score columns (…, n_evidence) of codes, by the formula in the method, summed plainly."""
    chosen = SCHEMES[scheme]
    weights, table = chosen.weights(matrix_of(drawn, ANALYST)), points(chosen.against)
    total = (weights * table[codes]).sum(axis=-1)
    return total / (weights * (codes > 1)).sum(axis=-1) / table.max() if chosen.share else total


def alternatives(codes: Codes, steps: int | None) -> Codes:
    """All that a column can become, (n_columns, n_evidence)."""
    reach = 9 if steps is None else steps
    each = [
        [to for to in RATED if abs(to - code) <= reach] if code > 1 else [code] for code in codes.tolist()
    ]
    return np.array(list(product(*each)), dtype=np.int8)


def by_brute_force(
    drawn: Case, scheme: str, pair: tuple[str, str], steps: int | None
) -> Iterator[tuple[int | None, int | None, bool]]:
    """Yield the fewest cells, the fewest rows and whether one set alone does it: to tie, to overtake."""
    matrix = matrix_of(drawn, ANALYST)
    own, other = (matrix.codes[:, matrix.hypotheses.index(id)] for id in pair)
    leads, trails = alternatives(own, steps), alternatives(other, steps)
    leader = column_score(scheme, leads, drawn)[:, None]
    rival = column_score(scheme, trails, drawn)[None, :]
    changed = np.stack(
        np.broadcast_arrays((leads != own)[:, None, :], (trails != other)[None, :, :]), axis=-1
    )
    cells, rows = changed.sum(axis=(2, 3)), changed.any(axis=3).sum(axis=2)
    for does in (rival <= leader + 1e-9, rival < leader - 1e-9):
        if not does.any():
            yield None, None, False
            continue
        least = cells[does].min()
        sets = {one.tobytes() for one in changed[does & (cells == least)]}
        yield int(least), int(rows[does].min()), len(sets) == 1


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=small, names=clusters, steps=st.sampled_from([None, None, 1, 2]))
def test_no_fewer_cells_or_rows_would_do_than_the_largest_gains(
    scheme: str, drawn: Case, names: list[str], steps: int | None
) -> None:
    drawn = clustered(drawn, names)
    for one in flips(drawn, ANALYST, scheme, steps=steps):
        assert [
            (one.cells_to_tie, one.rows_to_tie, one.tie_only),
            (one.cells_to_overtake, one.rows_to_overtake, one.overtake_only),
        ] == list(by_brute_force(drawn, scheme, (one.leader, one.rival), steps))


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases(), names=clusters, steps=st.sampled_from([None, 1, 2]))
def test_the_cells_named_really_tie_and_really_overtake(
    scheme: str, drawn: Case, names: list[str], steps: int | None
) -> None:
    drawn = clustered(drawn, names)
    for one in flips(drawn, ANALYST, scheme, steps=steps):
        for count, cells, strictly in (
            (one.cells_to_tie, one.tie, False),
            (one.cells_to_overtake, one.overtake, True),
        ):
            assert len(cells) == len({(cell.evidence, cell.hypothesis) for cell in cells}) == (count or 0)
            assert does(rated_differently(drawn, cells), scheme, one, strictly=strictly) or count is None


def does(drawn: Case, scheme: str, one: Flip, *, strictly: bool) -> bool:
    scores = scores_of(drawn, scheme)
    rival, leader = scores[one.rival], scores[one.leader]
    assert rival is not None
    assert leader is not None
    return rival < leader if strictly else rival <= leader


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases(), steps=st.sampled_from([None, 1, 2]))
def test_the_cells_named_are_rated_ones_of_the_two_and_each_moves_the_right_way(
    scheme: str, drawn: Case, steps: int | None
) -> None:
    matrix = matrix_of(drawn, ANALYST)
    for one in flips(drawn, ANALYST, scheme, steps=steps):
        for cell in (*one.tie, *one.overtake):
            place = matrix.evidence.index(cell.evidence), matrix.hypotheses.index(cell.hypothesis)
            move = CODE_OF[cell.after] - CODE_OF[cell.before]
            assert matrix.codes[place] == CODE_OF[cell.before]
            assert cell.hypothesis in {one.leader, one.rival}
            assert (move < 0) == (cell.hypothesis == one.leader)
            assert 0 < abs(move) <= (steps or 4)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases())
def test_no_cell_named_could_move_less(scheme: str, drawn: Case) -> None:
    for one in flips(drawn, ANALYST, scheme):
        for cells, strictly in ((one.tie, False), (one.overtake, True)):
            for place, cell in enumerate(cells):
                toward = 1 if cell.hypothesis == one.leader else -1
                nearer = list(CODE_OF)[CODE_OF[cell.after] + toward]
                less = [*cells[:place], replace(cell, after=nearer), *cells[place + 1 :]]
                assert not does(rated_differently(drawn, less), scheme, one, strictly=strictly)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=small, names=clusters)
def test_no_fewer_cells_make_a_hypothesis_first(scheme: str, drawn: Case, names: list[str]) -> None:
    drawn = clustered(drawn, names)
    matrix, chosen = matrix_of(drawn, ANALYST), SCHEMES[scheme]
    scored = ~np.isnan(inconsistency(matrix, chosen))
    for column, (id, count) in enumerate(cells_to_become_first(drawn, ANALYST, scheme).items()):
        extreme = np.where(np.arange(len(scored)) == column, max(RATED), min(RATED))
        ways = alternatives_of_all(matrix.codes, extreme)
        scores = np.stack([column_score_or_nan(scheme, codes, drawn) for codes in ways])
        first = (
            scores[:, column] <= np.nanmin(scores, axis=1) + 1e-9
            if scored[column]
            else np.zeros(len(ways), bool)
        )
        changed = (ways != matrix.codes).sum(axis=(1, 2))
        assert (id, count) == (matrix.hypotheses[column], int(changed[first].min()) if first.any() else None)


def alternatives_of_all(codes: Codes, extreme: Codes) -> Codes:
    """Every set of rated cells moved as far as it can be in the column's favour; scores are monotone."""
    moved = np.broadcast_to(extreme, codes.shape)
    each = [
        sorted({code, to}) if code > 1 else [code]
        for code, to in zip(codes.ravel().tolist(), moved.ravel().tolist(), strict=True)
    ]
    return np.array(list(product(*each)), dtype=np.int8).reshape(-1, *codes.shape)


def column_score_or_nan(scheme: str, codes: Codes, drawn: Case) -> Floats:
    with np.errstate(invalid="ignore"):
        scores = column_score(scheme, codes.T, drawn)
    return np.where((codes > 1).any(axis=0), scores, np.nan)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=small)
def test_the_brute_force_scores_as_the_standing_does(scheme: str, drawn: Case) -> None:
    matrix = matrix_of(drawn, ANALYST)
    plain = settled(column_score_or_nan(scheme, matrix.codes, drawn))
    assert plain == pytest.approx(inconsistency(matrix, SCHEMES[scheme]), nan_ok=True)


@given(drawn=cases(), scheme=st.sampled_from(sorted(SCHEMES)))
def test_without_a_limit_of_steps_every_rival_can_tie_overtake_and_become_first(
    drawn: Case, scheme: str
) -> None:
    first = cells_to_become_first(drawn, ANALYST, scheme)
    assert [id for id, n in first.items() if n is None] == [
        id for id, score in scores_of(drawn, scheme).items() if score is None
    ]
    assert all(None not in counts(one) for one in flips(drawn, ANALYST, scheme))


@given(drawn=cases(), scheme=st.sampled_from(sorted(SCHEMES)))
def test_becoming_first_takes_at_least_as_many_cells_as_tying_with_any_leader(
    drawn: Case, scheme: str
) -> None:
    first = cells_to_become_first(drawn, ANALYST, scheme)
    assert all((one.cells_to_tie or 0) <= (first[one.rival] or 0) for one in flips(drawn, ANALYST, scheme))
