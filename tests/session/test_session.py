import itertools
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case
from workbench.casefile import CaseFile, read
from workbench.errors import BadValue, NoSuchMoment, NothingToUndo, StoreUnusable, UndoConflict, UnknownItem
from workbench.model.case import Case
from workbench.model.edits import ExplainCell, OpenTotals, RateCell, RewordEvidence, TakeSnapshot, Undo
from workbench.model.rating import Rating
from workbench.session.opening import begin, stored_case
from workbench.session.session import Session
from workbench.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "workbench.db")


def session_over(store: Store, drawn: Case, name: str = "drawn", analyst: str = ANALYST) -> Session:
    begin(store, name, CaseFile(case=drawn))
    return Session(store, name, analyst)


def rate(evidence: str, hypothesis: str, code: str | None) -> RateCell:
    return RateCell(evidence=evidence, hypothesis=hypothesis, rating=None if code is None else Rating(code))


def test_an_edit_is_in_the_store_when_apply_returns(store: Store) -> None:
    session = session_over(store, case({"E1": "C ."}))
    session.apply(rate("E1", "H2", "II"))
    assert stored_case(Store(store.database), "drawn").case == session.case


def test_what_changes_nothing_is_not_an_edit(store: Store) -> None:
    session = session_over(store, case({"E1": "C I"}))
    assert session.apply(rate("E1", "H1", "C")) is None
    assert session.log == ()


def test_a_refused_edit_leaves_everything_as_it_was(store: Store) -> None:
    session = session_over(store, case({"E1": "C I"}))
    with pytest.raises(UnknownItem):
        session.apply(rate("E9", "H1", "C"))
    with pytest.raises(BadValue):
        session.apply(ExplainCell(evidence="E1", hypothesis="H1", reason="\udfff"))
    assert (session.case, session.log) == (case({"E1": "C I"}), ())
    assert stored_case(store, "drawn").case == case({"E1": "C I"})


def test_an_edit_that_cannot_be_kept_is_not_shown_either(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_over(store, case({"E1": "C I"}))

    def broken(*_: object) -> None:
        raise StoreUnusable("here", "disk full")

    monkeypatch.setattr(store, "append", broken)
    with pytest.raises(StoreUnusable):
        session.apply(rate("E1", "H1", "I"))
    assert (session.case, session.log) == (case({"E1": "C I"}), ())


def test_undo_and_redo_reach_across_a_restart(store: Store) -> None:
    session = session_over(store, case({"E1": ". ."}))
    for code in ("C", "I", "II"):
        session.apply(rate("E1", "H1", code))
    session.undo()
    later = Session(Store(store.database), "drawn", ANALYST)
    later.undo()
    later.undo()
    assert later.case == case({"E1": ". ."})
    assert not later.can_undo
    with pytest.raises(NothingToUndo, match="nothing of yours to undo"):
        later.undo()
    for code in ("C", "I", "II"):
        later.redo()
        assert later.case.rating(ANALYST, "E1", "H1") == code
    with pytest.raises(NothingToUndo):
        later.redo()


def test_a_new_edit_ends_what_could_be_redone(store: Store) -> None:
    session = session_over(store, case({"E1": ". ."}))
    session.apply(rate("E1", "H1", "C"))
    session.undo()
    session.apply(rate("E1", "H2", "I"))
    assert not session.can_redo


def test_undo_takes_back_ones_own_edits_only(store: Store) -> None:
    ann = session_over(store, case({"E1": ". ."}))
    bob = Session(store, "drawn", "bob")
    ann.apply(rate("E1", "H1", "C"))
    bob.apply(rate("E1", "H1", "II"))
    ann.undo()
    assert ann.case.rating("bob", "E1", "H1") is Rating.II
    assert ann.case.rating("ann", "E1", "H1") is None
    assert not ann.can_undo


def test_undo_does_not_take_back_what_somebody_else_changed_since(store: Store) -> None:
    ann = session_over(store, case({"E1": ". ."}))
    bob = Session(store, "drawn", "bob")
    ann.apply(RewordEvidence(id="E1", text="Ann's words"))
    bob.refresh()
    bob.apply(RewordEvidence(id="E1", text="Bob's words"))
    with pytest.raises(UndoConflict, match="E1 has been changed by someone else"):
        ann.undo()
    assert ann.case.evidence_item("E1").text == "Bob's words"


def test_a_look_at_the_totals_is_not_undone(store: Store) -> None:
    session = session_over(store, case({"E1": ". ."}))
    session.apply(OpenTotals())
    assert not session.can_undo
    assert session.history()["edit"].tolist() == ["OpenTotals"]


def test_two_sessions_on_one_case_lose_nothing(store: Store) -> None:
    drawn = case({f"E{n}": ". ." for n in range(1, 6)})
    sessions = [session_over(store, drawn), Session(store, "drawn", "bob"), Session(store, "drawn", ANALYST)]
    for n, session in zip(range(1, 6), itertools.cycle(sessions), strict=False):
        session.apply(rate(f"E{n}", "H1", "C"))
    for session in sessions:
        session.refresh()
        assert session.case == sessions[0].case
        assert len(session.log) == 5
    assert len(sessions[0].case.cells) == 5


def test_watchers_hear_of_every_change_until_they_stop(store: Store) -> None:
    ann = session_over(store, case({"E1": ". ."}))
    heard: list[int] = []
    stop = ann.watch(lambda session: heard.append(len(session.log)))
    ann.apply(rate("E1", "H1", "C"))
    ann.undo()
    Session(store, "drawn", "bob").apply(rate("E1", "H1", "C"))
    ann.refresh()
    stop()
    stop()
    ann.redo()
    assert heard == [1, 2, 3]


def test_a_case_file_of_a_session_holds_its_history(store: Store, tmp_path: Path) -> None:
    session = session_over(store, case({"E1": ". ."}))
    session.apply(rate("E1", "H1", "C"))
    session.undo()
    session.save(tmp_path / "case.json")
    assert read(tmp_path / "case.json") == CaseFile(case=session.case, log=session.log)


def test_undo_is_not_applied_as_an_edit(store: Store) -> None:
    with pytest.raises(Exception, match="own functions"):
        session_over(store, case({"E1": "."})).apply(Undo(of=1))


def test_the_history_says_who_what_and_when(store: Store) -> None:
    begin(store, "drawn", CaseFile(case=case({"E1": ". ."})))
    session = Session(store, "drawn", ANALYST, now=lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    session.apply(rate("E1", "H2", "NA"))
    (row,) = session.history().to_dict("records")
    assert row == {
        "analyst": "ann",
        "at": pd.Timestamp("2026-01-02T03:04:05Z"),
        "edit": "RateCell",
        "touched": "ann E1 H2",
    }


def test_frames_keep_not_applicable_and_not_rated_apart(store: Store) -> None:
    ratings = session_over(store, case({"E1": "C NA", "E2": ". II"})).ratings()
    assert ratings.to_dict("index") == {"E1": {"H1": "C", "H2": "NA"}, "E2": {"H1": None, "H2": "II"}}


def test_scores_are_a_frame_with_ties_kept(store: Store) -> None:
    scores = session_over(store, case(AUM)).scores()
    assert scores["score"].tolist() == [1, 1, 2, 3]
    assert scores["rank"].tolist() == [1, 1, 2, 3]
    assert scores.attrs["scheme"] == "inconsistency"


def test_a_hypothesis_nobody_rated_has_no_number_in_any_frame(store: Store) -> None:
    session = session_over(store, case({"E1": "I ."}))
    assert pd.isna(session.scores().loc["H2", ["score", "support", "rank"]]).all()
    assert pd.isna(session.evidence().loc["E1", ["rating_range", "rating_spread"]]).all()


codes = st.sampled_from([None, *(rating.value for rating in Rating)])
steps = st.one_of(
    st.tuples(st.just("rate"), st.sampled_from(["E1", "E2"]), st.sampled_from(["H1", "H2"]), codes),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(steps, max_size=25))
def test_undo_and_redo_walk_one_line_of_cases(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, ...]]
) -> None:
    store = Store(tmp_path_factory.mktemp("law") / "workbench.db")
    session = session_over(store, case({"E1": ". .", "E2": ". ."}))
    past, future = [session.case], []
    for step in done:
        if step[0] == "rate" and session.apply(rate(*step[1:])) is not None:
            past.append(session.case)
            future.clear()
        elif step[0] == "undo" and session.can_undo:
            session.undo()
            future.append(past.pop())
        elif step[0] == "redo" and session.can_redo:
            session.redo()
            past.append(future.pop())
        assert session.case == past[-1]
        assert (session.can_undo, session.can_redo) == (len(past) > 1, bool(future))
    assert stored_case(store, "drawn") == CaseFile(case=session.case, log=session.log)


RATER = """
import sys
from pathlib import Path
from workbench.model.edits import RateCell
from workbench.model.rating import SCALE
from workbench.session.session import Session
from workbench.store.store import Store

session = Session(Store(Path(sys.argv[1])), "drawn", "ann")
for n in range(10_000):
    entry = session.apply(RateCell(evidence=f"E{n % 7 + 1}", hypothesis="H1", rating=SCALE[n % 5]))
    if entry:
        print(entry.seq, flush=True)
"""


def test_every_rating_reported_as_saved_survives_a_killed_process(store: Store) -> None:
    session_over(store, case({f"E{n}": "." for n in range(1, 8)}))
    for lines in (1, 3, 20):
        rater = subprocess.Popen(
            [sys.executable, "-c", RATER, str(store.database)], stdout=subprocess.PIPE, text=True
        )
        assert rater.stdout is not None
        reported = [int(rater.stdout.readline()) for _ in range(lines)]
        rater.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        reported += [int(line) for line in rater.stdout.read().splitlines() if line]
        rater.wait()
        rater.stdout.close()
        kept = {entry.seq for entry in Session(store, "drawn", ANALYST).log}
        assert set(reported) <= kept


def test_a_session_goes_back_to_any_edit_and_to_a_snapshot(store: Store) -> None:
    session = session_over(store, case({"E1": ". ."}))
    session.apply(rate("E1", "H1", "C"))
    session.take_snapshot("before the report")
    session.apply(rate("E1", "H1", "II"))
    session.undo()
    assert session.at(0) == case({"E1": ". ."})
    assert session.at("before the report") == session.at(1) == case({"E1": "C ."})
    assert session.at(3).rating(ANALYST, "E1", "H1") is Rating.II
    assert session.at(len(session.log)) == session.case


def test_a_snapshot_of_an_edit_that_is_not_there_is_refused(store: Store) -> None:
    session = session_over(store, case({"E1": ". ."}))
    with pytest.raises(NoSuchMoment):
        session.apply(TakeSnapshot(name="tomorrow", seq=1))
    assert session.log == ()
