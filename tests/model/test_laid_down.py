"""What is laid down about probabilities, and the records that speak of rows, columns and indicators."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.errors import AlreadyResolved, BadValue, NotAnAssumption, SameHypothesisTwice, UnknownItem
from workbench.model.case import Case, Cell
from workbench.model.edits import (
    AddIndicator,
    AddScenario,
    AddSource,
    ChooseDependence,
    ChooseProbability,
    DescribeEvidence,
    Edit,
    EnterSign,
    ForecastIndicator,
    JudgeConditional,
    MergeEvidence,
    MergeHypotheses,
    RateBaseline,
    RemoveEvidence,
    RemoveHypothesis,
    RemoveIndicator,
    RemoveSource,
    RenameOrigin,
    ResolveIndicator,
    SplitEvidence,
    SwitchAssumption,
    WriteParagraph,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Indicator
from workbench.model.probability import Probability
from workbench.model.rating import Rating
from workbench.model.scenario import Scenario
from workbench.model.source import Source
from workbench.scoring.matrix import matrix_of

CODES = ("CC", "C", "N", "I", "II")


def after(drawn: Case, *edits: Edit, by: str = ANALYST) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=by)
    return drawn


def drawn() -> Case:
    sign = Indicator(id="I1", hypothesis="H1", text="A convoy leaves", likelihoods={"H1": 80, "H2": 20})
    return after(
        case({"E1": "C I", "E2": "N II", "E3": "I C"}),
        AddSource(source=Source(id="S1", title="Paper")),
        AddIndicator(indicator=sign),
        ForecastIndicator(id="I1", percent=30),
        RateBaseline(evidence="E1", rating=Rating.N),
        JudgeConditional(given="H1", hypothesis="H2", percent=40),
        AddScenario(
            scenario=Scenario(id="C1", name="Paper lies", lying=("S1",), evidence=("E2",), origins=("A",))
        ),
    )


def table(**changed: float) -> tuple[tuple[str, float], ...]:
    return tuple((code, changed.get(code, 0.5)) for code in CODES)


@pytest.mark.parametrize(
    "wrong",
    [
        Probability(likelihoods=table(CC=1.0)),
        Probability(likelihoods=table(II=0.0)),
        Probability(likelihoods=table(C=float("nan"))),
        Probability(likelihoods=table()[:4]),
        Probability(likelihoods=(*table()[:4], ("CC", 0.5))),
        Probability(reliability=(("high", 0.9), ("medium", 0.7))),
        Probability(reliability=(("high", 1.1), ("medium", 0.7), ("low", 0.5))),
        Probability(false_report=0.0),
        Probability(prior="mine"),
        Probability(words="ours"),
    ],
)
def test_a_table_that_would_settle_the_question_or_lacks_a_code_is_refused(wrong: Probability) -> None:
    with pytest.raises(BadValue):
        apply(drawn(), ChooseProbability(probability=wrong), by=ANALYST)


def test_a_whole_table_is_taken() -> None:
    chosen = Probability(
        table="House", likelihoods=table(CC=0.9), reliability=(("high", 1), ("medium", 0.5), ("low", 0))
    )
    assert after(drawn(), ChooseProbability(probability=chosen)).probability == chosen


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan")])
def test_dependence_is_a_fraction(wrong: float) -> None:
    with pytest.raises(BadValue):
        apply(drawn(), ChooseDependence(dependence=wrong), by=ANALYST)


@pytest.mark.parametrize(("dependence", "share"), [(0.0, 1.0), (0.5, 1 / 2), (1.0, 1 / 3)])
def test_reports_of_a_cluster_count_by_their_dependence(dependence: float, share: float) -> None:
    one = drawn()
    rows = tuple(replace(item, cluster="same claim") for item in one.evidence)
    matrix = matrix_of(replace(one, evidence=rows, dependence=dependence), ANALYST)
    assert matrix.share == pytest.approx([share] * 3)


def test_a_removed_row_takes_what_speaks_of_it_with_it() -> None:
    left = after(
        drawn(),
        EnterSign(id="I1", evidence=Evidence(id="E4", text="A convoy left")),
        RemoveEvidence(id="E1"),
        RemoveEvidence(id="E2"),
        RemoveEvidence(id="E4"),
    )
    assert left.baselines == {}
    assert left.scenario("C1").evidence == ()
    assert left.indicator("I1").evidence == ""


def test_a_removed_hypothesis_takes_its_percents_with_it() -> None:
    left = after(drawn(), RemoveHypothesis(id="H2"))
    assert left.conditionals == {}
    assert dict(left.indicator("I1").likelihoods) == {"H1": 80}


def test_a_removed_indicator_takes_its_forecasts_and_a_removed_source_leaves_the_scenarios() -> None:
    left = after(drawn(), RemoveIndicator(id="I1"), RemoveSource(id="S1"))
    assert (left.forecasts, left.scenario("C1").lying) == ({}, ())


def test_a_merged_row_keeps_the_baseline_both_agree_on_or_only_one_has() -> None:
    merged = after(drawn(), MergeEvidence(into="E3", merged="E1"))
    assert merged.baselines == {(ANALYST, "E3"): Cell(rating=Rating.N)}
    split = after(drawn(), RateBaseline(evidence="E3", rating=Rating.II))
    both = after(split, MergeEvidence(into="E3", merged="E1")).baseline(ANALYST, "E3")
    assert both.rating is None
    assert "N" in both.reason
    assert "II" in both.reason


def test_a_scenario_leaves_a_merged_row_out_only_if_it_left_out_both() -> None:
    assert after(drawn(), MergeEvidence(into="E2", merged="E1")).scenario("C1").evidence == ()


def test_merged_hypotheses_have_no_percent_given_themselves() -> None:
    assert after(drawn(), MergeHypotheses(into="H1", merged="H2")).conditionals == {}


def test_a_split_row_has_its_baseline_twice() -> None:
    split = after(drawn(), SplitEvidence(id="E1", text="one", new="E9", new_text="other"))
    assert split.baseline(ANALYST, "E9") == split.baseline(ANALYST, "E1") == Cell(rating=Rating.N)


def test_a_renamed_origin_is_renamed_in_scenarios() -> None:
    assert after(drawn(), RenameOrigin(id="A", new="B")).scenario("C1").origins == ("B",)


def test_an_assumption_that_is_off_counts_in_no_total() -> None:
    one = drawn()
    with pytest.raises(NotAnAssumption):
        apply(one, SwitchAssumption(id="E1", on=False), by=ANALYST)
    off = after(_of_kind(one, "assumption"), SwitchAssumption(id="E1", on=False))
    assert [item.id for item in off.counted_evidence] == ["E2", "E3"]
    assert matrix_of(off, ANALYST).evidence == ("E2", "E3")
    assert [item.id for item in after(off, SwitchAssumption(id="E1", on=True)).counted_evidence] == [
        "E1",
        "E2",
        "E3",
    ]
    assert [item.id for item in _of_kind(off, "reported fact").counted_evidence] == ["E1", "E2", "E3"]


def _of_kind(one: Case, kind: str) -> Case:
    nothing = dict.fromkeys(("source", "outlet", "origin", "date", "url", "note"), "")
    return after(one, DescribeEvidence(id="E1", paragraph=None, kind=kind, **nothing))


@pytest.mark.parametrize("percent", [-1, 101, True])
def test_percents_of_a_forecast_are_whole_percents(percent: int) -> None:
    with pytest.raises(BadValue):
        apply(drawn(), ForecastIndicator(id="I1", percent=percent), by=ANALYST)


@pytest.mark.parametrize("percent", [0, 100])
def test_an_indicator_is_never_certain_under_a_hypothesis(percent: int) -> None:
    sign = Indicator(id="I2", hypothesis="H1", text="Pay is shown", likelihoods={"H1": percent})
    with pytest.raises(BadValue):
        apply(drawn(), AddIndicator(indicator=sign), by=ANALYST)


def test_an_indicator_that_is_open_again_has_no_day_on_which_it_closed() -> None:
    closed = after(drawn(), ResolveIndicator(id="I1", state="seen", closed="2026-02-03"))
    assert (closed.indicator("I1").state, closed.indicator("I1").closed) == ("seen", "2026-02-03")
    assert after(closed, ResolveIndicator(id="I1", state="open", closed="x")).indicator("I1").closed == ""
    with pytest.raises(BadValue):
        apply(drawn(), ResolveIndicator(id="I1", state="seen", closed="soon"), by=ANALYST)


def test_a_hypothesis_is_not_judged_given_itself() -> None:
    with pytest.raises(SameHypothesisTwice):
        apply(drawn(), JudgeConditional(given="H1", hypothesis="H1", percent=5), by=ANALYST)


def test_a_scenario_speaks_of_what_is_there() -> None:
    for wrong in ({"evidence": ("E9",)}, {"sources": ("S9",)}, {"lying": ("S9",)}):
        with pytest.raises(UnknownItem):
            apply(drawn(), AddScenario(scenario=Scenario(id="C2", name="x", **wrong)), by=ANALYST)
    with pytest.raises(BadValue):
        apply(drawn(), AddScenario(scenario=Scenario(id="C2", name="x", before="June")), by=ANALYST)


def test_a_conclusion_is_ones_own_and_is_given_up_with_no_words() -> None:
    one = after(drawn(), WriteParagraph(text="Mine", drawn="theirs"))
    two = after(one, WriteParagraph(text="Hers"), by="bob")
    assert {who: paragraph.text for (who,), paragraph in two.paragraphs.items()} == {
        ANALYST: "Mine",
        "bob": "Hers",
    }
    assert after(two, WriteParagraph(text=" ")).paragraphs == {("bob",): two.paragraphs["bob",]}


@pytest.mark.parametrize("state", ["seen", "not seen"])
@pytest.mark.parametrize("percent", [90, None])
def test_what_is_known_already_is_forecast_no_more(state: str, percent: int | None) -> None:
    known = after(drawn(), ResolveIndicator(id="I1", state=state))
    with pytest.raises(AlreadyResolved, match="counts only if it was made before"):
        after(known, ForecastIndicator(id="I1", percent=percent))
    opened = after(known, ResolveIndicator(id="I1", state="open"), ForecastIndicator(id="I1", percent=90))
    assert opened.forecasts == {(ANALYST, "I1"): 90}
