"""A class as it arrives: only what is new is read, and what came is known."""

import os

import pytest

from tests.classroom.handed_in import put, student
from workbench.classroom import arriving as arrivals
from workbench.classroom.arriving import Arriving, arrived
from workbench.classroom.roll import roll
from workbench.errors import CannotRead

BOARD = {"E1": "C I", "E2": "N CC", "E3": "NA II"}


@pytest.fixture
def reads(monkeypatch):
    """Return the files that are read, as they are."""
    done, real = [], arrivals.read_one

    def noted(one):
        done.append(one.file)
        return real(one)

    monkeypatch.setattr(arrivals, "read_one", noted)
    return done


def test_a_file_that_appears_is_the_only_one_that_is_read(tmp_path, reads):
    student(tmp_path, "Ann", BOARD)
    place = Arriving(tmp_path, longest_reason=10)
    first = place.roll(place.listed(), None)
    student(tmp_path, "Bo", BOARD)
    second = place.roll(place.listed(), None)
    assert reads == ["case-Ann.json", "case-Bo.json"]
    assert arrived(first, second).first == ("Bo",)
    assert [one.student for one in second.entries] == ["Ann", "Bo"]


def test_a_file_that_changed_is_read_again_and_told_as_handed_in_anew(tmp_path):
    path = student(tmp_path, "Ann", BOARD)
    place = Arriving(tmp_path, longest_reason=10)
    first = place.roll(place.listed(), None)
    student(tmp_path, "Ann", {**BOARD, "E1": "C ."}, at="2026-03-03T09:00:00+00:00")
    os.utime(path, ns=(1, 1))
    second = place.roll(place.listed(), None)
    assert (arrived(first, second).first, arrived(first, second).anew) == ((), ("Ann",))
    assert not arrived(second, second)


def test_what_vanishes_counts_no_more(tmp_path):
    path = student(tmp_path, "Ann", BOARD)
    place = Arriving(tmp_path, longest_reason=10)
    place.roll(place.listed(), None)
    path.unlink()
    assert place.roll(place.listed(), None).entries == ()


def test_a_half_copied_file_is_a_problem_until_it_is_whole(tmp_path):
    whole = student(tmp_path, "Ann", BOARD).read_text(encoding="utf-8")
    put(tmp_path, "case-Ann.json", whole[:200])
    place = Arriving(tmp_path, longest_reason=10)
    first = place.roll(place.listed(), None)
    put(tmp_path, "case-Ann.json", whole)
    second = place.roll(place.listed(), None)
    assert ([one.kind for one in first.problems], len(second.entries)) == (["unreadable"], 1)
    assert second.problems == ()


def test_it_is_the_class_that_is_read_in_one_go(tmp_path):
    for who in ("Ann", "Bo"):
        student(tmp_path, who, BOARD)
    put(tmp_path, "broken.json", "{")
    place = Arriving(tmp_path, longest_reason=10)
    bit_by_bit, whole = place.roll(place.listed(), None), roll(tmp_path)
    assert bit_by_bit.problems == whole.problems
    assert (bit_by_bit.cube == whole.cube).all()


def test_beyond_the_most_files_are_named_and_not_shown(tmp_path, monkeypatch):
    monkeypatch.setattr(arrivals, "MOST", 1)
    for who in ("Ann", "Bo"):
        student(tmp_path, who, BOARD)
    place = Arriving(tmp_path, longest_reason=10)
    found = place.roll(place.listed(), None)
    assert (len(found.entries), [one.kind for one in found.problems]) == (1, ["many"])


def test_a_place_that_is_not_there_cannot_be_listed(tmp_path):
    with pytest.raises(CannotRead):
        Arriving(tmp_path / "nowhere", longest_reason=10).listed()
