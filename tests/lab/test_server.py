"""JupyterLab as a process: waited for, ended; here a small stand-in takes its place."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from workbench.errors import LabDidNotStart
from workbench.lab import server
from workbench.lab.ports import is_free
from workbench.lab.server import Server

ANSWERS = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def do_POST(self):
        right = self.path == "/api/shutdown" and self.headers["Authorization"] == "token secret"
        self.send_response(200 if right else 403)
        self.end_headers()
        self.server.ended = right
    def log_message(self, *_):
        pass

listening = HTTPServer(("127.0.0.1", int(sys.argv[1])), Answer)
listening.ended = False
while not listening.ended:
    listening.handle_request()
sys.exit(7)
"""


@contextmanager
def running(script: str, *, token: str = "secret") -> Iterator[Server]:
    port = next(port for port in range(20000 + os.getpid() % 20000, 65000) if is_free("127.0.0.1", port))
    command = [sys.executable, "-c", script, str(port)]
    with Server(command, os.environ, origin=f"http://127.0.0.1:{port}", token=token) as started:
        yield started


def test_it_is_ready_when_it_answers_and_ends_when_asked() -> None:
    with running(ANSWERS) as started:
        started.wait_until_ready()
        started.end()
        assert started.wait() == 7
        started.end()  # a second time is nothing


def test_it_is_ended_even_if_it_does_not_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "FAREWELL", 0.2)
    with running(ANSWERS, token="wrong") as started:
        started.wait_until_ready()
    assert started.wait() != 7


def test_one_that_ends_at_once_did_not_start() -> None:
    with (
        running("raise SystemExit(3)") as started,
        pytest.raises(LabDidNotStart, match="it ended with code 3"),
    ):
        started.wait_until_ready()


def test_one_that_stays_silent_did_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "PATIENCE", 0.3)
    monkeypatch.setattr(server, "FAREWELL", 0.2)
    with running("import time; time.sleep(60)") as started, pytest.raises(LabDidNotStart, match="no answer"):
        started.wait_until_ready()
