"""What a case lacks, in sentences.

Not here: finding it.
"""

from workbench.messages import say
from workbench.scoring import Gap


def gap_sentence(gap: Gap) -> str:
    """Return the sentence that says what is missing and where."""
    key = f"gaps.{gap.kind}.{gap.moment}" if gap.moment else f"gaps.{gap.kind}"
    where = {"evidence": gap.evidence, "hypothesis": gap.hypothesis, "indicator": gap.indicator}
    return say(key, **where, n=gap.n)
