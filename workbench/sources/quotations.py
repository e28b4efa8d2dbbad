"""What stands in quotation marks or brackets in a line and stays in one piece.

Not here: whether somebody is quoted or a word is only set apart.
"""

import re
from collections.abc import Iterator

BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
QUOTED = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|「[^「」]*」|『[^『』]*』")
POINTING_OUT = re.compile(r"«[^«»]*»")
POINTING_IN = re.compile(r"»[^«»]*«")
STRAIGHT = re.compile(r'"[^"]*"')
SPEAKER = r"(?:[A-Z][\w’'.-]*\s){1,4}(?:said|asked|added|told|replied|wrote|says|asks|adds|cried|warned)\b"
REPORTED = re.compile(rf",|[—–-]|\s*[—–-]?\s*[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]|\s{SPEAKER}")
SENTENCE_BEFORE = tuple('.!?…。！？"”»')
LONGEST = 600  # characters; a longer one is divided into its sentences


def enclosed(line: str) -> tuple[list[int], list[int]]:
    """Return where brackets and quotations begin and end, without overlap, in order.

    A quotation that no clause reports, neither before nor after it, is left out: it is divided like any
    other text. So is one whose marks do not close in this line.
    """
    stretches = sorted((*_brackets(line), *_quotations(line)))
    starts: list[int] = []
    ends: list[int] = []
    for start, end in stretches:
        if not ends or start >= ends[-1]:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _brackets(line: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in BRACKETS.finditer(line) if found.end() - found.start() <= LONGEST)


def _quotations(line: str) -> Iterator[tuple[int, int]]:
    for form in _forms(line):
        for found in form.finditer(line):
            if found.end() - found.start() <= LONGEST and _is_reported(line, *found.span()):
                yield found.span()


def _forms(line: str) -> Iterator[re.Pattern[str]]:
    yield QUOTED
    yield POINTING_IN if 0 <= line.find("»") < line.find("«") else POINTING_OUT
    if line.count('"') % 2 == 0:
        yield STRAIGHT


def _is_reported(line: str, start: int, end: int) -> bool:
    before = line[max(0, start - 3) : start].rstrip()
    stands_alone = not before or before.endswith(SENTENCE_BEFORE)
    return not stands_alone or bool(REPORTED.match(line, end))
