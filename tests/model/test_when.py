"""What a date text means, and that what is no date is not taken for one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.when import When, named, when, written


def day(*parts):
    return date(*parts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-10-18", When(day(2024, 10, 18), day(2024, 10, 18))),
        (" 2024-10 ", When(day(2024, 10, 1), day(2024, 10, 31))),
        ("2024-12", When(day(2024, 12, 1), day(2024, 12, 31))),
        ("2024-02", When(day(2024, 2, 1), day(2024, 2, 29))),
        ("2024", When(day(2024, 1, 1), day(2024, 12, 31))),
        ("2024-06/2024-10", When(day(2024, 6, 1), day(2024, 10, 31))),
        ("2024-06 to 2024-10-03", When(day(2024, 6, 1), day(2024, 10, 3))),
        ("1965–1972", When(day(1965, 1, 1), day(1972, 12, 31))),
        ("2022/..", When(day(2022, 1, 1), day(2022, 12, 31), since=True)),
        ("since 2022", When(day(2022, 1, 1), day(2022, 12, 31), since=True)),
        ("After 1965", When(day(1966, 1, 1), day(1966, 1, 1), since=True)),
        ("../2024-10", When(day(2024, 10, 1), day(2024, 10, 31), until=True)),
        ("until  2024-10", When(day(2024, 10, 1), day(2024, 10, 31), until=True)),
        ("before 2024-10", When(day(2024, 9, 30), day(2024, 9, 30), until=True)),
    ],
)
def test_a_date_text_names_its_first_and_last_day(text, found):
    assert when(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "last summer",
        "about 1965",
        "2024-13",
        "2024-02-30",
        "18 October 2024",
        "10/18/2024",
        "0000",
        "9999-99",
        "24-10-18",
        "../..",
        "2024-10/2024-06",
        "2024/",
        "2024-10-18T08:00",
        "before 0001-01-01",
        "after 9999",
        "after 2024-13",
        "../2024-13",
        "２０２４",
        "2024to2025",
    ],
)
def test_what_is_no_date_is_none_and_never_guessed(text):
    assert when(text) is None


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text):
    found = when(text)
    assert found is None or found.start <= found.end


@given(st.dates(), st.dates())
def test_a_span_holds_both_its_days_and_reads_back(one, other):
    first, last = sorted((one, other))
    assert when(f"{first.isoformat()}/{last.isoformat()}") == When(first, last)
    assert when(first.isoformat()) == When(first, first)


@given(st.dates(min_value=date(1, 1, 2), max_value=date(9998, 12, 31)))
def test_before_and_after_a_day_leave_it_out(day):
    assert when(f"before {day.isoformat()}").end == day - timedelta(days=1)
    assert when(f"after {day.isoformat()}").start == day + timedelta(days=1)
    assert when(f"since {day.isoformat()}").open


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("since 2022", "2022/.."),
        ("until 2024-10", "../2024-10"),
        ("before 2024-10", "../2024-09-30"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2024-06 to 2024-10", "2024-06/2024-10"),
        (" 2024-10-18", "2024-10-18"),
        ("2024 to 2024-02-15", "2024-01-01/2024-02-15"),
    ],
)
def test_a_date_is_kept_in_iso_form_as_short_as_it_goes(text, kept):
    assert written(when(text)) == kept


@given(st.dates(), st.dates(), st.sampled_from(["closed", "since", "until"]))
def test_what_is_kept_reads_back_as_the_same_date(one, other, end):
    first, last = sorted((one, other))
    if end != "closed":
        last = first
    found = When(first, last, since=end == "since", until=end == "until")
    assert when(written(found)) == found
    assert when(named(found)) == When(first, last)
