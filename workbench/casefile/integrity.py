"""Whether the parts of a case fit each other.

Not here: whether the analysis is complete, which :mod:`workbench.scoring.gaps` says.
"""

from collections.abc import Iterable, Iterator

from workbench.model.case import FORMS, Case
from workbench.model.hypothesis import INDICATOR_STATES
from workbench.model.judgement import CONFIDENCES, MOMENTS
from workbench.model.rating import CREDIBILITIES, RELIABILITIES, Level


def problems(case: Case) -> Iterator[str]:
    """Yield what does not fit, each as part of a sentence; nothing if all is well."""
    yield from _allowed("form", case.form, FORMS)
    for kind in ("hypotheses", "sources", "evidence", "indicators"):
        yield from _repeated(kind, (item.id for item in getattr(case, kind)))
    yield from _dangling(case)
    for item in case.evidence:
        yield from _allowed(f"reliability of {item.id}", item.reliability, ("", *Level, *RELIABILITIES))
        yield from _allowed(f"credibility of {item.id}", item.credibility, ("", *Level, *CREDIBILITIES))
        yield from _allowed(f"relevance of {item.id}", item.relevance, ("", *Level))
    for indicator in case.indicators:
        yield from _allowed(f"state of indicator {indicator.id}", indicator.state, INDICATOR_STATES)
    for judgement in case.judgements.values():
        yield from _allowed("moment of a judgement", judgement.moment, MOMENTS)
        yield from _allowed("confidence of a judgement", judgement.confidence, ("", *CONFIDENCES))


def _allowed(what: str, found: str, allowed: tuple[str, ...]) -> Iterator[str]:
    if found not in allowed:
        yield f"{what} is {found!r}, expected one of {', '.join(repr(str(one)) for one in allowed)}"


def _repeated(kind: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id in ids:
        if not id.strip():
            yield f"an empty id among the {kind}"
        if id in seen:
            yield f"id {id!r} twice among the {kind}"
        seen.add(id)


def _dangling(case: Case) -> Iterator[str]:
    kinds = ("evidence", "sources", "hypotheses")
    known = {kind: {item.id for item in getattr(case, kind)} for kind in kinds}
    for kind, id, what in _references(case):
        if id not in known[kind]:
            yield f"{what} {id!r}, which is not there"


def _references(case: Case) -> Iterator[tuple[str, str, str]]:
    for item in case.evidence:
        if item.source:
            yield "sources", item.source, f"evidence {item.id!r} rests on source"
    for place in case.cells:
        yield "evidence", place.evidence, "a rating of evidence"
        yield "hypotheses", place.hypothesis, "a rating for hypothesis"
    for indicator in case.indicators:
        yield "hypotheses", indicator.hypothesis, f"indicator {indicator.id!r} of hypothesis"
    for judgement in case.judgements.values():
        for id in (*judgement.answer, *judgement.percents):
            yield "hypotheses", id, "a judgement about hypothesis"
