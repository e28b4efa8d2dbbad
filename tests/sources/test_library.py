from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import CannotWrite, OtherText
from workbench.model.source import Source
from workbench.sources.library import Library, carried_texts
from workbench.sources.paragraphs import joined, paragraph_at, paragraphs


def test_a_file_is_kept_byte_for_byte_under_its_hash(tmp_path: Path) -> None:
    library = Library(tmp_path / "sources")
    hash = library.keep_original(b"\x00\xff<html>")
    kept = library.original(hash)
    assert kept is not None
    assert kept.read_bytes() == b"\x00\xff<html>"
    assert library.keep_original(b"\x00\xff<html>") == hash


def test_a_corrected_text_is_kept_beside_the_first(tmp_path: Path) -> None:
    library = Library(tmp_path)
    first, second = library.keep_text("It rained."), library.keep_text("It rained twice.")
    assert (library.text(first), library.text(second)) == ("It rained.", "It rained twice.")


@pytest.mark.parametrize(
    "hash", ["", "..", "../secret", "../secret.txt", "a" * 63, "A" * 64, "/" * 64, "a" * 64]
)
def test_nothing_but_a_known_hash_opens_anything(tmp_path: Path, hash: str) -> None:
    for kind in ("texts", "originals"):
        (tmp_path / kind).mkdir()
    (tmp_path / "secret.txt").write_text("hidden")
    assert Library(tmp_path).text(hash) is None
    assert Library(tmp_path).original(hash) is None


def test_a_text_that_was_changed_from_outside_is_not_believed(tmp_path: Path) -> None:
    library = Library(tmp_path)
    hash = library.keep_text("It rained.")
    (tmp_path / "texts" / f"{hash}.txt").write_text("It poured.")
    with pytest.raises(OtherText):
        library.text(hash)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "sources").write_text("a file in the way")
    with pytest.raises(CannotWrite):
        Library(tmp_path / "sources").keep_text("x")


def test_only_texts_that_are_to_be_carried_are(tmp_path: Path) -> None:
    library = Library(tmp_path)
    one, other = library.keep_text("one"), library.keep_text("other")
    sources = (
        Source(id="S1", title="", text_sha256=one, carried=True),
        Source(id="S2", title="", text_sha256=other),
        Source(id="S3", title="", text_sha256="f" * 64, carried=True),
        Source(id="S4", title="", carried=True),
    )
    assert carried_texts(sources, library) == {one: "one"}


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    text = "First.\n\n  Second, set in. \n \nThird."
    found = paragraphs(text)
    assert [(one.number, text[one.start : one.end]) for one in found] == [
        (1, "First."),
        (2, "Second, set in."),
        (3, "Third."),
    ]
    assert [paragraph_at(found, place) for place in (0, 6, 7, 10, 40)] == [1, 1, None, 2, None]


@given(st.lists(st.text()))
def test_what_was_joined_comes_apart_again(texts: list[str]) -> None:
    whole = joined(texts)
    blocks = [block for block in (" ".join(text.split()) for text in texts) if block]
    assert [whole[one.start : one.end] for one in paragraphs(whole)] == blocks
