"""A scenario's rule in words: a name proposed for it, what it does, and why it leaves a row out.

Not here: what comes of it (:mod:`workbench.views.scenarios`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.errors import Refused
from workbench.messages import commas, has, say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.provenance import draws
from workbench.model.scenario import Scenario
from workbench.model.when import when
from workbench.scoring.scenarios import RowLeftOut
from workbench.views.lettering import wrapped
from workbench.views.wording import kind_named, shortened

_LONGEST = 60
_YEAR, _MONTH = 4, 7


def with_name(scenario: Scenario, name: str) -> Scenario:
    """Return a scenario under a name, or called after its rule; one that leaves nothing out is Refused."""
    if scenario == Scenario(id=scenario.id, name=scenario.name):
        raise Refused(say("scenarios.refused.empty"))
    return replace(scenario, name=name.strip() or proposed_name(scenario))


def proposed_name(scenario: Scenario) -> str:
    """Return a name made of the rule, say ``"If S2 lies, only before June 2024"``."""
    first, *others = [*_names(scenario)] or [say("scenarios.name.all")]
    return commas([first, *(f"{other[:1].lower()}{other[1:]}" for other in others)])


def _names(scenario: Scenario) -> Iterator[str]:
    if scenario.sources:
        yield say("scenarios.name.without", names=shortened(scenario.sources))
    if scenario.lying:
        yield say("scenarios.name.lies", n=len(scenario.lying), names=shortened(scenario.lying))
    if scenario.origins:
        yield say("scenarios.name.origins", names=shortened(map(_brief, scenario.origins)))
    if scenario.evidence:
        yield say("scenarios.name.without", names=shortened(scenario.evidence))
    if scenario.kinds:
        yield say("scenarios.name.kinds", names=shortened(map(_kinds, scenario.kinds)))
    if scenario.before:
        yield say("scenarios.name.before", date=date_named(scenario.before))


def rule_in_words(scenario: Scenario) -> list[str]:
    """Return what a scenario does, a phrase for each of its parts."""
    return [*_parts(scenario)] or [say("scenarios.rule.none")]


def _parts(scenario: Scenario) -> Iterator[str]:
    if scenario.sources:
        yield say("scenarios.rule.sources", names=shortened(scenario.sources))
    if scenario.lying:
        yield say("scenarios.rule.lying", n=len(scenario.lying), names=shortened(scenario.lying))
    if scenario.origins:
        yield say("scenarios.rule.origins", names=_quoted(scenario.origins))
    if scenario.evidence:
        yield say("scenarios.rule.evidence", n=len(scenario.evidence), names=shortened(scenario.evidence))
    if scenario.kinds:
        names = (say("scenarios.quoted", name=kind_named(kind)) for kind in scenario.kinds)
        yield say("scenarios.rule.kinds", names=shortened(names, joined="or"))
    if scenario.before:
        yield say("scenarios.rule.before", date=date_named(scenario.before))


def why_in_words(item: Evidence, left_out: RowLeftOut, scenario: Scenario) -> str:
    """Return why a row does not count, every rule that leaves it out named."""
    values = {
        "source": item.source,
        "origin": _brief(item.origin.strip()),
        "kind": kind_named(item.kind),
        "date": date_named(scenario.before),
    }
    return say("language.semicolon").join(say(_why(item, why), **values) for why in left_out.whys)


def _why(item: Evidence, why: str) -> str:
    none = ".none" if why == "kind" and not item.kind else ""
    return f"scenarios.why.{why}{none}"


def date_named(text: str) -> str:
    """Return a date as people write it, ``June 2024``; what is no single day, month or year stays."""
    if when(text) is None or len(text) not in (_YEAR, _MONTH, _MONTH + 3) or "/" in text:
        return text
    year, *rest = text.split("-")
    if not rest:
        return year
    month = say(f"scenarios.month.{int(rest[0])}")
    if len(rest) == 1:
        return say("scenarios.date.month", month=month, year=year)
    return say("scenarios.date.day", day=int(rest[1]), month=month, year=year)


def _kinds(kind: str) -> str:
    key = f"scenarios.kind.{kind}"
    return say(key) if has(key) else say("scenarios.quoted", name=kind)


def _quoted(names: Iterable[str]) -> str:
    return shortened(say("scenarios.quoted", name=_brief(name)) for name in names)


def _brief(name: str) -> str:
    return wrapped(name, _LONGEST, 1)[0]


def gone(case: Case, scenario: Scenario) -> str:
    """Return which origins of a rule no row names any more, and nobody draws on; "" for none."""
    known = draws(case)
    missing = [name for name in scenario.origins if name not in known]
    return say("scenarios.gone", names=_quoted(missing)) if missing else ""
