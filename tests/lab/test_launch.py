"""What the person who starts JupyterLab is told, and what ends it."""

import io
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from workbench.errors import PortTaken
from workbench.lab import launch, start


class StandIn:
    """Takes the place of a running JupyterLab."""

    ends_by = staticmethod(lambda: 0)

    def wait_until_ready(self) -> None: ...

    def wait(self) -> int:
        return self.ends_by()


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> type[StandIn]:
    @contextmanager
    def server(*_: object, **__: object) -> Iterator[StandIn]:
        yield StandIn()

    notebooks = tmp_path / "shipped"
    notebooks.mkdir()
    (notebooks / "00_start_here.ipynb").write_text("first")
    monkeypatch.setattr(launch, "Server", server)
    monkeypatch.setattr(launch, "shipped", lambda _: notebooks)
    monkeypatch.setattr(launch, "choose_port", lambda _, wanted: wanted or 8888)
    monkeypatch.setattr(StandIn, "ends_by", staticmethod(lambda: 0))
    return StandIn


def test_the_workspace_comes_first_and_the_address_is_one_line(
    stand_in: type[StandIn], own_workspace: Path
) -> None:
    told: list[str] = []
    assert start(tell=told.append) == 0
    assert told[0] == f"Your work is kept in {own_workspace}"
    assert told[1].startswith("JupyterLab is open at http://127.0.0.1:8888/?token=")
    assert told[2] == f"JupyterLab has ended. Your work is kept in {own_workspace}"
    assert len(told) == 3
    assert (own_workspace / "notebooks" / "00_start_here.ipynb").read_text() == "first"


def test_the_address_is_out_while_it_runs_where_the_lines_go_into_a_file(
    stand_in: type[StandIn], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, out = io.BytesIO(), []
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(file, encoding="utf-8"))
    stand_in.ends_by = staticmethod(lambda: out.append(file.getvalue().decode()) or 0)
    assert start() == 0
    assert "http://127.0.0.1:8888/?token=" in out[0]


def test_another_port_than_usual_is_explained(
    stand_in: type[StandIn], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launch, "choose_port", lambda _, wanted: wanted or 8890)
    told: list[str] = []
    start(tell=told.append)
    assert told[1] == "Port 8888 is taken by another program, so this is on 8890."


def test_a_port_that_was_asked_for_needs_no_explanation(stand_in: type[StandIn]) -> None:
    told: list[str] = []
    start(port=9000, tell=told.append)
    assert "http://127.0.0.1:9000/" in told[1]


def test_a_taken_port_stops_it_before_anything_is_said(
    stand_in: type[StandIn], monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(address: str, wanted: int | None) -> int:
        raise PortTaken(9000)

    monkeypatch.setattr(launch, "choose_port", taken)
    told: list[str] = []
    with pytest.raises(PortTaken):
        start(port=9000, tell=told.append)
    assert told == []


@pytest.fixture
def handler() -> Iterator[Callable[..., None]]:
    """What would hear a polite kill if the launcher did not."""

    def unheard(*_: object) -> None:
        pytest.fail("nobody listened")

    before = signal.signal(signal.SIGTERM, unheard)
    yield unheard
    signal.signal(signal.SIGTERM, before)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_ctrl_c_and_a_polite_kill_are_a_good_end(
    name: str, stand_in: type[StandIn], handler: Callable[..., None]
) -> None:
    stand_in.ends_by = staticmethod(lambda: signal.raise_signal(getattr(signal, name)) or 1)
    assert start(tell=lambda _: None) == 0
    assert signal.getsignal(signal.SIGTERM) is handler


def test_a_terminal_that_was_closed_is_no_error(stand_in: type[StandIn]) -> None:
    def tell(line: str) -> None:
        if "ended" in line:
            raise OSError("the terminal is gone")

    assert start(tell=tell) == 0


def test_a_newer_notebook_beside_a_changed_one_is_announced(
    stand_in: type[StandIn], own_workspace: Path, tmp_path: Path
) -> None:
    start(tell=lambda _: None)
    (own_workspace / "notebooks" / "00_start_here.ipynb").write_text("mine")
    (tmp_path / "shipped" / "00_start_here.ipynb").write_text("second")
    told: list[str] = []
    start(tell=told.append)
    assert told[1] == (
        "00_start_here.ipynb has a newer version. You have changed yours, so it stays; "
        "the newer one lies beside it as 00_start_here (newer).ipynb."
    )
