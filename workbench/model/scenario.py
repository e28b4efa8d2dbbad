"""A named what-if: which part of the evidence is looked at, and how it is read.

Not here: the ranking that comes of it (:mod:`workbench.scoring.scenarios`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A subset of the rows by a rule; nothing is copied, so later ratings count in it too.

    ``sources``, ``origins`` and ``evidence`` are left out. ``lying`` names sources taken to
    deceive: their rows count as deceptive where they were entered twice, and are left out where
    not. ``before`` keeps only rows whose event, or else report, was over before that date, ""
    any; ``kinds`` keeps only rows of these kinds, none all.
    """

    id: str
    name: str
    sources: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    lying: tuple[str, ...] = ()
    before: str = ""
    kinds: tuple[str, ...] = ()
