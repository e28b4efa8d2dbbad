"""Phrases that several views share: lists of names, places in a ranking, how much was rated.

Not here: whole sentences, which each view takes from its own catalogue.
"""

from collections.abc import Iterable, Sequence

from workbench.messages import commas, has, number, say
from workbench.model.case import Case
from workbench.model.evidence import KINDS
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.model.when import named as named_days
from workbench.model.when import when
from workbench.scoring import ColumnStanding, ScoringScheme, Standing, matrix_of

LONGEST = 8


def listed(names: Iterable[str], *, joined: str = "and") -> str:
    """Return names as people list them, ``A, B and C``; joined by ``"or"`` on request."""
    known = list(names)
    if len(known) < 2:
        return "".join(known)
    return say(f"wording.{joined}", first=commas(known[:-1]), last=known[-1])


def cited(scheme: ScoringScheme) -> str:
    """Return where a scheme comes from, in words."""
    return say(f"wording.citation.{scheme.citation if scheme.published else 'own'}")


def counted_by(case: Case, scheme: ScoringScheme) -> str:
    """Return how a scheme counts, and what of the case it counts otherwise, or not at all."""
    return " ".join(text for text in (scheme.formula, set_apart(case)) if text)


def set_apart(case: Case) -> str:
    """Return which reports count once together and which assumptions in no total; "" for none."""
    return " ".join(text for text in (dependent(case), switched_off(case)) if text)


def dependent(case: Case) -> str:
    """Return how many confirmed clusters count once each, or for less; "" where none does."""
    n, rho = len(matrix_of(case, "").members), case.dependence
    if not (n and rho):
        return ""
    return (
        say("wording.dependent", n=n)
        if rho == 1
        else say("wording.dependent.partly", n=n, rho=number(f"{rho:g}"))
    )


def switched_off(case: Case) -> str:
    """Return which assumptions are switched off, in a sentence; "" where none is."""
    off = [item.id for item in case.items if item.off]
    return say("wording.switched_off", n=len(off), items=shortened(off)) if off else ""


def shortened(names: Iterable[str], *, joined: str = "and") -> str:
    """Return names as people list them, the ones after the eighth as a number."""
    known = list(names)
    if len(known) <= LONGEST:
        return listed(known, joined=joined)
    return listed([*known[:LONGEST], say("wording.more", n=len(known) - LONGEST)], joined="and")


def named(item: Hypothesis | ColumnStanding) -> str:
    """Return a hypothesis by id and label, ``H3 Technology transfer``."""
    return f"{item.id} {item.label}".strip()


def name_of(case: Case, hypothesis: str) -> str:
    """Return the hypothesis of an id by id and label."""
    return named(case.hypothesis(hypothesis))


def level_named(grade: str) -> str:
    """Return a grade in words; an Admiralty code is the same in every language."""
    return say(f"evidence.level.{grade}") if has(f"evidence.level.{grade}") else grade


def kind_named(kind: str) -> str:
    """Return what a kind of evidence is called; a person's own word stays as it is."""
    return say(f"evidence.kind.{kind}") if kind in KINDS else kind


def stated(text: str) -> str:
    """Return what a source states; what it does not is kept as ``"unknown"`` and shown in words."""
    return say("wording.unstated") if text == "unknown" else text


def date_in_words(text: str) -> str:
    """Return a date as people say it, ``since 2022``; what is no date stays as it is written."""
    found = when(text)
    if found is None:
        return text.strip()
    first, _, last = named_days(found).partition("/")
    if found.open:
        return say("wording.since" if found.since else "wording.until", date=named_days(found))
    return say("wording.span", first=first, last=last) if last else first


def ordinal(n: int) -> str:
    """Return a place in a ranking, ``1st``, ``2nd``, ``3rd`` and so on."""
    last = 0 if n % 100 in (11, 12, 13) else n % 10
    return say(f"wording.th.{last}" if last in (1, 2, 3) else "wording.th", n=n)


def places(columns: Sequence[ColumnStanding]) -> list[str]:
    """Return each column's place in the ranking, ``tied 1st`` where it shares it."""
    ranks = [column.rank for column in columns]
    return [_place(rank, ranks.count(rank)) for rank in ranks]


def _place(rank: int | None, sharing: int) -> str:
    if rank is None:
        return say("wording.unranked")
    return say("wording.tied", place=ordinal(rank)) if sharing > 1 else ordinal(rank)


def covered(case: Case, analyst: str, hypothesis: str) -> str:
    """Return how many rows were rated CC … II out of those that are not NA, ``7 of 9``."""
    ratings = [case.rating(analyst, item.id, hypothesis) for item in case.counted_evidence]
    asked = [rating for rating in ratings if rating is not Rating.NA]
    return coverage_in_words(sum(rating is not None for rating in asked), len(asked))


def coverage_in_words(rated: int, asked: int) -> str:
    """Return how many rows were rated out of those that apply."""
    if asked == 0:
        return say("wording.coverage_none")
    return say("wording.coverage", rated=rated, asked=asked)


def totals_shown(case: Case, analyst: str, now: Standing) -> bool:
    """Return whether totals may be seen: every row is judged, or the analyst opened them."""
    return now.complete or analyst in case.totals_opened


def can_open(case: Case, analyst: str, now: Standing) -> bool:
    """Return whether the analyst may open the totals early: there are some, and this is no class exercise."""
    return now.cells > 0 and not case.keeps_totals_from(analyst)


def told_bytes(size: int) -> str:
    """Return a number of bytes in words."""
    if size < 1_000_000:
        return say("exporting.size.kb", n=max(1, round(size / 1000)))
    return say("exporting.size.mb", n=f"{size / 1_000_000:.1f}")
