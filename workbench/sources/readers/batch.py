"""Many files read one after another, those of hostile kinds by one process that is kept alive for all.

Not here: what that process does (:mod:`workbench.sources.readers.worker`).
"""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from workbench.errors import UnreadableSource
from workbench.messages import language, say
from workbench.messages.language import VARIABLE
from workbench.sources.readers.kinds import kind_of, misnamed
from workbench.sources.readers.limits import MOST_BYTES, SECONDS, STARTING
from workbench.sources.readers.names import plain_name
from workbench.sources.readers.plain import read_plain
from workbench.sources.readers.readtext import ReadText
from workbench.sources.readers.worker import READY, send

MOST_ANSWER = 60_000_000
"""Bytes of one answer; every character may take six."""

# The folders in which this process finds its packages are the worker's; its own folder is not among them.
_BEGIN = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from workbench.sources.readers.worker import main; main()"
)


class Batch:
    """Reads files, several with one start; a context manager that leaves no process behind.

    A file that takes too long or too much memory costs only itself: its process is ended, and
    the next file gets a new one. ``close`` may come from another thread and ends what is being read.
    """

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: _Process | None = None
        self._closed = Event()
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, data: bytes, name: str, *, encoding: str = "") -> ReadText:
        """Return the text of a file, as :func:`~workbench.sources.readers.opening.read_source` does.

        Raises
        ------
        UnreadableSource
            If it cannot be read, with what to do instead.
        """
        plain = plain_name(name)
        where = plain or say("readers.nameless")
        self._check(data, where)
        kind = kind_of(data, where)
        found = (
            read_plain(data, where, encoding) if kind == "text" else self._asked(kind, data, where, encoding)
        )
        remark = misnamed(kind, plain)
        return replace(found, name=plain, remarks=((remark,) if remark else ()) + found.remarks)

    def close(self) -> None:
        """End the process, if there is one; nothing is read afterwards."""
        self._closed.set()
        with self._lock:
            process, self._process = self._process, None
        if process:
            process.end()

    def _check(self, data: bytes, where: str) -> None:
        if len(data) > MOST_BYTES:
            raise too_large(where, len(data))
        if not data.strip(b"\0 \t\r\n"):
            raise UnreadableSource(where, say("readers.empty"))

    def _asked(self, kind: str, data: bytes, where: str, encoding: str) -> ReadText:
        process = self._started(where)
        answer = process.answer(kind, data, where, encoding, self._seconds)
        if answer is None:
            self._drop(process)
            raise UnreadableSource(where, self._why(process))
        if "why" in answer:
            raise UnreadableSource(where, str(answer["why"]))
        return ReadText(**{**answer, "remarks": tuple(answer["remarks"])})

    def _why(self, process: "_Process") -> str:
        if self._closed.is_set():
            return say("readers.stopped")
        return (
            say("readers.too_slow", seconds=f"{self._seconds:g}") if process.late else say("readers.too_much")
        )

    def _started(self, where: str) -> "_Process":
        with self._lock:
            if self._closed.is_set():
                raise UnreadableSource(where, say("readers.stopped"))
            try:
                process = self._process = self._process or _Process()
            except OSError as error:
                raise UnreadableSource(where, say("readers.no_worker")) from error
        if not process.ready():
            self._drop(process)
            raise UnreadableSource(
                where, say("readers.stopped" if self._closed.is_set() else "readers.no_worker")
            )
        return process

    def _drop(self, process: "_Process") -> None:
        with self._lock:
            self._process = None if self._process is process else self._process
        process.end()


def too_large(where: str, size: int) -> UnreadableSource:
    """Return the error for a file that is larger than any that is read."""
    return UnreadableSource(
        where, say("readers.too_large", size=size // 1_000_000, most=MOST_BYTES // 1_000_000)
    )


class _Process:
    """One worker, and the pipes to it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _BEGIN, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, VARIABLE: language()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.late = False
        self._begun = False
        self._ended = False
        self._thread: Thread | None = None
        self._lock = Lock()

    @property
    def pid(self) -> int:
        return self._process.pid

    def ready(self) -> bool:
        """Return whether the worker has begun, waiting for it if it is new."""
        if not self._begun:
            self._begun = self._within(STARTING, lambda: self._output.readline(100)) == READY
        return self._begun

    def answer(
        self, kind: str, data: bytes, name: str, encoding: str, seconds: float
    ) -> dict[str, Any] | None:
        """Return what the worker answers, None if it ended or was late."""

        def exchange() -> bytes:
            send(self._input, kind, data, name, encoding)
            return self._output.readline(MOST_ANSWER)

        line = self._within(seconds, exchange)
        return cast(dict[str, Any], json.loads(line)) if line.endswith(b"\n") else None

    def end(self) -> None:
        """End the worker at once; it holds nothing that could be lost."""
        with self._lock:
            self._ended = True
        self._process.kill()
        self._process.wait()
        if self._thread:
            self._thread.join()
        self._output.close()
        try:
            self._input.close()
        except OSError:  # what was still to be written has nobody to read it
            logging.getLogger(__name__).debug("The pipe was broken.", exc_info=True)

    @property
    def _input(self) -> BinaryIO:
        return cast(BinaryIO, self._process.stdin)

    @property
    def _output(self) -> BinaryIO:
        return cast(BinaryIO, self._process.stdout)

    def _within(self, seconds: float, work: Callable[[], bytes]) -> bytes:
        """Return what a piece of work gives, b"" if it fails or is late.

        It runs in a thread, since not every system can wait on a pipe.
        """
        given: list[bytes] = []

        def working() -> None:
            try:
                given.append(work())
            except (OSError, ValueError):
                given.append(b"")

        thread = Thread(target=working, daemon=True)
        with self._lock:
            if self._ended:
                return b""
            self._thread = thread
            thread.start()
        thread.join(seconds)
        self.late = thread.is_alive()
        return b"" if self.late or not given else given[0]
