"""One thing that was looked at, and what to do about it.

Not here: the looking.
"""

from dataclasses import dataclass
from typing import Literal

from workbench.messages import say

State = Literal["well", "unsure", "wrong"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was looked at, how it stands, and a sentence; ``remedy`` is "" where nothing is to be done."""

    about: str
    state: State
    sentence: str
    remedy: str = ""


def well(about: str, key: str, **values: object) -> Finding:
    """Return that something is as it should be."""
    return Finding(about=about, state="well", sentence=say(f"doctor.{key}", **values))


def wrong(about: str, key: str, **values: object) -> Finding:
    """Return that something is not; what to do stands in the catalogue beside it, as ``key.remedy``."""
    return _with_remedy("wrong", about, key, values)


def unsure(about: str, key: str, **values: object) -> Finding:
    """Return that something could not be found out, or may be in the way."""
    return _with_remedy("unsure", about, key, values)


def _with_remedy(state: State, about: str, key: str, values: dict[str, object]) -> Finding:
    sentence, remedy = say(f"doctor.{key}", **values), say(f"doctor.{key}.remedy", **values)
    return Finding(about=about, state=state, sentence=sentence, remedy=remedy)
