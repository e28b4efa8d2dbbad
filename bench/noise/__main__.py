"""Run the whole grid: ``python -m bench.noise [--out FOLDER] [--cases N]``.

Not here: what is run.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from bench.noise.keeping import RESULTS, kept
from bench.noise.parameters import Sizes

asked = argparse.ArgumentParser(description="Which arithmetic survives noise.")
asked.add_argument("--out", type=Path, default=RESULTS, help="where the results go")
asked.add_argument(
    "--cases", type=int, default=Sizes().cases, help="fewer, to try it; the published run has them all"
)
given = asked.parse_args()
kept(replace(Sizes(), cases=given.cases), given.out)
