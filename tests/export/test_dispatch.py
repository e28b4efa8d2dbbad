import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.drawing import ANALYST, AUM, case
from workbench.casefile import read
from workbench.errors import BadValue, CannotKeep, CannotWrite, TemplateUnusable, UnknownFormat
from workbench.export import ENDINGS, export
from workbench.model.case import Case

KINDS = [ending.removeprefix(".") for ending in ENDINGS]


@pytest.mark.parametrize("kind", KINDS)
def test_every_ending_writes_a_file_and_nothing_else(tmp_path, kind):
    path = export(case(AUM), tmp_path / f"case.{kind}", analyst=ANALYST)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.stat().st_size > 100


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_case_can_be_written_too(tmp_path, kind):
    assert export(Case(), tmp_path / f"empty.{kind}", analyst="").exists()


def test_the_ending_may_be_in_capitals(tmp_path):
    assert (
        export(case(AUM), tmp_path / "CASE.CSV", analyst=ANALYST)
        .read_text(encoding="utf-8")
        .startswith("id,")
    )


def test_an_unknown_ending_gets_a_sentence(tmp_path):
    with pytest.raises(UnknownFormat, match=r"\.pptx, .*\.slides\.html, .*\.png, \.json"):
        export(case(AUM), tmp_path / "case.odt", analyst=ANALYST)


def test_a_template_is_for_slides_only(tmp_path):
    with pytest.raises(TemplateUnusable, match="for slides"):
        export(case(AUM), tmp_path / "case.csv", analyst=ANALYST, template="x.pptx")


@pytest.mark.parametrize("kind", KINDS)
def test_a_failing_write_leaves_the_old_file(tmp_path, monkeypatch, kind):
    path = tmp_path / f"case.{kind}"
    path.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="no space left"):
        export(case(AUM), path, analyst=ANALYST)
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_folder_gets_a_sentence(tmp_path, kind):
    with pytest.raises(CannotWrite, match="folder does not exist"):
        export(case(AUM), tmp_path / "none" / f"case.{kind}", analyst=ANALYST)


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_in_the_files_place_gets_a_sentence(tmp_path, kind):
    (tmp_path / f"case.{kind}").mkdir()
    with pytest.raises(CannotWrite):
        export(case(AUM), tmp_path / f"case.{kind}", analyst=ANALYST)


def with_note(text: str) -> Case:
    drawn = case(AUM)
    return replace(drawn, evidence=(replace(drawn.evidence[0], note=text), *drawn.evidence[1:]))


@pytest.mark.parametrize(
    ("kind", "text"), [("pptx", "\a"), ("pptx", "\0"), ("html", "\0"), ("csv", "\0"), ("csv", "\ud800")]
)
def test_a_character_that_cannot_be_kept_is_named_with_its_place(tmp_path, kind, text):
    with pytest.raises(CannotKeep, match=f"evidence 'E1', note holds U.{ord(text):04X}"):
        export(with_note(f"a{text}b"), tmp_path / f"case.{kind}", analyst=ANALYST)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["csv", "html", "json"])
def test_other_control_characters_and_emoji_survive(tmp_path, kind):
    path = export(with_note("a\x07b😀\x1b"), tmp_path / f"case.{kind}", analyst=ANALYST)
    text = path.read_text(encoding="utf-8")
    assert "a\x07b😀\x1b" in (json.loads(text)["evidence"][0]["note"] if kind == "json" else text)


def test_what_another_analyst_wrote_is_nobodys_business(tmp_path):
    drawn = case(AUM)
    other = case({"E1": "II"}, analyst="bob").cells
    secret = {place: replace(cell, reason="only bob\0knows") for place, cell in other.items()}
    drawn = replace(drawn, cells={**drawn.cells, **secret})
    path = export(drawn, tmp_path / "case.html", analyst=ANALYST)
    assert "only bob" not in path.read_text(encoding="utf-8")


def test_the_case_file_keeps_everything(tmp_path):
    drawn = case(AUM)
    drawn = replace(drawn, hypotheses=(replace(drawn.hypotheses[0], on=False), *drawn.hypotheses[1:]))
    assert read(export(drawn, tmp_path / "case.json", analyst="nobody")).case == drawn


def test_progress_is_told(tmp_path: Path):
    told: list[tuple[int, int]] = []
    export(case(AUM), tmp_path / "case.pptx", analyst=ANALYST, progress=lambda *step: told.append(step))
    assert told[-1][0] == told[-1][1] == len(told)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "json"])
def test_whoever_is_told_of_progress_can_stop_it_and_nothing_is_written(tmp_path, kind):
    class Stopped(Exception):
        pass

    def stop(done: int, of: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        export(case(AUM), tmp_path / f"case.{kind}", analyst=ANALYST, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_only_a_picture_can_show_the_ranking_alone(tmp_path):
    with pytest.raises(BadValue, match=r"only for a picture, \.svg or \.png"):
        export(case(AUM), tmp_path / "case.xlsx", analyst=ANALYST, what="ranking")
    with pytest.raises(BadValue, match="one of matrix, ranking"):
        export(case(AUM), tmp_path / "case.svg", analyst=ANALYST, what="pie")
    assert list(tmp_path.iterdir()) == []
