"""The part of a case that one analyst's export shows.

Not here: the case file, which keeps everything.
"""

from collections.abc import Container
from dataclasses import replace

from workbench.model.case import Case
from workbench.model.judgement import Judgement


def own_part(case: Case, analyst: str) -> Case:
    """Return the case with one analyst's cells and judgements, and without what is switched off."""
    on = {hypothesis.id for hypothesis in case.hypotheses if hypothesis.on}
    columns = {hypothesis.id for hypothesis in case.rated_hypotheses}
    return replace(
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
    )


def _judged(judgement: Judgement, on: Container[str]) -> Judgement:
    return replace(
        judgement,
        answer=tuple(one for one in judgement.answer if one in on),
        percents={one: percent for one, percent in judgement.percents.items() if one in on},
    )
