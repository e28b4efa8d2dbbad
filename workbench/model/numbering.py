"""Ids for what is new in a case: a letter and the first free number.

Not here: keeping them apart, which the edits that add do.
"""

import re
from collections.abc import Iterable


def next_id(letter: str, taken: Iterable[str]) -> str:
    """Return the letter with the first number above every one taken, ``H6`` after ``H5``."""
    pattern = re.compile(rf"{re.escape(letter)}(\d{{1,9}})")
    numbers = [int(found[1]) for name in taken if (found := pattern.fullmatch(name))]
    return f"{letter}{max(numbers, default=0) + 1}"
