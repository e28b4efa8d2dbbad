"""Plain text and Markdown: paragraphs, encodings, what is proposed."""

import codecs

import pytest

from tests.sources.readers.making import passage
from workbench.errors import UnreadableSource
from workbench.sources.readers import Batch, read_pasted, read_source

TEXTS = {
    "cp1252": "Le président a déclaré : « négociations closes » — dit-il à Genève, où l’on s’étonne.",
    "koi8_r": "Президент заявил, что переговоры завершены. Об этом сообщает агентство.",
    "cp1251": "Президент заявил, что переговоры завершены. Об этом сообщает агентство.",
    "cp932": "北朝鮮は部隊をロシアに派遣した。韓国の情報機関が発表した。",
    "cp949": "북한이 러시아에 군대를 파견했다고 국정원이 밝혔다.",
    "gb18030": "朝鲜向俄罗斯派遣了军队,韩国情报机构说。",
}


def read(text: str, name: str = "note.txt") -> str:
    return read_source(text.encode(), name).text


@pytest.mark.parametrize("codec", TEXTS)
def test_an_encoding_that_is_not_named_is_guessed_and_the_person_is_told(codec: str) -> None:
    found = read_source(TEXTS[codec].encode(codec), "note.txt")
    assert found.text == TEXTS[codec]
    assert any(found.encoding in remark and "guessed" in remark for remark in found.remarks)


@pytest.mark.parametrize("codec", ["utf_8", "utf_16", "utf_32", "utf_8_sig"])
def test_unicode_is_known_by_its_mark_and_needs_no_remark(codec: str) -> None:
    text = TEXTS["koi8_r"]
    found = read_source(text.encode(codec), "note.txt")
    assert (found.text, found.remarks) == (text, ())


@pytest.mark.parametrize("codec", ["utf_16_le", "utf_16_be"])
def test_utf_16_without_a_mark_is_known_by_its_empty_bytes(codec: str) -> None:
    assert read_source(passage(1).encode(codec), "note.txt").text == passage(1)


def test_a_persons_choice_of_encoding_is_taken() -> None:
    text = "Vláda oznámila, že jednání skončila."
    found = read_source(text.encode("cp1250"), "note.txt", encoding="Windows-1250")
    assert (found.text, found.encoding) == (text, "Windows-1250")


def test_an_encoding_that_is_none_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="No encoding 'zlib'"):
        read_source(b"words", "note.txt", encoding="zlib")


def test_utf_8_with_a_damaged_character_stays_utf_8_and_says_so() -> None:
    found = read_source("Größe über Öl, sagte Jürgen Müller".encode() + b"\xff!", "note.txt")
    assert found.text == "Größe über Öl, sagte Jürgen Müller\ufffd!"
    assert found.encoding == "UTF-8"
    assert any("One character" in remark for remark in found.remarks)


def test_lines_that_were_filled_are_joined_and_wanted_breaks_stay() -> None:
    filled = (
        "The council met on Tuesday to hear what had become of the bridge that\n"
        "was promised for the spring. Nobody could say who had stopped the work\n"
        "or why.\n"
        "A second meeting is to follow, and the minutes are to be published then\n"
        "in full.\n\n- first item\n- second item\n"
    )
    assert read(filled).split("\n\n") == [
        (
            "The council met on Tuesday to hear what had become of the bridge that was promised for the "
            "spring. Nobody could say who had stopped the work or why."
        ),
        "A second meeting is to follow, and the minutes are to be published then in full.",
        "- first item",
        "- second item",
    ]


def test_an_item_of_a_list_never_runs_into_the_next() -> None:
    items = [f"- the council wrote of item {letter} that it would cost a lot of money" for letter in "abc"]
    assert read("\n".join(items)).split("\n\n") == items


def test_long_lines_are_paragraphs_already() -> None:
    assert read(f"{passage(1)}\n{passage(2)}\r\n{passage(3)}\r") == "\n\n".join(map(passage, (1, 2, 3)))


def test_the_text_is_composed_and_has_single_spaces() -> None:
    assert (
        read("Cafe\u0301  im\u00a0Wald\t!\u2029Zwei\u00adte Zeile\ufeff") == "Café im Wald !\n\nZweite Zeile"
    )


def test_title_author_and_date_come_from_the_first_lines_where_they_are_clear() -> None:
    lines = f"The bridge that nobody built\nBy Jane Q. Example and Ann Other\n24 October 2024\n\n{passage(1)}"
    found = read_source(lines.encode(), "bridge.txt")
    assert (found.title, found.author, found.date) == (
        "The bridge that nobody built",
        "Jane Q. Example and Ann Other",
        "2024-10-24",
    )


def test_a_sentence_is_neither_a_title_nor_a_byline() -> None:
    found = read_source(f"By Friday the water had gone.\n\n{passage(1)}".encode(), "the_flood.txt")
    assert (found.title, found.author, found.date) == ("the flood", "", "")


def test_markdown_is_read_without_its_signs_and_its_front_matter_is_proposed() -> None:
    source = (
        '---\ntitle: "A bridge"\nauthor: Jane Example\ndate: 2024-10-24\noutlet: The Record\n---\n'
        "# A bridge\n\nIt was **never** [built](http://a.org), they\nsaid.\n\n* one\n* two\n\n<i>x</i>\n"
    )
    found = read_source(source.encode(), "bridge.md")
    assert found.text.split("\n\n")[:4] == ["A bridge", "It was never built, they said.", "one", "two"]
    assert (found.title, found.author, found.date, found.outlet, found.kind) == (
        "A bridge", "Jane Example", "2024-10-24", "The Record", "markdown",
    )  # fmt: skip


def test_what_is_pasted_is_settled_like_a_file() -> None:
    found = read_pasted("A title\r\n\r\nSome  words\x00 with a lone \ud800.")
    assert (found.text, found.title, found.kind) == (
        "A title\n\nSome words with a lone \ufffd.",
        "A title",
        "pasted",
    )
    assert len(found.remarks) == 2


@pytest.mark.parametrize("nothing", ["", " \n\t", "\x00\x00", "…\n—"])
def test_a_text_without_words_is_refused(nothing: str) -> None:
    with pytest.raises(UnreadableSource, match=r"no words|not hold text"):
        read_pasted(nothing)


def test_one_line_of_ten_megabytes_is_refused_with_its_length() -> None:
    with pytest.raises(UnreadableSource, match="10 million characters; up to 2 million"):
        read_source(b"word " * 2_000_000, "long.txt")


def test_a_text_of_a_million_lines_is_refused_with_its_number() -> None:
    with pytest.raises(UnreadableSource, match="It has 600,000 paragraphs; up to 100,000"):
        read_source(b"a\n" * 600_000, "lines.txt")


def test_bytes_that_nothing_fits_are_read_as_windows_1252_if_they_can_be_shown() -> None:
    found = read_source("né ".encode("cp1252") * 2000, "note.txt")
    assert found.text.startswith("né né")
    assert found.encoding == "Windows-1252"


def test_marks_without_end_on_one_letter_cost_no_time() -> None:
    found = read_pasted("a" + "\u0316\u0301" * 500_000 + " and words")
    assert len(found.text) < 60
    assert found.text.endswith(" and words")


def test_a_file_with_empty_bytes_throughout_is_no_text() -> None:
    with pytest.raises(UnreadableSource, match="does not hold text"):
        read_source(bytes(range(256)) * 40, "thing.txt")


def test_a_few_empty_bytes_are_left_out_with_a_remark() -> None:
    found = read_source(passage(1).encode() + b"\0", "note.txt")
    assert found.text == passage(1)
    assert found.remarks == ("One character that cannot be shown was left out.",)


def test_an_ending_that_is_not_known_is_read_as_text_and_said(batch: Batch) -> None:
    found = batch.read(passage(1).encode(), "minutes.log")
    assert found.remarks == ("Files that end in .log are not known here; it was read as plain text.",)


def test_only_encodings_that_texts_are_in_are_believed(batch: Batch) -> None:
    page = '<html><head><meta charset="unicode_escape"></head><body><p>C:\\x41 kept</p></body></html>'
    assert batch.read(page.encode(), "x.html").text == "C:\\x41 kept"
    assert codecs.lookup("unicode_escape")
