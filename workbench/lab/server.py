"""JupyterLab as a running process: started, waited for, ended with its kernels.

Not here: what it is started with, and what the person who waits is told.
"""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Self
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

from workbench.errors import LabDidNotStart
from workbench.messages import say

PATIENCE = 120.0  # seconds; a first start on a slow disk takes many times the usual two or three
FAREWELL = 10.0  # seconds for kernels to end by themselves

# Kept from hearing Ctrl-C, to which it would answer with a question; it is told to end instead.
if sys.platform == "win32":
    start_apart = partial(subprocess.Popen, creationflags=subprocess.CREATE_NEW_PROCESS_GROUP)
else:
    start_apart = partial(subprocess.Popen, start_new_session=True)


class Server:
    """JupyterLab from start to end; as a context manager it always ends.

    Parameters
    ----------
    command : sequence of str
        What starts it.
    environment : mapping
        Its environment, in which the token travels.
    origin : str
        Its address up to the port, without a slash at the end.
    token : str
        What lets a browser in.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, origin: str, token: str
    ) -> None:
        self.origin, self.token = origin, token
        self._process = start_apart(command, env=environment)
        # a proxy that is set for the outside has no business between this process and its child
        self._ask = build_opener(ProxyHandler({}))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def wait_until_ready(self) -> None:
        """Return when it answers.

        Raises
        ------
        LabDidNotStart
            If it ends before that, or stays silent for two minutes.
        """
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            if (code := self._process.poll()) is not None:
                raise LabDidNotStart(say("errors.lab_did_not_start.ended", code=code))
            if self._answers():
                return
            time.sleep(0.1)
        raise LabDidNotStart(say("errors.lab_did_not_start.silent", seconds=round(PATIENCE)))

    def wait(self) -> int:
        """Return its exit code once it has ended by itself."""
        return int(self._process.wait())

    def end(self) -> None:
        """End it and its kernels; if it has ended already, nothing happens."""
        for ask in (self._ask_to_end, self._process.terminate, self._process.kill):
            if self._process.poll() is not None:
                return
            ask()
            with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
                self._process.wait(FAREWELL)

    def _answers(self) -> bool:
        with suppress(URLError, OSError), self._ask.open(f"{self.origin}/api", timeout=5):
            return True
        return False

    def _ask_to_end(self) -> None:
        shutdown = Request(
            f"{self.origin}/api/shutdown", method="POST", headers={"Authorization": f"token {self.token}"}
        )
        with suppress(URLError, OSError), self._ask.open(shutdown, timeout=5):
            pass
