"""Starting: the package itself, and JupyterLab with it.

Not here: anything that happens once it runs.
"""

import os
import re
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from bench.clock import Measured, measure
from workbench.lab.command import ADDRESS
from workbench.lab.ports import choose_port

IMPORT = 0.5  # times pandas, at most
LIMIT = 120.0  # seconds

FIRST_NOTEBOOK = "/lab/tree/notebooks/00_start_here.ipynb"


def imports(_folder: Path) -> Iterator[Measured]:
    """Yield ``import workbench`` beside ``import pandas``, each in an interpreter of its own."""

    def importing(name: str) -> None:
        subprocess.run([sys.executable, "-c", f"import {name}"], check=True)

    yield measure(
        "import workbench",
        lambda: importing("workbench"),
        "import pandas",
        lambda: importing("pandas"),
        times=7,
        target=IMPORT,
    )


def lab(folder: Path) -> Iterator[Measured]:
    """Yield the second and later starts of ``workbench lab`` beside plain JupyterLab on the same folder.

    A start ends when the page of the first notebook is handed out, which is all that a browser waits for.
    The first round, which lays out the workspace, is not counted.
    """
    home = folder / "workspace"
    person = _person(folder)
    yield measure(
        "second start of workbench lab",
        lambda: _workbench({**person, "WORKBENCH_HOME": str(home)}),
        "plain jupyter lab",
        lambda: _jupyter(home, person),
        times=3,
    )


def _workbench(environment: Mapping[str, str]) -> None:
    call = f"from workbench.cli import main; main(['lab', '--no-browser', '--port', '{_port()}'])"
    with _running(["-c", call], environment) as process:
        for line in process.stdout or ():
            if told := re.search(r"(http://[^/ ]+)/\?token=(\w+)", line):
                return _wait_for(*told.groups())
    raise RuntimeError("workbench lab ended without an address.")


def _jupyter(home: Path, environment: Mapping[str, str]) -> None:
    port = _port()
    options = ["--no-browser", f"--ServerApp.port={port}", f"--ServerApp.root_dir={home}", "--allow-root"]
    with _running(["-m", "jupyterlab", *options], environment):
        _wait_for(f"http://{ADDRESS}:{port}", environment["JUPYTER_TOKEN"])


def _port() -> int:
    return choose_port(ADDRESS, None)


def _person(folder: Path) -> dict[str, str]:
    """Return the environment of somebody who has nothing of Jupyter set up."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    return {**kept, "HOME": str(folder), "USERPROFILE": str(folder), "JUPYTER_TOKEN": secrets.token_hex(8)}


@contextmanager
def _running(arguments: Sequence[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run a Python program for as long as it is needed."""
    command = [sys.executable, *arguments]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(30)


def _wait_for(origin: str, token: str) -> None:
    """Return when the first notebook's page is handed out."""
    ask = build_opener(ProxyHandler({}))
    give_up = time.monotonic() + LIMIT
    while time.monotonic() < give_up:
        with suppress(URLError, OSError), ask.open(f"{origin}{FIRST_NOTEBOOK}?token={token}", timeout=5):
            return
        time.sleep(0.02)
    raise RuntimeError(f"{origin} handed out no page within {LIMIT:.0f} s.")
