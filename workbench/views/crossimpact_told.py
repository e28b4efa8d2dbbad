"""What an analyst's percents say of pairs of hypotheses, in sentences: what cannot be, what goes together.

Not here: the square of numbers (:mod:`workbench.views.crossimpact`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from workbench.messages import number, say
from workbench.model.case import Case
from workbench.scoring.crossimpact import bounds
from workbench.scoring.fitting import PairPercents, conditional_range, fits, lean
from workbench.views import own_answer
from workbench.views.wording import listed, name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An analyst's whole percents: of each hypothesis by itself, and if another were true."""

    moment: str
    hypotheses: tuple[str, ...]
    single: Mapping[str, int]
    conditionals: Mapping[tuple[str, str], int]

    def given(self, given: str, hypothesis: str) -> int | None:
        """Return the percent of a hypothesis if another were true, or None."""
        return self.conditionals.get((given, hypothesis))

    def pair(self, one: str, other: str) -> PairPercents:
        """Return all that was said of two hypotheses; ``second_if_first`` is of the other given the one."""
        return PairPercents(
            first=self.single.get(one),
            second=self.single.get(other),
            second_if_first=self.given(one, other),
            first_if_second=self.given(other, one),
        )


def judged(case: Case, analyst: str) -> Judged:
    """Return what an analyst gave, single percents in the latest judgement; nothing in the exclusive form."""
    own = own_answer.held(case, analyst)
    asked = tuple(one.id for one in case.rated_hypotheses) if case.form == "independent" else ()
    return Judged(
        moment=own.moment,
        hypotheses=asked,
        single={id: percent for id, percent in own.given.items() if id in asked},
        conditionals={
            (given, id): percent
            for (who, given, id), percent in case.conditionals.items()
            if who == analyst and given in asked and id in asked
        },
    )


def not_fitting(known: Judged, one: str, other: str) -> bool:
    """Return whether what was said of two hypotheses cannot all be right."""
    return not fits(known.pair(one, other))


def minds(case: Case, known: Judged) -> list[str]:
    """Return a sentence for each pair whose percents cannot all be right, with what would fit instead."""
    pairs = combinations(known.hypotheses, 2)
    return [_mind(case, known, one, other) for one, other in pairs if not_fitting(known, one, other)]


def _mind(case: Case, known: Judged, one: str, other: str) -> str:
    for given, hypothesis in ((one, other), (other, one)):
        if said := _out_of_bounds(case, known, given, hypothesis):
            return said
    pair = known.pair(one, other)
    names = {"one": name_of(case, one), "other": name_of(case, other)}
    offer = _offer(case, known, (one, other), (other, one))
    ways = _joint(pair), _joint(pair.turned)
    if None not in ways and _exact(ways[0]) != _exact(ways[1]):
        told = {"by_one": _exact(ways[0]), "by_other": _exact(ways[1])}
        return say("crossimpact.mind.apart", **names, **told, offer=offer)
    return say("crossimpact.mind.room", **names, offer=offer)


def _out_of_bounds(case: Case, known: Judged, given: str, hypothesis: str) -> str:
    """Return why a single percent of one if the other were true cannot be; "" if by itself it can."""
    pair = known.pair(given, hypothesis)
    alone = PairPercents(first=pair.first, second=pair.second, second_if_first=pair.second_if_first)
    both = _joint(pair)
    if fits(alone) or both is None or pair.first is None or pair.second is None:
        return ""
    least, most = bounds(pair.first / 100, pair.second / 100)
    return say(
        "crossimpact.mind.more" if both > most else "crossimpact.mind.less",
        given=name_of(case, given),
        hypothesis=name_of(case, hypothesis),
        percent=pair.second_if_first,
        both=_exact(both),
        single=pair.second,
        other=pair.first,
        least=_exact(least),
        offer=_offer(case, known, (given, hypothesis)),
    )


def _joint(pair: PairPercents) -> float | None:
    """Return the probability of both as the first and the second given it make it."""
    if pair.first is None or pair.second_if_first is None:
        return None
    return pair.first * pair.second_if_first / 10_000


def _exact(fraction: float | None) -> str:
    """Return a product of two whole percents in percent, exactly."""
    return number(f"{(fraction or 0) * 100:.2f}".rstrip("0").rstrip("."))


def _offer(case: Case, known: Judged, *places: tuple[str, str]) -> str:
    choices = [text for place in places if (text := _choice(case, known, *place))]
    if not choices:
        return say("crossimpact.offer.none")
    return say("crossimpact.offer", choices=listed(choices, joined="or"))


def _choice(case: Case, known: Judged, given: str, hypothesis: str) -> str:
    offered = conditional_range(known.pair(given, hypothesis))
    if offered is None or known.given(given, hypothesis) is None:
        return ""
    least, most = offered
    key = "crossimpact.offer.one" if least == most else "crossimpact.offer.range"
    names = {"given": name_of(case, given), "hypothesis": name_of(case, hypothesis)}
    return say(key, **names, least=least, most=most)


def leans(case: Case, known: Judged) -> list[str]:
    """Return which pairs go together more than by chance, and which less, the strongest first."""
    pairs = [pair for pair in combinations(known.hypotheses, 2) if _comparable(known, *pair)]
    leaning = sorted((one for one in pairs if _lean(known, *one)), key=lambda one: -_strength(known, *one))
    neither = [
        say("crossimpact.together.pair", one=name_of(case, one), other=name_of(case, other))
        for one, other in pairs
        if not _lean(known, one, other) and not not_fitting(known, one, other)
    ]
    told = [_leaning(case, known, one, other) for one, other in leaning]
    if neither:
        told.append(say("crossimpact.together.neither", pairs=say("language.semicolon").join(neither)))
    return told or [say("crossimpact.together.none")]


def _comparable(known: Judged, one: str, other: str) -> bool:
    return any(True for _ in _ways(known, one, other))


def _ways(known: Judged, one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield from where to where a pair was judged, with the single percent to hold it against."""
    for given, hypothesis in ((one, other), (other, one)):
        if known.given(given, hypothesis) is not None and hypothesis in known.single:
            yield given, hypothesis


def _lean(known: Judged, one: str, other: str) -> int:
    return lean(known.pair(one, other))


def _strength(known: Judged, one: str, other: str) -> float:
    return max(abs(_moved(known, *way)) for way in _ways(known, one, other))


def _moved(known: Judged, given: str, hypothesis: str) -> int:
    return (known.given(given, hypothesis) or 0) - known.single[hypothesis]


def _leaning(case: Case, known: Judged, one: str, other: str) -> str:
    given, hypothesis = max(_ways(known, one, other), key=lambda way: abs(_moved(known, *way)))
    first, second = known.single.get(given), known.single[hypothesis]
    key = "more" if _lean(known, one, other) > 0 else "less"
    told = say(
        f"crossimpact.together.{key}",
        one=name_of(case, one),
        other=name_of(case, other),
        given=name_of(case, given),
        hypothesis=name_of(case, hypothesis),
        percent=known.given(given, hypothesis),
        single=second,
    )
    if first is None:
        return told
    both, chance = _exact(_joint(known.pair(given, hypothesis))), _exact(first * second / 10_000)
    return f"{told} {say('crossimpact.together.both', both=both, chance=chance)}"
