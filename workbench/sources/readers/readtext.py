"""What reading a file gives: its text, and what the file says about itself.

Not here: reading.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """A text as it was read, with what is proposed for the person to confirm.

    ``text`` is settled: NFC, paragraphs joined by a blank line, single spaces within them.
    ``title``, ``author``, ``outlet``, ``date`` (ISO, or as much of it as is known) and ``url``
    are "" where the file does not say. ``kind`` is ``"text"``, ``"markdown"``, ``"page"``,
    ``"archived page"``, ``"word"``, ``"pdf"`` or ``"pasted"``; ``encoding`` is "" where the format
    has its own. ``remarks`` are sentences for the person; ``name`` is the plain name of the file.
    """

    text: str
    title: str = ""
    author: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""
    encoding: str = ""
    kind: str = "text"
    remarks: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a file says about itself; "" where it does not."""

    title: str = ""
    author: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""
