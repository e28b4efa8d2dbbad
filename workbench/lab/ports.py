"""A free port for JupyterLab.

Not here: what listens on it.
"""

import socket
import sys

from workbench.errors import PortTaken

FIRST, LAST = 8888, 8987


def choose_port(address: str, wanted: int | None) -> int:
    """Return the wanted port, or the first free one where none is wanted.

    Raises
    ------
    PortTaken
        If another program listens on the wanted port, or on every one tried.
    """
    if wanted is not None:
        if not is_free(address, wanted):
            raise PortTaken(wanted)
        return wanted
    for port in range(FIRST, LAST + 1):
        if is_free(address, port):
            return port
    raise PortTaken(FIRST)


def is_free(address: str, port: int) -> bool:
    """Return whether nothing listens on this port; a port below 1024 may be free and yet forbidden."""
    with socket.socket() as listener:
        if sys.platform != "win32":
            # else a port counts as taken for a minute after JupyterLab has left it; on Windows the same
            # option would take it away from another program
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, port))
        except OSError:
            return False
    return True
