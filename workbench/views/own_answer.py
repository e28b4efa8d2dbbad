"""The analyst's own answer beside the matrix: where the two differ is said in words.

Not here: recording the answer, which is the judgement panel's work.
"""

from collections.abc import Mapping, Sequence

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.judgement import Judgement
from workbench.scoring import ColumnStanding, Standing
from workbench.scoring.own_probability import OwnProbabilities, own_probabilities
from workbench.views.standing import scores_written
from workbench.views.wording import listed, name_of, named


def latest(case: Case, analyst: str) -> Judgement | None:
    """Return the judgement after the evidence, else the one before it, else None."""
    return case.judgement(analyst, "after") or case.judgement(analyst, "before")


def held(case: Case, analyst: str) -> OwnProbabilities:
    """Return the percents of the analyst's latest judgement, and what may be reckoned with."""
    judgement = latest(case, analyst)
    return own_probabilities(case, analyst, judgement.moment if judgement else "after")


def shares(case: Case, analyst: str) -> Mapping[str, float]:
    """Return the latest percents as fractions: divided by their sum if the analyst agreed, else as given."""
    own = held(case, analyst)
    if own.fractions is not None:
        return own.fractions
    return {id: percent / 100 for id, percent in own.given.items()}


def compared(case: Case, analyst: str, now: Standing) -> list[dict[str, str | bool]]:
    """Return sentences that put the own answer beside the matrix, each with whether the two differ."""
    judgement = latest(case, analyst)
    if judgement is None:
        return [_sentence(say("conclusions.own.none"))]
    moment = say(f"conclusions.own.{judgement.moment}")
    if not judgement.answer:
        said = [_sentence(say("conclusions.own.undecided", moment=moment))]
    elif case.form == "exclusive":
        said = [_exclusive(case, judgement.answer[0], moment, now)]
    else:
        said = _independent(case, judgement.answer, moment, now)
    return said + _by_percents(case, judgement, moment, now) + _as_reckoned(held(case, analyst))


def _sentence(text: str, *, differs: bool = False) -> dict[str, str | bool]:
    return {"text": text, "differs": differs}


def _exclusive(case: Case, answer: str, moment: str, now: Standing) -> dict[str, str | bool]:
    name, leaders = name_of(case, answer), now.leaders
    if answer in leaders:
        others = listed(name_of(case, one) for one in leaders if one != answer)
        tied = ".tied" if others else ""
        return _sentence(say(f"conclusions.own.agrees{tied}", answer=name, moment=moment, others=others))
    written = scores_written(now)
    if not leaders or written.get(answer, "–") == "–":
        return _sentence(say("conclusions.own.unscored", answer=name, moment=moment), differs=True)
    return _sentence(
        say(
            "conclusions.own.differs",
            answer=name,
            moment=moment,
            leaders=listed(name_of(case, one) for one in leaders),
            score=written[answer],
            least=written[leaders[0]],
        ),
        differs=True,
    )


def _independent(
    case: Case, answers: Sequence[str], moment: str, now: Standing
) -> list[dict[str, str | bool]]:
    yes = say("conclusions.own.yes", answers=listed(name_of(case, one) for one in answers), moment=moment)
    worst = max((c for c in now.columns if c.id in answers and c.rank), key=_rank, default=None)
    best = min((c for c in now.columns if c.id not in answers and c.rank), key=_rank, default=None)
    if worst is None or best is None or _rank(best) >= _rank(worst):
        return [_sentence(f"{yes} {say('conclusions.own.yes.agrees')}")]
    written = scores_written(now)
    differs = say(
        "conclusions.own.yes.differs",
        answer=named(worst),
        moment=moment,
        other=named(best),
        score=written[worst.id],
        least=written[best.id],
    )
    return [_sentence(yes), _sentence(differs, differs=True)]


def _rank(column: ColumnStanding) -> int:
    return column.rank or 0


def _by_percents(case: Case, judgement: Judgement, moment: str, now: Standing) -> list[dict[str, str | bool]]:
    given = judgement.percents
    if case.form != "exclusive" or not given or not now.leaders:
        return []
    top = [one for one, percent in given.items() if percent == max(given.values())]
    if set(top) & {*now.leaders, *judgement.answer} or len(top) == len(given):
        return []
    names, leaders = (listed(name_of(case, one) for one in ids) for ids in (top, now.leaders))
    return [
        _sentence(say("conclusions.own.percents", moment=moment, answer=names, leaders=leaders), differs=True)
    ]


def _as_reckoned(own: OwnProbabilities) -> list[dict[str, str | bool]]:
    """Return how percents that do not make 100 are shown."""
    if not own.divided and own.why != "incoherent":
        return []
    key = "conclusions.own.divided" if own.divided else "conclusions.own.as_given"
    return [_sentence(say(key, sum=sum(own.given.values())))]
