"""``workbench lab``: JupyterLab on the workspace, from the first line on the screen to a clean end.

Not here: which arguments JupyterLab gets, how it is ended, how the working copies are made.
"""

import secrets
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from types import FrameType

from workbench.lab.command import ADDRESS, lab_command, lab_environment
from workbench.lab.copies import lay_out
from workbench.lab.ports import FIRST, choose_port
from workbench.lab.server import Server
from workbench.messages import say
from workbench.shipped import shipped
from workbench.store.workspace import Workspace, workspace

Tell = Callable[[str], None]

# also where the lines go into a file or to another program, which would wait for more of them
AT_ONCE: Tell = partial(print, flush=True)


def start(*, port: int | None = None, browser: bool = True, tell: Tell = AT_ONCE) -> int:
    """Run JupyterLab until it is ended, and return its exit code (0 when a person ended it).

    Parameters
    ----------
    port : int, optional
        Where to listen; without it the first free port from 8888 on.
    browser : bool
        Whether to open a browser window on the first notebook.
    tell : callable
        Takes each line for the person who waits.

    Raises
    ------
    WorkspaceUnusable, CannotWrite
        If the workspace cannot be created or written to.
    PortTaken
        If the port asked for is in use.
    LabDidNotStart
        If JupyterLab ends before it can be used.
    """
    place = workspace().ensure()
    chosen = choose_port(ADDRESS, port)
    tell(say("lab.workspace", home=place.home))
    for name, beside in lay_out(shipped("notebooks"), place.notebooks):
        tell(say("lab.beside", name=name, beside=beside))
    if port is None and chosen != FIRST:
        tell(say("lab.port_taken", wanted=FIRST, port=chosen))
    code = _run_until_ended(place, port=chosen, browser=browser, tell=tell)
    with suppress(OSError):  # a terminal that was closed takes no more lines
        tell(say("lab.ended", home=place.home))
    return code


def _run_until_ended(place: Workspace, *, port: int, browser: bool, tell: Tell) -> int:
    token, origin = secrets.token_hex(16), f"http://{ADDRESS}:{port}"
    command = lab_command(place, port=port, browser=browser)
    environment = lab_environment(place, token=token)
    try:
        with _polite_kill_is_ctrl_c(), Server(command, environment, origin=origin, token=token) as server:
            server.wait_until_ready()
            tell(say("lab.address", address=f"{origin}/?token={token}"))
            return server.wait()
    except KeyboardInterrupt:
        return 0


@contextmanager
def _polite_kill_is_ctrl_c() -> Iterator[None]:
    """Let a closed terminal, or a polite kill, end JupyterLab the way Ctrl-C does."""
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        names = []  # only the main thread may set handlers
    before = {name: signal.signal(getattr(signal, name), _interrupt) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
