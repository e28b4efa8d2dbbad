from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tests.drawing import case
from workbench.model.case import Case
from workbench.model.source import Excerpt, Source
from workbench.session.templates import from_template
from workbench.shipped import shipped
from workbench.sources.library import Library
from workbench.sources.reading_text import placed, text_of
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
