"""What a discussion deck says of conclusions: the ranking, answers before and after, what is held likely.

A reference is one reading among others: the words never call a rating or an answer wrong. Not here: the
matrix and the cells (:mod:`workbench.views.classdeck`).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from workbench.classroom.measures import Measured
from workbench.classroom.review import Review
from workbench.messages import commas, say
from workbench.model.case import Case
from workbench.model.judgement import CONFIDENCES, Judgement
from workbench.scoring import Standing, cube_scores, matrix_of, scheme_named, standing_of
from workbench.scoring.cube import codes_of
from workbench.scoring.matrix import Codes, Flags
from workbench.scoring.own_probability import asked_about
from workbench.views.percents import percent_text
from workbench.views.strangers import one_line
from workbench.views.wording import listed, named, places

View = dict[str, Any]
Pair = tuple[Judgement, Judgement]


def left_by(frame: Case, codes: Codes) -> Standing:
    """Return where a matrix leaves the hypotheses of a class's case, unweighted."""
    matrix = replace(matrix_of(frame, ""), codes=codes)
    return standing_of(matrix, scheme_named("inconsistency"), {h.id: h.label for h in frame.hypotheses})


def author_of(reference: Case | None) -> str:
    """Return whose ratings a reference is: of several people's, those of whoever rated most; "" for none."""
    counts = Counter(at.analyst for at in reference.cells) if reference else Counter()
    return counts.most_common(1)[0][0] if counts else ""


def reference_codes(frame: Case, reference: Case | None) -> Codes | None:
    """Return the codes of a reference, (n_evidence, n_hypotheses), as the class's case has its rows."""
    who = author_of(reference)
    if reference is None or not who:
        return None
    rows, columns = [one.id for one in frame.evidence], [one.id for one in frame.rated_hypotheses]
    return codes_of(reference, who, rows, columns)


def leads_of(cube: Codes) -> Flags:
    """Return which hypotheses each student's own matrix contradicts least, (n_students, n_hypotheses)."""
    scores = cube_scores(cube, scheme_named("inconsistency"))
    least = np.fmin.reduce(scores, axis=1, keepdims=True)
    leads: Flags = scores == least
    return leads


def ranks_view(found: Review, reference: Case | None, columns: Sequence[View]) -> View:
    """Return the places of the hypotheses in the class's medians, and in the reference beside them."""
    codes = reference_codes(found.frame, reference)
    other = None if codes is None else left_by(found.frame, codes)
    leads, n = leads_of(found.cube).sum(axis=0), len(found.hand_ins)
    own = [say("classdeck.ranks.own.n", n=int(count), of=n) for count in leads]
    heads = ["hypothesis", "class", "score", "own", *(["reference"] if other else [])]
    beside = [places(other.columns)] if other else []
    table = [[one[key] for one in columns] for key in ("name", "place", "score")]
    return {
        "title": _ranks_title(found, other),
        "heads": [say(f"classdeck.ranks.{head}") for head in heads],
        "rows": [list(row) for row in zip(*table, own, *beside, strict=True)],
        "leads": [one["leads"] for one in columns],
        "alt": say("classdeck.ranks.alt"),
        "sentence": say("classdeck.ranks.what" if other else "classdeck.ranks.what.alone"),
    }


def _ranks_title(found: Review, other: Standing | None) -> str:
    leaders = _leaders(found.frame, found.standing)
    title = say("classdeck.ranks", leaders=leaders) if leaders else say("classdeck.ranks.open")
    if other is None or not leaders or not other.leaders:
        return title
    alike = set(other.leaders) == set(found.standing.leaders)
    told = say(f"classdeck.ranks.{'same' if alike else 'other'}", leaders=_leaders(found.frame, other))
    return say("classdeck.ranks.beside", title=title, same=told)


def _leaders(frame: Case, now: Standing) -> str:
    return listed(one_line(named(frame.hypothesis(id))) for id in now.leaders)


def both_judged(found: Review) -> list[Pair]:
    """Return the judgements before and after of those who judged both times."""
    pairs = (
        (one.case.judgement(one.student, "before"), one.case.judgement(one.student, "after"))
        for one in found.hand_ins
    )
    return [(before, after) for before, after in pairs if before is not None and after is not None]


def moved_view(found: Review) -> View:
    """Return how many answered what before and after, and how many came to it and left it."""
    pairs = both_judged(found)
    changed = sum(set(before.answer) != set(after.answer) for before, after in pairs)
    kind = "unknown" if not pairs else "none" if not changed else ""
    return {
        "title": say(f"classdeck.moved{'.' if kind else ''}{kind}", n=changed, of=len(pairs)),
        "heads": [
            say("classdeck.ranks.hypothesis"),
            *(say(f"classdeck.moved.{one}") for one in ("before", "after", "came", "left")),
        ],
        "rows": list(_answer_rows(found.frame, pairs)) if pairs else [],
        "alt": say("classdeck.moved.alt"),
        "sentence": say("classdeck.moved.what", **_steps(pairs)),
    }


def _answer_rows(frame: Case, pairs: Sequence[Pair]) -> Iterator[list[str]]:
    answers = [[set(one.answer) or {""} for one in pair] for pair in pairs]
    for id in (*(one.id for one in asked_about(frame)), ""):
        name = one_line(named(frame.hypothesis(id))) if id else say("classdeck.moved.undecided")
        before, after = ([id in pair[n] for pair in answers] for n in (0, 1))
        came = sum(now and not then for then, now in zip(before, after, strict=True))
        left = sum(then and not now for then, now in zip(before, after, strict=True))
        if id or any(before) or any(after):
            yield [name, *map(str, (sum(before), sum(after), came, left))]


def step(pair: Pair) -> int:
    """Return by how many steps somebody is surer than before; 0 where either was not said."""
    said = [CONFIDENCES.index(one.confidence) for one in pair if one.confidence in CONFIDENCES]
    return said[1] - said[0] if len(said) == len(pair) else 0


def _steps(pairs: Sequence[Pair]) -> dict[str, int]:
    steps = [step(pair) for pair in pairs]
    return {
        "up": sum(one > 0 for one in steps),
        "down": sum(one < 0 for one in steps),
        "same": sum(one == 0 for one in steps),
    }


def sure_view(found: Review) -> View | None:
    """Return the shares of confidence before and after; None where nobody said how sure they are."""
    pairs = [p for p in both_judged(found) if all(one.confidence in CONFIDENCES for one in p)]
    if not pairs:
        return None
    order = list(reversed(CONFIDENCES))
    counts = [[sum(pair[n].confidence == name for pair in pairs) for name in order] for n in (0, 1)]
    return {
        "title": say("classdeck.sure"),
        "names": [say("classdeck.moved.before"), say("classdeck.moved.after")],
        "asides": [say("classdeck.sure.n", n=len(pairs))] * 2,
        "series": [say(f"classdeck.sure.{name}") for name in order],
        "shares": [[n / len(pairs) for n in line] for line in counts],
        "labels": [
            [
                f"{say(f'classdeck.sure.{name}')}: {n}" if n else ""
                for name, n in zip(order, line, strict=True)
            ]
            for line in counts
        ],
        "axis": say("classdeck.sure.axis"),
        "alt": say("classdeck.sure.alt"),
        "sentence": say("classdeck.sure.what"),
    }


def likely_view(found: Measured, sentences: Sequence[str]) -> View | None:
    """Return the class's average probabilities; None where nobody gave percents after the evidence."""
    if found.after is None:
        return None
    after, before = found.after.mean, found.before.mean if found.before else {}
    names = [one_line(named(found.frame.hypothesis(id))) for id in after]
    labels = [_likely(one, before.get(id)) for id, one in after.items()]
    most = max(after.values())
    told = commas(f"{name} {label}" for name, label in zip(names, labels, strict=True))
    return {
        "title": say("classdeck.likely"),
        "names": names,
        "values": list(after.values()),
        "labels": labels,
        "strong": [value == most for value in after.values()],
        "series": say("classdeck.likely.series"),
        "alt": say("classdeck.likely.alt", which=told),
        "sentences": [say("classdeck.likely.what")],
        "notes": list(sentences),
    }


def _likely(after: float, before: float | None) -> str:
    if before is None:
        return percent_text(after)
    return say("classdeck.likely.label", after=percent_text(after), before=percent_text(before))
