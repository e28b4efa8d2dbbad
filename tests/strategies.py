"""Cases and edits drawn at random for laws."""

from hypothesis import strategies as st

from tests.drawing import ANALYST
from workbench.model.case import Case, Cell, Place
from workbench.model.deception import DECEPTION_QUESTIONS
from workbench.model.edits import (
    AddEvidence,
    AddExpectation,
    AddHypothesis,
    AddIndicator,
    AddManyEvidence,
    AddOrigin,
    AddScenario,
    AddSource,
    AnswerDeception,
    AnswerQuestion,
    BeginExercise,
    CarryText,
    ChangeExpectation,
    ChangeScenario,
    ChooseDependence,
    ChooseForm,
    ChooseLevels,
    ChooseProbability,
    ClusterEvidence,
    ConcludeDeception,
    CorrectText,
    DescribeEvidence,
    DescribeOrigin,
    DescribeSource,
    Edit,
    EnterFinding,
    EnterSign,
    EnterTwice,
    ExplainBaseline,
    ExplainCell,
    FlagEvidence,
    ForecastIndicator,
    GradeEvidence,
    GradeOrigin,
    Judge,
    JudgeConditional,
    LockGrades,
    MarkCase,
    MergeEvidence,
    MergeHypotheses,
    RateAgain,
    RateBaseline,
    RateCell,
    RelocateExcerpt,
    RemoveEvidence,
    RemoveExpectation,
    RemoveHypothesis,
    RemoveIndicator,
    RemoveOrigin,
    RemoveScenario,
    RemoveSnapshot,
    RemoveSource,
    RenameOrigin,
    RenameSnapshot,
    ResolveIndicator,
    RewordEvidence,
    RewordSource,
    SetPassageAside,
    SkipQuestions,
    SplitEvidence,
    SplitHypothesis,
    SwitchAssumption,
    SwitchHypothesis,
    TakePassageUp,
    TakeReturned,
    TakeSnapshot,
    TakeStance,
    UnlockGrades,
    WriteParagraph,
)
from workbench.model.evidence import Evidence
from workbench.model.expectation import EXPECTATION_STATES, Expectation
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.origin import Origin
from workbench.model.probability import PRIORS, YARDSTICKS, Probability
from workbench.model.rating import JUDGED, Level, Rating
from workbench.model.scenario import Scenario
from workbench.model.source import Excerpt, Source

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
words = texts.filter(lambda text: bool(text.strip()))
levels = st.sampled_from(["", *(level.value for level in Level)])
ratings = st.none() | st.sampled_from(list(Rating))


@st.composite
def cases(draw: st.DrawFn, *, most_rows: int = 6, most_columns: int = 5, least: int = 1) -> Case:
    """Draw a case of one analyst's, with grades, NA and blanks."""
    rows = draw(st.integers(least, most_rows))
    columns = draw(st.integers(least, most_columns))
    evidence = tuple(
        Evidence(
            id=f"E{n}", text=draw(words), credibility=draw(levels), relevance=draw(levels), origin=draw(texts)
        )
        for n in range(1, rows + 1)
    )
    hypotheses = tuple(Hypothesis(id=f"H{n}", label=draw(texts), on=True) for n in range(1, columns + 1))
    cells = {}
    for item in evidence:
        for hypothesis in hypotheses:
            cell = Cell(rating=draw(ratings), reason=draw(st.just("") | texts))
            if cell != Cell():
                cells[Place(ANALYST, item.id, hypothesis.id)] = cell
    return Case(
        title=draw(texts),
        question=draw(texts),
        as_of=draw(st.just("") | st.dates().map(str)),
        handling=draw(st.sampled_from(["", "TLP:AMBER"])),
        hypotheses=hypotheses,
        evidence=evidence,
        cells=cells,
    )


E = st.sampled_from([f"E{n}" for n in range(1, 9)])
H = st.sampled_from([f"H{n}" for n in range(1, 7)])
S = st.sampled_from(["S1", "S2"])
N = st.sampled_from(["then", "before the new report", "at last"])
ORIGIN = st.sampled_from(["The ministry", "A diplomat", "The news agency"])
X = st.sampled_from(["X1", "X2"])
origins = st.builds(
    Origin,
    id=ORIGIN,
    draws_on=st.lists(ORIGIN, max_size=2).map(tuple),
    reliability=st.sampled_from(["", "A", "F"]),
    note=texts,
)
expectations = st.builds(
    Expectation, id=X, hypothesis=H, text=words, state=st.sampled_from(EXPECTATION_STATES)
)
excerpts = st.builds(Excerpt, start=st.just(0), end=st.integers(1, 9))
tables = st.dictionaries(st.sampled_from(JUDGED), levels).map(lambda table: tuple(table.items()))
asked = st.sampled_from(DECEPTION_QUESTIONS)
I = st.sampled_from(["I1", "I2"])  # noqa: E741 - as E and H
C = st.sampled_from(["C1", "C2"])
percents = st.none() | st.integers(0, 100)
scenarios = st.builds(
    Scenario,
    id=C,
    name=words,
    evidence=st.lists(E, max_size=2, unique=True).map(tuple),
    lying=st.lists(S, max_size=1).map(tuple),
    origins=st.lists(ORIGIN, max_size=1).map(tuple),
    before=st.just("") | st.dates().map(str),
)
probability_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(RateBaseline, evidence=E, rating=ratings),
    st.builds(ExplainBaseline, evidence=E, reason=texts),
    st.builds(ChooseDependence, dependence=st.floats(0, 1)),
    st.builds(
        ChooseProbability,
        probability=st.builds(
            Probability,
            table=texts,
            false_report=st.floats(0.1, 0.9),
            prior=st.sampled_from(PRIORS),
            words=st.sampled_from(YARDSTICKS),
            reliability=st.just(()) | st.just((("high", 0.9), ("medium", 0.5), ("low", 0.0))),
        ),
    ),
    st.builds(JudgeConditional, given=H, hypothesis=H, percent=percents),
    st.builds(ForecastIndicator, id=I, percent=percents),
    st.builds(ResolveIndicator, id=I, state=st.sampled_from(["open", "seen", "not seen"])),
    st.builds(RemoveIndicator, id=I),
    st.builds(EnterSign, id=I, evidence=st.builds(Evidence, id=E, text=words)),
    st.builds(SwitchAssumption, id=E, on=st.booleans()),
    st.builds(AddScenario, scenario=scenarios),
    st.builds(ChangeScenario, scenario=scenarios),
    st.builds(RemoveScenario, id=C),
    st.builds(WriteParagraph, text=texts, drawn=texts),
)
reading_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(DescribeSource, id=S, **dict.fromkeys(("access", "record", "bias", "age"), texts)),
    st.builds(CorrectText, id=S, text_sha256=st.sampled_from(["aa", "bb"])),
    st.builds(SetPassageAside, id=S, excerpt=excerpts, why=words),
    st.builds(TakePassageUp, id=S, excerpt=excerpts),
    st.builds(CarryText, id=S, carried=st.booleans()),
    st.builds(
        RelocateExcerpt,
        id=E,
        paragraph=st.none(),
        excerpt=excerpts,
    ),
    st.builds(
        ChooseLevels,
        levels_of=tables,
    ),
    st.builds(AddOrigin, origin=origins),
    st.builds(DescribeOrigin, origin=origins),
    st.builds(RenameOrigin, id=ORIGIN, new=ORIGIN),
    st.builds(RemoveOrigin, id=ORIGIN),
    st.builds(ClusterEvidence, ids=st.lists(E, max_size=3).map(tuple), cluster=texts),
    st.builds(AddExpectation, expectation=expectations),
    st.builds(ChangeExpectation, expectation=expectations),
    st.builds(RemoveExpectation, id=X),
    st.builds(EnterFinding, id=X, evidence=st.builds(Evidence, id=E, text=words, kind=st.just("absence"))),
    st.builds(
        AnswerDeception,
        source=S,
        question=st.sampled_from(DECEPTION_QUESTIONS),
        answer=st.sampled_from(["", "yes"]),
        why=texts,
    ),
    st.builds(ConcludeDeception, source=S, conclusion=texts),
    st.builds(EnterTwice, id=E, new=E, text=texts),
)
edits: st.SearchStrategy[Edit] = st.one_of(
    probability_edits,
    reading_edits,
    st.builds(RateCell, evidence=E, hypothesis=H, rating=ratings),
    st.builds(ExplainCell, evidence=E, hypothesis=H, reason=texts),
    st.builds(AddEvidence, evidence=st.builds(Evidence, id=E, text=words), before=st.none() | E),
    st.builds(AddHypothesis, hypothesis=st.builds(Hypothesis, id=H, label=texts), before=st.none() | H),
    st.builds(
        TakeReturned,
        file=texts,
        edits=st.tuples(
            st.builds(RateCell, evidence=E, hypothesis=H, rating=ratings),
            st.builds(ExplainCell, evidence=E, hypothesis=H, reason=texts),
        ),
    ),
    st.builds(
        AddManyEvidence,
        evidence=st.lists(st.builds(Evidence, id=E, text=words), max_size=3).map(tuple),
        ratings=st.lists(st.builds(RateCell, evidence=E, hypothesis=H, rating=ratings)).map(tuple),
    ),
    st.builds(RemoveEvidence, id=E),
    st.builds(RemoveHypothesis, id=H),
    st.builds(RewordEvidence, id=E, text=words),
    st.builds(
        DescribeEvidence,
        id=E,
        source=st.sampled_from(["", "S1", "S2"]),
        paragraph=st.none() | st.integers(1, 9),
        **dict.fromkeys(("outlet", "origin", "kind", "date", "url", "note"), texts),
    ),
    st.builds(MergeEvidence, into=E, merged=E, text=texts),
    st.builds(SplitEvidence, id=E, text=words, new=E, new_text=words),
    st.builds(MergeHypotheses, into=H, merged=H, label=texts),
    st.builds(
        SplitHypothesis, id=H, label=texts, statement=texts, new=H, new_label=texts, new_statement=texts
    ),
    st.builds(AddSource, source=st.builds(Source, id=S, title=texts)),
    st.builds(
        RewordSource,
        id=S,
        **dict.fromkeys(("title", "author", "outlet", "country", "date", "note"), texts),
    ),
    st.builds(RemoveSource, id=S),
    st.builds(TakeSnapshot, name=N, seq=st.integers(0, 9)),
    st.builds(RenameSnapshot, name=N, new=N),
    st.builds(RemoveSnapshot, name=N),
    st.builds(SwitchHypothesis, id=H, on=st.booleans()),
    st.builds(MarkCase, as_of=st.dates().map(str), handling=st.sampled_from(["", "SECRET"])),
    st.builds(ChooseForm, form=st.sampled_from(["exclusive", "independent"])),
    st.builds(FlagEvidence, evidence=E, flagged=st.booleans()),
    st.builds(BeginExercise, seed=st.integers(0, 9)),
    st.builds(RateAgain, evidence=E, hypothesis=H, rating=ratings),
    st.builds(TakeStance, member=st.just("Ann"), evidence=E, hypothesis=H, rating=ratings, reason=words),
    st.builds(AnswerQuestion, question=st.just("same"), answer=st.sampled_from(["all", "nothing"])),
    st.builds(SkipQuestions, why=words),
    st.builds(GradeEvidence, id=E, reliability=levels, credibility=levels, relevance=levels, reason=texts),
    st.builds(GradeOrigin, origin=ORIGIN, reliability=st.sampled_from(["", "A", "f", "low"])),
    st.builds(LockGrades),
    st.builds(UnlockGrades, why=words),
    st.builds(
        Judge,
        moment=st.sampled_from(["before", "after"]),
        answer=st.tuples(H),
        percents=st.dictionaries(H, st.integers(0, 100), max_size=3),
        normalised=st.booleans(),
    ),
    st.builds(
        AddIndicator,
        indicator=st.builds(
            Indicator,
            id=I,
            hypothesis=H,
            text=texts,
            likelihoods=st.dictionaries(H, st.integers(1, 99), max_size=2),
        ),
    ),
)
