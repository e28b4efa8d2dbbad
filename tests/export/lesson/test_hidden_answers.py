"""Nothing that a class hands out gives an answer away: everything in it is unpacked and searched."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.lesson.handed_out import found_in, leaves
from tests.export.lesson.planting import secret, secretive, secrets
from workbench.casefile import CaseFile, read, to_json
from workbench.classroom.handout import handout
from workbench.export.lesson import prepare
from workbench.model.lesson import GIVEN, Lesson
from workbench.session.templates import AUTHOR, templates, worked
from workbench.shipped import shipped
from workbench.sources.shelf import Shelf

FRAME = {
    "Case": ("title", "question", "explanation"),
    "Probability": ("table",),
    "Source": (
        "title",
        "author",
        "outlet",
        "country",
        "date",
        "sha256",
        "original",
        "file",
        "url",
        "text_sha256",
    ),
}
ROWS = {
    "Evidence": ("text", "outlet", "origin", "kind", "url"),
    "Excerpt": ("quote", "prefix", "suffix"),
}
GRADES = {
    "Source": ("access", "record", "bias", "age", "note"),
}
ROW_GRADES = {
    "Evidence": ("reason",),
    "Origin": ("id", "draws_on", "access", "record", "bias", "age", "note"),
}
COLUMNS = {"Hypothesis": ("label", "statement")}
SIGNS = {"Indicator": ("text", "threshold")}


def allowed(given_out: Iterable[str]) -> set[str]:
    """Return the secrets that a class may read when this much is given."""
    gives = set(given_out)
    tables = [
        (FRAME, True),
        (COLUMNS, "hypotheses" in gives),
        (ROWS, "evidence" in gives),
        (GRADES, "grades" in gives),
        (ROW_GRADES, {"grades", "evidence"} <= gives),
        (SIGNS, {"hypotheses", "indicators"} <= gives),
    ]
    return {
        secret(kind, field)
        for table, out in tables
        if out
        for kind, names in table.items()
        for field in names
    }


def lesson(given_out: Iterable[str] = GIVEN) -> Lesson:
    return Lesson(seed=20_001, given=tuple(one for one in GIVEN if one in set(given_out)), repeat=3)


def handed(file: CaseFile, folder: Path, of: Lesson, name: str = "case") -> Path:
    shelf = Shelf((shipped("seeds"),))
    return prepare(file, name, folder, of, shelf=shelf, zipped=True).student


@given(st.sets(st.sampled_from(GIVEN)))
def test_only_what_is_given_is_in_the_case_of_a_class(gives: set[str]) -> None:
    file = secretive()
    out = secrets(CaseFile(case=handout(file.case, lesson(gives))))
    assert out == allowed(gives)


@pytest.mark.parametrize("gives", [(), ("evidence",), ("hypotheses", "evidence"), GIVEN])
def test_no_secret_stands_in_any_file_that_is_handed_out(tmp_path: Path, gives: tuple[str, ...]) -> None:
    file = secretive()
    file = CaseFile(case=file.case, log=file.log)
    handed(file, tmp_path / "class", lesson(gives))
    found = found_in(tmp_path / "class" / "student")
    packed = found_in_zip(tmp_path / "class" / "student.zip")
    for text in sorted(secrets(file) - allowed(gives)):
        assert text not in found, text
        assert text not in packed, text
    for text in allowed(gives):
        assert json.dumps(text)[1:-1] in found, text


SETTINGS = [
    Lesson(seed=3, given=("hypotheses", "evidence"), teams=4),
    Lesson(seed=3, given=("hypotheses", "evidence"), language="ko"),
    Lesson(seed=3, given=GIVEN, repeat=9, teams=2, minutes=50, blind=False, language="ko"),
]


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda one: f"{one.language or 'en'}-{one.teams}-teams")
def test_no_setting_lets_a_secret_out(tmp_path: Path, settings: Lesson) -> None:
    file = secretive()
    file = CaseFile(case=file.case, log=file.log)
    handed(file, tmp_path / "class", settings)
    found = found_in(tmp_path / "class" / "student") + found_in_zip(tmp_path / "class" / "student.zip")
    for text in sorted(secrets(file) - allowed(settings.given)):
        assert text not in found, text
    assert "Secret student" not in found


def found_in_zip(path: Path) -> str:
    alone = path.parent / "alone"
    alone.mkdir()
    (alone / path.name).write_bytes(path.read_bytes())
    return found_in(alone)


@given(st.sets(st.sampled_from(GIVEN)))
def test_no_rating_grade_percent_or_state_is_in_the_case_of_a_class(gives: set[str]) -> None:
    case = handout(secretive().case, lesson(gives))
    own = (case.cells, case.judgements, case.baselines, case.conditionals, case.forecasts)
    assert (*own, case.paragraphs, case.repeats, case.comprehension) == ({},) * 8
    assert (case.totals_opened, case.in_class, case.snapshots, case.scenarios) == ((), (), (), ())
    assert (case.expectations, case.deception) == ((), ())
    assert {(one.state, one.closed, one.evidence, *one.likelihoods) for one in case.indicators} <= {
        ("open", "", "")
    }
    grades = [(item.reliability, item.credibility, item.relevance) for item in case.evidence]
    assert "grades" in gives or (set(grades) <= {("", "", "")} and case.levels_of == ())
    assert not any(item.deceptive_of or item.cluster or item.note for item in case.evidence)


def test_a_case_of_a_class_has_no_history_and_opens(tmp_path: Path) -> None:
    source = worked("north-korea")
    assert source is not None
    student = handed(source, tmp_path / "class", lesson())
    file = read(student / "case.json")
    assert file.log == ()
    assert file.case == handout(source.case, lesson())


ANSWERING = ("ratings", "judgements", "baselines", "paragraphs", "expectations", "scenarios", "deception")


@pytest.mark.parametrize("name", sorted(templates()))
def test_nothing_of_a_shipped_reference_is_handed_out(tmp_path: Path, name: str) -> None:
    source = worked(name) or read(templates()[name])
    student = handed(source, tmp_path / "class", lesson(("hypotheses", "evidence")))
    found, content = found_in(student), json.loads(to_json(source))
    telling = [text for key in ANSWERING for record in content[key] for text in leaves(record)]
    telling += [item.note for item in source.case.evidence] + [item.reason for item in source.case.evidence]
    telling += [text for one in content["indicators"] for text in (one["text"], one["threshold"])]
    given_out = found_in_json(content)
    for text in telling:
        if len(text) > 12 and text not in given_out:
            assert text not in found, text
    assert AUTHOR not in (student / "case.json").read_text(encoding="utf-8")


def found_in_json(content: dict[str, list[dict[str, str]]]) -> set[str]:
    """Return what is given with hypotheses and evidence, and may stand in an answer too."""
    rows = {text for row in content["evidence"] for text in (row["text"], row["origin"], row["kind"])}
    return rows | {column["label"] for column in content["hypotheses"]}


def test_the_notebook_has_no_outputs_and_says_nothing_of_who_made_it(tmp_path: Path) -> None:
    student = handed(secretive(), tmp_path / "class", lesson())
    notebook = json.loads((student / "student.ipynb").read_text(encoding="utf-8"))
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
    assert all(cell["metadata"] == {} for cell in notebook["cells"])
    assert all(cell["outputs"] == [] for cell in notebook["cells"] if cell["cell_type"] == "code")


def test_the_search_looks_into_whatever_is_packed(tmp_path: Path) -> None:
    import gzip
    import zipfile

    (tmp_path / "a.gz").write_bytes(gzip.compress(b'{"x": "\\u0041nswer one"}'))
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as packed:
        packed.writestr("inner.txt", "Answer two")
        packed.comment = b"Answer three"
    found = found_in(tmp_path)
    assert all(f"Answer {n}" in found for n in ("one", "two", "three"))
