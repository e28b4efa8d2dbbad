import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.drawing import ANALYST, AUM, case, twice
from workbench import casefile
from workbench.export import export
from workbench.export.html import html_bytes, safe_link
from workbench.model.case import Case
from workbench.model.edits import ConcludeDeception, apply
from workbench.model.source import Source
from workbench.shipped import shipped

HOSTILE = "</style></p><script>alert(1)</script><img src=x onerror=alert(1)>\" ' {{ 7*7 }}"


class Tags(HTMLParser):
    """Collects a page's tags and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def page(shown: Case, analyst: str = ANALYST) -> str:
    return html_bytes(shown, analyst).decode("utf-8")


def hostile() -> Case:
    drawn = case(AUM)
    hypotheses = tuple(replace(h, label=HOSTILE, statement=HOSTILE) for h in drawn.hypotheses)
    evidence = tuple(
        replace(e, text=HOSTILE, note=HOSTILE, origin=HOSTILE, url="javascript:alert(1)")
        for e in drawn.evidence
    )
    cells = {place: replace(cell, reason=HOSTILE) for place, cell in drawn.cells.items()}
    return replace(
        drawn, title=HOSTILE, question=HOSTILE, hypotheses=hypotheses, evidence=evidence, cells=cells
    )


def test_a_persons_text_is_text_wherever_it_stands():
    found = Tags(page(hostile()))
    assert {tag for tag, _ in found.tags}.isdisjoint({"script", "img", "iframe", "link", "object"})
    assert not any(name.startswith("on") for _, attrs in found.tags for name in attrs)
    assert found.text.count("<script>alert(1)</script>") > 10
    assert "{{ 7*7 }}" in found.text


def test_the_page_fetches_nothing_and_runs_nothing():
    shown = casefile.read(shipped("templates") / "north-korea-worked.json").case
    found = Tags(page(shown, "template"))
    assert not any({"src", "srcset"} & attrs.keys() for _, attrs in found.tags)
    hrefs = [attrs["href"] for _, attrs in found.tags if "href" in attrs]
    assert hrefs
    assert all(href.startswith("#") for href in hrefs)
    assert "url(" not in page(shown, "template")
    assert "default-src 'none'" in page(shown, "template")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " http://x", "", "file:///etc"])
def test_only_web_addresses_are_links(url):
    assert not safe_link(url)
    assert safe_link("https://example.org")


def test_every_row_cell_reason_and_section_is_there():
    shown = casefile.read(shipped("templates") / "north-korea-worked.json").case
    text = Tags(page(shown, "template")).text
    for item in shown.evidence:
        assert item.text in text
    for cell in shown.cells.values():
        assert text.count(cell.reason) >= 1
    for heading in (
        "Question and method",
        "Matrix",
        "What would overturn it",
        "Signs to watch for",
        "What trials",
    ):
        assert heading in text
    assert "not a probability" in text


def test_every_anchor_leads_somewhere():
    markup = page(case(AUM))
    targets = set(re.findall(r'href="#([^"]+)"', markup))
    assert targets <= set(re.findall(r'id="([^"]+)"', markup))


def test_ties_and_coverage_are_visible():
    text = Tags(page(case(AUM))).text
    assert "tied 1st" in text
    assert "4 of 4" in text


def test_line_ends_of_every_kind_survive():
    drawn = case({"E1": "C"})
    drawn = replace(drawn, evidence=(replace(drawn.evidence[0], text="a\r\nb\rc\nd\te"),))
    assert "a\r\nb\rc\nd\te" in Tags(page(drawn)).text
    assert "a&#13;\nb&#13;c\nd\te" in page(drawn), "a browser would take a bare return for a line feed"


def test_an_empty_case_makes_a_calm_page():
    text = Tags(page(Case(), "")).text
    assert "Untitled case" in text
    assert "Nothing is rated yet" in text
    assert "None yet." in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_reads_well_without_scripts(browser, tmp_path, scheme):
    path = export(hostile(), tmp_path / "report.html", analyst=ANALYST)
    context = browser.new_context(
        java_script_enabled=False, color_scheme=scheme, viewport={"width": 900, "height": 700}
    )
    requests: list[str] = []
    try:
        tab = context.new_page()
        tab.on("request", lambda request: requests.append(request.url))
        tab.goto(path.as_uri())
        assert tab.get_by_role("heading", level=1).inner_text().startswith("</style>")
        assert tab.locator(".matrix tbody tr").count() == 4
        assert tab.locator(".matrix tbody td").count() == 16
        overflow = tab.locator("main").bounding_box()
        assert overflow["width"] <= 900
    finally:
        context.close()
    assert requests == [path.as_uri()]


def test_both_readings_and_the_deception_checks_are_on_the_page():
    drawn = twice(case(AUM), {"E1": "II N C ."})
    drawn = replace(drawn, sources=(Source(id="S1", title="A paper"),))
    drawn = apply(drawn, ConcludeDeception(source="S1", conclusion="Look <again>."), by=ANALYST)
    shown = page(drawn)
    assert "(taken as deceptive) Item E1" in shown
    assert "With E1 taken as deceptive" in shown
    assert "One cell of the reading as deceptive is not rated yet." in shown
    assert "Look &lt;again&gt;." in shown
    assert "deceptive" not in page(case(AUM))


def test_the_cells_that_would_change_who_leads_stand_on_the_page_or_why_nobody_can_be_overtaken():
    found = Tags(page(case({"E1": "C II"}))).text
    for text in ("1 cell · 1 row", "E1 against H2 from II to N", "other cells would do as well"):
        assert text in found
    assert "none can overtake another" in Tags(page(case(AUM, form="independent"))).text
