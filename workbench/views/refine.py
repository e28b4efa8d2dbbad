"""What to look at again before concluding: rows that tell nothing apart, and what is missing (step 4).

Not here: changing any of it; every finding names the step where it is mended.
"""

from collections.abc import Iterable
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring import Gap, RowMeasure, gaps, rows
from workbench.views.steps import STEP_OF_GAP, step_link
from workbench.views.wording import name_of, named, shortened

View = dict[str, Any]
SHOWN = 12
AGAINST = (Rating.I, Rating.II)


def refine_view(case: Case, analyst: str) -> View:
    """Return the findings in groups, each finding with the step that mends it."""
    missing = gaps(case, analyst)
    rated = [rating for rating in _ratings(case, analyst) if rating is not None]
    flat, safe, reasons = _flat(case, analyst), _safe(case, analyst), _reasons(case, missing)
    whole = any(measure.rating_range is not None for measure in rows(case, analyst))
    return {
        "title": say("refine.title"),
        "lead": say("refine.lead"),
        "groups": [
            _group("flat", flat, "matrix", nothing="none" if whole else "unrated"),
            _group("safe", safe, "hypotheses", nothing="none" if rated else "unrated"),
            _group("reasons", reasons, "matrix", nothing="none" if set(rated) & set(AGAINST) else "unrated"),
            _gaps(missing),
        ],
        "words": words("refine"),
    }


def _ratings(case: Case, analyst: str) -> list[Rating | None]:
    return [cell.rating for _item, cells in case.counted_rows(analyst) for cell in cells]


def _group(key: str, found: list[View], step: str, *, nothing: str = "none") -> View:
    return {
        "key": key,
        "title": say(f"refine.{key}"),
        "what": say(f"refine.{key}.what") if found else "",
        "none": "" if found else say(f"refine.{key}.{nothing}"),
        "items": found[:SHOWN],
        "more": say("refine.more", n=len(found) - SHOWN) if len(found) > SHOWN else "",
        "mend": _mend(step) if found else None,
    }


def _mend(step: str) -> View:
    link = step_link(step)
    return {**link, "label": say("refine.mend", step=link["title"])}


def _flat(case: Case, analyst: str) -> list[View]:
    return [_flat_row(case, analyst, one) for one in rows(case, analyst) if _is_flat(case, analyst, one)]


def _is_flat(case: Case, analyst: str, measure: RowMeasure) -> bool:
    codes = {case.rating(analyst, measure.evidence, h.id) for h in case.rated_hypotheses}
    return len(codes) == 1 and None not in codes and len(case.rated_hypotheses) > 1


def _flat_row(case: Case, analyst: str, measure: RowMeasure) -> View:
    code = case.rating(analyst, measure.evidence, case.rated_hypotheses[0].id)
    return {
        "name": say("refine.flat.row", id=measure.evidence, code=code),
        "text": case.evidence_item(measure.evidence).text,
        "code": str(code),
    }


def _safe(case: Case, analyst: str) -> list[View]:
    columns = case.rated_hypotheses
    ratings = {h.id: [case.rating(analyst, item.id, h.id) for item in case.counted_evidence] for h in columns}
    return [
        {"name": named(h), "text": h.statement, "code": ""}
        for h in columns
        if any(ratings[h.id]) and not any(rating in AGAINST for rating in ratings[h.id])
    ]


def _reasons(case: Case, missing: Iterable[Gap]) -> list[View]:
    return [
        {
            "name": f"{gap.evidence} · {name_of(case, gap.hypothesis)}",
            "text": case.evidence_item(gap.evidence).text,
            "code": "",
        }
        for gap in missing
        if gap.kind == "no reason"
    ]


def _gaps(missing: Iterable[Gap]) -> View:
    kinds: dict[str, list[Gap]] = {}
    for gap in missing:
        if gap.kind != "no reason":
            kinds.setdefault(gap.moment or gap.kind, []).append(gap)
    found = [_kind(kind, alike) for kind, alike in kinds.items()]
    return {**_group("gaps", [], "matrix"), "none": "" if found else say("refine.gaps.none"), "items": found}


def _kind(kind: str, alike: list[Gap]) -> View:
    places = ("evidence", "hypothesis", "indicator")
    rows, hypotheses, indicators = (shortened(getattr(gap, what) for gap in alike) for what in places)
    text = say(f"refine.gap.{kind}", rows=rows, hypotheses=hypotheses, indicators=indicators)
    return {"name": "", "text": text, "code": "", "mend": _mend(STEP_OF_GAP[kind])}
