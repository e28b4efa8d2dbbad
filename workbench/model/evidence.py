"""A claim that rests on an excerpt, with its grades.

Not here: how it was rated against the hypotheses.
"""

from dataclasses import dataclass

from workbench.model.source import Excerpt

ASSUMPTION = "assumption"
KINDS: tuple[str, ...] = (
    "reported fact",
    "official statement",
    "historical precedent",
    "expert judgement",
    "author's inference",
    ASSUMPTION,
    "absence",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One row of the matrix.

    ``source`` is a source's id or "". ``outlet`` names the medium a claim is passed on
    from where that is not the source's own; ``origin`` says who first said it. ``excerpt``
    points into the digest, ``original`` into the original text (position and hash only).
    ``kind`` is one of :data:`KINDS` or the person's own word. ``reliability`` is "" or a
    level or Admiralty A–F; ``credibility`` "" or a level or Admiralty 1–6; ``relevance``
    "" or a level; "" means not graded. ``reason`` says why it has these grades, ``note``
    what a careful reader should mind. ``date`` is the report's, ``happened`` the event's,
    written as in :mod:`workbench.model.when`, "" where unknown. ``cluster`` names the dependent
    reports that a person has confirmed this to be one of: the same claim from the same origin. A
    row with ``deceptive_of`` reads that row's report as deceptive; the two are one item, entered
    twice. ``on`` is False for an assumption that is switched off. ``flagged_by`` names the
    analysts who marked the row to come back to it.
    """

    id: str
    text: str
    source: str = ""
    paragraph: int | None = None
    excerpt: Excerpt | None = None
    original: Excerpt | None = None
    outlet: str = ""
    origin: str = ""
    kind: str = ""
    date: str = ""
    url: str = ""
    reliability: str = ""
    credibility: str = ""
    relevance: str = ""
    note: str = ""
    reason: str = ""
    flagged_by: tuple[str, ...] = ()
    happened: str = ""
    cluster: str = ""
    deceptive_of: str = ""
    on: bool = True

    @property
    def off(self) -> bool:
        """Whether it is an assumption that is switched off."""
        return not self.on and self.kind == ASSUMPTION

    @property
    def counts(self) -> bool:
        """Whether totals count it: no second reading, and no assumption that is switched off."""
        return not self.deceptive_of and not self.off
