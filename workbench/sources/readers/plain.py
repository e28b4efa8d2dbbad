"""Plain text: from a file, or as a person pasted it.

Not here: which encoding a file is in.
"""

import re

from workbench.errors import UnreadableSource
from workbench.messages import say
from workbench.sources.readers.encodings import decoded
from workbench.sources.readers.limits import MOST_CHARACTERS, MOST_PARAGRAPHS
from workbench.sources.readers.proposing import proposed
from workbench.sources.readers.readtext import Facts, ReadText
from workbench.sources.readers.settling import APART, damaged, settled_text
from workbench.sources.readers.wrapping import unwrapped

MOST_CONTROL, FEW = 0.01, 8
"""Share of control characters beyond which bytes are no text, where they are not few."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")


def read_plain(data: bytes, name: str, encoding: str = "") -> ReadText:
    """Return the text of a plain file.

    Raises
    ------
    UnreadableSource
        If there is none, or too much.
    """
    found = decoded(data, name, encoding=encoding)
    remarks = (*found.remarks, *_checked(found.text, name))
    return _read(found.text, name, "text", found.encoding, remarks)


def read_pasted(text: str) -> ReadText:
    """Return what a person pasted, in the form that texts have here.

    Raises
    ------
    UnreadableSource
        If there are no words in it, or too many.
    """
    name = say("readers.pasted")
    lost = damaged(text)
    remarks = (say("readers.remark.damaged", n=lost),) if lost else ()
    return _read(text, name, "pasted", "", (*remarks, *_checked(text, name)))


def with_text(paragraphs: list[str], name: str, nothing: str = "readers.empty") -> str:
    """Return paragraphs as one settled text.

    Raises
    ------
    UnreadableSource
        If it would hold nothing (``nothing`` is the sentence then) or too much.
    """
    check_length(sum(len(paragraph) + len(APART) for paragraph in paragraphs), name)
    if len(paragraphs) > MOST_PARAGRAPHS:
        most = f"{MOST_PARAGRAPHS:,}"
        raise UnreadableSource(name, say("readers.too_many_paragraphs", n=f"{len(paragraphs):,}", most=most))
    text = settled_text(paragraphs)
    if not any(character.isalnum() for character in text):
        raise UnreadableSource(name, say(nothing))
    return text


def check_length(characters: int, name: str) -> None:
    """Refuse a text that is too long.

    Raises
    ------
    UnreadableSource
        If it is.
    """
    if characters > MOST_CHARACTERS:
        raise UnreadableSource(
            name, say("readers.too_long", n=_round(characters), most=_round(MOST_CHARACTERS))
        )


def _read(text: str, name: str, kind: str, encoding: str, remarks: tuple[str, ...]) -> ReadText:
    whole = with_text(unwrapped(text.splitlines()), name)
    called = "" if kind == "pasted" else name
    return proposed(whole, Facts(), called, kind=kind, encoding=encoding, remarks=remarks)


def _checked(text: str, name: str) -> tuple[str, ...]:
    unseen = len(_CONTROL.findall(text))
    if unseen > max(FEW, MOST_CONTROL * len(text)):
        raise UnreadableSource(name, say("readers.binary"))
    check_length(len(text), name)
    return (say("readers.remark.unseen", n=unseen),) if unseen else ()


def _round(characters: int) -> str:
    return f"{characters / 1_000_000:.1f}".removesuffix(".0")
