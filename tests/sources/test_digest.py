import pytest

from workbench.errors import NotADigest
from workbench.sources.digest import read_digest, settled

TEXT = """---
id: S1
title: "Why: a question"
author: unknown
outlet: 'It''s ours'
---

A digest in our own words.

### ¶1

First line
of a paragraph.

Origin: A ministry · The author

### ¶3

Second paragraph, no origin given.
"""


def test_front_matter_keeps_colons_and_takes_off_quotes():
    facts = read_digest(TEXT).facts
    assert facts == {"id": "S1", "title": "Why: a question", "author": "unknown", "outlet": "It's ours"}


def test_a_paragraph_is_its_text_on_one_line_with_its_origins_apart():
    first, second = read_digest(TEXT).paragraphs
    assert (first.number, first.text) == (1, "First line of a paragraph.")
    assert first.origins == ("A ministry", "The author")
    assert (second.number, second.text, second.origins) == (3, "Second paragraph, no origin given.", ())


def test_a_paragraph_is_found_by_the_articles_number():
    digest = read_digest(TEXT)
    assert digest.paragraph(3) == digest.paragraphs[1]
    assert digest.paragraph(2) is None
    assert digest.paragraph(None) is None


def test_newlines_byte_order_mark_and_composition_make_no_difference():
    foreign = "\ufeff" + TEXT.replace("\n", "\r\n").replace("First", "Fi\u0301rst")
    assert read_digest(foreign).paragraphs[0].text == "F\u00edrst line of a paragraph."
    assert settled("a\rb\r\nc") == "a\nb\nc"


def test_a_text_without_front_matter_is_no_digest():
    with pytest.raises(NotADigest, match="front matter"):
        read_digest("### ¶1\n\nWords.", where="plain.md")


def test_a_text_without_numbered_paragraphs_is_no_digest():
    with pytest.raises(NotADigest, match="no heading"):
        read_digest("---\nid: S1\n---\n\nWords.")


def test_the_same_number_twice_is_named():
    with pytest.raises(NotADigest, match="paragraph 1 comes twice"):
        read_digest("---\nid: S1\n---\n### ¶1\n\nA.\n\n### ¶1\n\nB.\n")
