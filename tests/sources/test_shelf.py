from hashlib import sha256

import pytest

from workbench.errors import CannotRead, NotADigest, OtherText
from workbench.model.source import Source
from workbench.sources import shelf as shelf_module
from workbench.sources.shelf import Shelf, is_plain

DIGEST = "---\nid: S1\n---\n\n### ¶1\n\nWords of ours.\n\nOrigin: The author\n"


@pytest.fixture
def folder(tmp_path):
    seeds = tmp_path / "seeds"
    (seeds / "originals").mkdir(parents=True)
    (seeds / "ours.md").write_text(DIGEST, encoding="utf-8")
    (seeds / "originals" / "theirs.txt").write_bytes(b"Their words.\r\nMore.")
    return seeds


def proof(folder) -> str:
    return sha256((folder / "originals" / "theirs.txt").read_bytes()).hexdigest()


def test_a_digest_is_found_by_its_name(folder):
    digest = Shelf((folder,)).digest(Source(id="S1", title="T", digest="ours.md"))
    assert digest is not None
    assert digest.paragraphs[0].text == "Words of ours."


def test_the_first_folder_that_has_the_file_wins(folder, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "ours.md").write_text(DIGEST.replace("ours", "mine"), encoding="utf-8")
    digest = Shelf((mine, folder)).digest(Source(id="S1", title="T", digest="ours.md"))
    assert digest is not None
    assert digest.paragraphs[0].text == "Words of mine."


def test_what_is_not_there_is_none(folder):
    empty = Shelf((folder,))
    assert empty.digest(Source(id="S1", title="T")) is None
    assert empty.digest(Source(id="S1", title="T", digest="other.md")) is None
    assert empty.original(Source(id="S1", title="T", original="other.txt")) is None


def test_an_original_opens_with_one_kind_of_newline_when_its_hash_is_right(folder):
    source = Source(id="S1", title="T", original="theirs.txt", sha256=proof(folder).upper())
    assert Shelf((folder,)).original(source) == "Their words.\nMore."


def test_an_original_with_another_hash_is_refused_by_name(folder):
    with pytest.raises(OtherText, match=r"theirs\.txt is not the text that S1"):
        Shelf((folder,)).original(Source(id="S1", title="T", original="theirs.txt", sha256="0" * 64))


@pytest.mark.parametrize(
    "name",
    [
        "../ours.md",
        "originals/theirs.txt",
        "..",
        ".",
        "",
        "/etc/passwd",
        "..\\ours.md",
        "C:ours.md",
        "a\x00b",
        ".hidden",
    ],
)
def test_a_name_that_is_a_path_opens_nothing(folder, name):
    assert not is_plain(name)
    assert Shelf((folder, folder / "originals")).digest(Source(id="S1", title="T", digest=name)) is None
    assert Shelf((folder,)).original(Source(id="S1", title="T", original=name)) is None


def test_a_file_that_is_not_utf8_names_the_byte(folder):
    (folder / "latin.md").write_bytes("---\nid: S1\n---\ncaf\xe9".encode("latin-1"))
    with pytest.raises(CannotRead, match=r"latin\.md: byte 19 is not UTF-8"):
        Shelf((folder,)).digest(Source(id="S1", title="T", digest="latin.md"))


def test_a_digest_of_another_form_is_named(folder):
    (folder / "notes.md").write_text("Just notes.", encoding="utf-8")
    with pytest.raises(NotADigest, match=r"notes\.md"):
        Shelf((folder,)).digest(Source(id="S1", title="T", digest="notes.md"))


def test_a_huge_file_is_refused(folder, monkeypatch):
    monkeypatch.setattr(shelf_module, "LARGEST", 10)
    with pytest.raises(CannotRead, match="larger than"):
        Shelf((folder,)).digest(Source(id="S1", title="T", digest="ours.md"))
