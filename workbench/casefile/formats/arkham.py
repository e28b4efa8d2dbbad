"""The JSON of ArkhamMirror: of its standalone ACH program, and of its platform.

Not here: the platform's CSV (:mod:`workbench.casefile.formats.arkham_csv`).
"""

from typing import Any

from workbench.casefile.formats.brought import Brought
from workbench.casefile.formats.draft import Draft
from workbench.casefile.formats.entries import Entry, by_id, numbered
from workbench.messages import say
from workbench.model.hypothesis import Indicator
from workbench.model.rating import Level

STANDALONE, PLATFORM = "ArkhamMirror ACH", "ArkhamMirror"

LEVELS = {1.0: Level.HIGH, 0.6: Level.MEDIUM, 0.3: Level.LOW}
"""What the platform writes for the three levels."""

NOT_APPLICABLE = "N/A"
_SCREEN = ("id", "color", "displayOrder", "column_index", "row_index", "createdAt", "updatedAt")
_STATES = {0: "open", 1: "seen"}


def is_standalone(content: Any) -> bool:
    """Whether a JSON file is one of the standalone program's analyses."""
    if not (isinstance(content, dict) and {"hypotheses", "evidence"} <= content.keys()):
        return False
    ratings = content.get("ratings")
    keyed = isinstance(ratings, list) and any(isinstance(r, dict) and "evidenceId" in r for r in ratings)
    return "focusQuestion" in content or keyed


def is_platform(content: Any) -> bool:
    """Whether a JSON file is one of the platform's exports."""
    if not (isinstance(content, dict) and {"hypotheses", "evidence"} <= content.keys()):
        return False
    ratings = content.get("ratings")
    keyed = isinstance(ratings, list) and any(isinstance(r, dict) and "evidence_id" in r for r in ratings)
    return isinstance(content.get("metadata"), dict) or keyed


def read_standalone(content: dict[str, Any], draft: Draft) -> Brought:
    """Return the case of an analysis; its milestones become indicators.

    Raises
    ------
    MatrixFileError
        If an entry is of another type than the program writes.
    """
    whole = Entry(content, "", draft)
    draft.title, draft.question = whole.text("title"), whole.text("focusQuestion")
    draft.explanation = whole.text("description")
    columns = _columns(whole, draft, "displayOrder", "label")
    rows = by_id(
        ((one, _row(one, draft)) for one in numbered(whole.objects("evidence"), "displayOrder")),
        draft,
        say("importing.evidence"),
    )
    for one in whole.objects("ratings"):
        _rate(one, ("evidenceId", "hypothesisId"), rows, columns, draft)
    for one in whole.objects("milestones"):
        _milestone(one, columns, draft)
    whole.skip(*_SCREEN)
    whole.leave("")
    return draft.brought(STANDALONE)


def read_platform(content: dict[str, Any], draft: Draft) -> Brought:
    """Return the case of a platform's export; its scores are left over, since we reckon our own.

    Raises
    ------
    MatrixFileError
        If an entry is of another type than the program writes.
    """
    whole = Entry(content, "", draft)
    metadata = whole.get("metadata")
    about = Entry(metadata if isinstance(metadata, dict) else {}, "metadata.", draft)
    draft.title, draft.question = about.text("title"), about.text("description")
    columns = _columns(whole, draft, "column_index", "title")
    rows = by_id(
        ((one, _platform_row(one, draft)) for one in numbered(whole.objects("evidence"), "row_index")),
        draft,
        say("importing.evidence"),
    )
    for one in whole.objects("ratings"):
        _rate(one, ("evidence_id", "hypothesis_id"), rows, columns, draft)
    about.skip("id")
    about.leave("metadata.")
    whole.leave("")
    return draft.brought(PLATFORM)


def _columns(whole: Entry, draft: Draft, order: str, label: str) -> dict[str, str]:
    found = []
    for one in numbered(whole.objects("hypotheses"), order):
        id = draft.hypothesis(one.text(label, "label", "title"), one.text("description"))
        one.skip(*_SCREEN)
        one.leave("hypotheses.", id)
        found.append((one, id))
    return by_id(found, draft, say("importing.hypotheses"))


def _row(one: Entry, draft: Draft) -> str:
    where = f"E{len(draft.evidence) + 1}"
    id = draft.row(
        _wording(one.text("label"), one.text("description")),
        kind=one.text("evidenceType"),
        reliability=draft.level(one.get("reliability"), "evidence.reliability", where),
        source=draft.source(one.text("source")),
        note=one.text("notes"),
    )
    one.skip(*_SCREEN)
    draft.keep(id, one.rest())
    return id


def _wording(label: str, description: str) -> str:
    """Return both, or the one there is: the label is short, and the description says what it means."""
    if not label.strip() or description.strip().startswith(label.strip()):
        return description or label
    return f"{label.strip()}: {description.strip()}" if description.strip() else label


def _platform_row(one: Entry, draft: Draft) -> str:
    where = f"E{len(draft.evidence) + 1}"
    grades = {
        name: level_of(one.get(name), draft, f"evidence.{name}", where)
        for name in ("credibility", "relevance")
    }
    id = draft.row(
        one.text("description", "title"),
        source=draft.source(one.text("source")),
        kind=one.text("type"),
        **grades,
    )
    one.skip(*_SCREEN)
    draft.keep(id, one.rest())
    return id


def level_of(value: object, draft: Draft, what: str, where: str) -> str:
    """Return the level that a number of the platform stands for; any other is left over."""
    try:
        number = float(value) if isinstance(value, str | int | float) else None
    except (ValueError, OverflowError):
        number = None
    found = LEVELS.get(number) if number is not None else None
    return found.value if found else draft.level(value, what, where)


def _rate(
    one: Entry, keys: tuple[str, str], rows: dict[str, str], columns: dict[str, str], draft: Draft
) -> None:
    row, column = (one.text(key) for key in keys)
    code, reason = one.get("rating"), one.text("reasoning", "notes", "reason")
    if row not in rows or column not in columns:
        draft.left.add(say("importing.unknown_cell"), f"{row} × {column}", code)
        return
    where = f"{rows[row]} × {columns[column]}"
    draft.rate(
        rows[row], columns[column], "NA" if code == NOT_APPLICABLE else code, where=where, reason=reason
    )
    one.skip(*_SCREEN)
    one.leave("ratings.", where)


def _milestone(one: Entry, columns: dict[str, str], draft: Draft) -> None:
    column, text, state = one.text("hypothesisId"), one.text("description"), one.get("observed")
    known = _STATES.get(state) if isinstance(state, int) else None
    if column not in columns or not text.strip() or (state is not None and known is None):
        draft.left.add("milestones", column, text)
        return
    id = f"I{len(draft.indicators) + 1}"
    words = draft.text(text, "milestones").strip()
    new = Indicator(id=id, hypothesis=columns[column], text=words, state=known or "open")
    draft.indicators.append(new)
    one.skip(*_SCREEN)
    one.leave("milestones.", id)
