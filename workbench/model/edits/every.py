"""Every kind of edit there is, and the one way to make it.

Not here: what each one does.
"""

from workbench.errors import HandedIn
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.assumptions import SwitchAssumption
from workbench.model.edits.back import Redo, Undo
from workbench.model.edits.baselines import ExplainBaseline, RateBaseline
from workbench.model.edits.cells import ExplainCell, RateCell
from workbench.model.edits.clusters import ClusterEvidence
from workbench.model.edits.deception import AnswerDeception, ConcludeDeception, EnterTwice
from workbench.model.edits.evidence import (
    AddEvidence,
    DescribeEvidence,
    OrderEvidence,
    RelocateExcerpt,
    RemoveEvidence,
    RewordEvidence,
)
from workbench.model.edits.exercise import BeginExercise
from workbench.model.edits.expectations import (
    AddExpectation,
    ChangeExpectation,
    EnterFinding,
    RemoveExpectation,
)
from workbench.model.edits.flags import FlagEvidence
from workbench.model.edits.grades import ChooseLevels, GradeEvidence, GradeOrigin, LockGrades, UnlockGrades
from workbench.model.edits.header import ChooseForm, ChooseScheme, MarkCase, OpenTotals, RewordCase
from workbench.model.edits.hypotheses import (
    AddHypothesis,
    OrderHypotheses,
    RemoveHypothesis,
    RewordHypothesis,
    SwitchHypothesis,
)
from workbench.model.edits.indicators import (
    AddIndicator,
    ChangeIndicator,
    EnterSign,
    ForecastIndicator,
    RemoveIndicator,
    ResolveIndicator,
)
from workbench.model.edits.judgements import Judge
from workbench.model.edits.lessons import AnswerQuestion, RateAgain, SkipQuestions
from workbench.model.edits.many import AddManyEvidence
from workbench.model.edits.merging import MergeEvidence, MergeHypotheses
from workbench.model.edits.origins import AddOrigin, DescribeOrigin, RemoveOrigin, RenameOrigin
from workbench.model.edits.paragraphs import WriteParagraph
from workbench.model.edits.probability import ChooseDependence, ChooseProbability, JudgeConditional
from workbench.model.edits.returned import TakeReturned
from workbench.model.edits.scenarios import AddScenario, ChangeScenario, RemoveScenario
from workbench.model.edits.snapshots import RemoveSnapshot, RenameSnapshot, TakeSnapshot
from workbench.model.edits.sources import (
    AddSource,
    CarryText,
    CorrectText,
    DescribeSource,
    RemoveSource,
    RewordSource,
    SetPassageAside,
    TakePassageUp,
)
from workbench.model.edits.splitting import SplitEvidence, SplitHypothesis
from workbench.model.edits.stances import TakeStance

Edit = (
    RateCell
    | ExplainCell
    | OpenTotals
    | RewordCase
    | MarkCase
    | ChooseForm
    | ChooseScheme
    | AddHypothesis
    | RewordHypothesis
    | SwitchHypothesis
    | OrderHypotheses
    | RemoveHypothesis
    | AddSource
    | RewordSource
    | RemoveSource
    | DescribeSource
    | CorrectText
    | CarryText
    | SetPassageAside
    | TakePassageUp
    | AddEvidence
    | AddManyEvidence
    | TakeReturned
    | RewordEvidence
    | DescribeEvidence
    | RelocateExcerpt
    | RemoveEvidence
    | OrderEvidence
    | GradeEvidence
    | GradeOrigin
    | LockGrades
    | UnlockGrades
    | ChooseLevels
    | FlagEvidence
    | Judge
    | BeginExercise
    | MergeEvidence
    | MergeHypotheses
    | SplitEvidence
    | SplitHypothesis
    | TakeSnapshot
    | RenameSnapshot
    | RemoveSnapshot
    | AddIndicator
    | ChangeIndicator
    | RemoveIndicator
    | AddOrigin
    | DescribeOrigin
    | RemoveOrigin
    | RenameOrigin
    | ClusterEvidence
    | AddExpectation
    | ChangeExpectation
    | EnterFinding
    | RemoveExpectation
    | AnswerDeception
    | ConcludeDeception
    | EnterTwice
    | ExplainBaseline
    | RateBaseline
    | ChooseDependence
    | ChooseProbability
    | JudgeConditional
    | AddScenario
    | ChangeScenario
    | RemoveScenario
    | SwitchAssumption
    | WriteParagraph
    | EnterSign
    | ForecastIndicator
    | ResolveIndicator
    | AnswerQuestion
    | SkipQuestions
    | RateAgain
    | TakeStance
    | Undo
    | Redo
)


def apply(case: Case, edit: Edit, *, by: str) -> Case:
    """Return the case after an analyst's edit; the given case stays as it was.

    Parameters
    ----------
    case : Case
        What the edit is made on.
    edit : Edit
        The change. :class:`Undo` and :class:`Redo` need the history and are applied by
        the session.
    by : str
        The analyst; cells and judgements become theirs.

    Raises
    ------
    UnknownItem, DuplicateItem, BadValue, Refused
        If the case does not allow the edit.
    """
    if by in case.lesson.members:
        raise HandedIn(by, case.lesson.team)
    return applied(edit, case, by)
