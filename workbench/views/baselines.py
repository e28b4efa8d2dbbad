"""The baseline of every row, to be rated: how likely one would be to see it if the motive were absent.

Not here: what it does to the odds.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.views.matrix import KEYS
from workbench.views.matrix_rows import place_of

View = dict[str, Any]


def baselines_view(case: Case, analyst: str) -> View:
    """Return the rows that count with their baselines, the codes with their keys, and how many are rated."""
    rows = [_row(case, analyst, item.id) for item in case.counted_evidence]
    rated = sum(row["code"] is not None for row in rows)
    return {
        "title": say("probabilities.baselines"),
        "lead": say("probabilities.baselines.lead"),
        "question": say("probabilities.baselines.question"),
        "progress": say("probabilities.baselines.progress", rated=rated, rows=len(rows)),
        "rated": rated,
        "of": len(rows),
        "codes": [
            {
                "code": code.value,
                "key": key,
                "name": say(f"matrix.code.{code}"),
                "means": say(f"probabilities.baselines.means.{code}"),
            }
            for key, code in KEYS
        ],
        "rows": rows,
    }


def _row(case: Case, analyst: str, id: str) -> View:
    item, cell = case.evidence_item(id), case.baseline(analyst, id)
    code = cell.rating.value if cell.rating else None
    told = say(f"matrix.code.{code}") if code else say("probabilities.baselines.unrated")
    return {
        "id": id,
        "text": item.text,
        "place": place_of(item),
        "code": code,
        "label": say("probabilities.baselines.row", id=id, text=item.text, code=told),
        "reason": cell.reason,
        "seen": [
            {"id": one.id, "code": (rating.value if rating else "")}
            for one in case.rated_hypotheses
            for rating in (case.rating(analyst, id, one.id),)
        ],
    }
