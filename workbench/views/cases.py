"""The cases under work, as a list for a person who looks for one.

Not here: what is done with them.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from workbench.messages import say, words
from workbench.session.administration import EMPTY, CaseLine

View = dict[str, Any]


def cases_view(lines: Iterable[CaseLine], templates: Iterable[str], backups: Iterable[Path]) -> View:
    """Return the list, the templates to begin from, and the newest backups to restore.

    Parameters
    ----------
    lines : iterable of CaseLine
        The stored cases.
    templates : iterable of str
        The names of the templates.
    backups : iterable of Path
        Files to restore from, the newest first.
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
        "words": words("cases"),
    }


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
