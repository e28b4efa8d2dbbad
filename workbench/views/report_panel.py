"""The report as the panel shows it: without what rests on a sum until totals may be seen.

Not here: what a report says (:mod:`workbench.views.report`).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.scoring import standing
from workbench.views.conclusions import hidden_sentence
from workbench.views.report import report_view

View = dict[str, Any]

WRITES = ("html", "pptx")
PLAIN = ("marking", "question", "explanation", "method", "made", "rated", "hypotheses", "rows", "sources")
SUMS = ("columns", "order", "sentences", "linchpins", "flips", "paragraph")


def report_panel_view(
    case: Case, analyst: str, now: datetime | None = None, *, log: Sequence[LoggedEdit] = ()
) -> View:
    """Return the report's words and tables, and the formats it can be written in."""
    report = report_view(case, analyst, now=now, log=log)
    shown = bool(report["finished"]) and bool(report["any_rated"])
    return {
        "title": say("reportpanel.title"),
        "lead": say("reportpanel.lead"),
        "case_title": report["title"],
        **{name: report[name] for name in PLAIN},
        "convention": report["scheme"]["convention"],
        "shown": shown,
        "hidden": "" if shown else hidden_sentence(standing(case, analyst)),
        **{name: report[name] if shown else type(report[name])() for name in SUMS},
        "judgements": report["judgements"],
        "crossimpact": report["crossimpact"],
        "indicators": report["indicators"],
        "trials": report["sentences"]["trials"],
        "trials_sources": report["trials_sources"],
        "writes": [
            {"value": "html", "label": say("reportpanel.write")},
            {"value": "pptx", "label": say("reportpanel.slides")},
        ],
        "words": {**report["words"], **words("reportpanel"), **words("panel", "export.writ")},
    }
