"""How JupyterLab is called: its arguments and its environment, set for this one process only.

Not here: starting it and waiting for it.
"""

import os
import sys
from pathlib import Path

import zmq

from workbench.store.workspace import VARIABLE, Workspace

# Switches off what asks the network: the news pop-up, the check for updates, the extension manager.
CONFIG = Path(__file__).resolve().parent / "config"

ADDRESS = "127.0.0.1"
FIRST_PAGE = "/lab/tree/notebooks/00_start_here.ipynb"


def lab_command(place: Workspace, *, port: int, browser: bool) -> list[str]:
    """Return the command line that starts JupyterLab on a workspace.

    Nothing secret stands in it: other people on the same machine can read command lines, so the token
    travels in the environment.
    """
    options = [
        "--ServerApp.log_level=ERROR",
        "--LabApp.log_level=ERROR",
        f"--ServerApp.ip={ADDRESS}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={place.home}",
        f"--LabApp.default_url={FIRST_PAGE}",
        "--ServerApp.kernel_spec_manager_class=workbench.lab.kernels.OwnKernelOnly",
        "--LabApp.extension_manager=readonly",
    ]
    if zmq.has("curve"):
        # What server and kernel say to each other is nobody else's business on a shared machine; a kernel
        # that goes without complains at every start.
        options.append("--KernelManager.transport_encryption=auto")
    if not browser:
        options.append("--no-browser")
    if _is_superuser():
        options.append("--allow-root")
    return [sys.executable, "-m", "jupyterlab", *options]


def lab_environment(place: Workspace, *, token: str) -> dict[str, str]:
    """Return the environment for that command: this process's, with ours in front."""
    return {
        **os.environ,
        VARIABLE: str(place.home),
        "JUPYTER_TOKEN": token,
        # of the workspace's own, so that what a person has set up elsewhere is neither read nor changed
        "JUPYTER_CONFIG_DIR": str(place.home / ".jupyter"),
        "JUPYTER_CONFIG_PATH": _in_front(str(CONFIG), "JUPYTER_CONFIG_PATH"),
        # so that a terminal or a "!" line inside JupyterLab finds the workbench command
        "PATH": _in_front(str(Path(sys.executable).parent), "PATH"),
    }


def _in_front(first: str, variable: str) -> str:
    rest = os.environ.get(variable)
    return os.pathsep.join((first, rest)) if rest else first


def _is_superuser() -> bool:
    # JupyterLab refuses to run as root unless told; in a container that is who one is, and it listens
    # on this machine only, behind a token.
    return hasattr(os, "geteuid") and os.geteuid() == 0
