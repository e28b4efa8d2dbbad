"""Watches every Python process under the tested JupyterLab, kernels too, for calls to other machines.

Python imports a module of this name by itself when its folder stands on PYTHONPATH. A call that would
leave the machine is written down and refused.
"""

import os
import socket
import sys
from pathlib import Path

HERE = {"", "localhost", "127.0.0.1", "::1", "0.0.0.0", "::", socket.gethostname()}


def _host(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        return arguments[0]
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        return address[0] if isinstance(address, tuple) else None  # a Unix socket has a path
    return None


def _is_here(host):
    name = host.decode() if isinstance(host, bytes) else str(host)
    return name in HERE or name.startswith("127.")


def _watch(event, arguments):
    if not event.startswith("socket."):
        return
    host = _host(event, arguments)
    if host is None or _is_here(host):
        return
    with Path(os.environ["WORKBENCH_TEST_OUTSIDE"]).open("a", encoding="utf-8") as log:
        log.write(f"{event} {host} from {' '.join(sys.argv[:3])}\n")
    raise OSError(f"no test leaves the machine, and this one asked for {host}")


if "WORKBENCH_TEST_OUTSIDE" in os.environ:
    sys.addaudithook(_watch)
