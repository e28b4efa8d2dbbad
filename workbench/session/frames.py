"""A case as data frames, for people who go on in pandas.

Not here: how the numbers come about.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.scoring import every_row, standing

if TYPE_CHECKING:
    from workbench.session.administration import CaseLine


def ratings(case: Case, analyst: str) -> pd.DataFrame:
    """Return ratings, evidence ids × hypothesis ids: ``"CC"`` … ``"NA"``, None where not rated."""
    columns = [h.id for h in case.rated_hypotheses]
    found = [[_code(case, analyst, item.id, id) for id in columns] for item in case.evidence]
    index = pd.Index([item.id for item in case.evidence], name="evidence")
    return pd.DataFrame(found, index=index, columns=pd.Index(columns, name="hypothesis"), dtype=object)


def _code(case: Case, analyst: str, evidence: str, hypothesis: str) -> str | None:
    rating = case.rating(analyst, evidence, hypothesis)
    return None if rating is None else rating.value


def scores(case: Case, analyst: str, scheme: str | None) -> pd.DataFrame:
    """Return standing by hypothesis id: label, score, support, coverage (0–1), rank (ties share one), leads.

    NaN (``<NA>`` for a rank) where a hypothesis has no cell rated CC … II. ``attrs["scheme"]``
    names the scheme.
    """
    result = standing(case, analyst, scheme)
    frame = pd.DataFrame(
        {
            "label": pd.Series([c.label for c in result.columns], dtype=object),
            "score": pd.Series([c.score for c in result.columns], dtype="float64"),
            "support": pd.Series([c.support for c in result.columns], dtype="float64"),
            "coverage": pd.Series([c.coverage for c in result.columns], dtype="float64"),
            "rank": pd.Series([c.rank for c in result.columns], dtype="Int64"),
            "leads": pd.Series([c.leads for c in result.columns], dtype=bool),
        }
    )
    frame.index = pd.Index([c.id for c in result.columns], name="hypothesis")
    frame.attrs["scheme"] = result.scheme.name
    return frame


_EVIDENCE = (
    "text",
    "source",
    "paragraph",
    "origin",
    "kind",
    "date",
    "happened",
    "credibility",
    "relevance",
)


def evidence(case: Case, analyst: str) -> pd.DataFrame:
    """Return evidence by id with its fields, and its rating range and spread (NaN below two rated cells).

    A row with ``deceptive_of`` reads that row as deceptive. ``counts`` is False for these and for
    assumptions that are switched off: no total counts them.
    """
    measures = every_row(case, analyst)
    frame = pd.DataFrame(
        {name: pd.Series([getattr(item, name) for item in case.evidence], dtype=object) for name in _EVIDENCE}
    )
    frame.insert(3, "outlet", pd.Series([case.outlet_of(item) for item in case.evidence], dtype=object))
    frame["rating_range"] = pd.Series([m.rating_range for m in measures], dtype="float64")
    frame["rating_spread"] = pd.Series([m.rating_spread for m in measures], dtype="float64")
    frame["deceptive_of"] = pd.Series([item.deceptive_of for item in case.evidence], dtype=object)
    frame["counts"] = pd.Series([item.counts for item in case.evidence], dtype=bool)
    frame.index = pd.Index([item.id for item in case.evidence], name="evidence")
    return frame


def hypotheses(case: Case) -> pd.DataFrame:
    """Return hypotheses by id: label, statement, whether on, whether a mere reminder."""
    fields = ("label", "statement", "on", "residual")
    frame = pd.DataFrame({name: [getattr(h, name) for h in case.hypotheses] for name in fields})
    frame.index = pd.Index([h.id for h in case.hypotheses], name="hypothesis")
    return frame


def cases(lines: "Sequence[CaseLine]") -> pd.DataFrame:
    """Return stored cases by name; ``rated`` is the share of cells, 0–1, NaN where there is none."""
    texts = {name: [getattr(line, name) for line in lines] for name in ("title", "question")}
    frame = pd.DataFrame(texts, dtype=object)
    changed = pd.Series([line.changed for line in lines], dtype=object)
    frame["changed"] = pd.to_datetime(changed, utc=True, format="ISO8601")
    frame["edits"] = pd.Series([line.edits for line in lines], dtype="int64")
    shares = [line.rated / line.cells if line.cells else float("nan") for line in lines]
    frame["rated"] = pd.Series(shares, dtype="float64")
    frame.index = pd.Index([line.name for line in lines], name="case")
    return frame


def history(log: Sequence[LoggedEdit]) -> pd.DataFrame:
    """Return edits by number: analyst, time, what was done, and to which records."""
    frame = pd.DataFrame(
        {
            "analyst": pd.Series([entry.analyst for entry in log], dtype=object),
            "at": pd.to_datetime(pd.Series([entry.at for entry in log], dtype=object), utc=True),
            "edit": pd.Series([entry.edit.do for entry in log], dtype=object),
            "touched": pd.Series([_touched(entry) for entry in log], dtype=object),
        }
    )
    frame.index = pd.Index([entry.seq for entry in log], name="seq")
    return frame


def _touched(entry: LoggedEdit) -> str:
    return "; ".join(" ".join(change.key) for change in entry.changes)
