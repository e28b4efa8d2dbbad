"""Print medians, spread and ratios; write every sample to ``bench/samples.json``."""

import json
from pathlib import Path
from statistics import median

from bench.clock import Measured
from bench.measures import all_measures

SAMPLES = Path(__file__).with_name("samples.json")


def line(found: Measured) -> str:
    """Return one line: ratio, medians and spread in milliseconds."""
    spread = f"{min(found.samples) * 1e3:.1f}–{max(found.samples) * 1e3:.1f}"
    return (
        f"{found.name:44} {found.ratio:6.2f} ×  {median(found.samples) * 1e3:9.2f} ms ({spread})"
        f"  beside {found.against}: {median(found.yardstick) * 1e3:.2f} ms"
    )


def main() -> None:
    """Measure everything, printing as it goes."""
    found = []
    for measured in all_measures():
        print(line(measured), flush=True)
        found.append(measured)
    samples = [
        {"name": m.name, "against": m.against, "samples": m.samples, "yardstick": m.yardstick} for m in found
    ]
    SAMPLES.write_text(json.dumps(samples, indent=1), encoding="utf-8")


main()
