"""What a teacher has chosen for a class that is not written yet.

Not here: what of it goes out (:mod:`workbench.views.prepared`), and writing anything.
"""

from dataclasses import dataclass, replace
from typing import Any

from workbench.errors import BadValue, one_of
from workbench.messages import say
from workbench.model.lesson import EVIDENCE, GIVEN, HYPOTHESES, INDICATORS, Lesson
from workbench.model.shuffle import LARGEST_SEED

TEMPLATE, STORED, FILE = "template", "stored", "file"
NUMBERS: dict[str, int] = {"seed": LARGEST_SEED, "repeat": 10_000, "teams": 1_000, "minutes": 10_000}
"""Settings that are numbers, each with the largest it can be."""
LANGUAGES = ("", "en", "ko")
"""Languages of the instructions; "" is the computer's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The settings of a class; ``origin`` says where its case comes from, ``name`` which it is there."""

    origin: str = TEMPLATE
    name: str = "tern-point"
    given: tuple[str, ...] = (HYPOTHESES, EVIDENCE)
    blind: bool = True
    seed: int = 0
    repeat: int = 0
    teams: int = 0
    minutes: int = 0
    language: str = ""

    @property
    def case(self) -> str:
        """Which case it is, as the panel names it."""
        return self.origin if self.origin == FILE else f"{self.origin}:{self.name}"

    @property
    def lesson(self) -> Lesson:
        """The settings as a case holds them."""
        chosen: dict[str, Any] = {name: getattr(self, name) for name in NUMBERS}
        return Lesson(given=self.given, blind=self.blind, language=self.language, **chosen)

    def with_case(self, case: str) -> "Plan":
        """Return this for another case, in the panel's words."""
        origin, _, name = case.partition(":")
        if origin not in (TEMPLATE, STORED, FILE):
            raise BadValue(say("preparing.case"), case, one_of((TEMPLATE, STORED, FILE)))
        return replace(self, origin=origin, name=name)

    def with_given(self, what: str, *, given: bool) -> "Plan":
        """Return this with something given or left to be found; indicators go with hypotheses."""
        if what not in GIVEN:
            raise BadValue(say("preparing.given"), what, one_of(GIVEN))
        chosen = {*self.given, what} if given else {*self.given} - {what}
        if HYPOTHESES not in chosen:
            chosen -= {INDICATORS}
        return replace(self, given=tuple(one for one in GIVEN if one in chosen))

    def with_number(self, name: str, written: str) -> "Plan":
        """Return this with a number as somebody wrote it; nothing written is 0.

        Raises
        ------
        BadValue
            If it is no whole number from 0 to the largest that there may be.
        """
        text = written.strip() or "0"
        most = NUMBERS[name]
        if not (text.isascii() and text.isdigit() and int(text[:20]) <= most):
            raise BadValue(say(f"preparing.{name}"), written, say("preparing.number", most=most))
        chosen: dict[str, Any] = {name: int(text)}
        return replace(self, **chosen)

    def with_setting(self, name: str, value: str) -> "Plan":
        """Return this with one setting more: how it is asked, the language, or a number."""
        if name in NUMBERS:
            return self.with_number(name, value)
        allowed = {"asked": ("blind", "open"), "language": LANGUAGES}
        if value not in allowed.get(name, ()):
            raise BadValue(name, value, one_of(allowed.get(name, ())))
        return replace(self, blind=value == "blind") if name == "asked" else replace(self, language=value)
