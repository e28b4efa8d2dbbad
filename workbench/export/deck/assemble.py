"""The order of the slides.

Not here: what is on each.
"""

from typing import Any

from workbench.export.deck.behind import (
    chronology_slides,
    coverage_slides,
    crossimpact_slides,
    indicator_slides,
    judgement_slides,
)
from workbench.export.deck.cited import citation_slides
from workbench.export.deck.deceived import deception_slides, reading_slides
from workbench.export.deck.frame import closing_slides, hypothesis_slides, method_slides, title_slide
from workbench.export.deck.matrix import matrix_slides
from workbench.export.deck.parts import Deck, Room
from workbench.export.deck.probabilities import probability_slides
from workbench.export.deck.quality import quality_slides
from workbench.export.deck.ranks import ranks_slides
from workbench.export.deck.results import overturn_slides, paragraph_slides, ranking_slides
from workbench.export.deck.scenarios import scenario_slides
from workbench.export.deck.sources import source_slides


def deck(view: dict[str, Any], room: Room) -> Deck:
    """Return the deck that tells a report (``report_view``) to a room of people.

    Parameters
    ----------
    view : dict
        The report.
    room : Room
        The area that the slides leave beneath the title.
    """
    return Deck(
        slides=(
            title_slide(view),
            *paragraph_slides(view, room),
            *method_slides(view, room),
            *hypothesis_slides(view, room),
            *matrix_slides(view, room),
            *ranking_slides(view, room),
            *ranks_slides(view, room),
            *overturn_slides(view, room),
            *scenario_slides(view, room),
            *reading_slides(view, room),
            *deception_slides(view, room),
            *chronology_slides(view, room),
            *judgement_slides(view, room),
            *probability_slides(view, room),
            *crossimpact_slides(view, room),
            *indicator_slides(view, room),
            *citation_slides(view, room),
            *source_slides(view, room),
            *coverage_slides(view, room),
            *quality_slides(view, room),
            *closing_slides(view, room),
        ),
        footer=footer(view),
        mark=view["marking"]["handling"],
        title=view["title"],
        subject=view["question"],
        author=view["analyst"],
    )


def footer(view: dict[str, Any]) -> str:
    """Return what stands at the foot of every slide: the marking, then how the scores are made."""
    return f"{view['marking']['line']} · {view['scheme']['convention']}"
