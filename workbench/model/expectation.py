"""What should be seen if a hypothesis were true, and whether it has been (step 2: absence as evidence).

Not here: signs of what is still to come, which are indicators.
"""

from dataclasses import dataclass

EXPECTATION_STATES: tuple[str, ...] = ("open", "seen", "not seen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """Something that a hypothesis leads one to expect in what has been read.

    ``state`` is ``"open"`` (nobody has looked), ``"seen"``, or ``"not seen"``: looked for and
    not found. ``where`` says where one looked. ``evidence`` is the row that the finding, or
    the absence, became, "" where it became none.
    """

    id: str
    hypothesis: str
    text: str
    state: str = "open"
    where: str = ""
    evidence: str = ""
