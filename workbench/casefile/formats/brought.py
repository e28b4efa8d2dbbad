"""What another program's file was made into: a case, and what of the file is not in it.

Not here: any format.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from workbench.messages import say
from workbench.model.case import Case

_LONGEST_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """Something in a file that has no place in a case, or was not understood.

    ``what`` names it as the file does, ``where`` the first place, ``shown`` what stands there;
    ``n`` is how often it occurs. ``kept`` says that the case has it in a note.
    """

    what: str
    where: str = ""
    shown: str = ""
    n: int = 1
    kept: bool = False

    def __str__(self) -> str:
        place = say("importing.place", where=self.where) if self.where else ""
        kept = say("importing.kept") if self.kept else ""
        key = "importing.left" if self.shown else "importing.left.bare"
        return say(key, n=self.n, what=self.what, shown=self.shown, place=place, kept=kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A case from a file, what kind of file it was, and what was left over."""

    case: Case
    kind: str
    leftovers: tuple[Leftover, ...] = ()


@dataclass(slots=True)
class Leftovers:
    """What has been left over so far, one entry for each kind of thing."""

    _found: dict[tuple[str, bool], Leftover] = field(default_factory=dict)

    def add(self, what: str, where: str = "", value: object = "", *, kept: bool = False) -> None:
        """Note one more, with its place and what stands there."""
        known = self._found.get((what, kept))
        if known is None:
            self._found[what, kept] = Leftover(what=what, where=where, shown=in_short(value), kept=kept)
        else:
            self._found[what, kept] = Leftover(
                what=what, where=known.where, shown=known.shown, n=known.n + 1, kept=kept
            )

    def __iter__(self) -> Iterator[Leftover]:
        return iter(self._found.values())


def in_short(value: object) -> str:
    """Return a value as it stands in a sentence: one line, not too long, a list by what is in it."""
    text = " ".join(_plain(value).split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def in_full(value: object) -> str:
    """Return a value as it stands in a note."""
    return " ".join(_plain(value).split())


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return say(f"importing.{'yes' if value else 'no'}")
    if isinstance(value, dict):
        return _joined(f"{name}: {_plain(part)}" for name, part in value.items())
    if isinstance(value, list | tuple):
        return _joined(map(_plain, value))
    return "" if value is None else str(value)


def _joined(texts: Iterable[str]) -> str:
    return say("importing.comma").join(text for text in texts if text)
