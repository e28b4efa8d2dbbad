"""What the export panel shows: the kinds of file, what can be chosen for each, and how writing goes.

Not here: writing anything (:mod:`workbench.export`), and what a file would look like.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.errors import BadValue
from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring.scheme import SCHEMES
from workbench.views.wording import listed

Json = dict[str, Any]

FORMATS = ("pptx", "xlsx", "html", "md", "svg", "png", "csv", "json")
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "pptx": ("scheme", "template"),
    "xlsx": ("scheme",),
    "html": ("scheme",),
    "md": ("scheme",),
    "svg": ("what", "scheme", "width"),
    "png": ("what", "scheme", "width", "scale"),
    "csv": (),
    "json": (),
}
"""What can be chosen for each kind of file."""

WRITTEN = ("template", "width")
"""Options that are written; all others are chosen from a list."""

PICTURES = ("matrix", "ranking", "chronology")
SCALES = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody has chosen; "" is what the workbench does unless asked."""

    format: str = "pptx"
    scheme: str = ""
    template: str = ""
    what: str = "matrix"
    width: str = ""
    scale: str = "2"

    def with_option(self, name: str, value: str) -> "Wanted":
        """Return the wanted with one choice more.

        Raises
        ------
        BadValue
            If there is no such choice.
        """
        if name == "format":
            _check(say("exporting.format"), value, FORMATS)
        elif name not in OPTIONS[self.format]:
            raise BadValue(say("exporting.option"), name, listed(OPTIONS[self.format]))
        elif name not in WRITTEN:
            _check(say(f"exporting.{name}"), value, _values(name))
        return replace(self, **{name: value.strip()})

    @property
    def asked(self) -> Json:
        """The options of the export function, for this kind of file.

        Raises
        ------
        BadValue
            If the width is no number.
        """
        found = {name: getattr(self, name) for name in OPTIONS[self.format] if getattr(self, name)}
        return {
            name: _number(name, value) if name in ("width", "scale") else value
            for name, value in found.items()
        }

    @property
    def suffix(self) -> str:
        """What a file's name says beside case and day."""
        return self.what if "what" in OPTIONS[self.format] else say(f"exporting.suffix.{self.format}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """How it goes: what is drawn to look at, and what is being written or was.

    ``seen`` holds ``pictures``, ``text`` and ``note``; ``old`` says that the case has changed since.
    """

    name: str = ""
    folder: str = ""
    seen: Json = field(default_factory=dict)
    old: bool = False
    looking: bool = False
    doing: Json | None = None
    written: Json | None = None
    trouble: str = ""


def export_view(case: Case, wanted: Wanted, going: Going, carries: str = "") -> Json:
    """Return the panel; ``carries`` says which texts the case file takes along."""
    return {
        "title": say("panel.export.title"),
        "lead": say("exporting.lead"),
        "format": wanted.format,
        "formats": [_format(one, wanted) for one in FORMATS],
        "carries": say("panel.export.carries", carries=carries)
        if carries and wanted.format == "json"
        else "",
        "options": [_option(name, wanted, case) for name in OPTIONS[wanted.format]],
        "file": {"name": going.name, "ending": f".{wanted.format}", "folder": going.folder},
        "seen": _seen(wanted, going),
        "doing": going.doing,
        "written": going.written,
        "trouble": going.trouble,
        "words": words("exporting"),
    }


def _format(value: str, wanted: Wanted) -> Json:
    told = {"label": say(f"panel.export.{value}"), "what": say(f"panel.export.{value}.what")}
    return {"value": value, "chosen": value == wanted.format, **told}


def _option(name: str, wanted: Wanted, case: Case) -> Json:
    value = getattr(wanted, name)
    told = {"name": name, "label": say(f"exporting.{name}"), "value": value}
    if name in WRITTEN:
        return {**told, "hint": say(f"exporting.{name}.hint"), "options": None}
    return {**told, "hint": "", "options": [_one(name, one, value, case) for one in _values(name)]}


def _one(name: str, value: str, chosen: str, case: Case) -> Json:
    return {"value": value, "label": _label(name, value, case), "chosen": value == chosen}


def _label(name: str, value: str, case: Case) -> str:
    if name != "scheme":
        return say(f"exporting.{name}.{value}")
    own = SCHEMES[case.scheme].title if case.scheme in SCHEMES else case.scheme
    return SCHEMES[value].title if value else say("exporting.scheme.own", title=own)


def _values(name: str) -> tuple[str, ...]:
    return {"what": PICTURES, "scale": SCALES, "scheme": ("", *SCHEMES)}[name]


def _seen(wanted: Wanted, going: Going) -> Json:
    seen = {"pictures": [], "text": "", "note": "", **going.seen}
    state = say("exporting.looking") if going.looking else say("exporting.old") if going.old else ""
    return {**seen, "title": say(f"exporting.seen.{wanted.format}"), "state": state, "old": going.old}


def _number(name: str, text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise BadValue(say(f"exporting.{name}"), text, say("exporting.number")) from None


def _check(what: str, found: str, allowed: tuple[str, ...]) -> None:
    if found not in allowed:
        raise BadValue(what, found, listed(allowed))
