"""Heuer's eight steps as the walkthrough goes through them: what is done, what is missing, where it is.

Not here: the steps' widgets, and finding gaps (:mod:`workbench.scoring.gaps`).
"""

from collections.abc import Iterable
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Gap, gaps

View = dict[str, Any]

STEPS = (
    "hypotheses",
    "evidence",
    "matrix",
    "refine",
    "conclusions",
    "sensitivity",
    "report",
    "indicators",
)

STEP_OF_GAP = {
    "no question": "hypotheses",
    "hypotheses": "hypotheses",
    "before": "hypotheses",
    "evidence": "evidence",
    "no expectation": "evidence",
    "no origin": "evidence",
    "ungraded": "evidence",
    "unrated": "matrix",
    "second unrated": "matrix",
    "no reason": "matrix",
    "after": "conclusions",
    "no indicator": "indicators",
    "overdue": "indicators",
}
"""Where each kind of gap (a judgement's by its moment) is mended."""

LOOKED_AT = ("sensitivity", "report")
"""Steps that ask for nothing to be entered, so that nothing can be missing in them."""


def step_link(step: str) -> dict[str, str]:
    """Return a step's name, its title as it stands in the notebook, and the heading's anchor there."""
    title = say(f"steps.{step}")
    return {"step": step, "title": title, "anchor": title.replace(" ", "-")}


def steps_view(case: Case, analyst: str, now: str = "") -> list[View]:
    """Return the eight steps in order; ``state`` is ``"done"``, ``"open"`` or ``"look"``.

    ``now`` names the step the reader is in. ``missing`` are sentences on what is still to do.
    """
    lacking = _lacking(case, gaps(case, analyst))
    return [_step(step, lacking.get(step, []), now) for step in STEPS]


def _step(step: str, missing: list[str], now: str) -> View:
    state = "look" if step in LOOKED_AT else "open" if missing else "done"
    return {**step_link(step), "state": state, "now": step == now, "missing": missing}


def _lacking(case: Case, found: Iterable[Gap]) -> dict[str, list[str]]:
    by_kind: dict[str, list[Gap]] = {}
    for gap in found:
        by_kind.setdefault(gap.moment or gap.kind, []).append(gap)
    unrated, second = (_cells(by_kind.get(kind, [])) for kind in ("unrated", "second unrated"))
    empty = int(not case.evidence or not case.rated_hypotheses)
    counts = {
        "hypotheses": [
            ("question", len(by_kind.get("no question", []))),
            ("hypotheses", len(by_kind.get("hypotheses", []))),
            ("before", len(by_kind.get("before", []))),
        ],
        "evidence": [
            ("evidence", len(by_kind.get("evidence", []))),
            ("ungraded", len(by_kind.get("ungraded", []))),
            ("expectations", len(by_kind.get("no expectation", []))),
            ("unlocked", int(bool(case.evidence) and not case.grades_locked)),
        ],
        "matrix": [("empty", empty), ("unrated", unrated), ("second", second)],
        "refine": [("empty", empty), ("reasons", len(by_kind.get("no reason", []))), ("unrated", unrated)],
        "conclusions": [("after", len(by_kind.get("after", [])))],
        "indicators": [
            ("hypotheses", int(not case.rated_hypotheses)),
            ("indicators", len(by_kind.get("no indicator", []))),
            ("overdue", len(by_kind.get("overdue", []))),
        ],
    }
    return {step: [say(f"steps.missing.{key}", n=n) for key, n in told if n] for step, told in counts.items()}


def _cells(alike: Iterable[Gap]) -> int:
    return sum(gap.n for gap in alike)
