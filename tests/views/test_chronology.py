"""What the chronology says in words, and that no item is lost from it."""

from dataclasses import replace

import pytest

from tests.drawing import case
from workbench.casefile import read
from workbench.model.source import Source
from workbench.scoring.chronology import Delay
from workbench.shipped import shipped
from workbench.views.chronology import chronology_view, dates_view, delay_in_words, span_in_words


def of(as_of="", **dates):
    drawn = case(dict.fromkeys(dates, "C I"))
    rows = (replace(row, happened=dates[row.id][0], date=dates[row.id][1]) for row in drawn.evidence)
    return replace(drawn, evidence=tuple(rows), as_of=as_of)


def ids(rows):
    return [row["id"] for row in rows if "id" in row]


def test_both_orders_hold_every_item_dated_or_not():
    view = chronology_view(of(E1=("2024", ""), E2=("1965", "2024-01-01"), E3=("", "2023")))
    happened, reported = view["orders"]
    assert (ids(happened["rows"]), happened["undated"]) == (["E2", "E1"], ["E3"])
    assert (ids(reported["rows"]), reported["undated"]) == (["E3", "E2"], ["E1"])
    assert happened["undated_title"] == "1 item does not say when it happened"


def test_a_silence_stands_in_the_list_where_it_is():
    happened = chronology_view(of(E1=("1965", ""), E2=("2018", "")))["orders"][0]
    assert happened["rows"] == [{"id": "E1"}, {"silence": "52 years without an item"}, {"id": "E2"}]


def test_what_is_no_date_is_shown_as_written_and_stays_undated():
    view = chronology_view(of(E1=("last summer", ""), E2=("2024", "")))
    assert view["items"]["E1"]["happened"] == "“last summer” is no date that can be placed"
    assert view["orders"][0]["undated"] == ["E1"]


def test_an_open_end_is_said_in_words():
    view = chronology_view(of(E1=("2022/..", ""), E2=("../2024-10", ""), E3=("2024-10/2024-12", "")))
    shown = [view["items"][id]["happened"] for id in ("E1", "E2", "E3")]
    assert shown == ["since 2022", "until 2024-10", "2024-10 to 2024-12"]


def test_a_date_that_is_the_sources_is_said_to_be_its():
    drawn = of(E1=("", ""))
    rows = (replace(drawn.evidence[0], source="S1"),)
    view = chronology_view(
        replace(drawn, evidence=rows, sources=(Source(id="S1", title="Paper", date="2024-03"),))
    )
    assert view["items"]["E1"]["reported"] == "2024-03 (its source)"
    assert view["items"]["E1"]["about"]["date"] == ""


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0, 0, "the same day"),
        (1, 1, "1 day later"),
        (5, 35, "5 days to 35 days later"),
        (-3, 20, "within 20 days"),
        (400, 760, "13 months to 2 years later"),
        (-9, -4, "reported 4 days before it happened: a forecast, or a wrong date"),
    ],
)
def test_a_delay_is_said_as_people_say_it(least, most, words):
    assert delay_in_words(Delay(least=least, most=most)) == words


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 day"), (59, "59 days"), (60, "2 months"), (729, "24 months"), (730, "1 year")]
)
def test_a_stretch_is_said_in_days_then_months_then_years(days, words):
    assert span_in_words(days) == words


def test_what_is_later_than_the_as_of_day_is_named():
    told = " ".join(
        chronology_view(of("2024-10-20", E1=("2024-12", "2024-10-20"), E2=("", "2024-11")))["sentences"]
    )
    assert "so still to come from there: E1." in told
    assert "Reported after the day this case is as of (2024-10-20): E2." in told


def test_many_reports_after_one_event_are_told_with_their_origins():
    drawn = of(E1=("2024-10-17", "2024-10-18"), E2=("", "2024-10-18"), E3=("", "2024-10-19"))
    rows = tuple(replace(row, origin="A spokesman") for row in drawn.evidence)
    told = " ".join(chronology_view(replace(drawn, evidence=rows))["sentences"])
    assert (
        "3 items were reported within 2 days, from 2024-10-18 to 2024-10-19 (E1, E2 and E3), by 1 origin."
        in told
    )
    assert "Shortly before them came E1 (2024-10-17)." in told


def test_without_a_date_the_panel_teaches_which_forms_there_are():
    view = chronology_view(of(E1=("", "")))
    assert "since 2022" in view["empty"]
    assert view["picture"] is None
    assert "step 2" in chronology_view(case({}))["empty"]


def test_a_report_has_no_chronology_where_no_event_has_a_date():
    assert dates_view(of(E1=("", "2024")))["items"] == []
    told = dates_view(of(E1=("", "2024"), E2=("1965", "")))
    assert ids(told["items"]) == ["E2"]
    assert told["undated"] == "Without a date of the event: E1."


@pytest.mark.parametrize("name", ["north-korea", "north-korea-worked"])
def test_the_shipped_cases_date_what_their_digests_date_and_no_report(name):
    shown = read(shipped("templates") / f"{name}.json").case
    happened = {item.id: item.happened for item in shown.evidence if item.happened}
    assert happened == {
        "E6": "2022/..",
        "E7": "2024-06",
        "E8": "2018",
        "E9": "2024-10/2024-12",
        "E10": "1965",
        "E38": "2024-06",
        "E41": "2024-06",
    }
    assert not any(item.date for item in shown.evidence)
