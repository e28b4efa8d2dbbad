"""Sentence splitters beside each other: how many hard snippets each gets right, and what it costs.

``python -m bench.splitters`` measures all that are installed, each in a process of its own;
``python -m bench.splitters --wrong NAME`` shows what that one gets wrong. Not part of ``make bench``:
the libraries stand in the group "splitters", and are needed for the choice only.
"""

import argparse
import importlib.metadata
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.hard_sentences import KEPT_BACK, Result, Split, divided, judged, snippets

TEXTS = Path(__file__).with_name("reading") / "texts"
ARTICLES, WORDS = 200, 1000
LANGUAGES = {
    "German": "de",
    "French": "fr",
    "Spanish": "es",
    "Russian": "ru",
    "Ukrainian": "uk",
    "Japanese": "ja",
    "Korean": "ko",
}
HEADS = (
    "splitter",
    "right",
    "English",
    "precision",
    "recall",
    "kept back",
    "its English",
    "precision",
    "recall",
    "200 × 1,000",
    "ready",
    "memory",
    "licence",
)


def naive() -> Split:
    """Return a splitter at every stop that white space follows: what a regular expression does."""
    return re.compile(r"(?<=[.!?…。！？])\s+").split


def nupunkt() -> Split:
    import nupunkt

    return lambda line: [line[start:end] for start, end in nupunkt.sent_spans(line)]


def sentencex() -> Split:
    import sentencex

    return lambda line: list(sentencex.segment("en", line))


def pysbd() -> Split:
    import pysbd

    return pysbd.Segmenter(language="en", clean=False).segment


def syntok() -> Split:
    from syntok import segmenter

    def split(line: str) -> list[str]:
        every = [sentence for paragraph in segmenter.analyze(line) for sentence in paragraph]
        return [line[one[0].offset : one[-1].offset + len(one[-1].value)] for one in every]

    return split


def blingfire() -> Split:
    import blingfire

    def split(line: str) -> list[str]:
        return [line[start:end] for start, end in blingfire.text_to_sentences_and_offsets(line)[1]]

    return split


def workbench() -> Split:
    """Return our own way, whatever it rests on; it is asked about a text, as it is in use."""
    from workbench.sources.sentences import sentences

    def split(line: str) -> list[str]:
        return [line[one.start : one.end] for one in sentences(line)]

    return split


SPLITTERS: dict[str, Callable[[], Split]] = {
    one.__name__: one for one in (naive, nupunkt, sentencex, pysbd, syntok, blingfire, workbench)
}


def articles() -> Iterator[str]:
    """Return as many articles as are wanted, of as many words, from paragraphs of our own texts."""
    texts = [path.read_text(encoding="utf-8").split("\n\n") for path in sorted(TEXTS.glob("*.txt"))]
    paragraphs = cycle(paragraph.strip() for text in texts for paragraph in text)
    for _ in range(ARTICLES):
        taken: list[str] = []
        while len(taken) < WORDS:
            taken += [*next(paragraphs).split(" "), "\n\n"]
        yield " ".join(taken[:WORDS])


def measured(name: str) -> dict[str, Any]:
    """Return everything about one splitter; in a fresh process, or the first numbers mean nothing."""
    before, start = _memory(), perf_counter()
    split = SPLITTERS[name]()
    split("It is ready.")
    ready = perf_counter() - start
    read = list(articles())
    start = perf_counter()
    for article in read:
        divided(article, split)
    took = perf_counter() - start
    memory, hard = _memory() - before, judged(snippets(), split)
    cost = (f"{took:.2f} s", f"{ready * 1e3:.0f} ms", f"{memory / 1024:.0f} MB", _licence(name))
    return {
        "row": (name, *_told(hard), *_told(judged(snippets(KEPT_BACK), split)), *cost),
        "categories": hard.by_category(),
    }


def _told(result: Result) -> tuple[str, ...]:
    """Return how many snippets are right, how many of the English ones, and the ends set and found."""
    every = [*result.right, *(one for one, _ in result.wrong)]
    right, all_ = (sum(one.category not in LANGUAGES for one in some) for some in (result.right, every))
    of_all = f"{len(result.right)} of {len(every)}"
    return of_all, f"{right} of {all_}", f"{result.precision:.3f}", f"{result.recall:.3f}"


def _memory() -> int:
    """Return the most memory this process has held so far, in KiB (as Linux counts it)."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _licence(name: str) -> str:
    """Return the version and licence that a package states, "ours" if it is no package."""
    try:
        facts = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return "ours"
    stated = [one.rpartition(" :: ")[2] for one in facts.get_all("Classifier") or () if "License" in one]
    return f"{facts['Version']}, {facts.get('License-Expression') or ', '.join(stated) or 'not stated'}"


def _apart(name: str) -> dict[str, Any] | None:
    """Measure one in a process of its own; None, with a word about it, if it cannot be had."""
    run = subprocess.run(
        [sys.executable, "-m", "bench.splitters", "--only", name],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        print(f"{name}: left out. {(run.stderr.strip().splitlines() or ['No reason given.'])[-1]}")
        return None
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def _columns(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def _wrong(name: str) -> None:
    """Print every snippet that a splitter gets wrong, as it is and as it should be."""
    for one, pieces in judged(snippets(), SPLITTERS[name]()).wrong:
        print(f"[{one.category}]\n  is      {' ‖ '.join(pieces)}\n  should  {' ‖ '.join(one.sentences)}")


def main() -> None:
    """Measure all, or the one that is named."""
    asked = argparse.ArgumentParser(description="Sentence splitters beside each other.")
    asked.add_argument("--only", choices=SPLITTERS, help="measure this one here and print JSON")
    asked.add_argument("--wrong", choices=SPLITTERS, help="show what this one gets wrong")
    chosen = asked.parse_args()
    if chosen.wrong:
        _wrong(chosen.wrong)
    elif chosen.only:
        print(json.dumps(measured(chosen.only)))
    else:
        _all()


def _all() -> None:
    every = [found for name in SPLITTERS if (found := _apart(name))]
    print(_columns([HEADS, *(found["row"] for found in every)]))
    print()
    kinds = [
        [kind, *(f"{found['categories'][kind][0]}/{of}" for found in every)]
        for kind, (_, of) in every[0]["categories"].items()
    ]
    print(_columns([["right by kind", *(found["row"][0] for found in every)], *kinds]))


if __name__ == "__main__":
    main()
