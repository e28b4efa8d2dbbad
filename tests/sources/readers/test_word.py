"""Word documents: words, notes, changes; and what comes in the same wrapping."""

import pytest

from tests.sources.readers.making import PASSAGES, document_xml, package, page, word
from workbench.errors import UnreadableSource
from workbench.sources.readers import Batch
from workbench.sources.readers.limits import MOST_UNPACKED


def test_the_paragraphs_and_properties_of_a_document_are_read(batch: Batch) -> None:
    found = batch.read(word(title="A bridge", author="Jane Example"), "bridge.docx")
    assert found.text.split("\n\n") == list(PASSAGES)
    assert (found.title, found.author, found.kind) == ("A bridge", "Jane Example", "word")


def test_what_was_deleted_or_stands_twice_is_read_as_the_page_shows_it(batch: Batch) -> None:
    inside = (
        "<w:p><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>soon</w:t></w:r></w:ins><w:r><w:tab/><w:t>built</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    notes = (
        document_xml("")
        .replace(b"document", b"footnotes")
        .replace(
            b"<w:body></w:body>",
            b'<w:footnote w:type="separator"><w:p/></w:footnote>'
            b"<w:footnote><w:p><w:r><w:t>Said on the phone.</w:t></w:r></w:p></w:footnote>",
        )
    )
    found = batch.read(
        package({"word/document.xml": document_xml(inside), "word/footnotes.xml": notes}), "x.docx"
    )
    assert found.text.split("\n\n") == ["It was soon built", "a", "b", "Said on the phone."]
    assert found.remarks == ("Its note stands at the end of the text.",)


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"xl/workbook.xml": b""}, "a workbook"),
        ({"ppt/presentation.xml": b""}, "slides"),
        ({"mimetype": b"application/epub+zip"}, "electronic book"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument"),
        ({"a.txt": b"x"}, "Unpack it"),
        ({"word/document.xml": b"<w:document"}, "damaged"),
        ({"word/document.xml": document_xml("")}, "no words"),
    ],
)
def test_other_things_in_the_same_wrapping_say_what_helps(
    batch: Batch, parts: dict[str, bytes], sentence: str
) -> None:
    with pytest.raises(UnreadableSource, match=sentence):
        batch.read(package(parts), "thing.docx")


def test_a_bomb_is_not_unpacked(batch: Batch) -> None:
    bomb = package({"word/document.xml": b" " * (MOST_UNPACKED + 1)})
    assert len(bomb) < 1_000_000
    with pytest.raises(UnreadableSource, match="unpack to more than 100 MB"):
        batch.read(bomb, "bomb.docx")


def test_an_archive_of_ten_thousand_parts_is_not_listed(batch: Batch) -> None:
    with pytest.raises(UnreadableSource, match="unpack"):
        batch.read(package({f"p{n}": b"" for n in range(10_001)}), "many.docx")


def test_entities_in_a_document_are_refused_by_name(batch: Batch) -> None:
    declared = b'<!DOCTYPE x [<!ENTITY a "AAAA"><!ENTITY own SYSTEM "file:///etc/passwd">]>'
    body = declared + document_xml("<w:p><w:r><w:t>&own;</w:t></w:r></w:p>")
    with pytest.raises(UnreadableSource, match="XML entities"):
        batch.read(package({"word/document.xml": body}), "x.docx")


def test_deep_nesting_is_refused_in_documents_and_pages(batch: Batch) -> None:
    deep = "<w:sdt>" * 5000 + "</w:sdt>" * 5000
    with pytest.raises(UnreadableSource, match="nested deeper"):
        batch.read(package({"word/document.xml": document_xml(deep)}), "x.docx")
    long = f"<w:p><w:r><w:t>{'a' * 11_000_000}</w:t></w:r></w:p>"
    with pytest.raises(UnreadableSource, match="more memory"):
        batch.read(package({"word/document.xml": document_xml(long)}), "x.docx")
    with pytest.raises(UnreadableSource, match="nested deeper"):
        batch.read(page("<div>" * 100_000 + "words").encode(), "x.html")


def test_a_locked_document_says_what_helps(batch: Batch) -> None:
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 600
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 99
    )
    with pytest.raises(UnreadableSource, match="locked with a password"):
        batch.read(locked, "locked.docx")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc", "save it as .docx or .pdf"),
        (b"{\\rtf1 words}", "old.rtf", "save it as .docx or .pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"\1" * 99, "scan.png", "picture"),
        (b"\xff\xd8\xff\xe0" + b"\1" * 99, "photo.jpg", "picture"),
        (b"\x1f\x8b\x08" + b"\1" * 99, "x.gz", "archive"),
        (b"bplist00" + b"\1" * 99, "x.webarchive", "Safari"),
        (b'<?xml version="1.0"?><svg/>', "x.svg", "XML"),
        (b"", "x.pdf", "no words"),
        (b"\0" * 100, "x.txt", "no words"),
    ],
)
def test_each_other_kind_says_what_helps(batch: Batch, data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(UnreadableSource, match=sentence) as raised:
        batch.read(data, name)
    assert raised.value.where == name
    assert str(raised.value).startswith(f"{name} could not be read. ")
