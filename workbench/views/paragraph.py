"""The paragraph that says what the analysis comes to, and no more; a person may put it in their own words.

Not here: its sentences, one module a theme (:mod:`workbench.views.paragraphs`).
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring import standing
from workbench.views import paragraphs
from workbench.views.conclusions import hidden_sentence
from workbench.views.paragraph_probable import probable
from workbench.views.traced import Tracer, plain
from workbench.views.wording import can_open, totals_shown

View = dict[str, Any]

_SECTIONS = (
    ("standing", paragraphs.stands),
    ("probability", probable),
    ("confidence", paragraphs.confident),
    ("overturn", paragraphs.overturned),
    ("assumed", paragraphs.assumed),
    ("watch", paragraphs.watched),
)


def paragraph_view(case: Case, analyst: str, scheme: str | None = None) -> View:
    """Return what an analyst's matrix and judgements come to, sentence by sentence, as plain JSON.

    ``sections`` are ``{"key", "title", "parts"}``; a part is ``{"text", "rests"}``, where
    ``rests`` names line by line what a number rests on and is empty for plain words. ``written``
    is the same as one text, ``own`` the analyst's own words or "", ``text`` what goes into a
    report: the own words where there are any. ``moved`` says whether the workbench would write
    something else now than when the own words were written. Until totals may be seen, ``shown`` is
    False and there are no sections.
    """
    now = standing(case, analyst, scheme)
    shown = totals_shown(case, analyst, now) and now.cells > 0
    view: View = {
        "title": say("paragraph.title"),
        "lead": say("paragraph.lead"),
        "form": case.form,
        "shown": shown,
        "hidden": hidden_sentence(now),
        "can_open": can_open(case, analyst, now),
        "words": words("paragraph", "open", "edit", "own", "show"),
    }
    return {**view, **told_paragraph(case, analyst, now.scheme.name, sections=shown)}


def told_paragraph(case: Case, analyst: str, scheme: str | None = None, *, sections: bool = True) -> View:
    """Return the sections and texts of the paragraph, as a report shows them, totals hidden or not."""
    tracer, now = Tracer(), standing(case, analyst, scheme)
    made: list[View] = []
    for key, of in _SECTIONS if sections else ():
        if sentence := " ".join(part for part in of(case, analyst, now, tracer) if part):
            parts = tracer.parts(sentence)
            made.append({"key": key, "title": say(f"paragraph.{key}"), "parts": parts})
    written = "\n".join(plain(one["parts"]) for one in made)
    own = case.paragraphs.get((analyst,))
    moved = own is not None and sections and own.drawn != written
    return {
        "sections": made,
        "written": written,
        "own": own.text if own else "",
        "text": own.text if own and sections else written,
        "whose": _whose(analyst, moved=moved) if own else say("paragraph.by_workbench"),
        "moved": moved,
    }


def _whose(analyst: str, *, moved: bool) -> str:
    return say("paragraph.by_analyst.moved" if moved else "paragraph.by_analyst", analyst=analyst)
