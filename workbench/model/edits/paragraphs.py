"""The conclusion written in one's own words.

Not here: what the workbench would write.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.paragraph import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteParagraph:
    """Keep one's own conclusion, with the text it was begun from; "" goes back to the workbench's."""

    text: str
    drawn: str = ""
    do: Literal["WriteParagraph"] = "WriteParagraph"


@applied.register
def _(edit: WriteParagraph, case: Case, by: str) -> Case:
    kept = {key: one for key, one in case.paragraphs.items() if key != (by,)}
    if not edit.text.strip():
        return replace(case, paragraphs=kept)
    written = Paragraph(analyst=by, text=edit.text, drawn=edit.drawn)
    return replace(case, paragraphs={**kept, (by,): written})
