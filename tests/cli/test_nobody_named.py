"""With codes no command about a class names anybody: not in lines, JSON, files or sentences on problems."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.classroom.handed_in import blank, made, put, rated, student
from tests.test_cli import Run, run
from workbench.casefile import CaseFile
from workbench.model.hypothesis import Hypothesis
from workbench.model.lesson import Lesson

__all__ = ["run"]

FULL = {"E1": "C I", "E2": "N CC", "E3": "NA II"}
OTHER = {"E1": "II C", "E2": "CC N", "E3": "C II"}
NAMES = ("quillfeather", "marchbanks", "o\u2019dowd", "zebedee")


@pytest.fixture
def folder(run: Run) -> Path:
    """A class with names in people, files, folders, a team and everything that does not count."""
    place = Path("handed-in")
    place.mkdir()
    student(place, "Ada Quillfeather", FULL, file="Quillfeather Ada_12_file.json")
    student(place, "Marchbanks", OTHER)
    student(place, "Siobhan O\u2019Dowd", FULL)
    late = place / "Marchbanks_late"
    late.mkdir()
    student(late, "marchbanks", FULL, file="Marchbanks.json", at="2026-03-01T09:00:00+00:00")
    put(place, "Zebedee.json", "{")
    put(place, "Zebedee.docx", "hello")
    asks = replace(blank(), question="What does Marchbanks think?")
    put(place, "other.json", made(asks, rated(FULL), by="Zebedee Marchbanks"))
    both = made(blank(), rated(FULL), by="Zebedee").case
    cells = {place._replace(analyst="Marchbanks"): cell for place, cell in both.cells.items()}
    put(place, "both.json", CaseFile(case=replace(both, in_class=(), cells={**both.cells, **cells})))
    team = replace(blank(), lesson=Lesson(team="Marchbanks and Quillfeather", members=("Marchbanks",)))
    put(place, "team.json", CaseFile(case=team))
    return place


def named(*texts: str) -> list[str]:
    return [name for name in NAMES for text in texts if name in text.casefold()]


def test_no_command_about_a_class_names_anybody_when_codes_are_asked_for(run: Run, folder: Path) -> None:
    outside = Path("out")
    outside.mkdir()
    commands = (
        ("collect",),
        ("collect", "--json"),
        ("review", "--groups", "2"),
        ("review", "--groups", "2", "--json"),
        ("marks", "out/marks.csv"),
        ("deck", "out/deck.pptx"),
        ("deck", "out/deck2.pptx", "--names", "--groups", "2"),
    )
    for command, *rest in commands:
        ran = run("class", command, str(folder), *rest, "--codes", "key.json")
        assert ran.code == 0, ran.err
        assert named(ran.out, ran.err) == [], (command, rest)
    assert named(Path("out/marks.csv").read_text(encoding="utf-8")) == []
    for deck in outside.glob("*.pptx"):
        assert named(*words_in(deck)) == []
    assert len(set(named(*json.loads(Path("key.json").read_text(encoding="utf-8")).values()))) == 4


def words_in(deck: Path) -> list[str]:
    """Return every text part of a package, notes and properties too."""
    with zipfile.ZipFile(deck) as package:
        return [package.read(n).decode("utf-8") for n in package.namelist() if n.endswith((".xml", ".rels"))]


def test_a_class_that_finds_its_own_hypotheses_is_told_that_no_cells_are_compared(
    run: Run, folder: Path
) -> None:
    for path in [*folder.rglob("*.*")]:
        path.unlink()
    for n, who in enumerate(("Ann", "Bo", "Cy"), start=1):
        own = tuple(Hypothesis(id=f"H{k}", label=f"{who}\u2019s idea {k}") for k in (1, 2))
        start = replace(blank(), lesson=Lesson(seed=1, given=("evidence",)), hypotheses=own)
        put(folder, f"{who}.json", made(start, rated(FULL, seed=n), by=who))
    collected = run("class", "collect", str(folder))
    assert "no cells are compared" in collected.out.splitlines()[1]
    assert "Ann: 6 of 6 cells" in collected.out
    reviewed = run("class", "review", str(folder), "--groups", "2")
    assert (reviewed.code, reviewed.err) == (0, "")
    assert "no cells are compared" in reviewed.out
    told = json.loads(run("class", "review", str(folder), "--json").out)
    assert (told["n"], told["alpha"]["overall"], told["splits"]) == (3, None, [])
    assert "H1 of one is not H1 of another" in told["note"]
