"""Print how good suggested passages are: ``python -m bench.reading [--originals FOLDER]``.

Not here: how it is measured.
"""

import argparse
from pathlib import Path

from bench.reading.compared import told

asked = argparse.ArgumentParser(description="How good suggested passages are.")
asked.add_argument(
    "--originals",
    type=Path,
    help="the folder with the seeds' originals; without them only our texts and the digests are measured",
)
print(told(asked.parse_args().originals))
