"""Print medians, spread and ratios; write every sample to ``bench/samples.json``.

``python -m bench`` takes everything, ``python -m bench exports scoring`` only those parts. ``python -m
bench noise`` measures no time: it runs the simulation again, and only where it is named alone.
"""

import json
import runpy
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.clock import Measured
from bench.parts import NoSuchPart, chosen, quality
from bench.table import line, table

SAMPLES = Path(__file__).with_name("samples.json")


def main(names: Sequence[str]) -> None:
    """Measure the named parts, or everything, printing as it goes."""
    try:
        parts = chosen(names)
    except NoSuchPart as sentence:
        sys.exit(str(sentence))
    found: list[Measured] = []
    for part in parts:
        with tempfile.TemporaryDirectory() as folder:
            for measured in part(Path(folder)):
                print(line(measured), flush=True)
                found.append(measured)
                _keep(found)
    if found:
        print(f"\n{table(found)}")
    if tables := quality(names):
        print(f"\n{tables}")


def _keep(found: Sequence[Measured]) -> None:
    """Write down what was measured so far."""
    samples = [{**asdict(one), "ratio": one.ratio, "reached": one.reached} for one in found]
    SAMPLES.write_text(json.dumps(samples, indent=1), encoding="utf-8")


if sys.argv[1:2] == ["noise"]:
    sys.argv.pop(1)
    runpy.run_module("bench.noise", run_name="__main__")
else:
    main(sys.argv[1:])
