from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.model.case import Case
from workbench.model.edits import ChooseProbability, ForecastIndicator, ResolveIndicator, apply
from workbench.model.hypothesis import Indicator
from workbench.model.probability import Probability
from workbench.views.indicators import indicators_view

RATED = {"E1": "C I", "E2": "CC II"}


def sign(id: str = "I1", *percents: int, hypothesis: str = "H1", **more: str) -> Indicator:
    likelihoods = {f"H{n}": percent for n, percent in enumerate(percents, start=1)}
    return Indicator(id=id, hypothesis=hypothesis, text=f"Sign {id}", likelihoods=likelihoods, **more)


def watching(*watched: Indicator, drawn: Case | None = None, **header: object) -> Case:
    return replace(drawn or case(RATED), indicators=watched, **header)


def shown(found: Case) -> dict:
    return indicators_view(found, ANALYST)


def only(found: Case) -> dict:
    (item,) = [item for group in shown(found)["groups"] for item in group["items"]]
    return item


def test_two_questions_stand_where_nothing_is_watched_yet():
    first, second = indicators_view(case({"E1": "C I"}))["groups"]
    assert len(first["prompts"]) == len(second["prompts"]) == 2


def test_the_questions_go_once_there_is_an_indicator():
    view = indicators_view(watching(sign()))
    assert view["groups"][0]["prompts"] == []
    assert view["groups"][0]["items"][0]["text"] == "Sign I1"
    assert view["count"] == "1 of 2 hypotheses have at least one indicator."


def test_the_questions_ask_for_the_decisive_one_only_in_the_exclusive_form():
    assert "decisive" in indicators_view(case({"E1": "C I"}))["groups"][0]["prompts"][0]
    assert (
        "decisive" not in indicators_view(case({"E1": "C I"}, form="independent"))["groups"][0]["prompts"][0]
    )


def test_without_hypotheses_it_says_where_to_add_some():
    assert "step 1" in indicators_view(case({}))["empty"]


# in which order


def test_the_best_come_first_then_those_that_cannot_be_told_then_what_is_resolved():
    found = watching(
        sign("I1"), sign("I2", 60, 50), sign("I3", 90, 10, state="seen"), sign("I4", 80, 20), sign("I5", 50)
    )
    view = shown(found)
    assert view["order"] == "best"
    blocks = {block["id"]: [item["id"] for item in block["items"]] for block in view["blocks"]}
    assert blocks == {"open": ["I4", "I2"], "untold": ["I1", "I5"], "resolved": ["I3"], "add": []}
    assert "at least two hypotheses" in view["blocks"][1]["statement"]
    assert "H2 Hypothesis 2" in view["blocks"][-1]["statement"]


def test_they_stand_by_hypothesis_until_one_has_likelihoods():
    assert shown(watching(sign()))["order"] == "hypothesis"


def test_hidden_totals_cannot_be_read_off_the_order():
    nearly = watching(sign("I1", 50, 50), drawn=case({"E1": "CC II", "E2": "CC II", "E3": "C ."}))
    assert "your own ratings count once the totals are shown" in shown(nearly)["basis"]
    assert "Bayes’ rule makes of your ratings" in shown(replace(nearly, totals_opened=(ANALYST,)))["basis"]
    hardly = watching(sign("I1", 50, 50), drawn=case({"E1": "CC ."}), totals_opened=(ANALYST,))
    assert "since some hypothesis is hardly rated" in shown(hardly)["basis"]


def test_hypotheses_that_may_be_true_together_are_told_apart_by_weight():
    found = watching(sign("I1", 50, 40), sign("I2", 80, 20), drawn=case(RATED, form="independent"))
    view = shown(found)
    assert [item["id"] for item in view["blocks"][0]["items"]] == ["I2", "I1"]
    assert view["blocks"][0]["items"][0]["told"] == [
        "Seen, it weighs 6.0 decibans for H1 against H2; not seen, 6.0 for H2 against H1."
    ]


# what each tells


def test_what_it_tells_is_said_in_bits_and_decibans():
    gain, weighed = only(watching(sign("I1", 80, 20), drawn=case({"E1": "N N"})))["told"]
    assert gain == "0.278 bit expected."
    assert weighed == "Seen, it weighs 6.0 decibans for H1 against H2; not seen, 6.0 for H2 against H1."


def test_very_little_is_not_shown_as_nothing():
    gain, _ = only(watching(sign("I1", 50, 51)))["told"]
    assert gain == "less than 0.001 bit expected."
    assert "would tell nothing" in only(watching(sign("I1", 50, 50)))["told"][0]


def test_what_is_missing_is_named():
    wide = case({"E1": "N N N"})
    assert only(watching(sign("I1", 80, 20), drawn=wide))["told"][-1] == (
        "No likelihood yet under H3 Hypothesis 3."
    )
    assert only(watching(sign("I1", 80), drawn=wide))["told"] == [
        "What it would tell is open until it has a likelihood under at least two hypotheses."
    ]


# when it is late


@pytest.mark.parametrize(
    ("due", "late"),
    [("2024-12", "yes"), ("2025-02-28", "yes"), ("2025-03", ""), ("2025-03-01", ""), ("since 2022", "")],
)
def test_what_is_late_is_late_on_the_as_of_date(due: str, late: str):
    item = only(watching(sign(due=due), as_of="2025-03-01"))
    told = f"Overdue: it was to be looked at again on {due}; the case is as of 2025-03-01."
    assert item["overdue"] == (told if late else "")


def test_what_is_resolved_is_not_late():
    assert only(watching(sign(due="2024", state="seen"), as_of="2025-03-01"))["overdue"] == ""


def test_without_an_as_of_date_nothing_is_called_late_and_this_is_said():
    assert "nothing here is called overdue" in shown(watching(sign(due="2024")))["undated"]
    assert shown(watching(sign()))["undated"] == ""
    assert shown(watching(sign(due="2024"), as_of="2025-03-01"))["undated"] == ""


# forecasts


def test_what_the_ratings_come_to_shows_once_there_is_an_own_forecast():
    found = watching(sign("I1", 80, 20), drawn=case({"E1": "N N"}))
    assert only(found)["forecast"]["beside"] == ""
    forecast = only(apply(found, ForecastIndicator(id="I1", percent=30), by=ANALYST))["forecast"]
    assert forecast["word"] == "30 %: unlikely (20–45 %)"
    assert "50 %: roughly even chance" in forecast["beside"]


def test_the_words_are_those_of_the_scale_that_the_case_has_chosen():
    found = watching(sign("I1", 80, 20), drawn=case({"E1": "N N"}))
    for edit in (
        ForecastIndicator(id="I1", percent=30),
        ChooseProbability(probability=Probability(words="phia")),
    ):
        found = apply(found, edit, by=ANALYST)
    assert only(found)["forecast"]["word"] == "30 %: unlikely (about 25–35 %)"
    assert "50 %: between realistic possibility" in only(found)["forecast"]["beside"]
    assert indicators_view(found, ANALYST)["scale"][90] == "90 %: highly likely (about 80–90 %)"


def test_scores_show_once_a_forecast_is_resolved():
    found = apply(watching(sign("I1", 80, 20)), ForecastIndicator(id="I1", percent=80), by=ANALYST)
    assert shown(found)["forecasts"] is None
    known = apply(found, ResolveIndicator(id="I1", state="seen"), by=ANALYST)
    scores = shown(known)["forecasts"]
    assert scores["means"] == [
        ["Yours", "1", "0.08", "0.22"],
        ["50 % each time, as a yardstick", "1", "0.50", "0.69"],
    ]
    assert scores["each"] == [["I1", "seen", "80 %", "0.08", "0.22"]]
    assert any("it is left out" in note for note in scores["notes"])
    assert any("from 10 on" in note for note in scores["notes"])


def test_what_was_held_impossible_and_came_shows_without_bound():
    found = apply(watching(sign()), ForecastIndicator(id="I1", percent=0), by=ANALYST)
    known = apply(found, ResolveIndicator(id="I1", state="seen"), by=ANALYST)
    assert shown(known)["forecasts"]["each"] == [["I1", "seen", "0 %", "2.00", "∞"]]


# what comes of it


@pytest.mark.parametrize(
    ("state", "closed", "text", "kind"),
    [
        ("seen", "2025-02-10", "Seen on 2025-02-10: Sign I1", ""),
        ("seen", "", "Seen: Sign I1", ""),
        ("not seen", "2025-02-28", "Looked for until 2025-02-28 and not seen: Sign I1", "absence"),
        ("not seen", "", "Looked for and not seen: Sign I1", "absence"),
    ],
)
def test_what_is_resolved_offers_a_row(state: str, closed: str, text: str, kind: str):
    offer = only(watching(sign(state=state, closed=closed)))["offer"]
    assert (offer["text"], offer["kind"]) == (text, kind)


def test_nothing_is_offered_while_it_is_open_or_when_a_row_came_of_it():
    assert only(watching(sign()))["offer"] is None
    item = only(watching(sign(state="seen", evidence="E2")))
    assert item["offer"] is None
    assert item["became"] == "It is E2 in the matrix: Item E2"
