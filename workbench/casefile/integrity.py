"""Whether the parts of a case fit each other.

Not here: whether the analysis is complete, which :mod:`workbench.scoring.gaps` says.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from workbench.errors import BadValue, quoted
from workbench.messages import commas, say
from workbench.model.case import FORMS, Case
from workbench.model.changes import LISTS
from workbench.model.deception import DECEPTION_ANSWERS, DECEPTION_QUESTIONS
from workbench.model.edits.probability import check_probability
from workbench.model.evidence import Evidence
from workbench.model.expectation import EXPECTATION_STATES
from workbench.model.hypothesis import INDICATOR_STATES
from workbench.model.judgement import CONFIDENCES, MOMENTS
from workbench.model.lesson import GIVEN
from workbench.model.marks import read_as_of, read_handling
from workbench.model.rating import CREDIBILITIES, JUDGED, RELIABILITIES, Level
from workbench.model.shuffle import LARGEST_SEED
from workbench.model.when import when


def problems(case: Case) -> Iterator[str]:
    """Yield what does not fit, each as part of a sentence; nothing if all is well."""
    yield from _allowed(say("casefile.value.form"), case.form, FORMS)
    yield from _readable(read_as_of, case.as_of)
    yield from _readable(read_handling, case.handling)
    for kind in LISTS:
        yield from _repeated(kind, (item.id for item in getattr(case, kind)))
    yield from _dangling(case)
    yield from _entered_twice(case)
    for item in case.evidence:
        yield from _grades(item)
    for indicator in case.indicators:
        what = say("casefile.value.state", id=indicator.id)
        yield from _allowed(what, indicator.state, INDICATOR_STATES)
        yield from _percents(indicator.likelihoods.values(), 1)
    yield from _percents(case.conditionals.values())
    yield from _percents(case.forecasts.values())
    yield from _laid_down(case)
    yield from _what_was_read(case)
    yield from _taught(case)
    for judgement in case.judgements.values():
        yield from _allowed(say("casefile.value.moment"), judgement.moment, MOMENTS)
        yield from _allowed(say("casefile.value.confidence"), judgement.confidence, ("", *CONFIDENCES))


def _percents(percents: Iterable[int], least: int = 0) -> Iterator[str]:
    for percent in percents:
        if not least <= percent <= 100 - least:
            yield say("casefile.percent", found=percent, least=least, most=100 - least)


def _laid_down(case: Case) -> Iterator[str]:
    if not 0 <= case.dependence <= 1:
        yield say("casefile.dependence", found=case.dependence)
    try:
        check_probability(case.probability)
    except BadValue as error:
        yield str(error)
    for scenario in case.scenarios:
        if scenario.before and when(scenario.before) is None:
            yield say("casefile.no_date", found=scenario.before, where=scenario.id)


def _grades(item: Evidence) -> Iterator[str]:
    for name, allowed in _SCALES.items():
        found = getattr(item, name)
        if found not in allowed:  # a sentence is made for what is wrong alone: a class has many grades
            yield from _allowed(say(f"casefile.value.{name}", id=item.id), found, allowed)


_SCALES = {
    "reliability": ("", *Level, *RELIABILITIES),
    "credibility": ("", *Level, *CREDIBILITIES),
    "relevance": ("", *Level),
}


def _what_was_read(case: Case) -> Iterator[str]:
    for origin in case.origins:
        what = say("casefile.value.origin", id=origin.id)
        yield from _allowed(what, origin.reliability, ("", *Level, *RELIABILITIES))
    for expectation in case.expectations:
        what = say("casefile.value.expectation", id=expectation.id)
        yield from _allowed(what, expectation.state, EXPECTATION_STATES)
    for check in case.deception:
        for one in check.answers:
            question, answer = (say(f"casefile.value.{name}", id=check.id) for name in ("question", "answer"))
            yield from _allowed(question, one.question, DECEPTION_QUESTIONS)
            yield from _allowed(answer, one.answer, DECEPTION_ANSWERS)
    for code, level in case.levels_of:
        yield from _allowed(say("casefile.value.admiralty"), code, JUDGED)
        yield from _allowed(say("casefile.value.level"), level, tuple(Level))


def _taught(case: Case) -> Iterator[str]:
    for what in case.lesson.given:
        yield from _allowed(say("casefile.value.given"), what, GIVEN)
    if not 0 <= (case.lesson.seed or 0) <= LARGEST_SEED:
        yield say("casefile.class_seed", found=case.lesson.seed, most=LARGEST_SEED)
    for name in ("repeat", "minutes", "teams"):
        if getattr(case.lesson, name) < 0:
            yield say(f"casefile.negative.{name}", found=getattr(case.lesson, name))


def _allowed(what: str, found: str, allowed: tuple[str, ...]) -> Iterator[str]:
    if found not in allowed:
        choice = commas(quoted(str(one)) for one in allowed)
        yield say("casefile.value", what=what, found=found, allowed=choice)


def _readable(read: Callable[[str], str], found: str) -> Iterator[str]:
    try:
        if read(found) != found:
            yield say("casefile.other_spelling", found=found, expected=read(found))
    except BadValue as error:
        yield str(error)


def _repeated(kind: str, ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for id in ids:
        if not id.strip():
            yield say("casefile.empty_id", items=say(f"casefile.items.{kind}"))
        if id in seen:
            yield say("casefile.repeated_id", id=id, items=say(f"casefile.items.{kind}"))
        seen.add(id)


def _dangling(case: Case) -> Iterator[str]:
    kinds = ("evidence", "sources", "hypotheses", "indicators")
    known = {kind: {item.id for item in getattr(case, kind)} for kind in kinds}
    for kind, id, sentence, item in _references(case):
        if id not in known[kind]:
            yield say(f"casefile.dangling.{sentence}", id=id, item=item)


def _entered_twice(case: Case) -> Iterator[str]:
    reads = {item.id: item.deceptive_of for item in case.evidence if item.deceptive_of}
    for id, read in reads.items():
        if read in reads:
            yield say("casefile.second.of_second", item=id, id=read)
    for read, n in Counter(reads.values()).items():
        if n > 1:
            yield say("casefile.second.several", id=read)


def _references(case: Case) -> Iterator[tuple[str, str, str, str]]:
    """Yield every reference: the kind and id it points to, which sentence says so, and who makes it."""
    yield from _references_of_readers(case)
    for place in case.cells:
        yield "evidence", place.evidence, "evidence", ""
        yield "hypotheses", place.hypothesis, "hypothesis", ""
    for _, row, column in (*case.repeats, *case.stances):
        yield "evidence", row, "evidence", ""
        yield "hypotheses", column, "hypothesis", ""
    yield from _references_of_forecasters(case)
    for judgement in case.judgements.values():
        for id in (*judgement.answer, *judgement.percents):
            yield "hypotheses", id, "judgement", ""


def _references_of_readers(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for item in case.evidence:
        if item.source:
            yield "sources", item.source, "source", item.id
        if item.deceptive_of:
            yield "evidence", item.deceptive_of, "second", item.id
    for expectation in case.expectations:
        yield "hypotheses", expectation.hypothesis, "expectation", expectation.id
        if expectation.evidence:
            yield "evidence", expectation.evidence, "finding", expectation.id
    for check in case.deception:
        yield "sources", check.id, "check", ""


def _references_of_forecasters(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for indicator in case.indicators:
        for id in (indicator.hypothesis, *indicator.likelihoods):
            yield "hypotheses", id, "indicator", indicator.id
        if indicator.evidence:
            yield "evidence", indicator.evidence, "sign", indicator.id
    yield from _references_of_percents(case)
    yield from _references_of_scenarios(case)


def _references_of_percents(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for _, id in case.forecasts:
        yield "indicators", id, "forecast", ""
    for _, id in case.baselines:
        yield "evidence", id, "baseline", ""
    for _, *pair in case.conditionals:
        for id in pair:
            yield "hypotheses", id, "conditional", ""


def _references_of_scenarios(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for scenario in case.scenarios:
        for id in scenario.evidence:
            yield "evidence", id, "scenario.evidence", scenario.id
        for id in (*scenario.sources, *scenario.lying):
            yield "sources", id, "scenario.source", scenario.id
