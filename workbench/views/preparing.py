"""The panel that prepares a class: cases to choose from, settings, a preview, and how writing goes.

Not here: writing anything (:mod:`workbench.export.lesson`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.lesson import GIVEN, HYPOTHESES, INDICATORS
from workbench.views.plan import FILE, LANGUAGES, STORED, TEMPLATE, Plan

Json = dict[str, Any]
_LYING = ("copy", "copied", "not_copied", "folder", "manager", "download")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparing:
    """How it goes: what the folder is called and where it goes, what is being written or was."""

    name: str = ""
    folder: str = ""
    doing: Json | None = None
    written: Json | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The cases that can be chosen, by name."""

    templates: Sequence[str] = ()
    stored: Sequence[str] = ()


def preparing_view(
    plan: Plan, choices: Choices, case: Case | None, seen: Json | None, going: Preparing, trouble: str = ""
) -> Json:
    """Return the panel; ``case`` is None, and ``trouble`` says why, where there is none of that name."""
    return {
        "title": say("preparing.title"),
        "lead": say("preparing.lead"),
        "case": _case(plan, choices, trouble),
        "given": [_given(what, plan, case) for what in GIVEN],
        "asked": [_option("asked", one, plan.blind == (one == "blind")) for one in ("blind", "open")],
        "asked_note": say(f"preparing.asked.{'blind' if plan.blind else 'open'}.note"),
        "numbers": [_number(name, plan) for name in ("minutes", "repeat", "teams")],
        "seed": _number("seed", plan),
        "language": _language(plan),
        "file": {"name": going.name, "ending": "", "folder": going.folder},
        "preview": seen,
        "doing": going.doing,
        "written": going.written,
        "trouble": going.trouble,
        "words": {**words("exporting", *_LYING), **words("preparing")},
    }


def _case(plan: Plan, choices: Choices, trouble: str) -> Json:
    options = [
        *_named(TEMPLATE, choices.templates),
        *_named(STORED, choices.stored),
        {"value": FILE, "label": say("preparing.case.file")},
    ]
    path = plan.name if plan.origin == FILE else None
    return {"value": plan.case, "options": options, "path": path, "trouble": trouble}


def _named(origin: str, names: Iterable[str]) -> list[Json]:
    return [
        {"value": f"{origin}:{name}", "label": say(f"preparing.case.{origin}", name=name)} for name in names
    ]


def _given(what: str, plan: Plan, case: Case | None) -> Json:
    out_of_place = what == INDICATORS and HYPOTHESES not in plan.given
    none = what == INDICATORS and case is not None and not case.indicators
    return {
        "value": what,
        "label": say(f"preparing.given.{what}"),
        "chosen": what in plan.given,
        "disabled": (out_of_place or none) and what not in plan.given,
    }


def _option(name: str, value: str, chosen: bool) -> Json:  # noqa: FBT001 - it is a field of the option
    return {"value": value, "label": say(f"preparing.{name}.{value}"), "chosen": chosen}


def _number(name: str, plan: Plan) -> Json:
    told = {"name": name, "label": say(f"preparing.{name}"), "hint": say(f"preparing.{name}.hint")}
    return {**told, "value": str(getattr(plan, name))}


def _language(plan: Plan) -> Json:
    options = [{"value": one, "label": say(f"preparing.language.{one or 'own'}")} for one in LANGUAGES]
    return {"label": say("preparing.language"), "value": plan.language, "options": options}
