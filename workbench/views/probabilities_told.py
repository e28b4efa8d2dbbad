"""Probabilities as a report tells them: one table, the sentences beside it, how far they depend on choices.

Not here: the panel (:mod:`workbench.views.probabilities`), and drawing anything.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.views.probabilities import told_probabilities
from workbench.views.swept import swept_view

View = dict[str, Any]


def reported_probabilities(case: Case, analyst: str, *, sweeps: bool) -> View:
    """Return what a report says of probabilities, totals hidden or not.

    ``rows`` are texts under ``heads``, ``leads`` says which of them are the most probable,
    ``sentences`` come before the table and ``beneath`` after it. Only with ``sweeps`` it is said how
    far the numbers depend on what was chosen, which takes a moment: ``verdict``, and one sentence each
    in ``depends``. Where there are no probabilities ``withheld`` says why, and the rest is empty.
    """
    told = told_probabilities(case, analyst, "report")
    swept = swept_view(case, analyst) if sweeps and not told["withheld"] else None
    found = not told["withheld"]
    beside = {row[0]: row for row in told["three"]["rows"]}
    _, matrix, bayes, own = told["three"]["heads"]
    return {
        "title": say("probabilities.title"),
        "apart": say(f"probabilities.apart.{case.form}"),
        "withheld": told["withheld"],
        "headline": told["headline"],
        "sentences": [one["text"] for one in told["three"]["sentences"]],
        "heads": [say("probabilities.three.hypothesis"), bayes, say("probabilities.panel.word"), matrix, own],
        "rows": [_row(one, beside.get(one["name"])) for one in told["lines"]] if found else [],
        "leads": [one["leads"] for one in told["lines"]] if found else [],
        "beneath": [*_notes(told), *told["rests_on"], told["scale"]] if found else [],
        "verdict": swept["verdict"] if swept else "",
        "depends": swept["sentences"] if swept else [],
    }


def _row(line: View, beside: list[str] | None) -> list[str]:
    _, rank, _, own = beside or ["", "–", "", "–"]
    return [line["name"], line["written"], line["word"], rank, own]


def _notes(told: View) -> list[str]:
    """Return what limits single hypotheses, and what limits all of them."""
    each = [
        say("probabilities.note.of", name=one["name"], note=one["note"])
        for one in told["lines"]
        if one["note"]
    ]
    return [*told["notes"], *each]
