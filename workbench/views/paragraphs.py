"""The sentences of the conclusion, theme by theme: each says what the analysis says, and no more.

Every function takes the case, the analyst, the standing and what traces numbers, and returns
sentences. Not here: probabilities (:mod:`workbench.views.paragraph_probable`), how the sentences become
one text, and a person's own.
"""

from collections.abc import Iterable, Iterator, Mapping

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.evidence import ASSUMPTION
from workbench.model.judgement import Judgement
from workbench.scoring import LeftOut, Standing, leave_one_out
from workbench.scoring.dominance import survival_dominance
from workbench.scoring.flips import Flip, Flipped, flips
from workbench.scoring.linchpins import linchpins
from workbench.scoring.matrix import matrix_of
from workbench.scoring.scheme import points
from workbench.views import overturn, own_answer
from workbench.views.crossed import crossed_sentences
from workbench.views.judgement import REASONS
from workbench.views.signs import seen_signs
from workbench.views.standing import scores_written, standing_sentence
from workbench.views.traced import Tracer, unmarked
from workbench.views.wording import counted_by, date_in_words, listed, name_of, named, shortened

MOST_WATCHED = 3

Sentences = list[str]


def stands(case: Case, analyst: str, now: Standing, tracer: Tracer) -> Sentences:
    """Return where all hypotheses stand by the matrix, and against whom no weights matter."""
    cells = {id: _against(case, analyst, now, id) for id, _ in _scored(now)}
    scores = {id: tracer.number(text, _behind(case, now, id, cells)) for id, text in _scored(now)}
    return [
        _rated(now),
        standing_sentence(now, {**scores_written(now), **scores}),
        say(f"paragraph.meaning.{case.form}", scheme=now.scheme.title),
        _whatever_the_weights(case, analyst, now),
    ]


def _rated(now: Standing) -> str:
    whole = now.rated == now.cells
    return say("paragraph.rated.all" if whole else "paragraph.rated", rated=now.rated, n=now.cells)


def _scored(now: Standing) -> list[tuple[str, str]]:
    texts = scores_written(now)
    return [(column.id, texts[column.id]) for column in now.columns if column.score is not None]


def _behind(case: Case, now: Standing, id: str, against: Mapping[str, Sentences]) -> Sentences:
    """Return what a score rests on; tied hypotheses share one, and then it rests on the cells of all."""
    rank = {column.id: column.rank for column in now.columns}
    tied = [other for other in rank if rank[other] == rank[id]]
    return [*(line for other in tied for line in against[other]), counted_by(case, now.scheme)]


def _against(case: Case, analyst: str, now: Standing, hypothesis: str) -> Sentences:
    """Return the cells that a hypothesis's score is made of."""
    matrix = matrix_of(case, analyst)
    costs = points(now.scheme.against)[matrix.codes[:, matrix.hypotheses.index(hypothesis)]]
    rows = [id for id, cost in zip(matrix.evidence, costs, strict=True) if cost > 0]
    cells = [
        say("paragraph.cell", evidence=id, hypothesis=hypothesis, rating=case.rating(analyst, id, hypothesis))
        for id in rows
    ]
    return cells or [say("paragraph.cell.none", hypothesis=hypothesis)]


def _whatever_the_weights(case: Case, analyst: str, now: Standing) -> str:
    """Return whom a leader stays ahead of under any weights; "" where nobody, or nobody alone, leads."""
    if case.form == "independent" or len(now.leaders) != 1 or now.scheme.share:
        return ""
    (leader,) = now.leaders
    behind = [p.worse for p in survival_dominance(case, analyst) if p.certain and p.better == leader]
    others = [column.id for column in now.columns if column.rank and column.id not in (leader, *behind)]
    names = {"leader": name_of(case, leader), "behind": _names(case, behind), "others": _names(case, others)}
    if not behind:
        return say("paragraph.weights.all", **names) if others else ""
    return say("paragraph.weights.part" if others else "paragraph.weights.none", **names)


def confident(case: Case, analyst: str, now: Standing, tracer: Tracer) -> Sentences:
    """Return how confident the analyst is, and why, apart from any probability."""
    judgement = own_answer.latest(case, analyst)
    if judgement is None or not judgement.confidence:
        return [say("paragraph.confidence.none")]
    level = say(f"judgement.confidence.{judgement.confidence}")
    return [
        say(
            "paragraph.confidence.is", level=level.lower(), moment=say(f"conclusions.own.{judgement.moment}")
        ),
        *_reasons(judgement),
    ]


def _reasons(judgement: Judgement) -> Sentences:
    given = [name for name in REASONS if getattr(judgement, name).strip()]
    missing = [say(f"judgement.reason.{name}") for name in REASONS if name not in given]
    told = [_reason(name, unmarked(getattr(judgement, name))) for name in given]
    return [*told, say("paragraph.confidence.missing", names=listed(missing))] if missing else told


def _reason(name: str, text: str) -> str:
    plain = " ".join(text.split())
    ended = plain if plain[-1] in ".!?…" else say("paragraph.ended", text=plain)
    return say("paragraph.confidence.reason", label=say(f"judgement.reason.{name}"), text=ended)


def overturned(case: Case, analyst: str, now: Standing, tracer: Tracer) -> Sentences:
    """Return what would change who is least contradicted: rows, groups of them, and single cells."""
    if case.form == "independent":
        return crossed_sentences(case, analyst)
    rows = overturn.sentence(case, now, leave_one_out(case, analyst, now.scheme.name))
    if not now.leaders or len(now.columns) == 1:
        return [rows]
    return [rows, *_groups(case, analyst, now, tracer), _nearest(case, analyst, now, tracer)]


def _groups(case: Case, analyst: str, now: Standing, tracer: Tracer) -> Iterator[str]:
    """Yield what leaving out several rows at once would make of the lead, alike ones in one sentence."""
    found = linchpins(case, analyst, now.scheme.name)
    for way in ("source", "origin", "cluster"):
        together: dict[overturn.Outcome, list[str]] = {}
        for one in found[way]:
            if len(one.evidence) > 1:
                then = (one.becomes, one.standing.leaders)
                together.setdefault(then, []).append(_group(way, one, tracer))
        yield from (overturn.outcome(case, now, then, names) for then, names in together.items())


def _group(way: str, one: LeftOut, tracer: Tracer) -> str:
    rows = tracer.number(say("paragraph.overturn.rows", n=len(one.evidence)), one.evidence)
    return say(f"paragraph.overturn.{way}", name=unmarked(one.name), rows=rows)


def _nearest(case: Case, analyst: str, now: Standing, tracer: Tracer) -> str:
    """Return how few cells a rival that is behind now would need to draw level."""
    found = [one for one in flips(case, analyst, now.scheme.name) if one.cells_to_tie]
    if not found:
        return ""
    near = min(found, key=lambda one: one.cells_to_tie or 0)
    return say(
        "paragraph.overturn.cells",
        rival=name_of(case, near.rival),
        leader=name_of(case, near.leader),
        n=near.cells_to_tie,
        cells=tracer.number(say("paragraph.overturn.n_cells", n=near.cells_to_tie), _changes(near)),
    )


def _changes(flip: Flip) -> Sentences:
    lines = [_change(one) for one in flip.tie]
    return lines if flip.tie_only else [*lines, say("paragraph.overturn.others")]


def _change(one: Flipped) -> str:
    return say(
        "paragraph.overturn.change",
        evidence=one.evidence,
        hypothesis=one.hypothesis,
        before=one.before,
        after=one.after,
    )


def assumed(case: Case, analyst: str, now: Standing, tracer: Tracer) -> Sentences:
    """Return what is taken for granted: the form, the assumptions in the rows, those switched off."""
    rows = [item for item in case.evidence if item.kind == ASSUMPTION and not item.deceptive_of]
    on, off = ([item.id for item in rows if item.on is state] for state in (True, False))
    sentences = [say(f"paragraph.assumed.{case.form}")]
    if on:
        sentences.append(say("paragraph.assumed.rows", n=len(on), names=shortened(on)))
    if off:
        sentences.append(say("paragraph.assumed.off", n=len(off), names=shortened(off)))
    if not rows:
        sentences.append(say("paragraph.assumed.none"))
    return sentences


def watched(case: Case, analyst: str, now: Standing, tracer: Tracer) -> Sentences:
    """Return the first signs that are still open, each with its hypothesis and its date."""
    columns = {column.id for column in now.columns}
    known = [case.indicator(sign.indicator) for sign in seen_signs(case, analyst)[0]]
    still = [one for one in known if one.state == "open" and one.hypothesis in columns]
    if not still:
        return [say("paragraph.watch.none")]
    items = [
        say(
            "paragraph.watch.dated" if one.due else "paragraph.watch.item",
            text=unmarked(one.text).strip().rstrip("."),
            name=one.hypothesis,
            due=date_in_words(one.due),
        )
        for one in still[:MOST_WATCHED]
    ]
    sentence = say("paragraph.watch.items", items=say("language.semicolon").join(items))
    left = len(still) - len(items)
    return [sentence, say("paragraph.watch.more", n=left)] if left else [sentence]


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(named(case.hypothesis(id)) for id in ids)
