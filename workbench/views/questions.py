"""What a class can talk about before it hears any conclusion: questions that this matrix raises.

Not here: answers.
"""

from collections.abc import Iterator
from typing import Any

from workbench.messages import say
from workbench.model.rating import Rating
from workbench.views.wording import shortened

View = dict[str, Any]


def questions(view: View) -> list[str]:
    """Return questions on a report (``report_view``), none of which gives the result away."""
    return [say("choice.question.first"), *_on_rows(view), *_on_origins(view), say("choice.question.absent")]


def _on_rows(view: View) -> Iterator[str]:
    rows = [row for row in view["rows"] if not row["second"]]
    alike = [row["id"] for row in rows if not row["telling"] and any(cell["code"] for cell in row["cells"])]
    if alike:
        yield say("choice.question.alike", n=len(alike), items=shortened(alike))
    carrying = sorted(one["name"] for one in view["linchpins"] if one["kind"] == "row")
    if carrying:
        yield say("choice.question.carrying", n=len(carrying), items=shortened(carrying))
    blank = [row["id"] for row in rows if any(not cell["code"] for cell in row["cells"])]
    if blank:
        yield say("choice.question.blank", n=len(blank), items=shortened(blank))
    bare = [row["id"] for row in rows if any(_unexplained(cell) for cell in row["cells"])]
    if bare:
        yield say("choice.question.bare", n=len(bare), items=shortened(bare))


def _unexplained(cell: View) -> bool:
    return cell["code"] in (Rating.I, Rating.II) and not cell["reason"]


def _on_origins(view: View) -> Iterator[str]:
    known = [one for one in view["origins"] if one["known"] and len(one["evidence"]) > 1]
    if known:
        yield say("choice.question.origin", name=known[0]["name"], n=len(known[0]["evidence"]))
