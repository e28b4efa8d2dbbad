"""The order of the slides.

Not here: what is on each.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from workbench.export.deck.behind import (
    chronology_slides,
    coverage_slides,
    crossimpact_slides,
    indicator_slides,
    judgement_slides,
)
from workbench.export.deck.choosing import (
    against_slides,
    brief_slides,
    differing_slides,
    question_slides,
)
from workbench.export.deck.cited import citation_slides
from workbench.export.deck.deceived import deception_slides, reading_slides
from workbench.export.deck.flipping import flip_slides
from workbench.export.deck.frame import closing_slides, hypothesis_slides, method_slides, title_slide
from workbench.export.deck.matrix import matrix_slides
from workbench.export.deck.parts import Deck, Room, Slide
from workbench.export.deck.probabilities import probability_slides
from workbench.export.deck.quality import quality_slides
from workbench.export.deck.ranks import ranks_slides
from workbench.export.deck.results import overturn_slides, paragraph_slides, ranking_slides
from workbench.export.deck.scenarios import scenario_slides
from workbench.export.deck.sources import source_slides
from workbench.export.deck.team import team_slides
from workbench.export.deck.watching import bottom_line_slide
from workbench.messages import say

View = dict[str, Any]

Make = Callable[[View, Room], list[Slide]]

FULL: tuple[Make, ...] = (
    paragraph_slides,
    method_slides,
    hypothesis_slides,
    matrix_slides,
    team_slides,
    ranking_slides,
    against_slides,
    ranks_slides,
    overturn_slides,
    flip_slides,
    scenario_slides,
    reading_slides,
    deception_slides,
    chronology_slides,
    judgement_slides,
    probability_slides,
    crossimpact_slides,
    citation_slides,
    source_slides,
    quality_slides,
    coverage_slides,
    indicator_slides,
    closing_slides,
)
"""What makes the slides of the full record, behind the title."""

DISCUSSION: tuple[Make, ...] = (
    method_slides,
    hypothesis_slides,
    matrix_slides,
    team_slides,
    differing_slides,
    question_slides,
    ranking_slides,
    against_slides,
    ranks_slides,
    overturn_slides,
    flip_slides,
    closing_slides,
)
"""What a class talks about comes before any conclusion."""

DECKS: dict[str, tuple[Make, ...]] = {"full": FULL, "briefing": (brief_slides,), "discussion": DISCUSSION}


def deck(view: View, room: Room) -> Deck:
    """Return the deck that tells a report (``report_view``) to a room of people, as it was chosen.

    Parameters
    ----------
    view : dict
        The report; what was chosen to go in stands in its ``choice``.
    room : Room
        The area that the slides leave beneath the title.
    """
    makers = DECKS[view["choice"]["deck"]]
    first = bottom_line_slide if view["choice"]["deck"] == "briefing" else title_slide
    slides = [first(view), *(slide for make in makers for slide in make(view, room))]
    return Deck(
        slides=tuple(told_apart(slides)),
        footer=footer(view),
        mark=view["marking"]["handling"],
        title=view["title"],
        subject=view["question"],
        author=view["analyst"],
    )


def told_apart(slides: Sequence[Slide]) -> Iterator[Slide]:
    """Yield the slides, those under one title numbered: a list of titles must tell them apart."""
    for title, alike in groupby(slides, key=lambda slide: slide.title):
        several = list(alike)
        for n, slide in enumerate(several, start=1):
            numbered = say("deck.part", title=title, n=n, of=len(several))
            yield slide if len(several) == 1 else replace(slide, title=numbered)


def footer(view: dict[str, Any]) -> str:
    """Return what stands at the foot of every slide: the marking, then how the scores are made."""
    return f"{view['marking']['line']} · {view['scheme']['convention']}"
