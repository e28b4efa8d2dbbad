"""The panels of the eight steps, from the hypotheses to the indicators; the matrix stands among them.

Not here: reading and weighing sources, and what leaves the workbench.
"""

from typing import TYPE_CHECKING

from workbench.notebook.places import the_shelf, with_still
from workbench.notebook.writing import copier, exporter
from workbench.session.session import Session

if TYPE_CHECKING:
    from workbench.widgets.conclusions.widget import ConclusionsWidget
    from workbench.widgets.crossimpact.widget import CrossImpactWidget
    from workbench.widgets.evidence.widget import EvidenceWidget
    from workbench.widgets.expectations.widget import ExpectationsWidget
    from workbench.widgets.hypotheses.widget import HypothesesWidget
    from workbench.widgets.indicators.widget import IndicatorsWidget
    from workbench.widgets.judgement.widget import JudgementWidget
    from workbench.widgets.matrix.widget import MatrixWidget
    from workbench.widgets.paragraph.widget import ParagraphWidget
    from workbench.widgets.probabilities.widget import ProbabilitiesWidget
    from workbench.widgets.ranks.widget import RanksWidget
    from workbench.widgets.refine.widget import RefineWidget
    from workbench.widgets.scenarios.widget import ScenariosWidget
    from workbench.widgets.sensitivity.widget import SensitivityWidget


def hypotheses(session: Session) -> "HypothesesWidget":
    """Show the hypotheses to add, reword, order and switch."""
    from workbench.widgets.hypotheses.widget import HypothesesWidget

    return with_still("hypotheses", HypothesesWidget(session))


def evidence(session: Session) -> "EvidenceWidget":
    """Show the evidence with its passages, origins and grades."""
    from workbench.widgets.evidence.widget import EvidenceWidget

    return with_still("evidence", EvidenceWidget(session, shelf=the_shelf()))


def matrix(session: Session) -> "MatrixWidget":
    """Show the matrix to rate in."""
    from workbench.sources.passages import in_text
    from workbench.widgets.matrix.widget import MatrixWidget

    shelf = the_shelf()
    widget = MatrixWidget(
        session,
        passage=lambda case, item: in_text(case, item, shelf, session.library),
        actions={"export": exporter(session), "copy": copier(session)},
    )
    return with_still("matrix", widget)


def refine(session: Session) -> "RefineWidget":
    """Show what does not discriminate, and what is still missing."""
    from workbench.widgets.refine.widget import RefineWidget

    return with_still("refine", RefineWidget(session))


def conclusions(session: Session) -> "ConclusionsWidget":
    """Show where all hypotheses stand, and what would overturn it."""
    from workbench.widgets.conclusions.widget import ConclusionsWidget

    return with_still("conclusions", ConclusionsWidget(session))


def sensitivity(session: Session) -> "SensitivityWidget":
    """Show how the standing moves when an item, a source or an origin is left out."""
    from workbench.widgets.sensitivity.widget import SensitivityWidget

    return with_still("sensitivity", SensitivityWidget(session))


def paragraph(session: Session) -> "ParagraphWidget":
    """Show what the analysis comes to as one text, to check and to put in one's own words."""
    from workbench.widgets.paragraph.widget import ParagraphWidget

    return with_still("paragraph", ParagraphWidget(session))


def ranks(session: Session) -> "RanksWidget":
    """Show what holds whatever the weights are, and how often each hypothesis takes each rank."""
    from workbench.widgets.ranks.widget import RanksWidget

    return with_still("ranks", RanksWidget(session))


def probabilities(session: Session) -> "ProbabilitiesWidget":
    """Show probabilities by Bayes' rule, apart from the matrix, and every number they rest on."""
    from workbench.widgets.probabilities.widget import ProbabilitiesWidget

    return with_still("probabilities", ProbabilitiesWidget(session))


def scenarios(session: Session) -> "ScenariosWidget":
    """Show the case beside its scenarios: what if a source lies, or only part of the rows counts."""
    from workbench.widgets.scenarios.widget import ScenariosWidget

    return with_still("scenarios", ScenariosWidget(session))


def judgement(session: Session, moment: str) -> "JudgementWidget":
    """Ask for one's own judgement and confidence, ``"before"`` the evidence or ``"after"``."""
    from workbench.widgets.judgement.widget import JudgementWidget

    return with_still("judgement", JudgementWidget(session, moment))


def cross_impact(session: Session) -> "CrossImpactWidget":
    """Ask how likely each hypothesis would be if another were true, and show which go together."""
    from workbench.widgets.crossimpact.widget import CrossImpactWidget

    return with_still("crossimpact", CrossImpactWidget(session))


def expectations(session: Session) -> "ExpectationsWidget":
    """Show what should be seen under each hypothesis if it were true, and what is missing."""
    from workbench.widgets.expectations.widget import ExpectationsWidget

    return with_still("expectations", ExpectationsWidget(session))


def indicators(session: Session) -> "IndicatorsWidget":
    """Show the indicators of each hypothesis."""
    from workbench.widgets.indicators.widget import IndicatorsWidget

    return with_still("indicators", IndicatorsWidget(session))
