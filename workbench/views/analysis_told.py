"""What would change our mind, in sentences.

Not here: finding it out (:mod:`workbench.views.analysis`).
"""

from collections.abc import Callable
from typing import Any

from workbench.messages import number, say
from workbench.model.case import Case
from workbench.scoring import scheme_named
from workbench.scoring.flips import flips
from workbench.views.flips import flip_sentence
from workbench.views.overturning import dominance_told
from workbench.views.wording import counted_by, name_of, shortened

View = dict[str, Any]
Part = tuple[str, list[str]]

_LEAST = 0.001


def analysis_told(case: Case, view: View) -> list[Part]:
    """Return the parts of an analysis of this case, each with its title and its sentences."""
    return [
        (say("analysis.title"), [_counted(case, view)]),
        _part(view, "dominance", lambda: dominance_told(case, view["analyst"], view["scheme"])["sentences"]),
        _part(view, "linchpins", lambda: _carrying(case, view)),
        _part(view, "flips", lambda: _flips(case, view)),
        _part(view, "acceptability", lambda: _ranks(case, view)),
        _part(view, "bayes", lambda: _probabilities(case, view)),
    ]


def _part(view: View, name: str, sentences: Callable[[], list[str]]) -> Part:
    """Return a part, or why there is none; a reason that is about some hypotheses only comes last."""
    reason = view.get(f"{name}_reason")
    told = [] if view[name] is None else sentences()
    return say(f"analysis.{name}"), [*told, *([reason] if reason else [])]


def _counted(case: Case, view: View) -> str:
    scheme = scheme_named(view["scheme"])
    return say("cli.scheme", title=scheme.title, formula=counted_by(case, scheme))


def _carrying(case: Case, view: View) -> list[str]:
    if "linchpins_move" not in view:
        return [_hangs_on(*one) for one in view["linchpins"].items()]
    moves = [_moves(case, one) for one in view["linchpins_move"]]
    return list(dict.fromkeys(moves)) or [say("analysis.moves.none")]


def _moves(case: Case, move: View) -> str:
    before, after = (say(f"analysis.moves.{move[side]}") for side in ("from", "to"))
    named = {"name": move["name"], "hypothesis": name_of(case, move["hypothesis"])}
    return say("analysis.moves", **named, from_=before, to=after)


def _hangs_on(way: str, names: list[str]) -> str:
    return say(f"analysis.linchpins.{way}", n=len(names), names=shortened(names))


def _flips(case: Case, view: View) -> list[str]:
    return [flip_sentence(case, one) for one in flips(case, view["analyst"], view["scheme"])]


def _ranks(case: Case, view: View) -> list[str]:
    known = {id: shares for id, shares in view["acceptability"].items() if shares is not None}
    drawn = {"samples": view["samples"], "seed": view["seed"], "within": _percent(view["half_width"])}
    moved = "analysis.acceptability.cells" if view["cells"] else "analysis.acceptability.weights"
    return [
        *_lines(case, known),
        say(moved, cells=_percent(view["cells"])),
        say("analysis.acceptability.drawn", **drawn),
    ]


def _probabilities(case: Case, view: View) -> list[str]:
    known = {id: p for id, p in view["bayes"].items() if p is not None}
    return [
        *_lines(case, {id: [p] for id, p in known.items()}),
        *([say("analysis.bayes.independent")] if view["form"] == "independent" else []),
        say("analysis.bayes.table", name=view["likelihoods"]),
        view["bayes_rests_on"],
        *_limits(case, view),
        *([say("analysis.bayes.provisional")] if view["bayes_provisional"] else []),
    ]


def _limits(case: Case, view: View) -> list[str]:
    inert, thin = view.get("bayes_inert", []), view.get("bayes_thin", [])
    unused = {name_of(case, id): rows for id, rows in view.get("bayes_unused", {}).items() if rows}
    return [
        *([say("analysis.bayes.inert", n=len(inert), names=shortened(inert))] if inert else []),
        *([say("analysis.bayes.thin", n=len(thin), names=shortened(thin))] if thin else []),
        *(say("analysis.bayes.unused", n=rows, names=name) for name, rows in unused.items()),
    ]


def _lines(case: Case, numbers: dict[str, list[float]]) -> list[str]:
    """Return one line a hypothesis, its shares in columns."""
    names = {id: name_of(case, id) for id in numbers}
    width = max(map(len, names.values()), default=0)
    return [
        say(
            "analysis.line",
            name=names[id].ljust(width),
            values=" ".join(_percent(share).rjust(6) for share in shares),
        )
        for id, shares in numbers.items()
    ]


def _percent(share: float) -> str:
    if 0 < share < _LEAST:
        return say("analysis.below", least=_percent(_LEAST))
    return say("language.percent", n=number(f"{100 * share:.1f}"))
