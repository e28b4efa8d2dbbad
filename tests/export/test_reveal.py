"""Slides for a browser: the words of the PowerPoint slides, in one file that fetches nothing."""

import base64
import re
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board, hostile_board
from tests.export.opened import faults, opened
from workbench import casefile
from workbench.design.tokens import colour
from workbench.errors import CannotKeep, TemplateUnusable, UnknownFormat
from workbench.export import export
from workbench.export.pptx import pptx_bytes
from workbench.export.reveal import reveal_bytes
from workbench.shipped import shipped
from workbench.views.choice import Choice

NOW = datetime(2026, 11, 22, tzinfo=UTC)
WORKED = casefile.read(shipped("templates") / "north-korea-worked.json").case
BOARDS = {
    "worked": (replace(WORKED, hypotheses=WORKED.rated_hypotheses), "template", {}),
    "by source": (board(30, 8), ANALYST, {"by": "source"}),
    "turned round": (board(20, 12), ANALYST, {"matrix": "rows", "deck": "discussion"}),
    "hostile": (hostile_board(), ANALYST, {}),
}


def page(name: str, **options):
    shown, analyst, choices = BOARDS[name]
    return html.fromstring(
        reveal_bytes(shown, analyst, now=NOW, choice=Choice(**choices), **options).decode()
    )


def said(node) -> str:
    """Return a text without the space that a page and a slide show differently."""
    return " ".join("".join(node.itertext()).split())


def told(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", BOARDS)
def test_it_has_the_slides_titles_tables_and_notes_of_the_powerpoint_file(name):
    shown, analyst, choices = BOARDS[name]
    slides = page(name).findall(".//section")
    made = opened(pptx_bytes(shown, analyst, now=NOW, choice=Choice(**choices)))
    assert [said(slide.xpath("./h1 | ./h2")[0]) for slide in slides] == [told(one) for one in made.titles()]
    tables = [
        [[told(cell.text) for cell in row.cells if not cell.is_spanned] for row in table.rows]
        for table in made.tables()
    ]
    assert [
        [[said(cell) for cell in row] for row in table.iter("tr")]
        for slide in slides
        for table in slide.iter("table")
    ] == tables
    notes = [[told(line) for line in one.splitlines() if line.strip()] for one in made.notes()]
    found = [[said(one) for one in slide.findall("./aside/p")] for slide in slides]
    for line, there in zip(found, notes, strict=True):
        assert " ".join(line) == (" ".join(there) or "Nothing is noted for this slide.")


def test_footer_day_and_number_stand_on_every_slide():
    for number, slide in enumerate(page("worked").findall(".//section"), start=1):
        foot = said(slide.find("./footer"))
        assert "not a probability" in foot
        assert foot.endswith(f"2026-11-22 {number}")


def test_the_page_may_run_its_two_scripts_and_fetch_nothing():
    root = page("worked")
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    scripts = root.xpath("//script")
    assert len(scripts) == 2
    for script in scripts:
        digest = base64.b64encode(sha256(script.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline' 'sha" not in policy
    addresses = root.xpath("//@src | //@href | //@action | //@data | //@poster")
    assert all(address.startswith("data:image/svg+xml") for address in addresses)
    assert not re.search(r"@import|url\((?!data:)", root.xpath("string(//style[1])"))


def test_the_engines_licence_goes_along():
    text = page("worked").xpath("string(//script[1])")
    assert "Hakim El Hattab" in text
    assert "Permission is hereby granted, free of charge" in text


def test_hostile_text_is_text():
    root = page("hostile")
    assert len(root.xpath("//script")) == 2
    assert not root.xpath("//img[not(starts-with(@src, 'data:image/svg+xml;base64,'))]")
    assert not root.xpath("//*[@onerror]")
    assert "<img src=x onerror=alert(1)>" in root.text_content()
    assert "</a:t></a:r><script>&amp;" in root.text_content()


def test_tables_charts_and_pictures_say_what_they_are():
    root = page("worked")
    assert all(said(table.find("./caption")) for table in root.iter("table"))
    assert {one.get("scope") for one in root.iter("th")} == {"col", "row"}
    assert all(len(one.get("aria-label")) > 20 for one in root.xpath("//figure"))
    assert len(root.xpath("//figure")) >= 2
    assert all(root.xpath("//img/@alt"))


def test_a_group_has_one_heading_across_the_table():
    heads = page("by source").xpath("//th[@colspan]")
    assert heads
    assert {one.get("scope") for one in heads} == {"colgroup"}


@pytest.mark.parametrize(("look", "theme"), [("light", "light"), ("dark", "dark"), ("print", "light")])
def test_each_look_has_the_colours_of_its_ground_and_no_other(look, theme):
    root = page("worked", template=Path(look))
    sheet = root.xpath("string(//style[1])")
    other = "light" if theme == "dark" else "dark"
    assert f"--wb-cc-ground: {colour(theme, 'cc-ground')};" in sheet
    assert colour(other, "cc-ground") not in sheet
    assert root.find("body").get("class") == f"wb-slides {look}"


def test_the_end_of_the_name_tells_slides_from_the_report(tmp_path):
    slides = export(case(AUM), tmp_path / "a.Slides.HTML", analyst=ANALYST, template="dark")
    report = export(case(AUM), tmp_path / "slides.html", analyst=ANALYST)
    assert b'class="reveal"' in slides.read_bytes()
    assert b'class="reveal"' not in report.read_bytes()
    with pytest.raises(UnknownFormat, match=r"\.slides\.html"):
        export(case(AUM), tmp_path / "a.slides", analyst=ANALYST)


def test_a_presentation_is_no_look_of_theirs(tmp_path):
    with pytest.raises(TemplateUnusable, match="expected light, dark or print"):
        export(case(AUM), tmp_path / "a.slides.html", analyst=ANALYST, template=tmp_path / "own.pptx")
    with pytest.raises(TemplateUnusable, match=r"\.slides\.html"):
        export(case(AUM), tmp_path / "a.html", analyst=ANALYST, template="dark")


def test_what_its_pictures_could_not_hold_is_named(tmp_path):
    drawn = case(AUM)
    hurt = replace(drawn, hypotheses=(replace(drawn.hypotheses[0], label="a\x0c"), *drawn.hypotheses[1:]))
    with pytest.raises(CannotKeep, match=r"U\+000C"):
        export(hurt, tmp_path / "a.slides.html", analyst=ANALYST)


def test_five_hundred_rows_against_twenty_hypotheses_come_out_whole_in_both():
    shown = board(500, 20)
    content = pptx_bytes(shown, ANALYST)
    assert faults(content) == []
    made = opened(content)
    codes: dict[str, list[str]] = {}
    for row in (row for table in made.matrix_tables() for row in table[1:]):
        codes.setdefault(row[0].partition(" ")[0], []).extend(row[1:])
    columns = [one.id for one in shown.hypotheses]
    assert codes == {
        item.id: [shown.rating(ANALYST, item.id, id) or "" for id in columns] for item in shown.evidence
    }
    notes = "\n".join(made.notes())
    assert all(cell.reason in notes for cell in shown.cells.values())
    slides = html.fromstring(reveal_bytes(shown, ANALYST).decode()).findall(".//section")
    assert [said(one.xpath("./h1 | ./h2")[0]) for one in slides] == [told(one) for one in made.titles()]
    assert len(slides) > 200


def written(tmp_path: Path, name: str, look: str = "light") -> Path:
    shown, analyst, choices = BOARDS[name]
    shown = replace(shown, handling="TLP:AMBER+STRICT", as_of="2026-11-01")
    path = tmp_path / "deck.slides.html"
    return export(shown, path, analyst=analyst, template=look, now=NOW, choice=Choice(**choices))


def until(tab, told: str) -> None:
    """Wait for something to be so; the browser tool's own way has the page do what its policy forbids."""
    for _ in range(200):
        if tab.evaluate(told):
            return
        tab.wait_for_timeout(50)
    raise AssertionError(told)


class Shown:
    """A page of slides in a browser, and all that it asked for and complained about."""

    def __init__(self, browser, path: Path, query: str = "") -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 720})
        self.heard: list[str] = []
        self.asked: list[str] = []
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.context.on("console", lambda message: self.heard.append(message.text))
        self.context.on("weberror", lambda error: self.heard.append(str(error.error)))
        self.context.on("dialog", lambda dialog: self.heard.append(dialog.message))
        self.tab = self.context.new_page()
        self.address = path.as_uri()
        self.tab.goto(f"{self.address}{query}")
        self.ready(self.tab)

    def ready(self, tab) -> None:
        until(tab, "window.workbenchSlides?.isReady()")

    def place(self, tab=None) -> int:
        return (tab or self.tab).evaluate("workbenchSlides.getState().indexh")

    def outside(self) -> list[str]:
        known = (self.address, "data:", "about:")
        return [one for one in self.asked if not one.startswith(known)]


OVERFLOWS = """() => {
  const found = [];
  const deck = window.workbenchSlides;
  for (let place = 0; place < deck.getTotalSlides(); place += 1) {
    deck.slide(place);
    const slide = deck.getCurrentSlide();
    const edge = slide.getBoundingClientRect();
    const foot = slide.querySelector("footer").getBoundingClientRect();
    const heading = slide.querySelector("h1, h2");
    const told = [heading, ...slide.querySelectorAll(".subtitle, .block, .block *, footer *")];
    const seen = told.filter((one) => !one.closest("caption"));
    for (const one of seen) {
      const box = one.getBoundingClientRect();
      const low = one.closest("footer") ? edge.bottom : foot.top;
      const wide = one.scrollWidth > one.clientWidth + 3 && getComputedStyle(one).display !== "inline";
      const across = box.right > edge.right + 1 || box.left < edge.left - 1;
      if (box.bottom > low + 1 || box.top < edge.top - 1 || across || wide) {
        found.push(`${place + 1}: ${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`);
      }
    }
    const body = slide.querySelector(".block")?.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(heading);
    if (body && range.getBoundingClientRect().bottom > body.top + 1) found.push(`${place + 1}: title`);
  }
  return found;
}"""


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("worked", "light"),
        ("worked", "dark"),
        ("worked", "print"),
        ("by source", "light"),
        ("turned round", "dark"),
        ("hostile", "light"),
    ],
)
def test_no_slide_overflows_and_nothing_leaves_the_machine(browser, tmp_path, name, look):
    shown = Shown(browser, written(tmp_path, name, look))
    assert shown.tab.evaluate(OVERFLOWS) == []
    assert shown.heard == []
    assert shown.outside() == []
    shown.context.close()


def test_it_goes_by_keys_and_each_slide_has_an_address(browser, tmp_path):
    shown = Shown(browser, written(tmp_path, "worked"))
    shown.tab.keyboard.press("ArrowRight")
    shown.tab.keyboard.press("Space")
    assert shown.place() == 2
    shown.tab.wait_for_url("**#/2")
    shown.tab.keyboard.press("Home")
    assert shown.place() == 0
    shown.context.close()


def test_notes_open_in_a_window_of_their_own_that_keeps_step(browser, tmp_path):
    shown = Shown(browser, written(tmp_path, "worked"))
    for _ in range(6):
        shown.tab.keyboard.press("ArrowRight")
    with shown.context.expect_page() as opening:
        shown.tab.keyboard.press("s")
    notes = opening.value
    notes.wait_for_url("**notes**")
    shown.ready(notes)
    assert shown.place(notes) == 6
    assert "E1 against H1" in notes.locator(".speaker-notes").inner_text()
    shown.tab.keyboard.press("ArrowRight")
    until(notes, "workbenchSlides.getState().indexh === 7")
    notes.keyboard.press("ArrowLeft")
    until(shown.tab, "workbenchSlides.getState().indexh === 6")
    assert shown.heard == []
    assert shown.outside() == []
    shown.context.close()


def test_a_message_from_elsewhere_moves_nothing(browser, tmp_path):
    shown = Shown(browser, written(tmp_path, "worked"))
    shown.tab.evaluate("() => { window.postMessage({ slide: 5 }, '*'); }")
    shown.tab.wait_for_timeout(200)
    assert shown.place() == 0
    shown.context.close()


def test_it_prints_a_page_to_a_slide(browser, office, tmp_path):
    shown = Shown(browser, written(tmp_path, "worked", "print"), "?print-pdf")
    shown.tab.wait_for_selector(".pdf-page")
    printed = tmp_path / "printed.pdf"
    shown.tab.pdf(path=printed, prefer_css_page_size=True)
    slides = len(shown.tab.query_selector_all("section"))
    assert len(office.to_pictures(printed, tmp_path, dpi=10)) == slides
    shown.context.close()


def test_it_reads_from_top_to_bottom_where_no_script_may_run(browser, tmp_path):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 720})
    tab = context.new_page()
    tab.goto(written(tmp_path, "worked").as_uri())
    tops = [one.bounding_box()["y"] for one in tab.locator("section").all()]
    assert tops == sorted(set(tops))
    assert tab.locator("section h2").last.is_visible()
    context.close()
