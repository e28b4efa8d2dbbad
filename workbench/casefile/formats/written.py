"""What a matrix file calls things: hypotheses as headers, sources by their titles, who printed a claim.

Not here: the file, which the work of :mod:`workbench.export` is.
"""

from collections import Counter
from collections.abc import Sequence

from workbench.casefile.formats.columns import RESERVED, matching
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.source import Source


def headers(hypotheses: Sequence[Hypothesis]) -> list[str]:
    """Return the labels as headers; one that could not be read back gets its id in front."""
    labels = [hypothesis.label.strip() for hypothesis in hypotheses]
    taken = Counter(map(matching, [*RESERVED, "", *labels]))
    found: list[str] = []
    for hypothesis, label in zip(hypotheses, labels, strict=True):
        header = label if taken[matching(label)] == 1 else f"{hypothesis.id} {label}".strip()
        while header != label and taken[matching(header)]:
            header = f"{hypothesis.id} {header}"
        taken[matching(header)] += header != label
        found.append(header)
    return found


def source_titles(sources: Sequence[Source]) -> dict[str, str]:
    """Return the sources' titles by id; one that is empty or shared gets the id."""
    shared = Counter(source.title for source in sources)
    return {
        source.id: source.title
        if source.title and shared[source.title] == 1
        else f"{source.title} ({source.id})".strip()
        for source in sources
    }


def outlet_of(case: Case, item: Evidence) -> str:
    """Return who printed a claim; "" where neither the item nor its source says so."""
    outlet = case.outlet_of(item)
    return "" if outlet == "unknown" and not item.outlet else outlet
