import pytest

from workbench.errors import BadValue
from workbench.model.case import Case
from workbench.model.edits import MarkCase, apply
from workbench.model.marks import LONGEST_HANDLING, read_as_of, read_handling


@pytest.mark.parametrize(
    ("text", "day"), [("", ""), (" 2024-12-01 ", "2024-12-01"), ("20241201", "2024-12-01")]
)
def test_a_day_is_kept_as_an_iso_date(text: str, day: str) -> None:
    assert read_as_of(text) == day


@pytest.mark.parametrize("text", ["1.12.2024", "2024-13-01", "2023-02-29", "December", "2024-12-01T10:00"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="As-of date"):
        read_as_of(text)


def test_a_mark_is_kept_on_one_line() -> None:
    assert read_handling("  TLP:AMBER  STRICT ") == "TLP:AMBER STRICT"
    assert read_handling(" ") == ""


@pytest.mark.parametrize("text", ["TLP:RED\nor not", "TLP:\u202eDER", "S" * (LONGEST_HANDLING + 1), "A\0B"])
def test_a_mark_nobody_could_read_on_a_slide_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="Handling mark"):
        read_handling(text)


def test_a_case_is_marked_and_unmarked() -> None:
    marked = apply(Case(), MarkCase(as_of="2024-12-01", handling="SECRET"), by="ann")
    assert (marked.as_of, marked.handling) == ("2024-12-01", "SECRET")
    assert apply(marked, MarkCase(as_of="", handling=""), by="ann") == Case()
