"""Matrix and ranking as pictures: whole, legible, the same on every machine, and nothing but a picture."""

import re
import struct
import zlib
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board, hostile_board
from tests.views.test_marking import edits
from workbench import casefile
from workbench.design.tokens import colour
from workbench.errors import BadValue, PictureTooLarge
from workbench.export import export
from workbench.export.picture import PICTURES, Size, png_bytes, size, svg_bytes, told_size
from workbench.model.case import Case
from workbench.shipped import shipped

SVG = "{http://www.w3.org/2000/svg}"


def picture(shown: Case, analyst: str = ANALYST, **options) -> ET.Element:
    return ET.fromstring(svg_bytes(shown, analyst, **options).decode("utf-8"))


def texts(root: ET.Element) -> list[str]:
    return ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


def flat(root: ET.Element) -> str:
    return " ".join(" ".join(texts(root)).split())


def chunks(content: bytes) -> dict[bytes, list[bytes]]:
    found: dict[bytes, list[bytes]] = {}
    at = 8
    while at < len(content):
        (long,) = struct.unpack(">I", content[at : at + 4])
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + long]
        assert struct.unpack(">I", content[at + 8 + long : at + 12 + long]) == (zlib.crc32(kind + body),)
        found.setdefault(kind, []).append(body)
        at += long + 12
    return found


def said(content: bytes) -> dict[str, str]:
    parts = (body.split(b"\0\0\0\0\0", 1) for body in chunks(content)[b"iTXt"])
    return {key.decode(): text.decode("utf-8") for key, text in parts}


@pytest.fixture(scope="module")
def worked() -> Case:
    return casefile.read(shipped("templates") / "north-korea-worked.json").case


def test_every_row_stands_in_the_picture_with_its_codes(worked):
    root = picture(worked, "template")
    told = flat(root)
    for item in worked.evidence:
        assert item.id in told
        assert " ".join(item.text.split()) in told
    columns = worked.rated_hypotheses
    codes = [text for text in texts(root) if text in ("CC", "C", "N", "I", "II", "NA", "·")]
    wanted = [worked.rating("template", item.id, h.id) or "·" for item in worked.evidence for h in columns]
    assert codes == [*wanted, "CC", "C", "N", "I", "II", "NA", "·"]


def test_totals_stand_beneath_with_ties_and_coverage():
    told = flat(picture(case(AUM)))
    assert told.count("tied 1st") == 2
    assert told.count("4 of 4 rated") == 4
    assert "support 2" in told
    assert "not a probability" in told


def test_na_is_hatched_and_an_unrated_cell_is_dashed():
    markup = svg_bytes(case({"E1": "NA . C"}), ANALYST).decode("utf-8")
    cells, legend = 1, 1
    assert markup.count('fill="url(#na-hatch)"') == cells + legend
    assert markup.count("stroke-dasharray") == cells + legend
    assert colour("light", "c-ground") in markup


def test_the_marking_stands_above_and_below():
    root = picture(replace(case(AUM), handling="TLP:AMBER", as_of="2026-11-01"), log=edits(7))
    told = texts(root)
    assert told[0] == "TLP:AMBER"
    assert " ".join(told[-2:]).replace("  ", " ").startswith("TLP:AMBER · as of 2026-11-01 · version 7, ")


@pytest.mark.parametrize("what", PICTURES)
@pytest.mark.parametrize("shown", [hostile_board(), Case(), board(3, 23)], ids=["hostile", "empty", "wide"])
def test_any_case_becomes_a_picture_and_nothing_but_a_picture(shown, what):
    root = picture(shown, ANALYST, what=what)
    known = {"svg", "title", "desc", "defs", "pattern", "rect", "text", "line", "g", "path", "tspan"}
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= known
    assert not any(name.startswith("on") or "href" in name for node in root.iter() for name in node.attrib)
    assert png_bytes(shown, ANALYST, where="x.png", what=what).startswith(b"\x89PNG")


@pytest.mark.parametrize("shown", [board(9, 5), board(4, 20)], ids=["few", "many"])
def test_no_text_runs_over_its_edge_or_into_its_neighbour(browser, tmp_path, shown):
    path = export(replace(shown, handling="TLP:AMBER"), tmp_path / "m.svg", analyst=ANALYST)
    tab = browser.new_page()
    try:
        tab.goto(path.as_uri())
        boxes = tab.evaluate(
            "[...document.querySelectorAll('text')].map((text) => ({ said: text.textContent, ...JSON.parse("
            "JSON.stringify((({ x, y, width, height }) => ({ x, y, width, height }))(text.getBBox()))) }))"
        )
        wide = tab.evaluate("document.documentElement.width.baseVal.value")
    finally:
        tab.close()
    assert len(boxes) > 50
    assert max(box["x"] + box["width"] for box in boxes) <= wide
    lines: dict[int, list[dict[str, float]]] = {}
    for box in boxes:
        lines.setdefault(round(box["y"]), []).append(box)
    for line in lines.values():
        line.sort(key=lambda box: box["x"])
        assert all(one["x"] + one["width"] <= other["x"] + 0.5 for one, other in pairwise(line))


def test_the_ranking_shows_everybody_with_ties_and_coverage():
    root = picture(case(AUM), what="ranking")
    told = flat(root)
    for n in range(1, 5):
        assert f"H{n} Hypothesis {n}" in told
    assert told.count("tied 1st") == 2
    assert "It is not a probability" in told


def test_both_have_a_text_in_their_place():
    for what in ("matrix", "ranking"):
        root = picture(case(AUM), what=what)
        assert root.find(f"{SVG}title").text.endswith(": Drawn")
        assert "tied" in root.find(f"{SVG}desc").text
        told = said(png_bytes(case(AUM), ANALYST, where="x.png", what=what))
        assert told["Title"] == root.find(f"{SVG}title").text
        assert told["Description"] == root.find(f"{SVG}desc").text
        assert told["Comment"] == "Drawn at 200 % of its size in CSS pixels."


def test_a_text_in_another_script_reaches_the_png_unharmed():
    shown = replace(case(AUM), title="Zürich & 한국어 <b>")
    assert said(png_bytes(shown, ANALYST, where="x.png"))["Title"] == "Matrix: Zürich & 한국어 <b>"


def test_a_large_matrix_comes_out_whole_in_fewer_pixels(monkeypatch):
    monkeypatch.setattr(size, "MOST_PIXELS", 1_500_000)
    content = png_bytes(board(20, 5), ANALYST, where="x.png")
    width, height = struct.unpack(">II", chunks(content)[b"IHDR"][0][:8])
    assert width * height <= 1_500_000
    percent = re.search(r"at (\d+) %", said(content)["Comment"])
    assert percent
    root = picture(board(20, 5))
    assert width == pytest.approx(float(root.get("width") or 0) * int(percent[1]) / 100, abs=1.5)


def test_what_no_program_would_open_is_refused_with_the_way_out(tmp_path, monkeypatch):
    monkeypatch.setattr(size, "LONGEST_SIDE", 700)
    with pytest.raises(PictureTooLarge, match=r"m\.png would need at least \d+ × \d+ pixels.*\.svg"):
        export(board(20, 5), tmp_path / "m.png", analyst=ANALYST)
    assert list(tmp_path.iterdir()) == []
    assert export(board(20, 5), tmp_path / "m.svg", analyst=ANALYST).exists()


def test_five_hundred_rows_are_all_there():
    root = picture(board(500, 10, longest=8))
    told = set(texts(root))
    assert {f"E{n}" for n in range(1, 501)} <= told


def test_a_picture_has_the_width_and_the_resolution_that_were_asked_for():
    content = png_bytes(board(9, 5), ANALYST, where="x.png", size=Size(width=1600, scale=1.5))
    found = chunks(content)
    width, height = struct.unpack(">II", found[b"IHDR"][0][:8])
    root = picture(board(9, 5))
    assert width == 2400
    assert height / width == pytest.approx(float(root.get("height")) / float(root.get("width")), abs=1e-3)
    assert struct.unpack(">IIB", found[b"pHYs"][0]) == (5669, 5669, 1)  # 144 to the inch, in metres
    assert told_size(content) == f"2400 × {height} pixels at 144 dpi"


def test_resolution_stands_before_the_drawing_and_once():
    found = chunks(png_bytes(board(2, 2), ANALYST, where="x.png"))
    assert len(found[b"pHYs"]) == 1
    assert list(found).index(b"pHYs") < list(found).index(b"IDAT")


def test_an_svg_is_drawn_as_before_and_only_says_another_width():
    shown = board(9, 5)
    wide = svg_bytes(shown, ANALYST, size=Size(width=1600)).decode("utf-8")
    root, plain = ET.fromstring(wide), picture(shown)
    assert root.get("width") == "1600"
    assert root.get("viewBox") == plain.get("viewBox")
    assert texts(root) == texts(plain)
    assert told_size(wide.encode()).startswith("1600 × ")


def test_what_is_too_large_to_open_is_not_written_coarser_than_asked(monkeypatch):
    monkeypatch.setattr(size, "MOST_PIXELS", 1_500_000)
    assert png_bytes(board(20, 5), ANALYST, where="x.png")
    with pytest.raises(PictureTooLarge, match="smaller width or scale"):
        png_bytes(board(20, 5), ANALYST, where="x.png", size=Size(width=1600, scale=2))


@pytest.mark.parametrize("asked", [{"width": 12}, {"width": float("nan")}, {"scale": 0}, {"scale": 9}])
def test_no_picture_is_that_wide_or_fine(asked):
    with pytest.raises(BadValue, match=r"a number from [\d.]+ to [\d.]+"):
        Size(**asked)
