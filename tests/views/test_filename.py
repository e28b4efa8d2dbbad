"""Names of files that every system takes, with the case and the day in them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import BadValue
from workbench.views.filename import checked, free, made_safe, proposed

DAY = date(2026, 11, 30)


def test_case_and_day_and_what_it_shows_stand_in_the_name():
    assert proposed("north-korea", DAY, "briefing") == "north-korea-2026-11-30-briefing"
    assert proposed("north-korea", DAY) == "north-korea-2026-11-30"


@pytest.mark.parametrize(
    ("case", "safe"),
    [
        ("Why? A/B: <x>", "Why-A-B-x"),
        ("한국어 사례", "한국어-사례"),
        ("Zu\u0308rich", "Zürich"),
        ("...", "case"),
        ("../../etc", "etc"),
        ("a\u202etxt.exe", "atxt.exe"),
    ],
)
def test_what_a_system_refuses_becomes_a_hyphen_and_letters_stay(case, safe):
    assert proposed(case, DAY) == f"{safe}-2026-11-30"


@given(st.text(), st.text(max_size=20))
def test_whatever_a_case_is_called_its_files_can_be_written_everywhere(case, what):
    name = proposed(case, DAY, what)
    assert checked(name) == name
    assert len(f"{name}.pptx".encode()) <= 255
    assert "2026-11-30" in name


@given(st.text())
def test_a_name_made_safe_stays_as_it_is(text):
    assert made_safe(made_safe(text)) == made_safe(text)


@pytest.mark.parametrize(
    "name", ["", " ", "a/b", "CON", "lpt1", "nul.x", "a\tb", "a:b", ".x", "x.", "~x", "é" * 61]
)
def test_a_name_that_some_system_refuses_is_refused(name):
    with pytest.raises(BadValue, match="every system takes"):
        checked(name)


@pytest.mark.parametrize("name", ["x.slides", "a b.SLIDES"])
def test_a_page_is_not_named_so_that_it_would_become_slides(name):
    with pytest.raises(BadValue, match="told from a page"):
        checked(name)


def test_a_number_is_found_that_is_free(tmp_path):
    path = tmp_path / "a.pptx"
    assert free(path) == path
    path.touch()
    (tmp_path / "a-2.pptx").touch()
    assert free(path).name == "a-3.pptx"
