"""PDFs: paragraphs, hyphens, running heads, and those that hold no text."""

import re

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from tests.sources.readers.making import PASSAGES, pages_of_lines, pdf, raw_pdf
from workbench.errors import UnreadableSource
from workbench.sources.readers import Batch
from workbench.sources.readers.pdflines import Line, paragraphs_of, without_heads


def test_the_paragraphs_of_a_pdf_are_those_it_was_set_from(batch: Batch) -> None:
    found = batch.read(pdf(title="A bridge", author="Jane Example"), "bridge.pdf")
    assert found.text.split("\n\n") == list(PASSAGES)
    assert (found.title, found.author) == ("A bridge", "Jane Example")
    assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found.date)
    assert any("the file was made" in remark for remark in found.remarks)


def test_the_day_on_which_a_page_was_printed_is_not_proposed(batch: Batch) -> None:
    printed = batch.read(pdf(creator="Mozilla/5.0 (X11; Linux x86_64) Chrome/150"), "page.pdf")
    assert (printed.date, printed.remarks) == ("", ())
    dated = batch.read(pdf(["A bridge", "24 October 2024", *PASSAGES], creator="Mozilla/5.0"), "page.pdf")
    assert dated.date == "2024-10-24"


def test_running_heads_and_page_numbers_are_left_out_and_said(batch: Batch) -> None:
    found = batch.read(pdf(PASSAGES * 2, head="The Weekly Record"), "bridge.pdf")
    assert found.text.split("\n\n") == list(PASSAGES) * 2
    assert any("repeat at the edge" in remark for remark in found.remarks)


def test_what_stands_on_two_pages_alone_is_no_running_head() -> None:
    pages = [[Line(text="The same"), Line(text=f"Words {n}")] for n in range(2)]
    assert without_heads(pages) == (pages, False)


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    lines = [
        "The negotia-",
        "tions of the well-",
        "known council about the South-",
        "East went on as the negotiations of a well-known body do.",
    ]
    assert paragraphs_of([[Line(text=line, height=-14.0 * n, size=12) for n, line in enumerate(lines)]]) == [
        (
            "The negotiations of the well-known council about the South-East went on as the negotiations "
            "of a well-known body do."
        )
    ]


def test_a_hyphen_between_figures_at_the_end_of_a_line_stays() -> None:
    lines = ("It was said in the winter of 2023-", "24 by a man of the 24-", "hour service.")
    given = [Line(text=line, height=-14.0 * n, size=12) for n, line in enumerate(lines)]
    assert paragraphs_of([given]) == ["It was said in the winter of 2023-24 by a man of the 24-hour service."]


def test_a_wide_gap_ends_a_paragraph_even_after_a_full_line() -> None:
    words = "The council met on Tuesday to hear of the bridge that was there."
    heights = (700, 686, 672, 644, 630, 616)
    assert paragraphs_of([[Line(text=words, height=height, size=12) for height in heights]]) == [
        " ".join([words] * 3),
        " ".join([words] * 3),
    ]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    first = [Line(text="The council met on Tuesday to hear of the bridge that", height=50, size=12)]
    second = [Line(text="was promised for the spring.", height=760, size=12)]
    assert len(paragraphs_of([first, second])) == 1


def test_pages_that_hold_pictures_only_are_counted(batch: Batch) -> None:
    found = batch.read(
        pages_of_lines([["Words on the first page."], [], ["And on the third one."], []]), "x.pdf"
    )
    assert found.remarks[0] == "2 of 4 pages hold no text; they may be pictures."


def test_a_scanned_pdf_says_what_helps(batch: Batch) -> None:
    with pytest.raises(UnreadableSource, match="text recognition"):
        batch.read(pages_of_lines([[], []]), "scan.pdf")


@pytest.mark.parametrize("strength", [40, 128])
def test_a_locked_pdf_says_what_helps(batch: Batch, strength: int) -> None:
    with pytest.raises(UnreadableSource, match="locked with"):
        batch.read(pdf(lock=StandardEncryption("secret", strength=strength)), "locked.pdf")


def test_a_lock_that_is_not_opened_here_says_what_helps(batch: Batch) -> None:
    keys = ((b"O", 48), (b"U", 48), (b"OE", 32), (b"UE", 32))
    lock = (
        b"<</Filter/Standard/V 5/R 6/Length 256/P -4/StmF/StdCF/StrF/StdCF/CF<</StdCF<</CFM/AESV3>>>>"
        + b"".join(b"/%s<%s>" % (name, b"11" * n) for name, n in keys)
        + b"/Perms<%s>>>" % (b"11" * 16)
    )
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>", lock]
    with pytest.raises(UnreadableSource, match="locked with"):
        batch.read(raw_pdf(objects, b"/Encrypt 3 0 R/ID[<11><11>]"), "locked.pdf")


def test_a_pdf_that_everybody_may_read_opens_without_a_password(batch: Batch) -> None:
    lock = StandardEncryption("", ownerPassword="secret", canModify=0, strength=128)
    assert batch.read(pdf(lock=lock), "open.pdf").text.startswith(PASSAGES[0])


@pytest.mark.parametrize("cut", [20, 400, 2000])
def test_a_pdf_that_was_cut_off_is_called_damaged(batch: Batch, cut: int) -> None:
    with pytest.raises(UnreadableSource, match=r"damaged|no words"):
        batch.read(pdf()[:cut], "cut.pdf")
