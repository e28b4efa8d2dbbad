"""Reading: articles opened and searched for passages, beside a plain pass of the retrieval library.

Not here: how good the passages are (:mod:`bench.reading`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from statistics import median

import bm25s

from bench.clock import Measured, measure
from bench.splitters import articles
from workbench.sources.readers import ReadText, read_many
from workbench.sources.suggest import suggestions

SECONDS = 10.0  # for all the articles, at most
TIMES = 3
HYPOTHESES = {
    "H1": "The damage was done on purpose by somebody from outside, for money.",
    "H2": "A fault of the firm's own is being passed off as an attack.",
    "H3": "The weather and the order of events explain it; nobody did it.",
    "H4": "A foreign state wanted to show that it could.",
    "H5": "Workers who had been dismissed took their revenge.",
}
STOP = re.compile(r"(?<=[.!?])\s+")

File = tuple[bytes, str]


def reading(_folder: Path) -> Iterator[Measured]:
    """Yield 200 articles of 1,000 words, half text and half web page, opened and searched for passages."""
    texts = list(articles())
    files = [as_page(text, n) if n % 2 else as_text(text, n) for n, text in enumerate(texts)]
    found = measure(
        f"{len(files)} articles of 1,000 words, opened and searched",
        lambda: searched(files, HYPOTHESES),
        "BM25 alone",
        lambda: retrieved(texts, HYPOTHESES),
        times=TIMES,
    )
    took = median(found.samples)
    verdict = "within" if took <= SECONDS else "NOT within"
    yield replace(found, note=f"{took:.1f} s in all, {verdict} {SECONDS:.0f} s")


def as_text(text: str, number: int) -> File:
    """Return an article as a text file."""
    return text.encode(), f"article-{number}.txt"


def as_page(text: str, number: int) -> File:
    """Return an article as a web page with what stands around articles."""
    body = "\n".join(f"<p>{escape(line.strip())}</p>" for line in text.split("\n\n") if line.strip())
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("News", "Views", "Sport", "About"))
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article {number}</title></head>'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Article {number}</h1>\n{body}\n</article>"
        "<footer><p>All rights reserved.</p></footer></body></html>"
    )
    return page.encode(), f"article-{number}.html"


def searched(files: Sequence[File], hypotheses: Mapping[str, str]) -> list[int]:
    """Open all files in one go, and return how many passages each one has."""
    read = [one for one in read_many(files) if isinstance(one, ReadText)]
    return [len(suggestions(one.text, hypotheses)) for one in read]


def retrieved(texts: Sequence[str], hypotheses: Mapping[str, str]) -> list[float]:
    """Return the best match in every text, as the retrieval library alone finds it: no stems, no reasons."""
    asked = bm25s.tokenize(list(hypotheses.values()), return_ids=False, show_progress=False)
    return [_best(STOP.split(text), asked) for text in texts]


def _best(sentences: list[str], asked: list[list[str]]) -> float:
    index = bm25s.BM25()
    index.index(bm25s.tokenize(sentences, show_progress=False), show_progress=False)
    return max(float(index.get_scores(words).max()) for words in asked)
