from hashlib import sha256
from pathlib import Path

import pytest

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.source import Excerpt, Source
from workbench.sources.excerpts import excerpt_of, fingerprint
from workbench.sources.library import Library
from workbench.sources.passages import in_original, in_text
from workbench.sources.shelf import Shelf

DIGEST = "---\nid: S1\n---\n\n### ¶2\n\nA ministry said no. It gave no date.\n\nOrigin: A ministry\n"
NONE = Library(Path("none"))
ORIGINAL = "Headline\n\nThe ministry denied it all, \N{EM DASH} twice.\n\nEnd.".encode()


def span(text: str, words: str, *, quote: str | None = None, paragraph: int = 2) -> Excerpt:
    start = text.index(words)
    kept = words if quote is None else quote
    return Excerpt(
        paragraph=paragraph, start=start, end=start + len(words), quote=kept, sha256=fingerprint(words)
    )


@pytest.fixture
def shelf(tmp_path):
    (tmp_path / "originals").mkdir()
    (tmp_path / "ours.md").write_text(DIGEST, encoding="utf-8")
    (tmp_path / "originals" / "theirs.txt").write_bytes(ORIGINAL)
    return Shelf((tmp_path,))


def case_with(item: Evidence, **changes: str) -> Case:
    facts = {"digest": "ours.md", "original": "theirs.txt", "sha256": sha256(ORIGINAL).hexdigest()} | changes
    return Case(sources=(Source(id="S1", title="T", **facts),), evidence=(item,))


def evidence(**changes: object) -> Evidence:
    return Evidence(id="E1", text="A denial", source="S1", paragraph=2, **changes)


def test_the_passage_is_the_digests_paragraph_with_the_words_in_it(shelf):
    item = evidence(excerpt=span("A ministry said no. It gave no date.", "said no."))
    passage = in_text(case_with(item), item, shelf, NONE)
    assert passage.parts == ("A ministry ", "said no.", " It gave no date.")
    assert (passage.paragraph, passage.origins, passage.trouble) == (2, ("A ministry",), "")


def test_an_orphan_shows_the_paragraph_without_a_mark(shelf):
    item = evidence(excerpt=Excerpt(paragraph=2, start=0, end=5, quote="Gone.", sha256=fingerprint("Gone.")))
    passage = in_text(case_with(item), item, shelf, NONE)
    assert passage.parts == ("A ministry said no. It gave no date.", "", "")
    assert passage.span is None


def test_a_row_without_an_excerpt_still_opens_its_paragraph(shelf):
    assert (
        in_text(case_with(evidence()), evidence(), shelf, NONE).text == "A ministry said no. It gave no date."
    )


def test_an_excerpt_without_a_digest_is_its_own_passage(shelf):
    item = evidence(excerpt=Excerpt(start=0, end=9, quote="Own words"))
    passage = in_text(case_with(item, digest=""), item, shelf, NONE)
    assert passage.parts == ("", "Own words", "")
    assert passage.alone


def test_a_row_without_source_or_excerpt_has_no_passage(shelf):
    item = Evidence(id="E1", text="Mine")
    assert in_text(Case(evidence=(item,)), item, shelf, NONE).text == ""


def test_an_unreadable_digest_is_a_sentence_not_an_exception(shelf):
    (shelf.folders[0] / "ours.md").write_bytes(b"\xff")
    passage = in_text(case_with(evidence()), evidence(), shelf, NONE)
    assert "not UTF-8" in passage.trouble


def test_the_original_opens_at_the_excerpts_paragraph(shelf):
    text = ORIGINAL.decode()
    item = evidence(original=span(text, "denied it all", quote=""))
    passage = in_original(case_with(item), item, shelf)
    assert passage is not None
    assert passage.parts == ("The ministry ", "denied it all", ", \N{EM DASH} twice.")


def test_without_the_original_there_is_no_passage_in_it(shelf):
    item = evidence(original=span(ORIGINAL.decode(), "denied", quote=""))
    assert in_original(case_with(item, original="absent.txt"), item, shelf) is None
    assert in_original(case_with(evidence()), evidence(), shelf) is None


def test_another_text_under_the_originals_name_is_a_sentence(shelf):
    item = evidence(original=span(ORIGINAL.decode(), "denied", quote=""))
    passage = in_original(case_with(item, sha256="1" * 64), item, shelf)
    assert passage is not None
    assert "SHA-256 differs" in passage.trouble
    assert passage.text == ""


OWN = "Rain fell.\n\nThe clerk counted boats.\n\nNobody else did."


def own(tmp_path: Path, words: str, *, text: str = OWN) -> tuple[Case, Evidence, Library]:
    library = Library(tmp_path / "sources")
    start = OWN.index(words)
    item = evidence(excerpt=excerpt_of(OWN, start, start + len(words), paragraph=2))
    return case_with(item, text_sha256=library.keep_text(text)), item, library


def test_the_passage_in_a_text_of_ones_own_is_the_paragraph_of_its_words(tmp_path, shelf):
    drawn, item, library = own(tmp_path, "counted")
    passage = in_text(drawn, item, shelf, library)
    assert passage.parts == ("The clerk ", "counted", " boats.")
    assert (passage.paragraph, passage.alone) == (2, False)


def test_words_that_cross_paragraphs_are_shown_with_all_of_them(tmp_path, shelf):
    drawn, item, library = own(tmp_path, "fell.\n\nThe clerk")
    assert in_text(drawn, item, shelf, library).parts == ("Rain ", "fell.\n\nThe clerk", " counted boats.")


def test_words_that_moved_in_a_corrected_text_are_shown_where_they_are_and_lost_ones_by_their_paragraph(
    tmp_path, shelf
):
    drawn, item, library = own(tmp_path, "counted", text=f"Sun.\n\n{OWN}")
    moved = in_text(drawn, item, shelf, library)
    assert moved.span is not None
    assert (moved.span.how, moved.paragraph) == ("moved", 3)
    drawn, item, library = own(tmp_path, "counted", text=OWN.replace("counted", "saw"))
    assert in_text(drawn, item, shelf, library).parts == ("The clerk saw boats.", "", "")
