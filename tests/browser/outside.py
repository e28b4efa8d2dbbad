"""Proof that nothing left the machine: what a browser, a kernel or a library in it tried to reach."""

import socket
import threading
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request, Route, WebSocket

GUARD = Path(__file__).resolve().parent / "guard"
HERE = {"127.0.0.1", "localhost", "::1"}


def is_outside(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("http", "https", "ws", "wss", "ftp") and parts.hostname not in HERE


def watch_browser(context: BrowserContext, attempts: list[str]) -> None:
    """Collect and refuse every request of a browser window that is not for this machine."""

    def refuse(route: Route) -> None:
        route.abort()

    def note_request(request: Request) -> None:
        if is_outside(request.url):
            attempts.append(f"browser: {request.url}")

    def note_socket(opened: WebSocket) -> None:
        if is_outside(opened.url):
            attempts.append(f"browser: {opened.url}")

    context.route(is_outside, refuse)
    context.on("request", note_request)
    context.on("page", lambda page: page.on("websocket", note_socket))


class ProxyTrap:
    """Listens where HTTP_PROXY points, and so hears libraries that are not written in Python."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            with caller:
                caller.settimeout(5)
                first = caller.recv(500).decode("latin-1").splitlines()
                self.heard.append(f"proxy: {first[0] if first else 'a call without words'}")

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


class Outside:
    """What the processes of one JupyterLab tried to reach elsewhere."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._trap = ProxyTrap()

    def environment(self) -> dict[str, str]:
        """What makes a process, and all it starts, be watched."""
        proxies = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), self._trap.address)
        return {
            **proxies,
            **{name.lower(): address for name, address in proxies.items()},
            "NO_PROXY": "127.0.0.1,localhost,::1",
            "no_proxy": "127.0.0.1,localhost,::1",
            "PYTHONPATH": str(GUARD),
            "WORKBENCH_TEST_OUTSIDE": str(self._log),
        }

    def take(self) -> list[str]:
        """Return what was tried since the last time this was asked."""
        noted = self._log.read_text(encoding="utf-8").splitlines() if self._log.exists() else []
        self._log.unlink(missing_ok=True)
        heard, self._trap.heard = self._trap.heard, []
        return noted + heard

    def close(self) -> None:
        self._trap.close()
