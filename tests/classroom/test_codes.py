"""Codes in the place of names: drawn, kept, and the same again."""

import json
import os
import stat
from random import Random

import pytest

from workbench.classroom.codes import LENGTH, code_of, read_key, with_codes, write_key
from workbench.errors import BadValue


def draw(seed=1):
    return Random(seed).randrange


def test_everybody_has_a_code_of_their_own_and_keeps_it():
    key = with_codes(["Ann", "Bo"], {}, draw())
    assert sorted(key.values()) == ["Ann", "Bo"]
    assert {len(code) for code in key} == {LENGTH}
    more = with_codes(["Cy", "ann ", "Bo"], key, draw(2))
    assert key.items() < more.items()
    assert len(more) == 3
    assert code_of(more)["ann"] == code_of(key)["ann"]


def test_a_code_says_nothing_of_the_name():
    assert code_of(with_codes(["Ann"], {}, draw(1))) != code_of(with_codes(["Ann"], {}, draw(2)))


def test_no_code_is_given_twice():
    turns = iter([0] * LENGTH + [0] * LENGTH + [1] * LENGTH)
    key = with_codes(["Ann", "Bo"], {}, lambda n: next(turns))
    assert len(key) == 2


def test_a_key_is_written_for_its_owner_alone_and_read_again(tmp_path):
    path = tmp_path / "key.json"
    assert read_key(path) == {}
    write_key(path, {"A": "Jürgen"})
    assert read_key(path) == {"A": "Jürgen"}
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["[]", "{", '{"A": 5}', "[" * 100_000])
def test_what_is_no_key_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "key.json"
    path.write_text(content)
    with pytest.raises(BadValue, match="--codes"):
        read_key(path)
    assert path.read_text() == content


def test_a_key_is_plain_json(tmp_path):
    write_key(tmp_path / "key.json", {"A": "Ann"})
    assert json.loads((tmp_path / "key.json").read_text()) == {"A": "Ann"}
