"""Every widget's style sheet lies on the page with all the others: none may touch another's widget."""

import re
from pathlib import Path

import pytest

import workbench

SHEETS = sorted((Path(workbench.__file__).parent / "widgets").rglob("*.css"))


def selectors(text):
    plain = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    for block in re.findall(r"([^{}]+)\{", plain):
        if not block.strip().startswith("@"):
            yield from (one.strip() for one in re.split(r",(?![^(]*\))", block))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_every_selector_begins_at_the_widgets_own_root(sheet):
    name = "" if sheet.stem == "base" else f"-{sheet.stem}"
    own = re.compile(rf"^(body\[data-jp-theme-light=\"false\"\] )?(\.wb)?\.wb{name}(?![\w-])")
    assert [one for one in selectors(sheet.read_text(encoding="utf-8")) if not own.match(one)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_no_colour_stands_outside_the_tokens(sheet):
    text = re.sub(r"box-shadow:[^;]*;", "", sheet.read_text(encoding="utf-8"))
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl", text, flags=re.IGNORECASE) == []
    assert "!important" not in text
