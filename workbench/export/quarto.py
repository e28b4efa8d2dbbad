"""The report as a Quarto page: Markdown beneath what Quarto needs to know.

Jupyter Book takes the Markdown as it is; it finds the title in the first heading. Not here: the
Markdown itself (:mod:`workbench.export.markdown`).
"""

import json
from datetime import datetime

from workbench.export.document import Document
from workbench.export.markdown import beneath, escaped


def quarto(told: Document, now: datetime | None = None) -> str:
    """Return a report as a page for Quarto, its title and author in the front matter."""
    parts = [_front(told, now), f"**{escaped(told.handling)}**" if told.handling else "", *beneath(told)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front(told: Document, now: datetime | None) -> str:
    """Return the front matter; Quarto reads its texts as Markdown too.

    ``from`` keeps quotes and dashes as a person wrote them.
    """
    known = {
        "title": escaped(told.title),
        "subtitle": escaped(told.question),
        "author": escaped(told.author),
        "date": f"{now:%Y-%m-%d}" if now else "",
        "lang": told.language,
        "from": "markdown-smart",
    }
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in known.items() if text]
    return "\n".join(["---", *lines, "toc: true", "---"])
