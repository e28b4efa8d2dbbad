"""The indicators as reports, slides and Markdown tell them."""

from dataclasses import replace

from tests.drawing import ANALYST, case
from workbench.export.deck.assemble import deck
from workbench.export.deck.parts import Room
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.model.case import Case
from workbench.model.edits import ForecastIndicator, ResolveIndicator, apply
from workbench.model.hypothesis import Indicator
from workbench.views.report import report_view


def watched() -> Case:
    signs = (
        Indicator(id="I1", hypothesis="H1", text="A weak sign", likelihoods={"H1": 55, "H2": 50}),
        Indicator(
            id="I2", hypothesis="H2", text="A strong sign", likelihoods={"H1": 10, "H2": 80}, due="2024"
        ),
        Indicator(id="I3", hypothesis="H1", text="A plain sign"),
        Indicator(id="I4", hypothesis="H1", text="A sign seen", likelihoods={"H1": 99, "H2": 1}),
    )
    drawn = replace(case({"E1": "C I", "E2": "C N"}), indicators=signs, as_of="2025-03-01")
    drawn = apply(drawn, ForecastIndicator(id="I4", percent=80), by=ANALYST)
    return apply(drawn, ResolveIndicator(id="I4", state="seen", closed="2025-02-10"), by=ANALYST)


def test_the_open_ones_come_first_the_best_of_them_in_front():
    told = report_view(watched(), ANALYST)["indicators"]
    assert [one["text"] for one in told] == ["A strong sign", "A weak sign", "A plain sign", "A sign seen"]
    assert [one["state"] for one in told] == ["open, overdue", "open", "open", "seen, 2025-02-10"]
    assert told[0]["likelihoods"] == "Seen if true, in per cent: H1 10 · H2 80"
    assert "decibans for H2 against H1" in told[0]["tells"]
    assert (told[2]["likelihoods"], told[2]["tells"]) == ("", "")


def test_a_report_says_what_the_order_goes_by_and_how_good_the_forecasts_were():
    view = report_view(watched(), ANALYST)
    assert "Bayes’ rule makes of your ratings" in view["signs_basis"]
    assert view["forecasts"]["means"][0] == ["Yours", "1", "0.08", "0.22"]
    plain = report_view(replace(watched(), indicators=watched().indicators[2:3]), ANALYST)
    assert (plain["signs_basis"], plain["forecasts"]) == ("", None)


def test_page_and_markdown_have_states_and_scores():
    for text in (
        html_bytes(watched(), ANALYST).decode("utf-8"),
        markdown_bytes(watched(), ANALYST).decode("utf-8"),
    ):
        assert "seen, 2025-02-10" in text
        assert text.index("A strong sign") < text.index("A weak sign")
        assert "How good the forecasts were" in text
        assert "0.08" in text.replace("\\", "")


def test_slides_have_a_table_of_signs_and_one_of_forecasts():
    made = deck(report_view(watched(), ANALYST), Room(width=900, height=400))
    titles = [slide.title for slide in made.slides]
    assert "4 signs would show events taking one course or another" in titles
    assert titles[titles.index("4 signs would show events taking one course or another") + 1 :][0] == (
        "How good the forecasts were"
    )
