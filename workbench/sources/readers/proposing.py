"""A text that was read, with what is proposed about it: by its file, by its first lines, by its name.

Not here: how each kind of file states it.
"""

from dataclasses import asdict, replace

from workbench.messages import say
from workbench.sources.readers.bylines import heading, with_first_lines
from workbench.sources.readers.names import stem
from workbench.sources.readers.readtext import Facts, ReadText
from workbench.sources.readers.settling import APART


def proposed(
    text: str, stated: Facts, name: str, *, kind: str, encoding: str = "", remarks: tuple[str, ...] = ()
) -> ReadText:
    """Return a settled text with what is proposed about it; a title comes from the name if from nowhere else.

    Parameters
    ----------
    text : str
        A settled text.
    stated : Facts
        What the file says about itself.
    name : str
        What the file is called, "" where there is none.
    kind, encoding, remarks : str, str, tuple of str
        As :class:`~workbench.sources.readers.readtext.ReadText` has them.
    """
    paragraphs = text.split(APART)
    title = stated.title or heading(paragraphs) or stem(name)
    facts = with_first_lines(replace(stated, title=title), paragraphs)
    return with_facts(text, facts, kind=kind, encoding=encoding, remarks=remarks)


def proposed_of_document(
    text: str, stated: Facts, name: str, *, kind: str, remarks: tuple[str, ...]
) -> ReadText:
    """Return what :func:`proposed` does for a document, which states only when its file was made.

    So the date in its first lines goes before; a remark tells where there is none but the file's.
    """
    read = proposed(text, replace(stated, date=""), name, kind=kind, remarks=remarks)
    if read.date or not stated.date:
        return read
    return replace(read, date=stated.date, remarks=(*remarks, say("readers.remark.made_on")))


def with_facts(text: str, facts: Facts, *, kind: str, encoding: str, remarks: tuple[str, ...]) -> ReadText:
    """Return a text with facts about it that are complete as they are."""
    return ReadText(text=text, **asdict(facts), kind=kind, encoding=encoding, remarks=remarks)
