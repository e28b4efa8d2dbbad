import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.drawing import ANALYST, case
from tests.strategies import cases
from workbench import atomic
from workbench.casefile import CaseFile, from_json, json_schema, read, to_json, write
from workbench.casefile.upgrade import VERSION
from workbench.errors import BadValue, CannotRead, CannotWrite, NotACaseFile, TooNew, TooOld
from workbench.model.case import Case
from workbench.model.changes import changes
from workbench.model.edits import AddHypothesis, Judge, OpenTotals, RemoveEvidence, apply
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis
from workbench.model.source import Source
from workbench.shipped import shipped


def logged(drawn: Case) -> CaseFile:
    log: list[LoggedEdit] = []
    for edit in (
        Judge(moment="before", answer=("H1",), percents={"H1": 70}, confidence="low", argument="a hunch"),
        RemoveEvidence(id="E1"),
        OpenTotals(),
        AddHypothesis(hypothesis=Hypothesis(id="H9", label="More")),
    ):
        after = apply(drawn, edit, by=ANALYST)
        made = changes(drawn, after)
        log.append(
            LoggedEdit(seq=len(log) + 1, analyst=ANALYST, at="2026-01-01T00:00:00Z", edit=edit, changes=made)
        )
        drawn = after
    return CaseFile(case=drawn, log=tuple(log))


@given(cases())
def test_a_case_survives_its_file_exactly(drawn: Case) -> None:
    assert from_json(to_json(CaseFile(case=drawn))).case == drawn


@given(cases())
def test_writing_what_was_read_gives_the_same_text(drawn: Case) -> None:
    text = to_json(logged(drawn))
    assert to_json(from_json(text)) == text


def test_the_history_survives_too(tmp_path: Path) -> None:
    file = logged(case({"E1": "C I", "E2": "NA ."}))
    write(tmp_path / "case.json", file)
    assert read(tmp_path / "case.json") == file


def test_a_file_has_one_rating_on_each_line() -> None:
    lines = to_json(CaseFile(case=case({"E1": "C I", "E2": "NA ."}))).splitlines()
    assert sum('"rating":' in line for line in lines) == 3


@pytest.mark.parametrize(
    "name", ["north-korea", "north-korea-worked", "aum-shinrikyo", "empty", "tern-point"]
)
def test_a_shipped_template_is_written_as_the_workbench_writes(name: str) -> None:
    text = (shipped("templates") / f"{name}.json").read_text(encoding="utf-8")
    assert to_json(from_json(text)) == text


def test_the_published_schema_is_the_one_the_reader_uses() -> None:
    published = Path(atomic.__file__).parent / "casefile" / "case.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == json_schema()


def changed(edit: Callable[[dict[str, Any]], object]) -> str:
    content = json.loads(to_json(CaseFile(case=case({"E1": "C I"}))))
    edit(content)
    return json.dumps(content)


BROKEN: dict[str, tuple[str, str]] = {
    "empty": ("  \n", "empty"),
    "no JSON": ("PK\x03\x04", "broken"),
    "another JSON": ("[1, 2]", "no JSON object"),
    "foreign": ('{"title": "x"}', "schema_version is None"),
    "version as text": ('{"schema_version": "1"}', "schema_version is '1'"),
    "version as truth": ('{"schema_version": true}', "schema_version is True"),
    "nested too deep": ("[" * 100_000, "too deep"),
    "missing entry": (changed(lambda c: c.pop("evidence")), "evidence"),
    "unknown entry": (changed(lambda c: c["evidence"][0].update(weight=3)), "evidence.0.weight"),
    "unknown code": (changed(lambda c: c["ratings"][0].update(rating="CCC")), "ratings.0.rating"),
    "unknown level": (
        changed(lambda c: c["evidence"][0].update(credibility="great")),
        "credibility of E1 is 'great'",
    ),
    "wrong type": (changed(lambda c: c["hypotheses"][0].update(on="yes")), "hypotheses.0.on"),
    "no day": (changed(lambda c: c.update(as_of="yesterday")), "As-of date"),
    "another way to write a day": (changed(lambda c: c.update(as_of="20241201")), "is written as"),
    "mark on two lines": (changed(lambda c: c.update(handling="A\nB")), "Handling mark"),
    "snapshot of what never was": (
        changed(lambda c: c["snapshots"].append({"name": "then", "seq": 1})),
        "'then' is of an edit that is not there",
    ),
    "double id": (changed(lambda c: c["evidence"].append(c["evidence"][0])), "'E1' twice"),
    "empty id": (changed(lambda c: c["hypotheses"][0].update(id=" ")), "empty id"),
    "rating for nobody": (
        changed(lambda c: c["ratings"][0].update(hypothesis="H9")),
        "'H9', which is not there",
    ),
    "rating of nothing": (
        changed(lambda c: c["ratings"][0].update(evidence="E9")),
        "'E9', which is not there",
    ),
    "cell twice": (changed(lambda c: c["ratings"].append(c["ratings"][0])), "twice"),
    "lost source": (changed(lambda c: c["evidence"][0].update(source="S9")), "'S9', which is not there"),
    "wrong form": (changed(lambda c: c.update(form="both")), "form is 'both'"),
    "half a character": (changed(lambda c: c.update(title="\ud800")), "half a character"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_what_was_found(name: str) -> None:
    text, found = BROKEN[name]
    with pytest.raises(NotACaseFile) as raised:
        from_json(text, "x.json")
    assert found in str(raised.value)
    assert str(raised.value).startswith("x.json is not a case file")


def test_a_file_cut_short_says_where(tmp_path: Path) -> None:
    whole = to_json(CaseFile(case=case({"E1": "C I"}))).encode()
    (tmp_path / "cut.json").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(NotACaseFile, match="line"):
        read(tmp_path / "cut.json")


def test_another_encoding_is_named_with_its_byte(tmp_path: Path) -> None:
    (tmp_path / "latin.json").write_bytes('{"title": "Kim Chŏng-ŭn é"}'.encode("utf-16"))
    with pytest.raises(NotACaseFile, match="UTF-8"):
        read(tmp_path / "latin.json")


def test_a_byte_order_mark_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "bom.json").write_bytes(b"\xef\xbb\xbf" + to_json(CaseFile(case=Case())).encode())
    assert read(tmp_path / "bom.json").case == Case()


def test_too_new_and_too_old_are_two_errors() -> None:
    with pytest.raises(TooNew, match=f"reads up to {VERSION}"):
        from_json(f'{{"schema_version": {VERSION + 1}}}')
    with pytest.raises(TooOld, match="oldest"):
        from_json('{"schema_version": 0}')


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"none\.json"):
        read(tmp_path / "none.json")


def test_half_a_surrogate_pair_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    target = tmp_path / "case.json"
    write(target, CaseFile(case=Case(title="old")))
    with pytest.raises(BadValue, match="UTF-8"):
        write(target, CaseFile(case=Case(title="\ud800")))
    assert read(target).case.title == "old"


def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "case.json"
    write(target, CaseFile(case=Case(title="old")))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="no space left on device"):
        write(target, CaseFile(case=Case(title="new")))
    assert [path.name for path in tmp_path.iterdir()] == ["case.json"]
    assert read(target).case.title == "old"


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="its folder does not exist"):
        write(tmp_path / "no" / "case.json", CaseFile(case=Case()))


@pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX's own")
def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "case.json"
    write(target, CaseFile(case=Case()))
    target.chmod(0o640)
    write(target, CaseFile(case=Case(title="new")))
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def carrying(*, carried: bool) -> Case:
    text = "What the clerk saw."
    source = Source(id="S1", title="Report", text_sha256=sha256(text.encode()).hexdigest(), carried=carried)
    return replace(case({"E1": "C"}), sources=(source,))


def test_a_text_goes_along_only_where_the_case_says_so(tmp_path: Path) -> None:
    texts = {carrying(carried=True).sources[0].text_sha256: "What the clerk saw."}
    for carried in (True, False):
        write(tmp_path / "case.json", CaseFile(case=carrying(carried=carried), texts=texts))
        assert read(tmp_path / "case.json").texts == (texts if carried else {})
        assert ("clerk saw" in (tmp_path / "case.json").read_text(encoding="utf-8")) is carried


def test_a_text_that_is_not_what_it_says_it_is_refused() -> None:
    case = carrying(carried=True)
    hash = case.sources[0].text_sha256
    whole = to_json(CaseFile(case=case, texts={hash: "What the clerk saw."}))
    with pytest.raises(NotACaseFile, match="carries a text"):
        from_json(whole.replace("clerk saw", "clerk heard"))
    with pytest.raises(NotACaseFile, match="carries a text"):
        from_json(whole.replace('"carried": true', '"carried": false'))
