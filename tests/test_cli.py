"""The command line's contract: what stands on stdout, on stderr, and the exit code."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol

import pptx
import pytest

from tests.drawing import ANALYST, AUM, case
from workbench.casefile import CaseFile, read, write
from workbench.cli import main
from workbench.model.case import Case
from workbench.session.opening import begin
from workbench.store.store import Store
from workbench.store.workspace import workspace


class Ran(NamedTuple):
    code: int
    out: str
    err: str


class Run(Protocol):
    def __call__(self, *arguments: str) -> Ran: ...


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "home"))

    def run(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        return Ran(int(ended.value.code or 0), said.out, said.err)

    return run


def refused(ran: Ran) -> str:
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err
    return ran.err


MATRIX = "evidence,credibility,Cash,Glory\nPaid in coin,H,CC,II\nStatue built,,i,na\nNobody knows,low,,\n"


def written(text: str, name: str = "m.csv") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


COMMANDS = [
    *[
        "lab",
        "templates",
        "new",
        "import",
        "score",
        "analyse",
        "export",
        "check",
        "quality",
        "cases",
        "question",
        "hypothesis",
    ],
    *[
        "evidence",
        "source",
        "origin",
        "scenario",
        "mark",
        "snapshot",
        "compare",
        "diff",
        "undo",
        "redo",
        "history",
    ],
]


@pytest.mark.parametrize(
    "arguments", [[], *([name] for name in COMMANDS)], ids=lambda a: " ".join(a) or "workbench"
)
def test_every_command_has_help(run: Run, arguments: Sequence[str]) -> None:
    ran = run(*arguments, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "Usage: workbench" in ran.out


def test_called_by_itself_it_shows_the_commands(run: Run) -> None:
    assert run() == run("--help")


def test_templates_are_listed_by_name(run: Run) -> None:
    names = [line.split()[0] for line in run("templates").out.splitlines()]
    assert names == ["aum-shinrikyo", "empty", "north-korea", "north-korea-worked", "tern-point"]


def test_a_new_case_is_the_template_and_never_overwrites(run: Run) -> None:
    assert run("new", "a.json", "--template", "aum-shinrikyo").code == 0
    assert len(read("a.json").case.evidence) == 4
    before = Path("a.json").read_bytes()
    assert "exists already" in refused(run("new", "a.json", "--template", "empty"))
    assert Path("a.json").read_bytes() == before


def test_an_unknown_template_lists_the_known_ones(run: Run) -> None:
    assert "Known: aum-shinrikyo, empty" in refused(run("new", "a.json", "--template", "nope"))
    assert not Path("a.json").exists()


def test_an_imported_matrix_is_scored_as_the_contract_says(run: Run) -> None:
    assert run("import", written(MATRIX), "-o", "c.json", "--analyst", "kim").code == 0
    ran = run("score", "c.json", "--scheme", "open-source-ach", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == {
        "scheme": "open-source-ach",
        "hypotheses": [
            {
                "id": "H1",
                "label": "Cash",
                "score": 1,
                "support": 4,
                "coverage": pytest.approx(2 / 3),
                "rank": 1,
            },
            {"id": "H2", "label": "Glory", "score": 4, "support": 0, "coverage": 0.5, "rank": 2},
        ],
        "evidence": [
            {"id": "E1", "label": "Paid in coin", "rating_range": 4, "rating_spread": 2},
            {"id": "E2", "label": "Statue built", "rating_range": None, "rating_spread": None},
            {"id": "E3", "label": "Nobody knows", "rating_range": None, "rating_spread": None},
        ],
    }


def test_what_nobody_rated_is_null_in_json_and_a_dash_in_the_table(run: Run) -> None:
    write("c.json", CaseFile(case=case({"E1": "C NA", "E2": "I ."})))
    hypothesis = json.loads(run("score", "c.json", "--scheme", "normalised", "--json").out)["hypotheses"][1]
    assert (hypothesis["score"], hypothesis["support"], hypothesis["rank"]) == (None, None, None)
    assert run("score", "c.json").out.splitlines()[4].split()[-4:] == ["–", "–", "0%", "–"]


def test_the_table_names_the_formula_and_marks_ties(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    out = run("score", "c.json").out
    assert out.startswith("Inconsistency, unweighted: I counts 1, II counts 2")
    assert out.count("1=") == 2
    assert "not a probability" in out


def test_case_is_a_file_or_a_stored_name(run: Run) -> None:
    begin(Store(workspace().ensure().database), "mine", CaseFile(case=case(AUM)))
    assert run("score", "mine").code == 0
    assert "Stored: mine" in refused(run("score", "yours"))
    assert "gone.json" in refused(run("score", "gone.json"))


def test_several_analysts_need_a_choice(run: Run) -> None:
    one, other = case(AUM), case({"E1": "C C C C"}, analyst="bob")
    write(
        "c.json",
        CaseFile(case=Case(hypotheses=one.hypotheses, evidence=one.evidence, cells=one.cells | other.cells)),
    )
    for command in (["score", "c.json"], ["check", "c.json"], ["export", "c.json", "o.csv"]):
        assert "--analyst" in refused(run(*command))
        assert "bob" in refused(run(*command, "--analyst", "eve"))
    ran = run("score", "c.json", "--analyst", ANALYST, "--json")
    assert [h["score"] for h in json.loads(ran.out)["hypotheses"]] == [1, 1, 2, 3]


def test_check_lists_gaps_with_exit_code_one_and_none_with_zero(run: Run) -> None:
    write("c.json", CaseFile(case=case({"E1": "C ."})))
    ran = run("check", "c.json")
    assert (ran.code, ran.err) == (1, "")
    assert "E1: not rated against H2." in ran.out
    run("new", "w.json", "--template", "north-korea-worked")
    assert run("check", "w.json") == Ran(0, "Nothing is missing.\n", "")


def test_what_a_presentation_lacks_is_said_beside_the_slides(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    show = pptx.Presentation()
    for layout in list(show.slide_layouts)[1:]:
        show.slide_layouts.remove(layout)
    show.save("mine.pptx")
    ran = run("export", "c.json", "deck.pptx", "--template", "mine.pptx")
    assert ran.code == 0
    assert "mine.pptx has no layout for text beneath a title, a table or a chart" in ran.err
    assert run("export", "c.json", "deck.pptx", "--template", "dark").err == ""


def test_an_earlier_case_file_is_kept_when_an_import_takes_its_place(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    before = Path("c.json").read_bytes()
    ran = run("import", written(MATRIX), "-o", "c.json")
    assert ran.code == 0
    assert "c.before-1.json" in ran.out
    assert Path("c.before-1.json").read_bytes() == before


BAD: dict[str, tuple[str | bytes, str, tuple[str, ...]]] = {
    "unknown code": ("evidence,A,B\nx,CC,maybe\n", "m.csv", ("row 2", "'B'", "maybe")),
    "unknown level": ("evidence,credibility,A\nx,great,C\n", "m.csv", ("row 2", "credibility", "great")),
    "duplicate id": ("id,evidence,A\nE1,x,C\nE1,y,C\n", "m.csv", ("row 3", "E1")),
    "empty header": ("evidence,,A\nx,C,C\n", "m.csv", ("row 1", "header")),
    "repeated header": ("evidence,A, a \nx,C,C\n", "m.csv", ("row 1", "a")),
    "row too long": ("evidence,A\nx,C,C\n", "m.csv", ("row 2",)),
    "no evidence column": ("what,A\nx,C\n", "m.csv", ("evidence",)),
    "no hypotheses": ("evidence,note\nx,y\n", "m.csv", ("hypothes",)),
    "no rows": ("evidence,A\n", "m.csv", ("evidence",)),
    "empty": ("", "m.csv", ("nothing in it",)),
    "binary": (bytes(range(256)) * 20, "m.csv", ("m.csv",)),
    "wrong encoding": ("evidence,A\nKim Chŏng-ŭn,C\n".encode("utf-16"), "m.csv", ("UTF-8",)),
    "no workbook": (b"PK\x03\x04 not really", "m.xlsx", ("m.xlsx",)),
    "unknown ending": ("evidence,A\nx,C\n", "m.txt", (".txt",)),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_matrix_is_one_line_with_its_place_and_writes_nothing(run: Run, name: str) -> None:
    content, file, said = BAD[name]
    Path(file).write_bytes(content.encode() if isinstance(content, str) else content)
    line = refused(run("import", file, "-o", "c.json"))
    for part in said:
        assert part.lower() in line.lower()
    assert not Path("c.json").exists()


@pytest.mark.parametrize("command", [["score"], ["check"], ["export"]])
@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n", b'{"schema_version": 99}', b'{"schema_version": 1, "title"']
)
def test_a_bad_case_file_is_one_line(run: Run, command: list[str], content: bytes) -> None:
    Path("c.json").write_bytes(content)
    assert "c.json" in refused(run(*command, "c.json", *(["o.csv"] if command == ["export"] else [])))
    assert not Path("o.csv").exists()


def test_nothing_to_score_is_refused(run: Run) -> None:
    run("new", "c.json")
    assert "no hypothesis" in refused(run("score", "c.json", "--json"))


def test_wrong_words_are_one_line_too(run: Run) -> None:
    for arguments in (
        ["scor"],
        ["score"],
        ["score", "a", "b"],
        ["new", "--tmplate", "x"],
        ["import", "m.csv"],
    ):
        refused(run(*arguments))
    write("c.json", CaseFile(case=case(AUM)))
    assert "parc-weighted" in refused(run("score", "c.json", "--scheme", "nope"))
    assert ".csv" in refused(run("export", "c.json", "out.odt"))
    assert "its folder does not exist" in refused(run("export", "c.json", "no/such/out.csv"))


def test_a_matrix_goes_out_and_comes_back(run: Run) -> None:
    run("import", written(MATRIX), "-o", "c.json", "--analyst", ANALYST)
    for name in ("o.csv", "o.xlsx"):
        assert run("export", "c.json", name).code == 0
        assert run("import", name, "-o", f"{name}.json", "--analyst", ANALYST).code == 0
        assert replace(read(f"{name}.json").case, title="m") == read("c.json").case


def test_a_picture_shows_the_matrix_unless_asked_for_the_ranking(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    assert run("export", "c.json", "m.svg").code == 0
    assert run("export", "c.json", "r.svg", "--what", "ranking").code == 0
    matrix, ranking = (Path(name).read_text(encoding="utf-8") for name in ("m.svg", "r.svg"))
    assert ">E1<" in matrix
    assert ">E1<" not in ranking
    assert "tied 1st" in ranking


def test_what_no_picture_shows_is_refused_and_nothing_is_written(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    assert "matrix, ranking" in refused(run("export", "c.json", "x.svg", "--what", "winner"))
    assert ".svg" in refused(run("export", "c.json", "x.csv", "--what", "ranking"))
    assert not Path("x.svg").exists()
    assert not Path("x.csv").exists()


def test_a_picture_is_written_in_the_size_asked_for_and_says_it(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    ran = run("export", "c.json", "m.png", "--width", "800", "--scale", "3")
    assert ran.code == 0
    assert re.fullmatch(r"Written: m\.png \(2400 × \d+ pixels at 288 dpi\)\n", ran.out)
    assert "800 × " in run("export", "c.json", "m.svg", "--width", "800").out
    assert "only for .png" in refused(run("export", "c.json", "x.svg", "--scale", "2"))
    assert "only for a picture" in refused(run("export", "c.json", "x.csv", "--width", "800"))
    assert "from 200 to 20000" in refused(run("export", "c.json", "x.png", "--width", "3"))


def test_what_an_import_did_not_take_over_stands_on_stderr_and_the_exit_code_is_0(run: Run) -> None:
    text = '{"achMatrices": [{"name": "M", "hypotheses": [{"id": "a", "name": "A", "band": "high"}]}]}'
    ran = run("import", written(text, "other.json"), "-o", "c.json")
    assert (ran.code, ran.err) == (0, "Not taken over: hypotheses.band: high (at H1)\n")
    assert read("c.json").case.hypotheses[0].label == "A"


def test_a_long_list_of_what_was_not_taken_over_ends_in_a_number(run: Run) -> None:
    names = ", ".join(f'"n{n}": 1' for n in range(250))
    text = f'{{"achMatrices": [{{"name": "M", "hypotheses": [{{"name": "A", {names}}}]}}]}}'
    lines = run("import", written(text, "other.json"), "-o", "c.json").err.splitlines()
    assert (len(lines), lines[-1]) == (201, "… and 50 more.")


def test_diff_says_what_is_different_between_two_case_files(run: Run) -> None:
    write("a.json", CaseFile(case=case(AUM)))
    write("b.json", CaseFile(case=replace(case(AUM | {"E1": "II N I I"}), question="Who?")))
    ran = run("diff", "a.json", "b.json")
    assert (ran.code, ran.err) == (0, "")
    assert "    question: Which? → Who?" in ran.out.splitlines()
    assert "    rating: I → II" in ran.out.splitlines()
    view = json.loads(run("diff", "a.json", "b.json", "--json").out)
    assert [group["table"] for group in view["groups"]] == ["header", "cells"]
    assert "Nothing is different" in run("diff", "a.json", "a.json").out
    assert "nobody.json" in refused(run("diff", "a.json", "nobody.json"))


def test_a_file_that_comes_back_is_shown_and_taken_only_on_request(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    assert run("export", "c.json", "m.csv").code == 0
    text = Path("m.csv").read_text(encoding="utf-8")
    written(text.replace("Item E1,I,N", "Item E1,I,CC"), "m.csv")
    shown = run("bring-back", "c.json", "m.csv", "--analyst", ANALYST)
    assert (shown.code, shown.err) == (0, "")
    assert "  E1 × H2 Hypothesis 2, rating: N → CC" in shown.out.splitlines()
    assert "Add --yes" in shown.out
    assert read("c.json").case == case(AUM)
    taken = run("bring-back", "c.json", "m.csv", "--analyst", ANALYST, "--yes")
    assert "Edit 1: changes taken from m.csv" in taken.out
    assert read("c.json").case.rating(ANALYST, "E1", "H2") == "CC"
    assert run("undo", "c.json", "--analyst", ANALYST).code == 0
    assert read("c.json").case.rating(ANALYST, "E1", "H2") == "N"


def test_only_what_is_named_of_a_file_is_taken(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))
    assert run("export", "c.json", "m.csv").code == 0
    text = Path("m.csv").read_text(encoding="utf-8")
    written(text.replace("Item E1,I,N", "Item E1,CC,CC"), "m.csv")
    call = ("bring-back", "c.json", "m.csv", "--analyst", ANALYST, "--yes", "--only")
    assert run(*call, "E1.H2").out.splitlines()[-2].startswith("One other change in the file is left alone.")
    now = read("c.json").case
    assert (now.rating(ANALYST, "E1", "H1"), now.rating(ANALYST, "E1", "H2")) == ("I", "CC")
    refused = run(*call, "E9")
    assert (refused.code, refused.out) == (2, "")
    assert "Nothing in the file is new or changed at: E9" in refused.err
