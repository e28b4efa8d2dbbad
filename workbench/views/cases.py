"""The cases under work, as a list for a person who looks for one.

Not here: what is done with them.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from workbench.casefile.formats.anyfile import MATRIX
from workbench.messages import commas, say, words
from workbench.session.administration import EMPTY, CaseLine
from workbench.session.takingin import OURS, Looked
from workbench.views.carrying import came_along

View = dict[str, Any]

MOST_LEFT = 12
"""What of a file is not taken over is listed up to so many lines."""


def cases_view(
    lines: Iterable[CaseLine],
    templates: Iterable[str],
    backups: Iterable[Path],
    file: View | None = None,
) -> View:
    """Return the list, the templates to begin from, the newest backups, and a file that was brought.

    Parameters
    ----------
    lines : iterable of CaseLine
        The stored cases.
    templates : iterable of str
        The names of the templates.
    backups : iterable of Path
        Files to restore from, the newest first.
    file : dict, optional
        What a file holds that was brought (:func:`file_view`).
    """
    items = [_item(line) for line in lines]
    return {
        "title": say("cases.title"),
        "progress": say("cases.count", n=len(items)) if items else "",
        "lead": say("cases.lead"),
        "empty": "" if items else say("cases.empty"),
        "items": items,
        "templates": [_template(name) for name in sorted(templates, key=lambda name: name != EMPTY)],
        "backups": [
            {"file": path.name, "restore": say("cases.restore.what", file=path.name)} for path in backups
        ],
        "file": file,
        "words": words("cases"),
    }


def file_view(name: str, found: Looked | None, trouble: str, proposed: str, *, reading: bool) -> View | None:
    """Return a file that was brought: that it is read, what it holds, or why not; None if there is none."""
    if not (reading or found or trouble):
        return None
    told = {
        "name": name,
        "reading": say("cases.file.reading", file=name) if reading else "",
        "trouble": trouble,
    }
    if found is None:
        return {**told, "holds": [], "left": [], "proposed": ""}
    left = [*found.left[:MOST_LEFT], *_further(len(found.left) - MOST_LEFT)]
    return {**told, "holds": _holds(found), "left": left, "proposed": proposed}


def _further(n: int) -> list[str]:
    return [say("importing.more", n=n)] if n > 0 else []


def _holds(found: Looked) -> list[str]:
    case, kind = found.file.case, found.kind
    own = say(f"cases.file.kind.{kind}") if kind in (OURS, MATRIX) else say("cases.file.kind", kind=kind)
    size = say("cases.size", evidence=len(case.items), hypotheses=len(case.hypotheses))
    people = (
        say("cases.file.people", names=commas(case.analysts)) if case.analysts else say("cases.file.unrated")
    )
    edits = [say("cases.edits", n=len(found.file.log))] if found.file.log else []
    named = [text for text in (case.title, case.question) if text.strip()]
    came = came_along(case, found.file.texts)
    return [own, *named, commas([size, people, *edits]), *([came] if came else [])]


def _template(name: str) -> View:
    return {"value": name, "label": say("cases.template.empty") if name == EMPTY else name}


def _item(line: CaseLine) -> View:
    share = (
        say("cases.rated", share=f"{line.rated / line.cells:.0%}") if line.cells else say("cases.no_cells")
    )
    return {
        "name": line.name,
        "title": line.title if line.title != line.name else "",
        "question": line.question,
        "facts": [
            say("cases.size", evidence=line.evidence, hypotheses=line.hypotheses),
            share,
            say("cases.edits", n=line.edits),
            say("cases.changed", when=_when(line.changed)),
        ],
        "open": f'session = workbench.open("{line.name}")',
        **{
            deed: say(f"cases.{deed}.what", name=line.name) for deed in ("rename", "copy", "delete", "backup")
        },
        "sure": say("cases.delete.sure", name=line.name),
    }


def _when(at: str) -> str:
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
