"""Web pages: encodings, the article among its menus, what the page says about itself."""

import json

import pytest

from tests.sources.readers.making import page, passage
from workbench.errors import UnreadableSource
from workbench.sources.readers import Batch

RUSSIAN = "Президент заявил, что переговоры завершены."
JAPANESE = "北朝鮮は部隊をロシアに派遣した。"


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        ("utf-8", "utf_8", "Größe über Öl “quoted” €"),
        ("windows-1252", "cp1252", "Größe über Öl “quoted” €"),
        ("iso-8859-1", "cp1252", "Größe über Öl “quoted” €"),
        ("koi8-r", "koi8_r", RUSSIAN),
        ("Shift_JIS", "cp932", JAPANESE),
        ("utf-16", "utf_16", JAPANESE),
        ("windows-1251", "utf_8", RUSSIAN),  # saved anew by a browser that left the tag as it was
    ],
)
def test_a_page_is_read_in_the_encoding_it_names_or_is_in(
    batch: Batch, charset: str, codec: str, text: str
) -> None:
    found = batch.read(page(f"<p>{text}</p>", charset=charset).encode(codec), "page.html")
    assert (found.text, found.remarks) == (text, ())


def test_a_marked_article_is_the_text_and_what_is_around_it_is_not(batch: Batch) -> None:
    menu = "<nav><ul>" + "".join(f"<li><a href='/{n}'>Part {n}</a></li>" for n in range(30)) + "</ul></nav>"
    article = "<h1>A bridge</h1>" + "".join(f"<p>{passage(n)}</p>" for n in (1, 2, 3))
    source = page(f"{menu}<article>{article}<aside>Read also</aside></article><footer>Imprint</footer>")
    found = batch.read(source.encode(), "page.html")
    assert found.text.split("\n\n") == ["A bridge", passage(1), passage(2), passage(3)]
    assert any("left out" in remark for remark in found.remarks)


def test_a_marked_article_is_believed_on_a_page_without_menus(batch: Batch) -> None:
    beside = "<div><p>Subscribe to our letter and never miss a word of what we write.</p></div>"
    source = page(f"{beside}<div itemprop=articleBody><p>{passage(1)}</p></div>{beside}")
    assert batch.read(source.encode(), "page.html").text == passage(1)


def test_an_article_that_is_not_marked_is_found_among_its_menus(batch: Batch) -> None:
    menu = "".join(
        f"<div><a href='/{n}'>Some long title of another story, part {n}</a></div>" for n in range(40)
    )
    article = "".join(f"<p>{passage(n)}</p>" for n in (1, 2, 3))
    found = batch.read(page(f"<div>{menu}</div><div>{article}</div><div>{menu}</div>").encode(), "page.html")
    assert found.text.split("\n\n") == [passage(1), passage(2), passage(3)]


def test_a_plain_page_is_taken_whole(batch: Batch) -> None:
    found = batch.read(
        page("<h2>Head</h2><p>One<br>line.<br><br>Two.</p><ul><li>a <b>b</b></ul>").encode(), "p.htm"
    )
    assert found.text.split("\n\n") == ["Head", "One line.", "Two.", "a b"]
    assert found.remarks == ()


def test_what_a_page_hides_or_runs_is_no_text(batch: Batch) -> None:
    hidden = (
        "<script>alert(1)</script><style>p{}</style><p hidden>x</p><p style='display: none'>x</p><!-- x -->"
        "<noscript>x</noscript><template>x</template><img src=x onerror=alert(1) alt=x>"
    )
    found = batch.read(page(f"<p>Seen &lt;b&gt;</p>{hidden}<p>too</p>").encode(), "p.html")
    assert found.text == "Seen <b>\n\ntoo"


def test_json_ld_open_graph_and_meta_tags_are_proposed(batch: Batch) -> None:
    described = {
        "@graph": [
            {"@type": "Organization", "name": "Other"},
            {
                "@type": "NewsArticle",
                "headline": "A bridge",
                "author": [{"name": "Jane Example"}, {"name": "Ann Other"}],
                "publisher": {"name": "The Record"},
                "datePublished": "2024-10-24T08:00:00Z",
            },
        ]
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(described)}</script>'
        '<meta property="og:url" content="https://example.org/bridge"><title>Not this</title>'
    )
    found = batch.read(page(f"<p>{passage(1)}</p>", head).encode(), "p.html")
    assert (found.title, found.author, found.outlet, found.date, found.url) == (
        "A bridge", "Jane Example, Ann Other", "The Record", "2024-10-24", "https://example.org/bridge",
    )  # fmt: skip


def test_meta_tags_alone_do_too_and_a_title_loses_its_outlet(batch: Batch) -> None:
    head = (
        '<meta name="author" content="By Jane Example"><meta property="og:site_name" content="The Record">'
        '<meta property="article:published_time" content="2024-10-24"><title>A bridge | The Record</title>'
        '<link rel="canonical" href="https://example.org/b">'
    )
    found = batch.read(page(f"<p>{passage(1)}</p>", head).encode(), "p.html")
    assert (found.title, found.author, found.outlet, found.date, found.url) == (
        "A bridge", "Jane Example", "The Record", "2024-10-24", "https://example.org/b",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        (("A bridge",), "A bridge"),
        (("Menu", "A bridge that is"), "A bridge that is"),
        (("One", "Two"), "A bridge that is"),
    ],
)
def test_a_heading_is_the_title_where_it_is_the_pages_own(
    batch: Batch, headings: tuple[str, ...], title: str
) -> None:
    body = "".join(f"<h1>{text}</h1>" for text in headings) + f"<p>{passage(1)}</p>"
    assert batch.read(page(body, "<title>A bridge that is</title>").encode(), "p.html").title == title


def test_where_a_browser_saved_a_page_from_is_its_address(batch: Batch) -> None:
    comment = "<!-- saved from url=(0026)https://example.org/a/b -->"
    source = f"<!DOCTYPE html>\n{comment}\n<html><body><p>{passage(1)}</p>"
    found = batch.read(source.encode(), "p.html")
    assert (found.url, found.outlet) == ("https://example.org/a/b", "example.org")


def test_an_address_that_is_none_is_not_proposed(batch: Batch) -> None:
    head = '<meta property="og:url" content="javascript:alert(1)"><link rel=canonical href="http://[bad">'
    assert batch.read(page("<p>Words</p>", head).encode(), "p.html").url == ""


def test_a_page_saved_as_one_file_is_read_with_its_address(batch: Batch) -> None:
    body = (
        page(f"<p>Größe. {passage(1)}</p>").replace("=", "=3D").replace("ö", "=C3=B6").replace("ß", "=C3=9F")
    )
    source = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: x\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n\r\n'
        "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"{body}\r\n--b\r\nContent-Type: image/png\r\n\r\nAAAA\r\n--b--\r\n"
    )
    found = batch.read(source.encode(), "page.mhtml")
    assert (found.text, found.url, found.kind) == (
        f"Größe. {passage(1)}",
        "https://example.org/a",
        "archived page",
    )


def test_a_page_under_another_name_is_read_as_what_it_is(batch: Batch) -> None:
    found = batch.read(page("<p>Not found</p>").encode(), "report.pdf")
    assert found.text == "Not found"
    assert found.remarks == ("Its name ends in .pdf, but it is a web page and was read as that.",)


def test_a_page_that_builds_itself_says_what_to_do(batch: Batch) -> None:
    with pytest.raises(UnreadableSource, match="print the page to a PDF"):
        batch.read(page("<div id=root></div><script src=app.js></script>").encode(), "p.html")


def test_entities_are_not_expanded_and_named(batch: Batch) -> None:
    declared = '<!ENTITY a "AAAA"><!ENTITY bomb "&a;&a;"><!ENTITY own SYSTEM "file:///etc/passwd">'
    source = f'<?xml version="1.0"?><!DOCTYPE html [{declared}]><html><body><p>1 &bomb; 2 &own; 3</p></html>'
    found = batch.read(source.encode(), "p.xhtml")
    assert found.text == "1 &bomb; 2 &own; 3"
    assert any("a, bomb, own" in remark for remark in found.remarks)
