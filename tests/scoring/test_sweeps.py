"""Sweeps over the numbers that somebody had to choose: by hand, and against the rule itself."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import Judgement
from workbench.model.rating import SCALE
from workbench.scoring.bayes import exclusive
from workbench.scoring.likelihood import EVEN_STEPS, table_of
from workbench.scoring.matrix import RatingMatrix, matrix_of
from workbench.scoring.posterior import posterior_of
from workbench.scoring.probabilities import probabilities_of
from workbench.scoring.sweeps import Setting, posterior_with, setting_of, steeper, sweep, sweeps

AS_IT_IS = Setting(table=EVEN_STEPS)
tables = st.lists(st.floats(0.001, 0.999), min_size=5, max_size=5).map(
    lambda values: table_of(dict(zip(SCALE, sorted(values), strict=True)), "drawn")
)


def drawn(*rows: str, clusters: tuple[str, ...] = ()) -> RatingMatrix:
    return replace(
        matrix_of(case({f"E{n}": row for n, row in enumerate(rows, 1)}), ANALYST), clusters=clusters
    )


def close(found: np.ndarray, expected: object) -> None:
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


# the family of tables


def test_twice_as_steep_squares_the_odds_of_each_likelihood() -> None:
    found = steeper(EVEN_STEPS, 2).of
    assert [found[code] for code in SCALE] == pytest.approx([1 / 82, 9 / 58, 0.5, 49 / 58, 81 / 82])


def test_a_factor_of_one_is_the_table_itself() -> None:
    assert steeper(EVEN_STEPS, 1) is EVEN_STEPS


@given(tables, st.floats(0.01, 100))
def test_a_steeper_table_keeps_its_order_and_stays_strictly_between_0_and_1(table, factor) -> None:
    values = [steeper(table, factor).of[code] for code in SCALE]
    assert values == sorted(values)
    assert min(values) > 0
    assert max(values) < 1


@given(tables, st.floats(0.1, 3))
def test_one_factor_undoes_the_other(table, factor) -> None:
    back = steeper(steeper(table, factor), 1 / factor).of
    assert [back[code] for code in SCALE] == pytest.approx([table.of[code] for code in SCALE], rel=1e-4)


# one axis


def test_a_flatter_table_leaves_more_to_the_prior_and_it_is_said_where_that_changes_the_answer() -> None:
    # Odds of 7/3 against a prior of 7/13 for the other; at half the log-odds they are 1.53 only.
    matrix, setting = drawn("C I"), replace(AS_IT_IS, prior=(0.35, 0.65))
    found = sweep(matrix, setting, {"steepness": (0.5, 1.0, 1.5, 2.0)})
    assert found.leaders == (("H2",), ("H1",), ("H1",), ("H1",))
    assert (found.start, found.first) == ((1,), ({"steepness": 0.5},))
    odds = (7 / 3) ** 0.5 * 0.35 / 0.65
    close(found.probabilities[0], [odds / (1 + odds), 1 / (1 + odds)])


def test_a_prior_that_turns_the_answer_round_is_named() -> None:
    found = sweep(drawn("C I"), AS_IT_IS, {"prior": ((0.4, 0.6), (0.2, 0.8))})
    assert found.axes == {"prior": (None, (0.4, 0.6), (0.2, 0.8))}
    assert (found.leaders, found.changed) == ((("H1",), ("H1",), ("H2",)), (False, False, True))
    assert found.first == ({"prior": (0.2, 0.8)},)
    close(found.least, [0.2 * 0.7 / (0.2 * 0.7 + 0.8 * 0.3), 0.3])
    close(found.most, [0.7, 0.8 * 0.3 / (0.2 * 0.7 + 0.8 * 0.3)])


def test_becoming_tied_changes_the_most_probable_set() -> None:
    found = sweep(drawn("C I"), AS_IT_IS, {"prior": ((0.3, 0.7),)})
    assert (found.leaders, found.changed) == ((("H1",), ("H1", "H2")), (False, True))


def test_the_number_chosen_takes_its_place_among_those_tried() -> None:
    setting = replace(AS_IT_IS, reliability=(0.8,), q=0.25)
    found = sweep(drawn("C I"), setting, {"q": (0.1, 0.5)})
    assert (found.axes, found.start, found.first) == ({"q": (0.1, 0.25, 0.5)}, (1,), ())
    close(
        found.probabilities[1], exclusive(drawn("C I"), EVEN_STEPS, reliability=[0.8], q=0.25).probabilities
    )


def test_two_values_may_be_as_near() -> None:
    prior = ((0.1, 0.9), None, (0.05, 0.95))
    found = sweep(drawn("C I"), AS_IT_IS, {"prior": prior})
    assert found.first == ({"prior": (0.1, 0.9)}, {"prior": (0.05, 0.95)})


def test_only_rows_that_cannot_be_judged_take_what_is_tried_for_them() -> None:
    matrix = drawn("C I", "I CC")
    setting = replace(AS_IT_IS, reliability=(0.9, 0.6), ungraded=(1,))
    found = sweep(matrix, setting, {"unjudged": (0.3, 0.9)})
    assert (found.axes["unjudged"], found.start) == ((0.3, 0.6, 0.9), (1,))
    for place, r in enumerate((0.3, 0.6, 0.9)):
        close(
            found.probabilities[place],
            exclusive(matrix, EVEN_STEPS, reliability=np.array([0.9, r])).probabilities,
        )


def test_dependence_starts_where_the_case_has_it() -> None:
    matrix = replace(drawn("C I", "C I", clusters=("one", "one")), dependence=0.5)
    found = sweep(matrix, AS_IT_IS, {"rho": (0.0, 1.0)})
    assert (found.axes["rho"], found.start) == ((0.0, 0.5, 1.0), (1,))
    close(found.probabilities[2], [0.7, 0.3])


# several


def test_several_axes_are_every_combination() -> None:
    matrix, setting = drawn("C I", "I N"), replace(AS_IT_IS, reliability=(0.9, 0.7))
    found = sweep(matrix, setting, {"steepness": (1.0, 2.0), "q": (0.2, 0.5, 0.8)})
    assert found.probabilities.shape == (2, 3, 2)
    assert (found.start, len(found.leaders)) == ((0, 1), 6)
    close(
        found.probabilities[1, 2],
        posterior_with(matrix, replace(setting, steepness=2.0, q=0.8)).probabilities,
    )


def test_the_nearest_combination_takes_the_fewest_steps_altogether() -> None:
    found = sweep(
        drawn("C I"), AS_IT_IS, {"steepness": (1.0, 0.5), "prior": (None, (0.35, 0.65), (0.1, 0.9))}
    )
    far, both = {"steepness": 1.0, "prior": (0.1, 0.9)}, {"steepness": 0.5, "prior": (0.35, 0.65)}
    assert found.changed == (False, False, True, False, True, True)
    assert found.first == (far, both)


def test_what_nothing_depends_on_is_left_out() -> None:
    assert set(sweeps(drawn("C I"), AS_IT_IS)) == {"steepness"}
    doubted = replace(AS_IT_IS, reliability=(0.9, 0.6), prior=(0.3, 0.7))
    assert set(sweeps(drawn("C I", "C I"), doubted)) == {"steepness", "prior", "q"}
    copies = drawn("C I", "C I", clusters=("one", "one"))
    everything = sweeps(copies, replace(doubted, ungraded=(1,)), reliabilities=[(0.8, 0.5)])
    assert set(everything) == {"steepness", "prior", "reliability", "unjudged", "q", "rho"}


@given(cases(), st.sampled_from([0.5, 1.0, 2.0]))
def test_every_point_is_the_rule_itself_and_within_least_and_most(drawn_case, factor) -> None:
    matrix = matrix_of(drawn_case, ANALYST)
    for axis, found in sweeps(matrix, replace(AS_IT_IS, steepness=factor)).items():
        assert (found.least <= found.most).all()
        for value, line, leaders in zip(found.axes[axis], found.probabilities, found.leaders, strict=True):
            there = posterior_with(matrix, replace(AS_IT_IS, **{"steepness": factor, axis: value}))
            close(line, there.probabilities)
            assert leaders == there.leaders
        assert bool(found.first) == any(found.changed)
        assert not found.changed[found.start[0]]


# from a case


def test_the_setting_of_a_case_is_what_it_lays_down() -> None:
    rated = case({"E1": "C I", "E2": "I C", "E3": "CC I"}, weights={"E1": "H M", "E2": "L M"})
    ungraded = tuple(replace(item, credibility="") if item.id == "E3" else item for item in rated.evidence)
    other = Hypothesis(id="H9", label="Other", residual=True)
    laid = replace(
        rated,
        evidence=ungraded,
        hypotheses=(other, *rated.hypotheses),
        probability=replace(rated.probability, prior="before", false_report=0.4),
        judgements={
            (ANALYST, "before"): Judgement(
                analyst=ANALYST, moment="before", percents={"H1": 50, "H2": 30, "H9": 20}
            )
        },
    )
    setting = setting_of(laid, ANALYST)
    assert (setting.prior, setting.residual, setting.ungraded) == ((0.5, 0.3, 0.2), ("H9",), (2,))
    assert (setting.reliability, setting.q) == ((0.9, 0.5, 0.6), 0.4)
    found = posterior_with(matrix_of(laid, ANALYST), setting)
    stated = probabilities_of(laid, ANALYST).posterior
    assert stated is not None
    close(found.probabilities, stated.probabilities)


def test_rows_of_one_origin_share_their_doubt_as_long_as_they_are_believed_as_far() -> None:
    rows = case({"E1": "C I", "E2": "C I", "E3": "I C"}, weights={"E1": "M M", "E2": "M M", "E3": "H M"})
    told = tuple(replace(item, origin="" if item.id == "E3" else "one agency") for item in rows.evidence)
    told = (told[0], replace(told[1], credibility=""), told[2])
    drawn_case = replace(rows, evidence=told)
    matrix, setting = matrix_of(drawn_case, ANALYST), setting_of(drawn_case, ANALYST)
    assert setting.origins == ("one agency", "one agency", "")
    stated = probabilities_of(drawn_case, ANALYST).posterior
    assert stated is not None
    close(posterior_with(matrix, setting).probabilities, stated.probabilities)
    found = sweep(matrix, setting, {"unjudged": (0.7,)})
    each = np.array([0.7, 0.7, 0.9])
    together = exclusive(matrix, EVEN_STEPS, reliability=each, origins=["one", "one", ""])
    close(found.probabilities[1], together.probabilities)


@given(cases())
def test_without_anything_laid_down_it_is_the_plain_rule(drawn_case) -> None:
    plain = replace(drawn_case, evidence=tuple(replace(one, credibility="") for one in drawn_case.evidence))
    found = posterior_with(matrix_of(plain, ANALYST), setting_of(plain, ANALYST))
    close(found.probabilities, posterior_of(plain, ANALYST).probabilities)
