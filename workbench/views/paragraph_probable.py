"""The conclusion's sentences on probabilities, each under the name of who holds it.

Not here: the other themes (:mod:`workbench.views.paragraphs`).
"""

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Standing
from workbench.views import own_answer
from workbench.views.percents import in_full
from workbench.views.probabilities import told_probabilities
from workbench.views.traced import Tracer, View, unmarked
from workbench.views.wording import name_of

Sentences = list[str]


def probable(case: Case, analyst: str, now: Standing, tracer: Tracer) -> Sentences:
    """Return a person's own probabilities, those of Bayes' rule, and whether they point the same way."""
    by_rule = told_probabilities(case, analyst, "report")
    own = _own(case, analyst, tracer)
    if not own and by_rule["withheld"]:
        return [say("paragraph.probability.none")]
    return [*own, *_by_rule(by_rule, tracer), *_beside(by_rule["three"])]


def _own(case: Case, analyst: str, tracer: Tracer) -> Sentences:
    own, shares = own_answer.held(case, analyst), own_answer.shares(case, analyst)
    if not shares:
        return []
    said = (_likely(case, id, share, own.given[id], tracer) for id, share in shares.items())
    told = {"moment": say(f"conclusions.own.{own.moment}"), "parts": say("language.semicolon").join(said)}
    sentences = [say("paragraph.probability.own", analyst=unmarked(analyst), **told)]
    total = sum(own.given.values())
    if case.form == "exclusive" and total != 100:
        key = "paragraph.probability.divided" if own.divided else "paragraph.probability.sum"
        sentences.append(say(key, sum=total))
    return sentences


def _likely(case: Case, id: str, share: float, given: int, tracer: Tracer) -> str:
    word = tracer.number(in_full(case, share), [say("paragraph.rests.own", percent=given)])
    return say("paragraph.probability.item", name=name_of(case, id), word=word)


def _by_rule(told: View, tracer: Tracer) -> Sentences:
    """Return the probabilities of Bayes' rule; each rests on every cell, and on what was laid down."""
    if told["withheld"]:
        return []
    rests = [say("paragraph.rests.rule"), *told["rests_on"]]
    items = [
        say("paragraph.probability.item", name=one["name"], word=tracer.number(_written(one), rests))
        for one in told["lines"]
        if one["percent"] is not None
    ]
    sentence = say("paragraph.probability.rule", parts=say("language.semicolon").join(items))
    return [sentence, *told["notes"]]


def _written(line: View) -> str:
    return say("percents.full", percent=line["written"], words=line["word"])


def _beside(three: View) -> Sentences:
    """Return in words where matrix, rule and person part; nothing where they do not."""
    return [one["text"] for one in three["sentences"] if one["differs"]]
