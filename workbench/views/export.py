"""What the export panel shows: the kinds of file, what can be chosen for each, and how writing goes.

Not here: writing anything (:mod:`workbench.export`), and what a file would look like.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from workbench.errors import BadValue
from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring.scheme import SCHEMES
from workbench.views.choice import ALLOWED, GROUP, Choice
from workbench.views.wording import listed

Json = dict[str, Any]

FORMATS = (
    "pptx",
    "slides.html",
    "docx",
    "pdf",
    "html",
    "xlsx",
    "png",
    "svg",
    "md",
    "qmd",
    "tex",
    "csv",
    "json",
)

_REPORT = ("deck", "rows", "by", "matrix", "who", "scheme")
_PICTURE = ("what", "rows", "who", "scheme", "width")
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "pptx": ("deck", "look", "template", *_REPORT[1:]),
    "slides.html": ("deck", "look", *_REPORT[1:]),
    "docx": _REPORT,
    "pdf": _REPORT,
    "html": _REPORT,
    "md": _REPORT,
    "qmd": _REPORT,
    "tex": ("rows", "by", "matrix", "who", "scheme"),
    "xlsx": ("who", "scheme"),
    "svg": _PICTURE,
    "png": (*_PICTURE, "scale"),
    "csv": ("who",),
    "json": (),
}
"""What can be chosen for each kind of file."""

WRITTEN = ("template", "width")
"""Options that are written; all others are chosen from a list."""

CHOSEN: Mapping[str, tuple[str, ...]] = {
    **ALLOWED,
    "deck": ("briefing", "full", "discussion"),
    "look": ("light", "dark", "print", "own"),
    "what": ("matrix", "ranking", "chronology"),
    "scale": ("1", "2", "3", "4"),
    "scheme": ("", *SCHEMES),
}
"""What each of the others can be, in the order of the panel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody has chosen; "" is what the workbench does unless asked.

    ``look`` is one of our own templates, or "own" for the presentation whose path is ``template``.
    """

    format: str = "pptx"
    deck: str = "briefing"
    rows: str = "all"
    by: str = "evidence"
    matrix: str = "columns"
    who: str = ""
    scheme: str = ""
    look: str = "light"
    template: str = ""
    what: str = "matrix"
    width: str = ""
    scale: str = "2"

    def with_option(self, name: str, value: str, people: Sequence[str] = ()) -> "Wanted":
        """Return this with one choice more; ``people`` are those who rated.

        Raises
        ------
        BadValue
            If there is no such choice.
        """
        if name == "format":
            _check(say("exporting.format"), value, FORMATS)
            return replace(self, format=value).mended
        if name not in self.options:
            raise BadValue(say("exporting.option"), name, listed(self.options))
        if name not in WRITTEN:
            _check(say(f"exporting.{name}"), value, _values(name, self.format, people))
        return replace(self, **{name: value.strip()})

    @property
    def mended(self) -> "Wanted":
        """The same with a template that slides of this kind can have."""
        return (
            self
            if "template" in OPTIONS[self.format]
            else replace(self, look=self.look.replace("own", "light"))
        )

    @property
    def options(self) -> tuple[str, ...]:
        """What can be chosen for this kind of file; a path only for a template of one's own."""
        return tuple(name for name in OPTIONS[self.format] if name != "template" or self.look == "own")

    @property
    def asked(self) -> Json:
        """The options of the export function, for this kind of file; what goes in under ``choice``.

        Raises
        ------
        BadValue
            If the width is no number, or no template of one's own is named.
        """
        found: Json = {name: getattr(self, name) for name in self.options if getattr(self, name)}
        choices = {name: found.pop(name) for name in (*ALLOWED, "who") if name in found}
        if "look" in found:
            found["template"] = self._template(found.pop("look"))
        for name in {"width", "scale"} & set(found):
            found[name] = _number(name, found[name])
        return {**found, "choice": Choice(**choices)}

    def _template(self, look: str) -> str:
        if look == "own" and not self.template:
            raise BadValue(say("exporting.template"), "", say("exporting.template.expected"))
        return str(Path(self.template).expanduser()) if look == "own" else look

    @property
    def suffix(self) -> str:
        """What a file's name says beside case and day."""
        if "what" in self.options:
            return self.what
        if "deck" in self.options:
            return say(f"exporting.suffix.{self.deck}")
        return ""


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
        "options": [_option(name, wanted, case) for name in wanted.options if _is_open(name, case)],
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


def _is_open(name: str, case: Case) -> bool:
    """Return whether there is anything to choose from."""
    return name != "who" or len(case.analysts) > 1


def _option(name: str, wanted: Wanted, case: Case) -> Json:
    value = getattr(wanted, name)
    told = {"name": name, "label": say(f"exporting.{name}"), "value": value}
    if name in WRITTEN:
        return {**told, "hint": say(f"exporting.{name}.hint"), "options": None}
    return {
        **told,
        "hint": "",
        "options": [_one(name, one, value, case) for one in _values(name, wanted.format, case.analysts)],
    }


def _one(name: str, value: str, chosen: str, case: Case) -> Json:
    return {"value": value, "label": _label(name, value, case), "chosen": value == chosen}


def _label(name: str, value: str, case: Case) -> str:
    if name == "who":
        return say(f"exporting.who.{value or 'me'}") if value in ("", GROUP) else value
    if name != "scheme":
        return say(f"exporting.{name}.{value}")
    own = SCHEMES[case.scheme].title if case.scheme in SCHEMES else case.scheme
    return SCHEMES[value].title if value else say("exporting.scheme.own", title=own)


def _values(name: str, format: str, people: Sequence[str]) -> tuple[str, ...]:
    if name == "who":
        return ("", GROUP, *people)
    own = name == "look" and "template" in OPTIONS[format]
    return CHOSEN[name] if own or name != "look" else CHOSEN[name][:-1]


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
