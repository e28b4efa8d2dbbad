"""One's own cases from the command line, stored and in files."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.drawing import ANALYST, case
from tests.test_cli import Run, refused, run
from workbench.casefile import CaseFile, read, write
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.session.opening import begin, stored_case
from workbench.store.store import Store
from workbench.store.workspace import workspace

__all__ = ["run"]


@pytest.fixture
def stored(run: Run) -> Store:
    store = Store(workspace().ensure().database)
    begin(store, "mine", CaseFile(case=case({"E1": "C I", "E2": "C II"})))
    return store


@pytest.fixture(params=["mine", "mine.json"])
def named(request: pytest.FixtureRequest, stored: Store) -> str:
    """The same case, stored and as a file."""
    write(Path("mine.json"), stored_case(stored, "mine"))
    name: str = request.param
    return name


def found(named: str) -> CaseFile:
    return read(named) if named.endswith(".json") else stored_case(Store(workspace().database), named)


def did(run: Run, *arguments: str) -> str:
    ran = run(*arguments, "--analyst", ANALYST)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.strip()


def test_no_cases_yet_is_said(run: Run) -> None:
    assert "No case is stored yet" in run("cases").out
    assert json.loads(run("cases", "--json").out) == []


def test_cases_are_listed(run: Run, stored: Store) -> None:
    out = did(run, "cases")
    assert out.startswith("mine ")
    assert "Drawn · 0 edits, 4 of 4 cells rated" in out
    (line,) = json.loads(run("cases", "--json", "--analyst", ANALYST).out)
    assert (line["name"], line["title"], line["rated"]) == ("mine", "Drawn", 4)


def test_cases_are_copied_renamed_deleted_and_restored(run: Run, stored: Store) -> None:
    assert run("cases", "copy", "mine").out == "Copied: mine to mine-2\n"
    assert run("cases", "rename", "mine-2", "yours").out == "Renamed: mine-2 to yours\n"
    deleted = run("cases", "delete", "mine")
    path = deleted.out.strip().rpartition(": ")[2]
    assert stored.names() == ("yours",)
    assert run("cases", "restore", path).out.endswith(" as mine\n")
    assert stored.names() == ("mine", "yours")
    assert "No case 'nine'" in refused(run("cases", "delete", "nine"))
    assert "'yours' exists already" in refused(run("cases", "rename", "mine", "yours"))


def test_all_cases_are_backed_up_into_a_folder(run: Run, stored: Store) -> None:
    run("cases", "copy", "mine")
    assert run("cases", "backup", "-o", "safe").out.count("Written: ") == 2
    assert len(list(Path("safe").glob("*.json"))) == 2


def test_a_question_is_shown_and_changed(run: Run, named: str) -> None:
    assert did(run, "question", named) == "Which?"
    assert did(run, "question", named, "Why?", "--title", "T") == "Edit 1: title and question reworded"
    assert (found(named).case.question, found(named).case.title) == ("Why?", "T")
    assert did(run, "question", named, "Why?").startswith("Nothing changed")


def test_ids_are_listed_and_what_is_missing_is_said(run: Run, named: str) -> None:
    assert run("hypothesis", "list", named).out.splitlines()[0] == "H1     Hypothesis 1"
    assert run("evidence", "list", named).out.splitlines() == ["E1     Item E1", "E2     Item E2"]
    run("new", "bare.json")
    assert run("hypothesis", "list", "bare.json").out == "There is no hypothesis yet.\n"
    assert run("evidence", "list", "bare.json").out == "There is no evidence yet.\n"
    assert run("question", "bare.json").out == "There is no question yet.\n"


def test_a_wrong_command_is_sent_to_the_help_of_its_own_group(run: Run) -> None:
    assert "Add --help" in refused(run("hypothesis", "mine.json"))


def test_hypotheses_are_edited(run: Run, named: str) -> None:
    assert did(run, "hypothesis", "add", named, "Third", "--before", "H1") == "Edit 1: hypothesis H3 added"
    did(run, "hypothesis", "reword", named, "H3", "--statement", "S.")
    did(run, "hypothesis", "order", named, "H1", "H2", "H3")
    did(run, "hypothesis", "split", named, "H1", "One", "Two")
    did(run, "hypothesis", "remove", named, "H3")
    assert [(h.id, h.label) for h in found(named).case.hypotheses] == [
        ("H1", "One"),
        ("H4", "Two"),
        ("H2", "Hypothesis 2"),
    ]
    did(run, "hypothesis", "merge", named, "H1", "H4", "--label", "Again")
    assert found(named).case.rating(ANALYST, "E1", "H1") is Rating.C
    assert len(found(named).log) == 6


def test_evidence_is_edited(run: Run, named: str) -> None:
    assert did(run, "evidence", "add", named, "Third", "--origin", "Seoul") == "Edit 1: evidence E3 added"
    did(run, "evidence", "reword", named, "E3", "Other")
    did(run, "evidence", "describe", named, "E3", "--date", "2024-10", "--paragraph", "4")
    row = found(named).case.evidence_item("E3")
    assert (row.text, row.origin, row.date, row.paragraph) == ("Other", "Seoul", "2024-10", 4)
    did(run, "evidence", "order", named, "E3", "E2", "E1")
    did(run, "evidence", "split", named, "E1", "a", "b")
    did(run, "evidence", "remove", named, "E3")
    did(run, "evidence", "merge", named, "E1", "E2")
    case = found(named).case
    assert [item.id for item in case.evidence] == ["E1", "E4"]
    assert (case.rating(ANALYST, "E1", "H1"), case.rating(ANALYST, "E1", "H2")) == (Rating.C, None)


def test_sources_are_listed_corrected_and_removed(run: Run, named: str) -> None:
    assert did(run, "source", "list", named) == "This case has no sources."
    with_source = replace(
        found(named).case,
        sources=(Source(id="S1", title="A report", outlet="A paper"), Source(id="S2", title="Another")),
        evidence=(Evidence(id="E1", text="Seen", source="S1"),),
        cells={},
    )
    write(Path("sources.json"), CaseFile(case=with_source))
    listed = did(run, "source", "list", "sources.json").splitlines()
    assert listed[0] == "S1     A report"
    assert "A paper" in listed[1]
    assert listed[1].endswith("1 item rests on it")
    assert listed[3].endswith("nothing rests on it")
    did(run, "source", "reword", "sources.json", "S1", "--author", "The editors", "--outlet", "")
    first, _ = json.loads(run("source", "list", "sources.json", "--json").out)
    assert (first["title"], first["author"], first["outlet"]) == ("A report", "The editors", "unknown")
    did(run, "source", "remove", "sources.json", "S2")
    assert "E1" in refused(run("source", "remove", "sources.json", "S1"))
    did(run, "undo", "sources.json")
    assert [one.id for one in read("sources.json").case.sources] == ["S1", "S2"]


def test_a_source_is_described_and_the_list_says_how(run: Run, named: str) -> None:
    with_source = replace(found(named).case, sources=(Source(id="S1", title="A report", note="Short."),))
    write(Path("sources.json"), CaseFile(case=with_source))
    did(run, "source", "describe", "sources.json", "S1", "--bias", "Its own.", "--access", "Close.")
    did(run, "source", "describe", "sources.json", "S1", "--bias", "The owner's.")
    first = read("sources.json").case.source("S1")
    assert (first.access, first.record, first.bias, first.age) == ("Close.", "", "The owner's.", "")
    listed = did(run, "source", "list", "sources.json").splitlines()
    assert listed[2].strip() == "Short. Access: Close. Bias: The owner's."


def test_the_quality_of_information_is_said_and_given_as_json(run: Run, named: str) -> None:
    drawn = found(named).case
    rows = (replace(drawn.evidence[0], reliability="B", credibility="2"), *drawn.evidence[1:])
    write(Path("graded.json"), CaseFile(case=replace(drawn, evidence=rows)))
    said = run("quality", "graded.json").out.splitlines()
    assert said[0].startswith("1 of 2 items have all three grades.")
    assert "B  ·  1  ·  ·  ·  ·" in said
    assert "The grades are not locked, and have not been." in said
    assert json.loads(run("quality", "graded.json", "--json").out)["table"]["counted"] == 1


def test_a_source_is_added_from_a_file_once(run: Run, named: str) -> None:
    Path("bridge.txt").write_bytes("Größe\n\nIt would cost a lot, as the council wrote.".encode("cp1252"))
    said = did(
        run, "source", "add", named, "bridge.txt", "--title", "A bridge", "--date", "2024-10"
    ).splitlines()
    assert said == [
        "Read as Windows-1252, which had to be guessed: look at accents and quotation marks.",
        "Edit 1: source S1 added",
    ]
    (source,) = found(named).case.sources
    assert (source.title, source.date, source.file) == ("A bridge", "2024-10", "bridge.txt")
    assert (
        did(run, "source", "add", named, "bridge.txt")
        .splitlines()[-1]
        .startswith("The same text is here already")
    )
    Path("scan.png").write_bytes(b"\x89PNG\r\n" + bytes(99))
    assert "It is a picture" in refused(run("source", "add", named, "scan.png"))
    assert "no such file" in refused(run("source", "add", named, "gone.txt"))


def test_every_edit_is_undone_and_redone(run: Run, named: str) -> None:
    did(run, "evidence", "remove", named, "E1")
    assert did(run, "undo", named) == "Edit 2: undone: evidence E1 removed"
    assert len(found(named).case.evidence) == 2
    assert did(run, "redo", named) == "Edit 3: done again: evidence E1 removed"
    assert len(found(named).case.evidence) == 1
    assert "nothing of yours to redo" in refused(run("redo", named, "--analyst", ANALYST))


def test_a_case_is_marked(run: Run, named: str) -> None:
    did(run, "mark", named, "--as-of", "2024-12-01", "--handling", "TLP:AMBER")
    assert did(run, "mark", named).startswith("TLP:AMBER · as of 2024-12-01 · version 1, last edited ")
    did(run, "mark", named, "--as-of", "")
    assert (found(named).case.as_of, found(named).case.handling) == ("", "TLP:AMBER")
    assert "As-of date 'soon'" in refused(run("mark", named, "--as-of", "soon"))


def test_snapshots_are_taken_listed_renamed_and_compared(run: Run, named: str) -> None:
    did(run, "snapshot", named, "before")
    did(run, "evidence", "remove", named, "E2")
    did(run, "snapshot", named, "before", "--rename", "at first")
    assert did(run, "snapshot", named) == "0 at first"
    out = did(run, "compare", named, "at first", "now")
    assert "Evidence removed\n  E2 Item E2" in out
    assert "H2 Hypothesis 2: 3 2nd → 1 2nd" in out
    view = json.loads(run("compare", named, "0", "1", "--json", "--analyst", ANALYST).out)
    assert view["same"] == "Nothing is different between the two."
    did(run, "snapshot", named, "at first", "--remove")
    assert "No moment 'at first'" in refused(run("compare", named, "at first", "now"))


def test_the_history_is_told(run: Run, named: str) -> None:
    did(run, "evidence", "remove", named, "E1")
    did(run, "undo", named)
    lines = did(run, "history", named).splitlines()
    assert lines[0].endswith(" UTC  ann          evidence E1 removed")
    assert lines[1].endswith("edit 1 undone")
    assert [line["n"] for line in json.loads(run("history", named, "--json").out)] == [1, 2]


@pytest.mark.parametrize(
    "command", [["undo"], ["question"], ["evidence", "remove"], ["history"], ["compare"]]
)
def test_a_case_that_is_not_there_is_one_line(run: Run, command: list[str]) -> None:
    more = {"remove": ["E1"], "compare": ["0"]}.get(command[-1], [])
    assert "No case 'nine'" in refused(run(*command, "nine", *more))
    assert "nine.json" in refused(run(*command, "nine.json", *more))


def test_an_id_that_is_not_there_changes_nothing(run: Run, named: str) -> None:
    before = found(named)
    assert "No evidence 'E9'" in refused(run("evidence", "remove", named, "E9"))
    assert found(named) == before


def test_an_item_is_entered_twice_and_both_totals_are_told(run: Run, named: str) -> None:
    before = json.loads(run("score", named, "--json").out)
    said = did(run, "evidence", "twice", named, "E1", "--text", "They want it believed.")
    assert said.endswith("E1 entered a second time, as deceptive (E1b)")
    assert "(E1 taken as deceptive) They want it believed." in run("evidence", "list", named).out
    after = json.loads(run("score", named, "--json").out)
    (second,) = after.pop("as_deceptive")
    assert after == before
    assert (second["evidence"], second["becomes"], second["unrated"]) == (["E1"], "none", 2)
    assert [one["score"] for one in second["hypotheses"]] == [0, 2]
    out = run("score", named).out
    assert "With E1 taken as deceptive, too few rated cells would be left for anything to lead." in out
    assert "2 cells of the reading as deceptive are not rated yet." in out
    assert "entered twice already" in refused(run("evidence", "twice", named, "E1"))
    did(run, "undo", named)
    assert [row.id for row in found(named).case.evidence] == ["E1", "E2"]


def test_origins_are_listed_described_merged_and_removed(run: Run, named: str) -> None:
    assert did(run, "origin", "list", named) == "No item of this case names an origin."
    said = (
        Evidence(id="E1", text="Seen", origin="An aide"),
        Evidence(id="E2", text="Heard", origin="A paper"),
    )
    write(Path("told.json"), CaseFile(case=replace(found(named).case, evidence=said)))
    did(run, "origin", "describe", "told.json", "A paper", "--bias", "Its own.", "--draws-on", "An aide")
    did(run, "origin", "describe", "told.json", "A paper", "--access", "Was told.")
    first = read("told.json").case.origin("A paper")
    assert (first.bias, first.access, first.draws_on) == ("Its own.", "Was told.", ("An aide",))
    listed = did(run, "origin", "list", "told.json")
    assert "Rests on “An aide”" in listed
    assert "Bias: Its own." in listed
    assert "look like independent reports. All of them rest on “An aide”." in listed
    known = {one["id"]: one for one in json.loads(run("origin", "list", "told.json", "--json").out)}
    assert (known["A paper"]["evidence"], known["An aide"]["registered"]) == (["E2"], False)
    did(run, "origin", "rename", "told.json", "A paper", "An aide")
    merged = read("told.json").case
    assert [item.origin for item in merged.evidence] == ["An aide", "An aide"]
    assert [(one.id, one.draws_on) for one in merged.origins] == [("An aide", ())]
    did(run, "origin", "remove", "told.json", "An aide")
    assert read("told.json").case.origins == ()
    assert "An aide" in refused(run("origin", "remove", "told.json", "An aide"))


def test_whom_an_origin_draws_on_is_taken_back_by_an_empty_name(run: Run, named: str) -> None:
    did(run, "origin", "describe", named, "A paper", "--draws-on", "An aide")
    did(run, "origin", "describe", named, "A paper", "--draws-on", "")
    assert found(named).case.origin("A paper").draws_on == ()


def test_an_assumption_is_switched_off_and_on(run: Run, named: str) -> None:
    assert "E1 is no assumption." in refused(run("evidence", "switch", named, "E1", "off"))
    did(run, "evidence", "describe", named, "E2", "--kind", "assumption")
    assert did(run, "evidence", "switch", named, "E2", "off").endswith("assumption E2 switched off")
    assert "(assumption switched off: counts in no total) Item E2" in run("evidence", "list", named).out
    assert "Assumption E2 is switched off and counts in no total." in run("score", named).out
    assert [one["score"] for one in json.loads(run("score", named, "--json").out)["hypotheses"]] == [0, 1]
    did(run, "evidence", "switch", named, "E2", "on")
    assert "switched off" not in run("score", named).out
