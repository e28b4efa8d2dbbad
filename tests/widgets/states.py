"""Every widget in every state that matters to whoever cannot see or point: made, and brought into it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

from tests.drawing import ANALYST, AUM, case
from tests.widgets.played import Played
from tests.widgets.prepare.laid_down import panel_in
from tests.widgets.returned.came_back import came_back
from tests.widgets.wire import session_over
from workbench.casefile import read
from workbench.classroom.joint import median_start
from workbench.errors import CannotWrite
from workbench.export.csv import csv_bytes
from workbench.model.case import Case, Cell, Place
from workbench.model.edits import (
    AddIndicator,
    AnswerDeception,
    AnswerQuestion,
    DescribeEvidence,
    EnterTwice,
    ForecastIndicator,
    Judge,
    JudgeConditional,
    LockGrades,
    MarkCase,
    RateBaseline,
    RateCell,
    ResolveIndicator,
    SwitchAssumption,
    TakeStance,
    WriteParagraph,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Indicator
from workbench.model.lesson import Lesson
from workbench.model.origin import Origin
from workbench.model.rating import Rating, read_rating
from workbench.model.source import Excerpt, Source
from workbench.notebook.writing import _looked_at
from workbench.shipped import shipped
from workbench.sources import Shelf, excerpt_of
from workbench.widgets.again.widget import AgainWidget
from workbench.widgets.chronology.widget import ChronologyWidget
from workbench.widgets.comprehension.widget import ComprehensionWidget
from workbench.widgets.conclusions.widget import ConclusionsWidget
from workbench.widgets.coverage.widget import CoverageWidget
from workbench.widgets.crossimpact.widget import CrossImpactWidget
from workbench.widgets.deception.widget import DeceptionWidget
from workbench.widgets.evidence.widget import EvidenceWidget
from workbench.widgets.expectations.widget import ExpectationsWidget
from workbench.widgets.export.widget import ExportWidget, Ways
from workbench.widgets.grading.widget import GradingWidget
from workbench.widgets.hypotheses.widget import HypothesesWidget
from workbench.widgets.indicators.widget import IndicatorsWidget
from workbench.widgets.judgement.widget import JudgementWidget
from workbench.widgets.live import LiveWidget, WatchingWidget
from workbench.widgets.matrix.widget import MatrixWidget
from workbench.widgets.origins.widget import OriginsWidget
from workbench.widgets.paragraph.widget import ParagraphWidget
from workbench.widgets.probabilities.widget import ProbabilitiesWidget
from workbench.widgets.ranks.widget import RanksWidget
from workbench.widgets.reader.widget import ReaderWidget
from workbench.widgets.refine.widget import RefineWidget
from workbench.widgets.report.widget import ReportWidget
from workbench.widgets.returned.widget import ReturnedWidget
from workbench.widgets.scenarios.widget import ScenariosWidget
from workbench.widgets.sensitivity.widget import SensitivityWidget
from workbench.widgets.sources.widget import SourcesWidget
from workbench.widgets.team.widget import TeamWidget

Bring = Callable[[Played], object]


@dataclass(frozen=True, kw_only=True)
class State:
    """A widget over a case, and what a person does to bring it into the state."""

    widget: Callable[..., WatchingWidget]
    case: Callable[[], Case]
    analyst: str = "ann"
    edits: tuple[object, ...] = ()
    bring: tuple[Bring, ...] = ()

    def session(self, folder):
        session = session_over(self.case(), folder, self.analyst)
        for edit in self.edits:
            session.apply(edit)
        return session

    def put(self, play, folder, **options) -> Played:
        """Put the widget on a page and bring it into the state."""
        played = play(self.widget(self.session(folder)), **options)
        for step in self.bring:
            step(played)
        return played


def worked() -> Case:
    return read(shipped("templates") / "north-korea-worked.json").case


def begun() -> Case:
    return case({"E1": "C . I", "E2": ". . .", "E3": "II N NA"})


def quoting() -> Case:
    """Return a case of two papers that pass on one ministry, in similar words and in a circle."""
    drawn = case({"E1": "C I", "E2": "C I", "E3": "I ."})
    said = {"E1": ("The paper", "S1"), "E2": ("The paper", "S2"), "E3": ("The ministry", "S1")}
    rows = (
        replace(item, text=f"Four convoys crossed the border, {item.id}", origin=origin, source=source)
        for item, (origin, source) in zip(drawn.evidence, said.values(), strict=True)
    )
    return replace(
        drawn,
        evidence=tuple(rows),
        sources=(Source(id="S1", title="A", outlet="Post"), Source(id="S2", title="B", outlet="Times")),
        origins=(Origin(id="The ministry", draws_on=("The paper",)), Origin(id="The cable")),
    )


def done() -> Case:
    return case(AUM)


def in_class() -> Case:
    """Return a case of a prepared class, all rated, three cells to be asked again."""
    lesson = Lesson(seed=1, given=("hypotheses", "evidence"), repeat=3)
    return replace(case(AUM), lesson=lesson, in_class=(ANALYST,))


def joint() -> Case:
    """Return the case of a team of three, who agree on some cells, are apart on others and left one blank."""
    members = {"Ann": "C I . N", "Bo": "CC C . N", "Cy": "C N . II"}
    bare = replace(case({"E1": "C C C C", "E2": "C C C C"}), cells={})
    cells = {
        Place(who, row, f"H{n}"): Cell(rating=read_rating(code), reason=f"So says {who}.")
        for who, codes in members.items()
        for row in ("E1", "E2")
        for n, code in enumerate(codes.split(), start=1)
        if code != "."
    }
    begun = replace(bare, cells=cells, lesson=Lesson(team="Team 1", members=tuple(members)))
    return replace(begun, cells={**cells, **median_start(begun)})


def motives() -> Case:
    """Return motives that may hold together, each row with a baseline."""
    drawn = case({"E1": "CC C", "E2": "I C"}, form="independent")
    return replace(drawn, baselines={(ANALYST, row): Cell(rating=Rating.N) for row in ("E1", "E2")})


REPORT = (
    "The harbour office counted 12 boats on 9 October 2024. Nobody asked why.\n\n"
    "A clerk said that the boats had left. 🚢 The harbour stayed empty."
)


def read_through() -> Case:
    """Return a case with a text, and rows that rest on it: two that overlap, one moved and one lost."""
    held = sha256(REPORT.encode()).hexdigest()
    proofs = (
        excerpt_of(REPORT, 4, 30, paragraph=1),
        excerpt_of(REPORT, 19, 53, paragraph=1),
        replace(excerpt_of(REPORT, 75, 112, paragraph=2), start=3, end=40),
        Excerpt(start=0, end=12, quote="Thirteen men"),
    )
    rows = (
        Evidence(id=f"E{n}", text=f"Claim {n}", source="S1", paragraph=1, excerpt=proof)
        for n, proof in enumerate(proofs, start=1)
    )
    sources = (Source(id="S1", title="A report", text_sha256=held), Source(id="S2", title="Another"))
    return replace(case({"E1": "C"}), cells={}, sources=sources, evidence=tuple(rows))


def apart() -> Case:
    """Return a case whose hypotheses may hold together."""
    return case({"E1": "C I", "E2": "CC N"}, form="independent")


def together() -> Case:
    """Return a case of motives that may hold together, judged in pairs: one leans, one does not fit."""
    drawn = case({"E1": "C I N"}, form="independent")
    given = Judge(moment="after", percents={"H1": 60, "H2": 50, "H3": 30})
    for edit in (
        given,
        JudgeConditional(given="H1", hypothesis="H2", percent=70),
        JudgeConditional(given="H1", hypothesis="H3", percent=90),
    ):
        drawn = apply(drawn, edit, by="ann")
    return drawn


def empty() -> Case:
    return replace(case({}), title="", question="")


def full(*_asked: object) -> str:
    raise CannotWrite("x.pptx", "the disk is full")


def matrix(session) -> LiveWidget:
    return MatrixWidget(session, actions={"export": full}, run=lambda work: work())


def evidence(session) -> LiveWidget:
    return EvidenceWidget(session, shelf=Shelf())


def reader(session) -> LiveWidget:
    session.library.keep_text(REPORT)
    return ReaderWidget(session)


def grading(session) -> LiveWidget:
    return GradingWidget(session, shelf=Shelf())


def covered(session) -> LiveWidget:
    return CoverageWidget(session, shelf=Shelf((shipped("seeds"),)))


def report(session) -> LiveWidget:
    return ReportWidget(session, actions={"export": full})


def probabilities(session) -> LiveWidget:
    return ProbabilitiesWidget(session, run=lambda work: work(), rest=0)


def ranks(session) -> LiveWidget:
    return RanksWidget(session, run=lambda work: work(), rest=0)


def returned(session) -> LiveWidget:
    return ReturnedWidget(session, came_back(session), "matrix.xlsx")


def preparing(session) -> WatchingWidget:
    return panel_in(session.library.folder / "prepared")


def exporting(session) -> LiveWidget:
    return ExportWidget(
        session, ways=ways(session, _write), now=lambda: NOON, run=lambda work: work(), rest=0
    )


def exporting_in_vain(session) -> LiveWidget:
    return ExportWidget(session, ways=ways(session, full), run=lambda work: work(), rest=0)


def exporting_slowly(session) -> LiveWidget:
    """Return the panel with a file that is being written, and is never done."""
    widget = ExportWidget(session, ways=ways(session, _write), run=lambda work: None)
    widget._job.progress = (3, 9)
    return widget


def ways(session, write) -> Ways:
    folder = session.library.folder
    folder.mkdir(parents=True, exist_ok=True)

    def look(asked, ending):
        return _looked_at(session, ending, asked)

    return Ways(folder=folder, write=write, look=look, reveal=lambda place: True)


def _write(_asked, path, tell) -> None:
    tell(1, 1)
    path.write_text("whole", encoding="utf-8")


def sources(session) -> LiveWidget:
    return SourcesWidget(session, run=lambda work: work())


def before(session) -> LiveWidget:
    return JudgementWidget(session, "before")


def after(session) -> LiveWidget:
    return JudgementWidget(session, "after")


def button(name: str, *, exact: bool = False) -> Bring:
    """Press a button by keyboard."""
    return lambda played: played.page.get_by_role("button", name=name, exact=exact).first.press("Enter")


def at_first_cell(*keys: str) -> Bring:
    def press(played: Played) -> None:
        played.page.locator('[data-row="0"][data-column="0"]').first.focus()
        played.press(*keys)

    return press


def in_text(*keys: str) -> Bring:
    def press(played: Played) -> None:
        played.page.locator(".wb-page").focus()
        played.press(*keys)

    return press


def seen(selector: str) -> Bring:
    return lambda played: played.page.locator(selector).first.wait_for()


def brought(*files: tuple[str, str]) -> Bring:
    """Bring texts as files."""
    given = [{"name": name, "mimeType": "", "buffer": text.encode()} for name, text in files]
    return lambda played: played.page.locator('input[type="file"]').set_input_files(given)


ARTICLE = ("article.txt", "A heading\n\nThe first paragraph of a text.\n\nThe second one.")
BROUGHT = (brought(ARTICLE, ("nothing.txt", " ")), seen('[data-doing="failed"]'))
ADDED = (brought(ARTICLE), seen(".wb-brought .wb-form"), button("Add", exact=False), seen(".wb-source"))


def file_back(played: Played) -> None:
    """Bring the matrix as a file in which somebody else has rated."""
    session = played.widget.session
    content = csv_bytes(session.case, session.analyst, log=session.log).replace(b",C,,I,", b",C,II,I,")
    given = {"name": "back.csv", "mimeType": "", "buffer": content}
    played.page.locator('input[type="file"]').set_input_files(given)


def wrong_number(played: Played) -> None:
    likelihood = played.page.get_by_label("CC very consistent", exact=True)
    likelihood.fill("1")
    likelihood.press("Enter")


def kind(name: str) -> Bring:
    """Choose a kind of file."""
    return lambda played: played.page.get_by_label(name, exact=True).press("Space")


WRITE = button("Write the file")
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
POPUP = seen(".wb-popup")
SIGN = AddIndicator(indicator=Indicator(id="I1", hypothesis="H1", text="A first sign", due="2027-01"))
TWICE = EnterTwice(id="E2", new="E2b", text="Somebody wants this figure believed.")
SWITCHED = (
    DescribeEvidence(
        id="E2", source="S1", paragraph=2, outlet="", origin="", kind="assumption", date="", url="", note=""
    ),
    SwitchAssumption(id="E2", on=False),
)
DOUBT = AnswerDeception(source="S1", question="mom-motive", answer="yes", why="One side gains.")
STANDING = (
    TakeStance(member="Bo", evidence="E1", hypothesis="H2", rating=Rating.N, reason="Ann showed the date."),
    RateCell(evidence="E1", hypothesis="H2", rating=Rating.N),
    TakeStance(member="Ann", evidence="E1", hypothesis="H2", rating=Rating.I, reason="It does not fit."),
)
OWN_WORDS = WriteParagraph(text="Combat experience, by a hair.\nLow confidence.", drawn="Older text")
WORKED = {"case": worked, "analyst": "template"}

STATES = {
    "team": State(widget=TeamWidget, case=joint, edits=STANDING, analyst="Team 1"),
    "again": State(widget=AgainWidget, case=in_class),
    "comprehension": State(widget=ComprehensionWidget, case=in_class),
    "comprehension, answered": State(
        widget=ComprehensionWidget,
        case=in_class,
        edits=(
            AnswerQuestion(question="cell", answer="item_given_hypothesis"),
            AnswerQuestion(question="rate", answer="C"),
        ),
        bring=(lambda played: played.page.get_by_text("Skip the questions").click(),),
    ),
    "matrix": State(widget=matrix, **WORKED),
    "matrix begun": State(widget=matrix, case=begun),
    "matrix empty": State(widget=matrix, case=empty),
    "matrix, the palette": State(widget=matrix, case=begun, bring=(at_first_cell(" "), POPUP)),
    "matrix, a reason": State(widget=matrix, case=begun, bring=(at_first_cell("Enter"), POPUP)),
    "matrix, a passage": State(widget=matrix, **WORKED, bring=(at_first_cell("p"), POPUP)),
    "matrix, the keys": State(widget=matrix, case=begun, bring=(at_first_cell("?"), POPUP)),
    "matrix, the schemes": State(widget=matrix, case=done, bring=(button("How is this counted?"), POPUP)),
    "matrix, the filter": State(widget=matrix, case=begun, bring=(button("Filter"), POPUP)),
    "matrix, pasting": State(widget=matrix, case=begun, bring=(button("Paste"), POPUP)),
    "matrix, a file that came back": State(
        widget=matrix, case=begun, bring=(button("Paste"), POPUP, file_back, seen(".wb-came-back"))
    ),
    "matrix, a history": State(
        widget=matrix, case=begun, bring=(at_first_cell("4", "ArrowLeft", "h"), POPUP)
    ),
    "matrix, the glossary": State(
        widget=matrix, case=begun, bring=(at_first_cell("g"), seen(".wb-glossary:visible"))
    ),
    "matrix turned": State(widget=matrix, **WORKED, bring=(button("Hypotheses as rows"),)),
    "matrix grouped": State(
        widget=matrix,
        **WORKED,
        bring=(lambda played: played.page.get_by_label("Groups").first.select_option("origin"),),
    ),
    "matrix focused": State(widget=matrix, **WORKED, bring=(at_first_cell("f"),)),
    "matrix, refused": State(
        widget=matrix,
        case=begun,
        bring=(
            lambda played: played.page.get_by_label("Export").first.select_option("pptx"),
            seen(".wb-refusal"),
        ),
    ),
    "hypotheses": State(widget=HypothesesWidget, **WORKED),
    "hypotheses, adding": State(widget=HypothesesWidget, case=begun, bring=(button("Add a hypothesis"),)),
    "hypotheses empty": State(widget=HypothesesWidget, case=empty),
    "evidence": State(widget=evidence, **WORKED),
    "evidence, details": State(
        widget=evidence,
        case=begun,
        bring=(lambda played: played.page.get_by_label("Details of E1", exact=True).click(),),
    ),
    "evidence, a passage": State(
        widget=evidence, **WORKED, bring=(button("Passage behind E1", exact=True), seen("mark"))
    ),
    "evidence, adding": State(widget=evidence, case=begun, bring=(button("Add"),)),
    "evidence, locked": State(widget=evidence, case=begun, edits=(LockGrades(),)),
    "evidence empty": State(widget=evidence, case=empty),
    "reader": State(widget=reader, case=read_through, bring=(seen(".wb-words"),)),
    "reader, making evidence": State(
        widget=reader, case=read_through, bring=(seen(".wb-words"), in_text("e"), seen(".wb-sheet .wb-form"))
    ),
    "reader, suggested": State(
        widget=reader,
        case=read_through,
        bring=(
            seen(".wb-words"),
            button("Suggested passages"),
            seen(".wb-note"),
            lambda played: played.page.get_by_role("button", name="Worth a look").first.click(),
        ),
    ),
    "reader, finding": State(
        widget=reader,
        case=read_through,
        bring=(
            seen(".wb-words"),
            lambda played: played.page.get_by_label("Find in this text").fill("boats"),
            lambda played: played.page.get_by_text("Keys", exact=True).click(),
        ),
    ),
    "reader empty": State(widget=reader, case=empty),
    "chronology": State(widget=ChronologyWidget, **WORKED),
    "chronology, dating": State(widget=ChronologyWidget, **WORKED, bring=(button("Dates of E10"),)),
    "chronology undated": State(widget=ChronologyWidget, case=begun),
    "chronology empty": State(widget=ChronologyWidget, case=empty),
    "grading": State(widget=grading, **WORKED),
    "grading begun": State(widget=grading, case=begun),
    "grading, credibility": State(
        widget=grading, case=begun, bring=(button("2 Credibility"), seen("figure"))
    ),
    "grading, the keys": State(widget=grading, case=begun, bring=(button("Keys"),)),
    "grading, the summary": State(widget=grading, case=begun, bring=(button("4 Summary"),)),
    "grading, locked": State(
        widget=grading, case=begun, edits=(LockGrades(),), bring=(button("3 Relevance"),)
    ),
    "grading empty": State(widget=grading, case=empty),
    "coverage": State(widget=covered, **WORKED, bring=(seen(".wb-bar-of"),)),
    "coverage, the passages": State(
        widget=covered,
        **WORKED,
        bring=(seen(".wb-bar-of"), button("Passages of S1 not used"), button("Set aside: The Vietnam War")),
    ),
    "coverage empty": State(widget=covered, case=empty),
    "expectations": State(widget=ExpectationsWidget, **WORKED),
    "expectations, making evidence": State(
        widget=ExpectationsWidget, **WORKED, bring=(button("Make the absence evidence: X8"),)
    ),
    "expectations, adding": State(
        widget=ExpectationsWidget, case=begun, bring=(button("Add what should be seen for H1"),)
    ),
    "expectations empty": State(widget=ExpectationsWidget, case=empty),
    "origins": State(widget=OriginsWidget, **WORKED),
    "origins begun": State(widget=OriginsWidget, case=quoting),
    "origins, an entry": State(
        widget=OriginsWidget, case=quoting, bring=(button("Describe “The paper”"), seen(".wb-about"))
    ),
    "origins, renaming": State(
        widget=OriginsWidget,
        case=quoting,
        bring=(button("Describe “The paper”"), button("Rename or merge “The paper”"), seen(".wb-renaming")),
    ),
    "origins empty": State(widget=OriginsWidget, case=empty),
    "crossimpact": State(
        widget=CrossImpactWidget,
        case=together,
        bring=(lambda played: played.page.locator("input[data-place]").first.focus(),),
    ),
    "crossimpact exclusive": State(widget=CrossImpactWidget, case=begun),
    "judgement, not a hundred": State(
        widget=before, case=begun, edits=(Judge(moment="before", percents={"H1": 20, "H2": 50, "H3": 60}),)
    ),
    "judgement before": State(widget=before, case=begun),
    "judgement after": State(widget=after, **WORKED),
    "refine": State(widget=RefineWidget, case=begun),
    "conclusions hidden": State(widget=ConclusionsWidget, case=begun),
    "conclusions": State(widget=ConclusionsWidget, **WORKED),
    "paragraph": State(widget=ParagraphWidget, **WORKED),
    "paragraph hidden": State(widget=ParagraphWidget, case=begun),
    "paragraph, a number": State(
        widget=ParagraphWidget,
        **WORKED,
        bring=(lambda played: played.page.locator(".wb-traced").first.click(), seen(".wb-rests")),
    ),
    "paragraph, writing": State(
        widget=ParagraphWidget, **WORKED, bring=(button("Put it in your own words"), seen("textarea"))
    ),
    "paragraph, own words": State(widget=ParagraphWidget, **WORKED, edits=(OWN_WORDS,)),
    "probabilities": State(widget=probabilities, **WORKED),
    "probabilities hidden": State(widget=probabilities, case=begun),
    "probabilities, baselines": State(
        widget=probabilities, case=apart, edits=(RateBaseline(evidence="E1", rating=Rating.N),)
    ),
    "probabilities, a wrong number": State(
        widget=probabilities, case=done, bring=(wrong_number, seen(".wb-refusal"))
    ),
    "deception": State(widget=DeceptionWidget, **WORKED, edits=(TWICE, DOUBT)),
    "deception empty": State(widget=DeceptionWidget, case=empty),
    "deception, entering twice": State(
        widget=DeceptionWidget, **WORKED, bring=(button("Enter E3 twice"), seen(".wb-form"))
    ),
    "matrix with an assumption off": State(widget=matrix, **WORKED, edits=SWITCHED),
    "evidence with an assumption off": State(widget=EvidenceWidget, **WORKED, edits=SWITCHED),
    "matrix entered twice": State(widget=matrix, **WORKED, edits=(TWICE,)),
    "scenarios": State(
        widget=ScenariosWidget, **WORKED, bring=(button("46 rows are left out"), seen(".wb-outs"))
    ),
    "scenarios, making one": State(
        widget=ScenariosWidget, **WORKED, bring=(button("Make a scenario"), seen(".wb-form"))
    ),
    "scenarios empty": State(widget=ScenariosWidget, case=begun),
    "sensitivity": State(widget=SensitivityWidget, **WORKED),
    "sensitivity, one step only": State(
        widget=SensitivityWidget,
        case=done,
        bring=(lambda played: played.page.get_by_label("Change each cell by one step only").check(),),
    ),
    "sensitivity of motives": State(widget=SensitivityWidget, case=motives),
    "sensitivity hidden": State(widget=SensitivityWidget, case=begun),
    "ranks": State(widget=ranks, case=done),
    "ranks, the numbers": State(
        widget=ranks,
        case=done,
        bring=(lambda played: played.page.locator("summary").last.click(),),
    ),
    "ranks, nothing dominates": State(widget=ranks, **WORKED),
    "ranks hidden": State(widget=ranks, case=begun),
    "ranks empty": State(widget=ranks, case=empty),
    "report": State(widget=report, **WORKED),
    "report, the matrix": State(
        widget=report, **WORKED, bring=(lambda played: played.page.get_by_text("Show the matrix").click(),)
    ),
    "sources": State(widget=sources, **WORKED),
    "sources empty": State(widget=sources, case=empty),
    "sources, pasting": State(widget=sources, case=empty, bring=(button("Paste a text"),)),
    "sources, to be confirmed": State(widget=sources, case=empty, bring=BROUGHT),
    "sources, correcting": State(
        widget=sources, case=empty, bring=(*ADDED, button("Correct the text of S1"), seen("textarea"))
    ),
    "indicators": State(widget=IndicatorsWidget, case=begun, edits=(SIGN,)),
    "indicators, best first": State(
        widget=IndicatorsWidget,
        **WORKED,
        edits=(
            MarkCase(as_of="2025-03-01", handling=""),
            ForecastIndicator(id="I7", percent=40),
            ForecastIndicator(id="I9", percent=40),
            ResolveIndicator(id="I7", state="seen", closed="2025-02-10"),
        ),
    ),
    "indicators, adding": State(
        widget=IndicatorsWidget, case=begun, bring=(button("Add an indicator for H1"),)
    ),
    "returned": State(widget=returned, case=begun),
    "prepare": State(widget=preparing, case=done),
    "prepare, written": State(
        widget=preparing, case=done, bring=(button("Write the class"), seen(".wb-lies"))
    ),
    "prepare, there already": State(
        widget=preparing,
        case=done,
        bring=(button("Write the class"), seen(".wb-lies"), button("Write the class"), seen(".wb-mind")),
    ),
    "prepare, a file": State(
        widget=preparing,
        case=done,
        bring=(
            lambda played: played.page.get_by_label("Case").first.select_option("file"),
            seen(".wb-mind"),
        ),
    ),
    "export": State(widget=exporting, case=begun),
    "export, written": State(widget=exporting, case=begun, bring=(WRITE, seen(".wb-lies"))),
    "export, there already": State(
        widget=exporting, case=begun, bring=(WRITE, seen(".wb-lies"), WRITE, seen(".wb-mind"))
    ),
    "export, a picture": State(
        widget=exporting, **WORKED, bring=(kind("Picture (PNG)"), seen('[data-kind="png"] img'))
    ),
    "export, writing": State(
        widget=exporting_slowly,
        case=begun,
        bring=(lambda played: played.page.clock.run_for(1100), seen("progress")),
    ),
    "export, refused": State(widget=exporting_in_vain, case=begun, bring=(WRITE, seen(".wb-mind"))),
}
