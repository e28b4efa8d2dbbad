"""What a source or an origin is described by, in words (ICD 206).

Not here: where it may be written down.
"""

from collections.abc import Iterator

from workbench.messages import say
from workbench.model.origin import Origin
from workbench.model.source import DESCRIPTORS, Source

Described = Source | Origin


def described(one: Described) -> list[dict[str, str]]:
    """Return the note, without a label, then the descriptors that are there, each with its own."""
    return list(_known(one))


def _known(one: Described) -> Iterator[dict[str, str]]:
    if note := one.note.strip():
        yield {"label": "", "text": note}
    for name in DESCRIPTORS:
        if text := getattr(one, name).strip():
            yield {"label": say(f"grading.descriptor.{name}"), "text": text}


def in_a_line(one: Described) -> str:
    """Return the note and the descriptors in one text, say ``Commentary. Access: None.``, for a cell."""
    parts = (f"{part['label']}: {part['text']}" if part["label"] else part["text"] for part in described(one))
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)


def undescribed(one: Described) -> list[str]:
    """Return the names of the descriptors that are missing."""
    return [name for name in DESCRIPTORS if not getattr(one, name).strip()]
