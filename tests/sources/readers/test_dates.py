"""Days as files write them."""

import pytest

from workbench.sources.readers.dates import iso, iso_line


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-10-24T08:00:00+02:00", "2024-10-24"),
        ("2024-10", "2024-10"),
        ("D:20241024120000+02'00'", "2024-10-24"),
        ("20241024", "2024-10-24"),
        ("24 October 2024", "2024-10-24"),
        ("Thursday, October 24th, 2024", "2024-10-24"),
        ("Oct. 24, 2024 at 10:15 am", "2024-10-24"),
        ("2024-13-40", ""),
        ("03/04/2024", ""),
        ("31 February 2024", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_day_is_brought_into_iso_form_where_it_is_sure(written: str, day: str) -> None:
    assert iso(written) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on 24 October 2024", "2024-10-24"),
        ("October 24, 2024, 10:15 GMT", "2024-10-24"),
        ("24 October 2024 was a cold day", ""),
    ],
)
def test_a_date_line_says_nothing_else(line: str, day: str) -> None:
    assert iso_line(line) == day
