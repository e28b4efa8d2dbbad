"""A free port is found, and a taken one is named."""

import socket
from collections.abc import Iterator

import pytest

from workbench.errors import PortTaken
from workbench.lab import ports
from workbench.lab.ports import choose_port

HERE = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server((HERE, 0)) as listener:
        yield int(listener.getsockname()[1])


def test_a_wanted_port_that_is_taken_is_an_error_with_its_number(taken: int) -> None:
    with pytest.raises(PortTaken, match=rf"Port {taken} is taken.*--port"):
        choose_port(HERE, taken)


def test_a_wanted_port_that_is_free_is_used(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "is_free", lambda address, port: port != taken)
    assert choose_port(HERE, taken + 1) == taken + 1


def test_without_a_wish_the_next_free_one_is_chosen(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "FIRST", taken)
    monkeypatch.setattr(ports, "LAST", taken + 20)
    assert taken < choose_port(HERE, None) <= taken + 20


def test_when_none_is_free_that_is_said(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "FIRST", taken)
    monkeypatch.setattr(ports, "LAST", taken)
    with pytest.raises(PortTaken):
        choose_port(HERE, None)
