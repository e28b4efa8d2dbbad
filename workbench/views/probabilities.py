"""Probabilities by Bayes' rule, apart from the matrix score: what they are, rest on, and are limited by.

Not here: laying down what they rest on (:mod:`workbench.views.laying_down`), the matrix and a person's
own answer beside them (:mod:`workbench.views.three_answers`), and how far they depend on what was laid
down (:mod:`workbench.views.swept`).
"""

from collections.abc import Iterable
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring import standing
from workbench.scoring.probabilities import Probabilities, probabilities_of
from workbench.views.baselines import baselines_view
from workbench.views.conclusions import hidden_sentence
from workbench.views.laying_down import laying_down_view
from workbench.views.percents import above_even, in_words, percent_text
from workbench.views.rests_on import rests_on
from workbench.views.three_answers import three_answers
from workbench.views.wording import can_open, listed, name_of, shortened, totals_shown

View = dict[str, Any]


def probabilities_view(case: Case, analyst: str) -> View:
    """Return an analyst's probabilities and all that they rest on, as plain JSON.

    ``laying_down`` holds what may be changed, ``baselines`` the rows to be rated in the independent
    form (None in the exclusive one). A probability is a total too: until totals may be seen
    ``shown`` is False, and ``result`` is None.
    """
    now = standing(case, analyst)
    shown = totals_shown(case, analyst, now) and now.cells > 0
    return {
        "title": say("probabilities.title"),
        "lead": say(f"probabilities.lead.{case.form}"),
        "form": case.form,
        "shown": shown,
        "hidden": hidden_sentence(now),
        "can_open": can_open(case, analyst, now),
        "result": told_probabilities(case, analyst) if shown else None,
        "laying_down": laying_down_view(case, analyst),
        "baselines": baselines_view(case, analyst) if case.form == "independent" else None,
        "words": {**words("probabilities", "panel."), **words("conclusions", "open")},
    }


def told_probabilities(case: Case, analyst: str, voice: str = "panel") -> View:
    """Return the probabilities in words and numbers, as a report shows them, totals hidden or not.

    ``lines`` has one hypothesis each, in case order, with ``percent`` 0 to 100 or None. ``withheld``
    says why there are none; "" where there are. ``voice`` as in
    :func:`workbench.views.three_answers.three_answers`.
    """
    found = probabilities_of(case, analyst)
    return {
        "withheld": _withheld(found),
        "headline": _headline(case, found),
        "lines": [_line(case, found, id) for id in _asked(case, found)],
        "scale": say(f"probabilities.scale.{case.probability.words}"),
        "notes": _notes(case, found),
        "rests_on": [
            say("probabilities.rests.table", name=_table(found)),
            *rests_on(case, found.laid_down),
        ],
        "three": three_answers(case, analyst, found, voice),
    }


def _table(found: Probabilities) -> str:
    table = found.laid_down.table
    return (
        say("probabilities.table.usual")
        if table.name == "even-steps"
        else table.name or say("probabilities.table.own")
    )


def _asked(case: Case, found: Probabilities) -> list[str]:
    """Return the hypotheses that have a line: those rated, and in the exclusive form the reminders."""
    alone = case.form == "independent"
    return [one.id for one in case.hypotheses if one.on and not (alone and one.residual)]


def _withheld(found: Probabilities) -> str:
    n = len(found.without_baseline)
    if found.withheld != "baselines":
        return say(f"probabilities.withheld.{found.withheld}") if found.withheld else ""
    rated = found.rows - n
    return say("probabilities.withheld.baselines", n=n, rated=rated, rows=found.rows)


def _headline(case: Case, found: Probabilities) -> str:
    if found.withheld:
        return ""
    if case.form == "independent":
        return _more_likely_than_not(case, found)
    if not found.leaders:
        return say("probabilities.headline.nobody")
    of = found.of
    told = {"percent": percent_text(of[found.leaders[0]]), "word": in_words(case, of[found.leaders[0]])}
    return say("probabilities.headline", n=len(found.leaders), names=_names(case, found.leaders), **told)


def _more_likely_than_not(case: Case, found: Probabilities) -> str:
    likely = [id for id, p in found.of.items() if above_even(p)]
    if not likely:
        return say("probabilities.headline.independent.none")
    return say("probabilities.headline.independent", n=len(likely), names=_names(case, likely))


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(name_of(case, id) for id in ids)


def _line(case: Case, found: Probabilities, id: str) -> View:
    probability = found.of.get(id)
    known = probability is not None
    return {
        "id": id,
        "name": name_of(case, id),
        "percent": None if probability is None else 100 * probability,
        "written": "–" if probability is None else percent_text(probability),
        "word": "" if probability is None else in_words(case, probability),
        "leads": id in found.leaders,
        "note": _note(found, id, known=known),
    }


def _note(found: Probabilities, id: str, *, known: bool) -> str:
    if found.withheld:
        return ""
    if not known:
        return say("probabilities.note.unrated")
    if found.odds:
        unused = dict(zip(found.odds.hypotheses, found.odds.unused, strict=True))[id]
        return say("probabilities.note.unused", n=unused) if unused else ""
    if found.posterior and id in found.posterior.residual:
        return say("probabilities.note.residual")
    return say("probabilities.note.thin") if found.posterior and id in found.posterior.thin else ""


def _notes(case: Case, found: Probabilities) -> list[str]:
    """Return what limits all of them: blanks, rows that tell nothing, hypotheses without a number."""
    if found.withheld:
        return []
    inert = found.posterior.inert if found.posterior else ()
    unrated = found.unrated if found.posterior else ()
    return [
        *([say("probabilities.apart.independent")] if found.odds else []),
        *([say("probabilities.provisional")] if found.provisional else []),
        *([say("probabilities.inert", n=len(inert), names=shortened(inert))] if inert else []),
        *([say("probabilities.given", n=len(unrated), names=_names(case, unrated))] if unrated else []),
    ]
