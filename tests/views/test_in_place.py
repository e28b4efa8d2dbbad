"""Where an item stands: in its own text, in our digest, or only in the quote it carries."""

from dataclasses import replace
from pathlib import Path

from tests.drawing import case
from workbench.model.case import Case
from workbench.model.source import Excerpt, Source
from workbench.sources.library import Library
from workbench.sources.shelf import Shelf
from workbench.views.in_place import in_place_view

TEXT = "The first paragraph.\n\nShips left the harbour at night."
QUOTE = "left the harbour"


def standing(folder: Path, excerpt: Excerpt | None, *, kept: bool = True) -> tuple[Case, Library]:
    """Return a case of one item in the second paragraph of a text of its own, and the library."""
    library = Library(folder)
    sha256 = library.keep_text(TEXT) if kept else "0" * 64
    drawn = case({"E1": "C"})
    item = replace(drawn.evidence[0], source="S1", paragraph=2, excerpt=excerpt)
    return replace(
        drawn, sources=(Source(id="S1", title="A text", text_sha256=sha256),), evidence=(item,)
    ), library


def excerpt_of(quote: str) -> Excerpt:
    start = TEXT.find(QUOTE)
    return Excerpt(start=start, end=start + len(quote), quote=quote)


def test_the_words_stand_marked_in_their_paragraph(tmp_path: Path) -> None:
    drawn, library = standing(tmp_path, excerpt_of(QUOTE))
    view = in_place_view(drawn, drawn.evidence[0], Shelf(), library)
    assert view == {"place": "¶2", "pieces": ["Ships ", QUOTE, " at night."], "remark": ""}


def test_words_that_are_not_there_any_more_leave_the_paragraph_whole_and_say_so(tmp_path: Path) -> None:
    drawn, library = standing(tmp_path, excerpt_of("sank off the cape"))
    view = in_place_view(drawn, drawn.evidence[0], Shelf(), library)
    assert view["pieces"] == ["Ships left the harbour at night.", "", ""]
    assert "not in this paragraph any more" in view["remark"]


def test_an_item_without_an_excerpt_rests_on_its_paragraph(tmp_path: Path) -> None:
    drawn, library = standing(tmp_path, None)
    view = in_place_view(drawn, drawn.evidence[0], Shelf(), library)
    assert view["remark"] == "The item rests on the whole paragraph."


def test_without_the_text_the_quote_stands_by_itself(tmp_path: Path) -> None:
    drawn, library = standing(tmp_path, excerpt_of(QUOTE), kept=False)
    view = in_place_view(drawn, drawn.evidence[0], Shelf(), library)
    assert (view["place"], view["pieces"], view["remark"]) == ("", ["", QUOTE, ""], "")
    bare, library = standing(tmp_path, None, kept=False)
    assert "no text to open" in in_place_view(bare, bare.evidence[0], Shelf(), library)["remark"]
