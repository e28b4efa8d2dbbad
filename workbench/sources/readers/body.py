"""The part of a page that is the article.

A page that marks its article is believed; else jusText judges the blocks of a page that has menus,
and a plain page is taken whole. Not here: cutting a page into blocks.
"""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from workbench.sources.readers.blocks import Block, blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARKED = (
    ".//*[@itemprop='articleBody']",
    ".//article",
    ".//*[@role='article']",
    ".//main",
    ".//*[@role='main']",
)
"""Where pages say that their article is, the surest first."""

BESIDE = frozenset(["nav", "aside", "footer", "form", "menu", "dialog"])
"""What stands beside the words of a page, by its own mark."""

ENOUGH = 250
"""Characters that a marked article must hold to be believed."""

MOST_MARKED = 50
"""Marked articles that are compared; a page of many is a list of others."""

MENUS = 0.25
"""Share of a page's characters in links beyond which it has menus that jusText is to find."""

MOST_JUDGED = 20_000
"""Blocks; jusText looks from each to its neighbours."""

_STOPLISTS = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian",
    "it": "Italian", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian",
    "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese",
}  # fmt: skip


def body_of(root: "HtmlElement") -> tuple[list[Block], bool]:
    """Return the blocks of a page's article, and whether anything that a reader would see was left out."""
    whole = list(blocks(root))
    chosen = _marked(root) or _judged(list(blocks(root, BESIDE)), _language(root)) or whole
    return chosen, _characters(chosen) < _characters(whole)


def _marked(root: "HtmlElement") -> list[Block]:
    """Return the blocks of the largest element that the page marks as its article, if it holds enough."""
    for path in MARKED:
        found = (list(blocks(element, BESIDE)) for element in islice(root.iterfind(path), MOST_MARKED))
        largest = max(found, key=_characters, default=[])
        if _characters(largest) >= ENOUGH:
            return _with_heading(root, largest)
    return []


def _with_heading(root: "HtmlElement", chosen: list[Block]) -> list[Block]:
    """Return the article with its heading first, where that stands above what is marked."""
    if any(block.tag == "h1" for block in chosen):
        return chosen
    headings = [block for block in blocks(root, BESIDE) if block.tag == "h1"]
    return [*headings, *chosen] if len(headings) == 1 else chosen


def _judged(all_of: list[Block], language: str) -> list[Block]:
    characters = _characters(all_of)
    if (
        not characters
        or sum(block.linked for block in all_of) < MENUS * characters
        or len(all_of) > MOST_JUDGED
    ):
        return all_of
    kept = [block for block, good in zip(all_of, _good(all_of, language), strict=True) if good]
    return kept if _characters(kept) >= ENOUGH else all_of


def _good(all_of: Sequence[Block], language: str) -> list[bool]:
    import justext
    from justext.core import PathInfo, classify_paragraphs, revise_paragraph_classification
    from justext.paragraph import Paragraph

    paragraphs = []
    for block in all_of:
        paragraph = Paragraph(PathInfo().append(block.tag or "p"))
        paragraph.append_text(block.text)
        paragraph.chars_count_in_links = block.linked
        paragraphs.append(paragraph)
    name = _STOPLISTS.get(language)
    words = justext.get_stoplist(name) if name else frozenset()
    low, high = (0.30, 0.32) if name else (0.0, 0.0)
    classify_paragraphs(paragraphs, words, stopwords_low=low, stopwords_high=high)
    revise_paragraph_classification(paragraphs)
    return [
        not paragraph.is_boilerplate or block.tag == "h1"
        for paragraph, block in zip(paragraphs, all_of, strict=True)
    ]


def _language(root: "HtmlElement") -> str:
    return (root.get("lang") or "").lower().partition("-")[0]


def _characters(all_of: Sequence[Block]) -> int:
    return sum(len(block.text) for block in all_of)
