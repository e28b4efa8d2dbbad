"""Every widget there is, over one case, for tests that hold for all of them.

Not here: what each does, which its own tests say.
"""

import importlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import workbench.widgets
from tests.widgets.returned.came_back import came_back
from workbench.casefile import CaseFile, write
from workbench.classroom.codes import write_key
from workbench.classroom.settings import Lacking
from workbench.model.case import Cell
from workbench.model.edits import AddEvidence, AddScenario, AddSource, SetPassageAside, TakeStance
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.model.scenario import Scenario
from workbench.model.source import Excerpt, Source
from workbench.session.exercise import Started
from workbench.session.session import Session
from workbench.session.team import team_session
from workbench.sources.excerpts import Span
from workbench.sources.passages import Passage
from workbench.widgets.export.widget import Ways
from workbench.widgets.live import WatchingWidget
from workbench.widgets.prepare.widget import Ways as Preparing

FOLDER = Path(workbench.widgets.__file__).parent
PATH = "/дело/файл"


def _exported(*_: object, **__: object) -> str:
    return PATH


def _passage(case: object, item: object) -> Passage:
    found = Span(start=3, end=8, how="found")
    return Passage(text="до слова после", span=found, paragraph=3, origins=("кто-то",))


def _review(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return a review of two hand-ins on the case, of opposed opinions, and a broken one."""
    folder = Path(mkdtemp())
    (folder / "сломано.json").write_text("{", encoding="utf-8")
    for who, turned in (("Аня", False), ("Боря", True)):
        cells = {
            place._replace(analyst=who): _turned(cell) if turned else cell
            for place, cell in session.case.cells.items()
        }
        if cells:
            write(folder / f"{who}.json", CaseFile(case=replace(session.case, cells=cells, judgements={})))
    key = Path(mkdtemp()) / "key.json"
    write_key(key, {"КЛЮЧА": "Аня", "КЛЮЧБ": "Боря"})
    review = made(folder, key=key, run=lambda work: None)
    review._folder = Path(PATH)
    review.push()
    return review


def _turned(cell: Cell) -> Cell:
    return replace(cell, rating=_OTHER.get(cell.rating, cell.rating))


_OTHER = {Rating.CC: Rating.II, Rating.C: Rating.I, Rating.I: Rating.C, Rating.II: Rating.CC}


def _exercise(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    begun = session if session.case.evidence else None
    known = [Started(student="Аня", rated=1, cells=2)]
    return made(session.case, begin=lambda name: session, known=lambda: known, panels={}, session=begun)


def _exporting(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel with something to look at, and a file written."""
    seen = {"pictures": [{"src": "data:image/svg+xml;base64,", "alt": "лист"}], "text": "слова", "note": "о"}
    ways = Ways(
        folder=Path(PATH).parent,
        write=lambda asked, path, tell: None,
        look=lambda asked, ending: seen,
        reveal=lambda folder: True,
    )
    return made(session, ways=ways, run=lambda work: work(), rest=0)


def _cases(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel with a file that was brought."""
    widget = made(session._store, backups=Path(mkdtemp()), analyst=session.analyst, run=lambda work: work())
    text = "evidence,Деньги\nЛодки ушли,C\n".encode()
    widget.ask_piece(widget.ask_begin_file("файл.csv", len(text)), text)
    widget.push()
    return widget


def _prepare(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel over the case, with a class written."""
    ways = Preparing(
        folder=Path(PATH).parent,
        write=lambda file, name, folder, lesson, tell: (Path(PATH), Path(PATH)),
        lacking=lambda file: Lacking(reference=True, texts=("S1",)),
        reveal=lambda folder: True,
    )
    widget = made(session._store, ways=ways, analyst=session.analyst, draw=lambda: 7, run=lambda work: work())
    widget.ask_case("stored:drawn")
    widget.ask_set("minutes", "1")
    widget.push()
    return widget


def _sources(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel with a text that waits, one that is too large, and one that cannot be read."""
    widget = made(session, run=lambda work: work())
    widget.ask_paste("Слово\n\nЕщё слова.")
    widget.ask_begin("файл", 60_000_000)
    widget.ask_chunk(widget.ask_begin("пусто", 1), b" ")
    widget.push()
    return widget


TEXT = "Контора насчитала 12 лодок 9.10.2024. Никто не спросил.\n\nЛодки ушли."


def _reader(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return a reader of a text that one row stands in, one has moved in and one is lost in."""
    if session.case.evidence:
        source = Source(id="S90", title="Отчёт", text_sha256=session.library.keep_text(TEXT))
        session.apply(AddSource(source=source))
        for n, (start, quote) in enumerate(((0, "Контора"), (3, "Лодки"), (0, "Баржи")), start=90):
            proof = Excerpt(start=start, end=start + len(quote), quote=quote)
            row = Evidence(id=f"E{n}", text="Лодки", source="S90", paragraph=1, excerpt=proof)
            session.apply(AddEvidence(evidence=row))
    return made(session, source="S90" if session.case.evidence else "")


def _coverage(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel with a text compared and unfolded, one passage of it set aside."""
    widget = made(session)
    if session.case.evidence:
        source = Source(id="S91", title="Отчёт", text_sha256=session.library.keep_text(TEXT))
        session.apply(AddSource(source=source))
        aside = Excerpt(start=0, end=7, quote="Контора")
        session.apply(SetPassageAside(id="S91", excerpt=aside, why="старое"))
        widget.ask_compare(["S91"])
        widget.ask_unfold("S91", open=True)
        widget.push()
    return widget


def _scenarios(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel with a scenario of every kind of rule, its rows left out listed."""
    widget = made(session)
    if session.case.evidence:
        session.apply(AddSource(source=Source(id="S92", title="Отчёт")))
        row = Evidence(
            id="E92", text="Лодки", source="S92", origin="Контора", kind="absence", happened="2024"
        )
        session.apply(AddEvidence(evidence=row))
        rule = Scenario(
            id="C92",
            name="Если",
            sources=("S92",),
            origins=("Контора",),
            evidence=("E92",),
            lying=("S92",),
            before="2024-06-19",
            kinds=("absence",),
        )
        session.apply(AddScenario(scenario=rule))
        widget.ask_unfold("C92", open=True)
        widget.push()
    return widget


def _returned(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel of a file with a change, a conflict, a new row and a new hypothesis."""
    return made(session, came_back(session), PATH)


def _team(made: type[WatchingWidget], session: Session) -> WatchingWidget:
    """Return the panel of a team of two, who are apart on the first row, one of them moved."""
    if not session.case.cells:
        return made(session)
    members = ("Аня", "Боря")
    cells = {
        place._replace(analyst=who): _turned(cell) if who == "Боря" else cell
        for place, cell in session.case.cells.items()
        for who in members
    }
    lesson = replace(session.case.lesson, team="Команда", members=members)
    path = Path(mkdtemp()) / "team.json"
    write(path, CaseFile(case=replace(session.case, cells=cells, judgements={}, lesson=lesson)))
    over = team_session(path)
    place = {"evidence": over.case.evidence[0].id, "hypothesis": over.case.rated_hypotheses[0].id}
    over.apply(TakeStance(member="Боря", **place, rating=Rating.N, reason="Да."))
    return made(over)


SPECIAL: dict[str, Callable[[type[WatchingWidget], Session], WatchingWidget]] = {
    "matrix": lambda made, session: made(session, passage=_passage, actions={"export": _exported}),
    "judgement": lambda made, session: made(session, "after"),
    "export": _exporting,
    "cases": _cases,
    "prepare": _prepare,
    "classreview": _review,
    "coverage": _coverage,
    "exercise": _exercise,
    "handin": lambda made, session: made(session, make=_exported),
    "waiting": lambda made, session: made("matrix"),
    "ranks": lambda made, session: made(session, run=lambda work: work(), rest=0),
    "probabilities": lambda made, session: made(session, run=lambda work: work(), rest=0),
    "reader": _reader,
    "scenarios": _scenarios,
    "returned": _returned,
    "report": lambda made, session: made(session, actions={"export": _exported}),
    "sources": _sources,
    "team": _team,
}
"""How those are made that need more than a session."""


def names() -> list[str]:
    """Return the folder of every widget."""
    return sorted(path.parent.name for path in FOLDER.glob("*/widget.py"))


def widget(name: str, session: Session) -> WatchingWidget:
    """Return the widget of a folder over a session."""
    module = importlib.import_module(f"workbench.widgets.{name}.widget")
    made = next(one for one in vars(module).values() if _is_widget(one, module.__name__))
    return SPECIAL.get(name, lambda kind, over: kind(over))(made, session)


def _is_widget(found: object, module: str) -> bool:
    return isinstance(found, type) and issubclass(found, WatchingWidget) and found.__module__ == module
