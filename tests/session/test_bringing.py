"""A text that was read becomes a source, once."""

from pathlib import Path

import pytest

from tests.drawing import case
from tests.sources.readers.making import passage
from tests.widgets.wire import session_over
from workbench.errors import DuplicateItem, Refused, UnreadableSource
from workbench.messages import say
from workbench.model.edits import AddSource
from workbench.model.source import Source
from workbench.session.bringing import Kept, adding, settled_lines, take_in
from workbench.session.session import Session
from workbench.sources.readers import read_pasted, read_source


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made: Session = session_over(case({}), tmp_path)
    return made


def test_what_the_person_says_goes_before_what_the_file_says(session: Session) -> None:
    data = f"A bridge\n\n{passage(1)}".encode()
    source = take_in(
        session, read_source(data, "a.txt"), data, {"title": "Mine", "date": "2024"}, lambda _: "S1"
    )
    assert (source.title, source.date, source.author, source.file) == ("Mine", "2024", "unknown", "a.txt")
    assert session.library.text(source.text_sha256) == f"A bridge\n\n{passage(1)}"
    original = session.library.original(source.sha256)
    assert original is not None
    assert original.read_bytes() == data


def test_a_text_that_is_here_already_is_not_added_twice(session: Session) -> None:
    ids = iter(("S1", "S2", "S3"))
    sources = [
        take_in(session, read_pasted(text), b"", {"title": "x"}, lambda _: next(ids))
        for text in ("One text", "One  text\n", "Another")
    ]
    assert [one.id for one in sources] == ["S1", "S1", "S2"]


def test_an_id_that_somebody_took_just_then_is_passed_by(session: Session) -> None:
    session.apply(AddSource(source=Source(id="S1", title="Taken")))
    ids = iter(("S1", "S2"))
    assert take_in(session, read_pasted("Words"), b"", {"title": "x"}, lambda _: next(ids)).id == "S2"
    with pytest.raises(DuplicateItem):
        session.apply(AddSource(source=Source(id="S2", title="Again")))


def test_a_source_needs_a_title() -> None:
    with pytest.raises(Refused, match=say("sources.refused.title")):
        adding("S1", Kept(text_sha256="0" * 64), {"title": "  "})


def test_each_line_of_a_corrected_text_is_a_paragraph() -> None:
    assert settled_lines("S1", " One \n\n\n Two  words\nThree") == "One\n\nTwo words\n\nThree"
    with pytest.raises(UnreadableSource, match="no words"):
        settled_lines("S1", "\n \n")
