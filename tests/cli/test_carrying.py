"""Whoever writes or takes in a case file from the command line is told which texts it carries."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.test_own_cases import did
from tests.drawing import case
from tests.test_cli import Run, run
from workbench.casefile import CaseFile, write
from workbench.model.source import Source

__all__ = ["run"]

TEXT = "A text of two\n\nparagraphs."
HASH = sha256(TEXT.encode("utf-8")).hexdigest()
ALONG = "The text of S2 goes along; that of S1 does not."


@pytest.fixture(autouse=True)
def file(run: Run) -> Path:
    sources = (Source(id="S1", title="One"), Source(id="S2", title="Two", text_sha256=HASH, carried=True))
    write(Path("mine.json"), CaseFile(case=replace(case({"E1": "C I"}), sources=sources), texts={HASH: TEXT}))
    return Path("mine.json")


def test_an_exported_case_file_says_which_texts_go_along_and_nothing_else_does(run: Run) -> None:
    assert did(run, "export", "mine.json", "out.json").splitlines()[-1] == ALONG
    assert did(run, "export", "mine.json", "out.csv") == "Written: out.csv"


def test_a_restored_file_says_which_texts_came_and_its_backup_which_go(run: Run) -> None:
    restored = run("cases", "restore", "mine.json")
    assert restored.out.strip().splitlines()[-1] == "The text of S2 came along with the file."
    assert run("cases", "backup", "mine").out.strip().splitlines()[-1] == ALONG


def test_the_list_of_sources_says_of_each_own_text_whether_it_goes_along(run: Run) -> None:
    told = did(run, "source", "list", "mine.json")
    assert told.count("Its text goes along with the case file.") == 1
    assert "does not go along" not in told
