"""Starting: the package itself, and JupyterLab with it.

Not here: anything that happens once it runs.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.clock import Measured, measure

IMPORT = 0.5  # times pandas, at most


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
