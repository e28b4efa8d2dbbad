"""The source list and the register of origins, whole in every file that has room for them."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest

from tests.export.opened import opened, sizes
from tests.messages.shown import in_html
from workbench.casefile import read
from workbench.errors import CannotKeep
from workbench.export import export
from workbench.model.source import DESCRIPTORS
from workbench.shipped import shipped

WORKED = read(shipped("templates") / "north-korea-worked.json").case
WHO = min({place.analyst for place in WORKED.cells})
NOW = datetime(2025, 1, 2, tzinfo=UTC)
WORDS = " ".join(f"word{n}" for n in range(700)) + "."
LONG = replace(
    WORKED, sources=(replace(WORKED.sources[0], file="a file.pdf", record=WORDS), *WORKED.sources[1:])
)


def flat(text: str) -> str:
    return " ".join(text.split())


def written(folder, ending, case=WORKED) -> bytes:
    return export(case, folder / f"w.{ending}", analyst=WHO, now=NOW).read_bytes()


def known(case):
    """Yield every text that is known of a source or an origin."""
    for one in (*case.sources, *case.origins):
        yield from filter(None, (flat(getattr(one, name)) for name in (*DESCRIPTORS, "note")))
    yield from (source.sha256 for source in case.sources)
    yield from (origin.id for origin in case.origins)


def test_the_page_tells_all_that_is_known(tmp_path):
    told = flat(" ".join(in_html(written(tmp_path, "html", LONG))))
    assert [text for text in known(LONG) if text not in told] == []
    assert "a file.pdf, SHA-256" in told


def test_markdown_tells_all_that_is_known(tmp_path):
    told = flat(re.sub(r"\\(.)", r"\1", written(tmp_path, "md", LONG).decode("utf-8")))
    assert [text for text in known(LONG) if text not in told] == []


def test_slides_tell_all_that_is_known_page_after_page_and_nothing_is_set_too_small(tmp_path):
    deck = opened(written(tmp_path, "pptx", LONG))
    told = " ".join(cell.text for table in deck.tables() for row in table.rows for cell in row.cells)
    words = set(f"{told} {' '.join(deck.notes())}".split())
    for text in known(LONG):
        assert set(text.split()) <= words, text
    assert "S1, continued" in told
    assert "…" not in told
    assert min(sizes(deck)) >= 1200


def test_the_workbook_has_a_sheet_of_each_with_a_column_for_everything(tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(written(tmp_path, "xlsx", LONG)))
    sources, origins = (
        [[cell.value for cell in row] for row in book[name].iter_rows()] for name in ("Sources", "Origins")
    )
    first = dict(zip(sources[0], sources[1], strict=True))
    assert first["SHA-256 of the original"] == LONG.sources[0].sha256
    assert first["The original"] == "a file.pdf"
    assert first["Its text"] == "Read in a digest; the article itself does not go along."
    rows = {row[0]: dict(zip(origins[0], row, strict=True)) for row in origins[1:] if row[0]}
    for origin in WORKED.origins:
        found = rows[origin.id]
        assert [found[name] or "" for name in ("Access", "Record", "Bias", "Age")] == [
            getattr(origin, name) for name in DESCRIPTORS
        ]
    treaty = rows["The Russia–North Korea agreement of June 2024"]
    assert treaty["Items of evidence"] == 0
    assert treaty["Passed on by"].startswith("The South Korean government; ")


@pytest.mark.parametrize("field", ["id", "draws_on"])
def test_a_character_in_the_register_that_no_file_keeps_is_named_with_its_origin(tmp_path, field):
    bad = {"id": "x\ud800", "draws_on": ("x\ud800",)}[field]
    first = replace(WORKED.origins[0], **{field: bad})
    with pytest.raises(CannotKeep, match="origin"):
        written(tmp_path, "md", replace(WORKED, origins=(first, *WORKED.origins[1:])))
