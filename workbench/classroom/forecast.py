"""What a class holds likely, as one forecast, and how far each student's percents are from coherent.

Not here: people's percents where they work together on one case (:mod:`workbench.scoring.own_probability`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.model.case import Case
from workbench.model.judgement import Judgement
from workbench.scoring.coherence import averaged
from workbench.scoring.own_probability import asked_about


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The average of a class's probabilities, by hypothesis id, 0 to 1 (MandelKarvetskiDhami2018).

    In the exclusive form each student's percents are divided by their sum first; what they gave stays
    as it was. ``people`` gave a percent for every hypothesis asked about, ``divided`` of them not
    making 100; ``left_out`` gave some, but not all, or nothing above 0.
    """

    mean: Mapping[str, float]
    people: int
    divided: int
    left_out: int


def forecast(frame: Case, judgements: Sequence[Judgement | None]) -> Forecast | None:
    """Return a class's forecast; None where nobody gave percents that can be reckoned with."""
    given = [one for one in judgements if one is not None and one.percents]
    usable = [one for one in given if apart_from_whole(frame, one) is not None]
    ids = [item.id for item in asked_about(frame)]
    if not usable or not ids:
        return None
    table = np.array([[one.percents[id] for id in ids] for one in usable], dtype=float)
    mean = table.mean(axis=0) / 100 if frame.form == "independent" else averaged(table)
    return Forecast(
        mean=dict(zip(ids, mean.tolist(), strict=True)),
        people=len(usable),
        divided=sum(bool(apart_from_whole(frame, one)) for one in usable),
        left_out=len(given) - len(usable),
    )


def apart_from_whole(frame: Case, judgement: Judgement | None) -> int | None:
    """Return by how many percent somebody's probabilities miss 100: above 0 too much, below too little.

    0 in the independent form, in which each stands by itself. None where one is missing, or all are 0.
    """
    ids = [item.id for item in asked_about(frame)]
    if judgement is None or any(id not in judgement.percents for id in ids):
        return None
    if frame.form == "independent":
        return 0
    total = sum(judgement.percents[id] for id in ids)
    return total - 100 if total else None
