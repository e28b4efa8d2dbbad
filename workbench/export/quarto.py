"""The report as a Quarto page: Markdown beneath what Quarto needs to know.

Jupyter Book takes the Markdown as it is, without front matter, which GitHub would draw as a table;
it finds the title in the first heading, even beneath a handling mark. Not here: the Markdown itself
(:mod:`workbench.export.markdown`).
"""

import json
import re
from datetime import datetime

from workbench.export.document import Document
from workbench.export.markdown import beneath, escaped

_NOT_YAML = re.compile("[\x7f-\x9f\ufeff\ufffe\uffff]")
"""What JSON leaves as it is and YAML does not allow, or reads as something else."""


def quarto(told: Document, now: datetime | None = None) -> str:
    """Return a report as a page for Quarto, its title and author in the front matter."""
    parts = [_front(told, now), f"**{escaped(told.handling)}**" if told.handling else "", *beneath(told)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front(told: Document, now: datetime | None) -> str:
    """Return the front matter; Quarto reads its texts as Markdown too.

    ``from`` keeps quotes and dashes as a person wrote them; ``engine`` is the one that runs no
    code, whatever the project around the page says. The contents leave out the single rows.
    """
    known = {
        "title": escaped(told.title),
        "subtitle": escaped(told.question),
        "author": escaped(told.author),
        "date": f"{now:%Y-%m-%d}" if now else "",
        "lang": told.language,
        "from": "markdown-smart",
        "engine": "markdown",
    }
    lines = [f"{name}: {_quoted(text)}" for name, text in known.items() if text]
    return "\n".join(["---", *lines, "toc: true", "toc-depth: 2", "---"])


def _quoted(text: str) -> str:
    """Return a text as YAML reads it back: JSON, but for the characters only JSON allows."""
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
