"""Who first said something: an entry of the register of origins.

Not here: who printed it, which is an outlet's or a source's matter.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One origin, described once for all rows that rest on it.

    ``id`` is its name, exactly as rows of evidence give it. ``draws_on`` names the origins it
    passes on in its turn, registered or not. ``access``, ``record``, ``bias`` and ``age`` are
    its descriptors (ICD 206); ``reliability`` is "", a level or Admiralty A–F.
    """

    id: str
    draws_on: tuple[str, ...] = ()
    access: str = ""
    record: str = ""
    bias: str = ""
    age: str = ""
    reliability: str = ""
    note: str = ""
