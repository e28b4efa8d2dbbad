"""A case without what points to something that is no longer there.

Not here: whether it may go, which the edits say.
"""

from collections.abc import Container, Iterable
from dataclasses import replace

from workbench.model.case import Case
from workbench.model.hypothesis import Indicator
from workbench.model.scenario import Scenario


def pruned(case: Case) -> Case:
    """Return the case whose baselines, percents, indicators and scenarios speak of what is there."""
    rows = {item.id for item in case.evidence}
    columns = {hypothesis.id for hypothesis in case.hypotheses}
    sources = {source.id for source in case.sources}
    signs = {indicator.id for indicator in case.indicators}
    return replace(
        case,
        baselines={key: cell for key, cell in case.baselines.items() if key[1] in rows},
        repeats={key: one for key, one in case.repeats.items() if key[1] in rows and key[2] in columns},
        stances={key: one for key, one in case.stances.items() if key[1] in rows and key[2] in columns},
        conditionals={key: one for key, one in case.conditionals.items() if columns.issuperset(key[1:])},
        forecasts={key: percent for key, percent in case.forecasts.items() if key[1] in signs},
        indicators=tuple(_indicator(one, rows, columns) for one in case.indicators),
        scenarios=tuple(_scenario(one, rows, sources) for one in case.scenarios),
    )


def _indicator(indicator: Indicator, rows: Container[str], columns: Container[str]) -> Indicator:
    likelihoods = {id: percent for id, percent in indicator.likelihoods.items() if id in columns}
    evidence = indicator.evidence if indicator.evidence in rows else ""
    if (likelihoods, evidence) == (indicator.likelihoods, indicator.evidence):
        return indicator
    return replace(indicator, likelihoods=likelihoods, evidence=evidence)


def _scenario(scenario: Scenario, rows: Container[str], sources: Container[str]) -> Scenario:
    kept = (
        _known(scenario.evidence, rows),
        _known(scenario.sources, sources),
        _known(scenario.lying, sources),
    )
    if kept == (scenario.evidence, scenario.sources, scenario.lying):
        return scenario
    return replace(scenario, evidence=kept[0], sources=kept[1], lying=kept[2])


def _known(ids: Iterable[str], known: Container[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in known)
