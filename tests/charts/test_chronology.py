"""The picture of a chronology: what is drawn where, and that any set of dates can be drawn."""

import re
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import case
from workbench.charts.axis import axis
from workbench.charts.chronology import chronology_chart
from workbench.charts.marks import WIDTH
from workbench.model.when import When
from workbench.scoring.chronology import silences
from workbench.views.chronology import chronology_view


def drawn(as_of="", theme="light", **dates):
    shown = case(dict.fromkeys(dates, "C I"))
    rows = (replace(row, happened=dates[row.id][0], date=dates[row.id][1]) for row in shown.evidence)
    view = chronology_view(replace(shown, evidence=tuple(rows), as_of=as_of))
    return chronology_chart(view["picture"], theme)


def texts(picture):
    return re.findall(r"<text [^>]*>([^<]*)</text>", picture)


def test_every_mark_has_its_name_and_a_long_silence_its_length():
    told = texts(drawn(E1=("1965", ""), E2=("2018", ""), E3=("2018-03", "")))
    assert {"E1", "E2", "E3", "52 years", "1965", "2018"} <= set(told)
    assert "no item says when it was reported" in told


def test_an_event_is_filled_and_a_report_hollow():
    picture = drawn(E1=("2024", "2024-10-18"))
    event, report = re.findall(r'<rect x=.*? fill="(#\w+)" stroke="(#\w+)"', picture)
    assert event[0] == event[1]
    assert report[0] != report[1]


def test_the_two_themes_differ_in_their_colours_alone():
    light, dark = (drawn(theme=theme, E1=("2024", "2024-10-18")) for theme in ("light", "dark"))
    assert light != dark
    assert re.sub(r"#[0-9a-f]{6}", "", light) == re.sub(r"#[0-9a-f]{6}", "", dark)


def test_the_as_of_day_is_a_line_with_its_date():
    assert "as of 2024-11-01" in texts(drawn(as_of="2024-11-01", E1=("2024", "")))


def test_a_name_that_is_markup_is_drawn_as_text():
    view = chronology_view(case({"E1": "C I"}))
    assert view["picture"] is None
    shown = case({"E1": "C I"})
    rows = (replace(shown.evidence[0], id="<b>&", happened="2024"),)
    picture = chronology_chart(chronology_view(replace(shown, evidence=rows, cells={}))["picture"], "light")
    assert "&lt;b&gt;&amp;" in picture
    ET.fromstring(picture)


def test_more_marks_than_there_is_room_for_are_counted():
    many = {f"E{n}": ("2024-10-18", "") for n in range(1, 31)}
    assert "and 14 more" in texts(drawn(**many))


DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9990, 1, 1))
SPANS = st.lists(
    st.builds(lambda day, days: When(day, day + timedelta(days=days)), DAYS, st.integers(0, 3000)),
    min_size=1,
    max_size=12,
)


@settings(max_examples=60)
@given(SPANS)
def test_later_days_stand_further_right_and_everything_on_the_paper(spans):
    empty = [(one.before.end, one.after.start) for one in silences(spans)]
    scale = axis([(span.start, span.end) for span in spans], empty, WIDTH)
    days = sorted({day for span in spans for day in (span.start, span.end)})
    places = [scale.at(day) for day in days]
    assert places == sorted(places)
    assert places[0] >= 0
    assert all(scale.after(day) <= WIDTH + 0.01 for day in days)
    labels = [at for at, _ in scale.ticks()]
    assert labels == sorted(labels)
    assert len(labels) >= len(scale.pieces)
