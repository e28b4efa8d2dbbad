"""The items on the calendar: orders, silences, delays and bursts, reckoned by hand and by law."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import case
from workbench.model.source import Source
from workbench.model.when import When, when
from workbench.scoring.chronology import (
    bursts,
    by_event,
    by_report,
    dated,
    delay,
    longest_silences,
    silences,
)


def of(**dates):
    """Return the dated items of a case whose rows have ``(happened, date)``."""
    drawn = case(dict.fromkeys(dates, "C I"))
    rows = (replace(row, happened=dates[row.id][0], date=dates[row.id][1]) for row in drawn.evidence)
    return dated(replace(drawn, evidence=tuple(rows)))


def ids(items):
    return [one.item.id for one in items]


def test_events_and_reports_are_two_orders_and_undated_items_are_in_neither():
    items = of(E1=("2024-10", "2024-01-02"), E2=("1965", "2024-01-01"), E3=("last summer", ""))
    assert ids(by_event(items)) == ["E2", "E1"]
    assert ids(by_report(items)) == ["E2", "E1"]
    assert ids(items) == ["E1", "E2", "E3"]


def test_a_report_without_a_date_of_its_own_takes_its_sources():
    drawn = case({"E1": "C I", "E2": "C I", "E3": "C I"})
    rows = tuple(replace(row, source="S1") for row in drawn.evidence)
    rows = (rows[0], replace(rows[1], date="2024-02"), replace(rows[2], date="soon"))
    source = Source(id="S1", title="Paper", date="2024-03")
    first, second, third = dated(replace(drawn, evidence=rows, sources=(source,)))
    assert (first.report, first.of_source) == (when("2024-03"), True)
    assert (second.report, second.of_source) == (when("2024-02"), False)
    assert (third.report, third.report_text) == (None, "soon")


def test_a_source_that_does_not_state_its_date_dates_nothing():
    drawn = case({"E1": "C I"})
    rows = (replace(drawn.evidence[0], source="S1"),)
    (one,) = dated(replace(drawn, evidence=rows, sources=(Source(id="S1", title="Paper"),)))
    assert (one.report, one.report_text, one.of_source) == (None, "", False)


def test_an_item_that_was_entered_twice_stands_there_once():
    drawn = case({"E1": "C I", "E2": "C I"})
    twice = replace(drawn, evidence=(drawn.evidence[0], replace(drawn.evidence[1], deceptive_of="E1")))
    assert ids(dated(twice)) == ["E1"]


def test_a_silence_runs_from_the_end_of_one_date_to_the_start_of_the_next():
    items = of(E1=("1965", ""), E2=("2018", ""), E3=("2018-12-30", ""), E4=("2019-01-02", ""))
    long, short = longest_silences(items)
    assert long.days == (date(2018, 1, 1) - date(1965, 12, 31)).days - 1
    assert (short.before, short.after, short.days) == (when("2018"), when("2019-01-02"), 1)


def test_days_that_touch_or_lie_within_another_date_leave_no_silence():
    assert longest_silences(of(E1=("2024", ""), E2=("2024-03", ""), E3=("2025-01-01", ""))) == []


def test_a_delay_is_known_from_its_least_to_its_most():
    exact, month, early, open_end = of(
        E1=("2024-10-17", "2024-10-18"),
        E2=("2024-10", "2024-11-05"),
        E3=("2024-11-05", "2024-11-01"),
        E4=("since 2022", "2024"),
    )
    assert (delay(exact).least, delay(exact).most) == (1, 1)
    assert (delay(month).least, delay(month).most) == (5, 35)
    assert delay(early).most == -4
    assert delay(open_end) is None


def test_reports_that_follow_closely_are_a_burst_after_the_latest_event_before_them():
    items = of(
        E1=("2024-10-01", "2024-10-18"),
        E2=("2024-10-17", "2024-10-19"),
        E3=("", "2024-10-22"),
        E4=("", "2024-10-26"),
        E5=("2024-10-30", "2024-10"),
    )
    (burst,) = bursts(items)
    assert ids(burst.reports) == ["E1", "E2", "E3"]
    assert ids(burst.events) == ["E2"]
    assert (burst.first, burst.last) == (date(2024, 10, 18), date(2024, 10, 22))


def test_two_reports_or_an_event_long_before_make_no_more_of_it():
    assert bursts(of(E1=("", "2024-10-18"), E2=("", "2024-10-18"))) == []
    (burst,) = bursts(of(E1=("2024-01-01", "2024-10-18"), E2=("", "2024-10-18"), E3=("", "2024-10-18")))
    assert burst.events == ()


SPANS = st.lists(
    st.builds(
        lambda day, days: When(day, day + timedelta(days=days)),
        st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
        st.integers(0, 900),
    ),
    max_size=8,
)


@given(SPANS, st.randoms())
def test_silences_and_spans_cover_every_day_once_whatever_the_order(spans, random):
    found = silences(spans)
    shuffled = random.sample(spans, len(spans))
    assert [(one.before.end, one.after.start) for one in silences(shuffled)] == [
        (one.before.end, one.after.start) for one in found
    ]
    for one in found:
        quiet = {one.before.end + timedelta(days=n) for n in (1, one.days)}
        assert not any(span.start <= day <= span.end for span in spans for day in quiet)
    if spans:
        covered = set()
        for span in spans:
            covered |= set(range(span.start.toordinal(), span.end.toordinal() + 1))
        whole = max(covered) - min(covered) + 1
        assert sum(one.days for one in found) == whole - len(covered)
