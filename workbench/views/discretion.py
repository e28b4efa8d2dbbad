"""What one student wrote, before others read it: on one line, and without the names of the class.

Not here: reasons as the teacher alone sees them (:mod:`workbench.views.classreview`).
"""

import re
from collections.abc import Iterable
from re import Pattern

from workbench.messages import say
from workbench.model.case import Case
from workbench.views.strangers import one_line

_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+")


class Discretion:
    """Takes names out of texts that are shown to the class.

    Whole names go in any capitals; a part of one, of three letters or more, only as it is written, and
    only where it is no word of the case itself.
    """

    def __init__(self, names: Iterable[str], case: Case) -> None:
        known = _words(case)
        full = sorted({" ".join(name.split()) for name in names} - {""}, key=lambda name: (-len(name), name))
        parts = {part for name in full for part in _WORD.findall(name) if len(part) >= _SHORTEST}
        usual = {say("class.student", n=0).split()[0], *known}
        self._whole = _any_of(
            (r"\s+".join(map(re.escape, name.split())) for name in full), flags=re.IGNORECASE
        )
        self._part = _any_of(re.escape(part) for part in sorted(parts) if part not in usual)

    def __call__(self, text: str) -> str:
        """Return a text on one line, with something else where it names somebody."""
        line = one_line(text)
        for pattern in (self._whole, self._part):
            if pattern is not None:
                line = pattern.sub(lambda _: say("classdeck.name.hidden"), line)
        return line


def _words(case: Case) -> frozenset[str]:
    texts = [case.title, case.question, *(item.text for item in case.evidence)]
    texts += [f"{one.label} {one.statement}" for one in case.hypotheses]
    return frozenset(word for text in texts for word in _WORD.findall(text))


def _any_of(patterns: Iterable[str], *, flags: int = 0) -> Pattern[str] | None:
    every = list(patterns)
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)", flags) if every else None
