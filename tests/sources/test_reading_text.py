from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tests.drawing import case
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.source import Excerpt, Source
from workbench.session.templates import from_template
from workbench.shipped import shipped
from workbench.sources.excerpts import Span, excerpt_of
from workbench.sources.library import Library
from workbench.sources.reading_text import SourceText, excerpt_in, original_of, placed, text_of
from workbench.sources.shelf import Shelf

TEXT = "Rain fell.\n\nThe clerk counted 12 boats. 🚢 Nobody else did."


def one(library: Library, excerpt: Excerpt) -> tuple[Source, Case]:
    source = Source(id="S1", title="Report", text_sha256=library.keep_text(TEXT))
    drawn = case({"E1": "C"})
    return source, replace(
        drawn, sources=(source,), evidence=(replace(drawn.evidence[0], source="S1", excerpt=excerpt),)
    )


def test_a_text_of_ones_own_is_read_from_the_library(tmp_path: Path) -> None:
    library, words = Library(tmp_path), "Nobody else did."
    start = TEXT.index(words)
    excerpt = Excerpt(
        start=start, end=start + len(words), quote=words, sha256=sha256(words.encode()).hexdigest()
    )
    source, drawn = one(library, excerpt)
    read = text_of(source, Shelf(), library)
    assert read is not None
    assert (read.kind, [stretch.number for stretch in read.stretches]) == ("own", [1, 2])
    span = placed(read, drawn.evidence[0])
    assert span is not None
    assert read.text[span.start : span.end] == words


def test_a_text_that_is_not_here_is_none(tmp_path: Path) -> None:
    source = Source(id="S1", title="Report", text_sha256="a" * 64)
    assert text_of(source, Shelf(), Library(tmp_path)) is None


def test_every_item_of_the_seeds_stands_in_the_digest_as_one_text(tmp_path: Path) -> None:
    drawn, shelf = from_template("north-korea").case, Shelf((shipped("seeds"),))
    texts = {source.id: text_of(source, shelf, Library(tmp_path)) for source in drawn.sources}
    items = [item for item in drawn.evidence if item.excerpt]
    assert len(items) > 40
    for item in items:
        read = texts[item.source]
        assert read is not None
        assert read.kind == "digest"
        span = placed(read, item)
        assert span is not None
        assert item.excerpt is not None
        assert read.text[span.start : span.end] == item.excerpt.quote


def test_an_excerpt_of_ones_own_text_has_its_place_in_the_whole_with_context(tmp_path: Path) -> None:
    source, _ = one(library := Library(tmp_path), Excerpt(start=0, end=4, quote="Rain"))
    read = text_of(source, Shelf(), library)
    assert read is not None
    start = TEXT.index("12 boats")
    made = excerpt_in(read, start, start + 8)
    assert made is not None
    assert (made.paragraph, made.start, made.quote) == (2, start, "12 boats")
    assert made.prefix.endswith("The clerk counted ")
    assert excerpt_in(read, 0, start + 8) is not None


def test_an_excerpt_of_a_digest_has_its_place_in_its_paragraph_and_lies_in_one() -> None:
    drawn, shelf = from_template("north-korea").case, Shelf((shipped("seeds"),))
    read = text_of(drawn.source("S1"), shelf, Library(Path()))
    assert read is not None
    second, third = read.stretches[1:3]
    made = excerpt_in(read, second.start + 4, second.start + 19)
    assert made is not None
    assert (made.paragraph, made.start, made.end) == (2, 4, 19)
    item = replace(drawn.evidence[0], paragraph=2, excerpt=made)
    assert placed(read, item) == Span(start=second.start + 4, end=second.start + 19, how="found")
    assert excerpt_in(read, second.start + 4, third.start + 4) is None


ARTICLE = (
    "A paper\n\nRain at last\n\nIt rained.\n\nNobody said so.\n\nThe end came.\n\nAd\n\nBoats left.\n\nBye."
)


def original(tmp_path: Path, *proofs: tuple[int, str]) -> SourceText:
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    items = [
        Evidence(
            id=f"E{number}",
            text="A claim",
            source="S1",
            original=excerpt_of(
                ARTICLE, ARTICLE.index(words), ARTICLE.index(words) + len(words), paragraph=number
            ),
        )
        for number, words in proofs
    ]
    read = original_of(Source(id="S1", title="Rain", original="a.txt"), Shelf((tmp_path,)), items)
    assert read is not None
    return read


def test_an_originals_lines_have_the_numbers_that_evidence_tells_and_those_between(tmp_path: Path) -> None:
    read = original(tmp_path, (1, "It rained."), (3, "The end"), (4, "Boats"))
    assert [one.number for one in read.stretches] == [0, 0, 1, 2, 3, 0, 4, 0]


def test_an_excerpt_of_an_original_keeps_no_words(tmp_path: Path) -> None:
    read = original(tmp_path, (1, "It rained."))
    start = ARTICLE.index("rained")
    assert excerpt_in(read, start, start + 6) == Excerpt(
        paragraph=1, start=start, end=start + 6, sha256=sha256(b"rained").hexdigest()
    )
    assert excerpt_in(read, 0, 3) == Excerpt(start=0, end=3, sha256=sha256(b"A p").hexdigest())


def test_a_rows_words_are_placed_in_the_original_by_their_own_proof(tmp_path: Path) -> None:
    read = original(tmp_path, (1, "It rained."))
    item = Evidence(id="E1", text="x", source="S1", original=excerpt_of(ARTICLE, 0, 7, with_words=False))
    assert placed(read, item) == Span(start=0, end=7, how="found")
    assert placed(read, replace(item, original=None)) is None


def test_without_the_file_there_is_no_original(tmp_path: Path) -> None:
    assert original_of(Source(id="S1", title="Rain", original="a.txt"), Shelf((tmp_path,)), ()) is None
