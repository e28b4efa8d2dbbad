"""How well a splitter does on the hard sentences of the tests.

Not here: the splitters, and what they cost.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HARD = Path(__file__).parents[1] / "tests" / "sources" / "hard_sentences.json"
KEPT_BACK = HARD.with_name("hard_sentences_kept_back.json")  # nothing is fitted to these

Split = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A text, the sentences it falls into, and what makes it hard."""

    category: str
    text: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a splitter made of the snippets: which it got wholly right, and its ends within lines."""

    right: tuple[Snippet, ...]
    wrong: tuple[tuple[Snippet, tuple[str, ...]], ...]
    found: int
    missed: int
    invented: int

    @property
    def precision(self) -> float:
        """Of the ends it set, the share that are ends; 1 where it set none."""
        set_ = self.found + self.invented
        return self.found / set_ if set_ else 1.0

    @property
    def recall(self) -> float:
        """Of the ends there are, the share that it found; 1 where there are none."""
        there = self.found + self.missed
        return self.found / there if there else 1.0

    def by_category(self) -> dict[str, tuple[int, int]]:
        """Return, for each category in the file's order, how many are right and how many there are."""
        right = Counter(one.category for one in self.right)
        every = right + Counter(one.category for one, _ in self.wrong)
        return {category: (right[category], every[category]) for category in sorted(every)}


def snippets(path: Path = HARD) -> tuple[Snippet, ...]:
    """Return the hard snippets of the file."""
    held = json.loads(path.read_text(encoding="utf-8"))["snippets"]
    return tuple(
        Snippet(category=one["category"], text=one["text"], sentences=tuple(one["sentences"])) for one in held
    )


def divided(text: str, split: Split) -> tuple[str, ...]:
    """Return the sentences a splitter finds, line by line: no splitter is asked about line breaks."""
    pieces = (piece.strip() for line in text.split("\n") if line.strip() for piece in split(line))
    return tuple(piece for piece in pieces if piece)


def judged(hard: Sequence[Snippet], split: Split) -> Result:
    """Return what a splitter makes of the snippets."""
    right: list[Snippet] = []
    wrong: list[tuple[Snippet, tuple[str, ...]]] = []
    found = missed = invented = 0
    for one in hard:
        pieces = divided(one.text, split)
        if pieces == one.sentences:
            right.append(one)
        else:
            wrong.append((one, pieces))
        said, true = _starts(one.text, pieces), _starts(one.text, one.sentences)
        found, missed, invented = (
            found + len(said & true),
            missed + len(true - said),
            invented + len(said - true),
        )
    return Result(right=tuple(right), wrong=tuple(wrong), found=found, missed=missed, invented=invented)


def _starts(text: str, sentences: Sequence[str]) -> set[int]:
    """Return where sentences begin after others on their line.

    A piece whose words were changed cannot be placed and is left out.
    """
    starts, at = set(), 0
    for sentence in sentences:
        start = text.find(sentence, at)
        if start >= 0:
            starts.add(start)
            at = start + len(sentence)
    return {start for start in starts if text[:start].rpartition("\n")[2].strip()}
