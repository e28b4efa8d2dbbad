"""Who is better than whom in every row: as nodes and lines for a graph, and in words.

Not here: working it out (:mod:`workbench.scoring.dominance`), and drawing it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring.dominance import (
    Dominance,
    contradicted_alike,
    full_dominance,
    rated_alike,
    reduced,
    survival_dominance,
)
from workbench.views.wording import listed, name_of

View = dict[str, Any]
Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A relation with the groups of hypotheses that it cannot tell apart; ``kind`` names its words."""

    kind: str
    pairs: tuple[Dominance, ...]
    groups: Groups


def survival_view(case: Case, analyst: str) -> View:
    """Return who is less contradicted than whom whatever the rows weigh.

    ``sentences`` tell the whole relation, those of ``notes`` what is not in it; ``picture`` is what
    :func:`workbench.charts.dominance.dominance_chart` draws, its transitive reduction; None where there
    is no line to draw.
    """
    return _told(case, _found("survival", case, analyst, survival_dominance, contradicted_alike))


def full_view(case: Case, analyst: str) -> View:
    """Return the same where support counts too."""
    return _told(case, _found("full", case, analyst, full_dominance, rated_alike))


def _found(
    kind: str,
    case: Case,
    analyst: str,
    dominance: Callable[[Case, str], tuple[Dominance, ...]],
    alike: Callable[[Case, str], Groups],
) -> Found:
    return Found(kind=kind, pairs=dominance(case, analyst), groups=alike(case, analyst))


def _told(case: Case, found: Found) -> View:
    sentences = _sentences(case, found)
    return {
        "title": say(f"ranks.{found.kind}.title"),
        "caption": say(f"ranks.{found.kind}.caption"),
        "sentences": sentences,
        "notes": _notes(case, found),
        "picture": _picture(case, found, sentences) if found.pairs else None,
    }


def _sentences(case: Case, found: Found) -> list[str]:
    if len([id for group in found.groups for id in group]) < 2:
        return [say("ranks.dominance.few")]
    if not found.pairs:
        return [say(f"ranks.{found.kind}.none{'.alike' if len(found.groups) == 1 else ''}")]
    return [_over(case, found, group) for group in found.groups if _worse(found, group)]


def _over(case: Case, found: Found, group: Sequence[str]) -> str:
    worse = listed(_on(case, pair) for pair in _worse(found, group))
    better = listed(name_of(case, id) for id in group)
    return say(f"ranks.{found.kind}.over", n=len(group), better=better, worse=worse)


def _worse(found: Found, group: Sequence[str]) -> list[Dominance]:
    return [pair for pair in found.pairs if pair.better == group[0]]


def _on(case: Case, pair: Dominance) -> str:
    name = name_of(case, pair.worse)
    return name if pair.certain else say("ranks.dominance.on", name=name, rows=pair.rows, of=pair.of)


def _notes(case: Case, found: Found) -> list[str]:
    known = {id for group in found.groups for id in group}
    missing = [name_of(case, one.id) for one in case.rated_hypotheses if one.id not in known]
    alike = [listed(name_of(case, id) for id in group) for group in found.groups if len(group) > 1]
    told = [say(f"ranks.{found.kind}.alike.sentence", names=names) for names in alike]
    if not found.pairs and len(found.groups) == 1:
        told = []
    return told + ([say("ranks.dominance.unrated", names=listed(missing))] if known and missing else [])


def _picture(case: Case, found: Found, sentences: Sequence[str]) -> View:
    first = {group[0] for group in found.groups}
    lines = reduced([pair for pair in found.pairs if pair.better in first and pair.worse in first])
    joined = {id for pair in lines for id in (pair.better, pair.worse)}
    told = " ".join([*sentences, *_notes(case, found)])
    return {
        "nodes": [_node(case, found, group) for group in found.groups],
        "pairs": [_line(pair) for pair in lines],
        "apart": [group[0] for group in found.groups if group[0] not in joined],
        "words": {
            **{name: say(f"ranks.{found.kind}.{name}") for name in ("title", "caption", "apart")},
            **{name: say(f"ranks.dominance.{name}") for name in ("certain", "uncertain")},
            "alt": say(f"ranks.dominance.alt{'.full' if found.kind == 'full' else ''}", told=told),
        },
    }


def _node(case: Case, found: Found, group: Sequence[str]) -> View:
    return {
        "key": group[0],
        "ids": list(group),
        "names": [name_of(case, id) for id in group],
        "alike": say(f"ranks.{found.kind}.alike") if len(group) > 1 else "",
    }


def _line(pair: Dominance) -> View:
    return {
        "better": pair.better,
        "worse": pair.worse,
        "certain": pair.certain,
        "label": "" if pair.certain else say("ranks.dominance.rows", rows=pair.rows, of=pair.of),
    }
