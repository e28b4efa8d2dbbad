"""The ways out of the workbench, as buttons with a word on what each is good for.

Not here: writing anything (:mod:`workbench.export`).
"""

from typing import Any

from workbench.messages import say, words

FORMATS = ("pptx", "xlsx", "html", "md", "svg", "png", "csv", "json")


def export_view(carries: str = "") -> dict[str, Any]:
    """Return the formats a case can be written in; ``carries`` says which texts its file takes along."""
    return {
        "title": say("panel.export.title"),
        "lead": say("panel.export.lead"),
        "carries": say("panel.export.carries", carries=carries) if carries else "",
        "formats": [
            {"value": one, "label": say(f"panel.export.{one}"), "what": say(f"panel.export.{one}.what")}
            for one in FORMATS
        ],
        "words": words("panel", "export.writing", "export.written"),
    }
