"""The part of a case that one analyst's export shows.

Not here: the case file, which keeps everything.
"""

from collections.abc import Container
from dataclasses import replace

from workbench.model.case import Case
from workbench.model.judgement import Judgement
from workbench.model.pruning import pruned


def own_part(case: Case, analyst: str) -> Case:
    """Return the case with one analyst's cells and judgements, and without what is switched off."""
    on = {hypothesis.id for hypothesis in case.hypotheses if hypothesis.on}
    columns = {hypothesis.id for hypothesis in case.rated_hypotheses}
    part = replace(
        case,
        hypotheses=tuple(hypothesis for hypothesis in case.hypotheses if hypothesis.on),
        cells={
            place: cell
            for place, cell in case.cells.items()
            if place.analyst == analyst and place.hypothesis in columns
        },
        judgements={
            key: _judged(judgement, on) for key, judgement in case.judgements.items() if key[0] == analyst
        },
        indicators=tuple(one for one in case.indicators if one.hypothesis in columns),
        baselines={key: cell for key, cell in case.baselines.items() if key[0] == analyst},
        conditionals={key: one for key, one in case.conditionals.items() if key[0] == analyst},
        forecasts={key: one for key, one in case.forecasts.items() if key[0] == analyst},
        paragraphs={key: one for key, one in case.paragraphs.items() if key[0] == analyst},
        repeats={key: one for key, one in case.repeats.items() if key[0] == analyst and key[2] in columns},
        comprehension={key: one for key, one in case.comprehension.items() if key[0] == analyst},
    )
    return pruned(part)


def _judged(judgement: Judgement, on: Container[str]) -> Judgement:
    return replace(
        judgement,
        answer=tuple(one for one in judgement.answer if one in on),
        percents={one: percent for one, percent in judgement.percents.items() if one in on},
    )
