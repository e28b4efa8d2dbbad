"""What a spreadsheet has to reckon for the totals of one hypothesis, as formulas over the matrix's cells.

A formula looks at whole columns of the matrix, so rows may be put in, taken out and sorted, and at the
grades as they are written, so a changed grade counts at once. Not here: where the formulas stand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from xlsxwriter.utility import xl_col_to_name

from workbench.casefile.formats.columns import COUNTS_FOR, OFF, OFF_SAID, SECOND
from workbench.model.evidence import ASSUMPTION
from workbench.model.rating import SCALE, Level, Rating
from workbench.scoring import ScoringScheme
from workbench.scoring.inconsistency import LEAST_COVERAGE
from workbench.scoring.scheme import Points, Steps

DECIMALS = 9
"""Scores are rounded to so many: √2·√2 is then 2, and what is equal ties."""

NONE = "–"
"""What stands where there is no number, as everywhere else."""

_ENOUGH = Fraction(LEAST_COVERAGE).limit_denominator(1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """The matrix's cells: columns by heading from 0, and the last row, as a spreadsheet counts it.

    The rows begin with the header, which no formula counts, and end with an empty one, so that a row
    put in at either end is among them. ``levels_of`` is the case's house table.
    """

    columns: Mapping[str, int]
    last: int
    levels_of: tuple[tuple[str, str], ...] = ()

    def of(self, column: int) -> str:
        """Return the range of a column."""
        name = xl_col_to_name(column, col_abs=True)
        return f"{name}$1:{name}${self.last}"

    def named(self, heading: str) -> str:
        """Return the range of the column with a heading."""
        return self.of(self.columns[heading])

    def beneath(self) -> str:
        """Return what is 1 for each row beneath the header."""
        names = self.named("evidence")
        return f"(ROW({names})>ROW({names.partition(':')[0]}))"

    def worded(self) -> str:
        """Return what is 1 for each row that has a wording."""
        return f"(LEN({self.named('evidence')})>0)"

    def count(self) -> str:
        """Return what is 1 for each row that totals count, else 0."""
        parts = [self.beneath(), self.worded()]
        if SECOND in self.columns:
            parts.append(f"(LEN(TRIM({self.named(SECOND)}))=0)")
        if OFF in self.columns:
            off = f'(TRIM({self.named(OFF)})="{OFF_SAID}")*({self.named("kind")}="{ASSUMPTION}")'
            parts.append(f"(1-{off})")
        return "*".join(parts)

    def level(self, heading: str, level: Level) -> str:
        """Return what is 1 for each row whose grade stands for a level, else 0."""
        written = (level.value, level.value[0], *(code for code, of in self.levels_of if of == level))
        return "(" + "+".join(f'(TRIM({self.named(heading)})="{text}")' for text in written) + ")"

    def coded(self, column: int, points: Mapping[Rating, float]) -> str:
        """Return the points that each code in a column gives; without regard to case and outer space."""
        texts = self.of(column)
        terms = (f'{value:g}*(TRIM({texts})="{code}")' for code, value in points.items())
        return f"({'+'.join(term.removeprefix('1*') for term in terms)})"


def weight(cells: Cells, scheme: ScoringScheme) -> str:
    """Return what each row's grades make it weigh, as a factor; "" where they do not count."""
    steps = [*_steps(cells, "credibility", scheme.credibility), *_steps(cells, "relevance", scheme.relevance)]
    return f"*2^(({''.join(steps).removeprefix('+')})/2)" if steps else ""


def _steps(cells: Cells, heading: str, steps: Steps) -> list[str]:
    counted = {level: f"{step:+d}*" for level, step in steps.items() if step}
    return [step.replace("1*", "") + cells.level(heading, level) for level, step in counted.items()]


def summed(cells: Cells, scheme: ScoringScheme, column: int, points: Points) -> str:
    """Return the weighted sum of the points in a column; dependent reports count for what is written."""
    each = f"{cells.count()}*{cells.coded(column, points)}{weight(cells, scheme)}"
    if COUNTS_FOR not in cells.columns:
        return f"SUMPRODUCT({each})"
    share = cells.named(COUNTS_FOR)
    return f"(SUMPRODUCT({each}*(1-ISNUMBER({share})))+SUMPRODUCT({each},{share}))"


def score(cells: Cells, scheme: ScoringScheme, column: int, points: Points, rated: str) -> str:
    """Return a hypothesis's score, or its support, rounded to :data:`DECIMALS`; none without a rated cell."""
    sums = summed(cells, scheme, column, points)
    if scheme.share:
        most = summed(cells, scheme, column, dict.fromkeys(SCALE, max(points.values())))
        sums = f"{sums}/{most}"
    return f'=IF({rated}=0,"{NONE}",ROUND({sums},{DECIMALS}))'


def rated(cells: Cells, column: int) -> str:
    """Return how many cells of a hypothesis are rated CC … II."""
    return f"=SUMPRODUCT({cells.count()}*{cells.coded(column, dict.fromkeys(SCALE, 1))})"


def asked(cells: Cells, column: int) -> str:
    """Return in how many rows a hypothesis is not NA."""
    return f'=SUMPRODUCT({cells.count()}*(TRIM({cells.of(column)})<>"{Rating.NA}"))'


def strange(cells: Cells, column: int) -> str:
    """Return how many cells of a hypothesis hold what is no code, or a code without an item of evidence."""
    known = f"{cells.coded(column, dict.fromkeys(Rating, 1))}*{cells.worded()}"
    return f"=SUMPRODUCT({cells.beneath()}*(LEN(TRIM({cells.of(column)}))>0)*(1-{known}))"


def coverage(rated: str, asked: str) -> str:
    """Return the share that is rated of what applies."""
    return f'=IF({asked}=0,"{NONE}",{rated}/{asked})'


def rank(score: str, scores: str) -> str:
    """Return a dense rank among scores in a row, from 1 for the smallest; none without a score.

    Of equal scores the first alone adds to the ranks behind it.
    """
    first = scores.partition(":")[0]
    once = f"(MATCH({scores},{scores},0)=COLUMN({scores})-COLUMN({first})+1)"
    lower = f"ISNUMBER({scores})*({scores}<{score})*{once}"
    return f'=IF(ISNUMBER({score}),1+SUMPRODUCT({lower}),"{NONE}")'


def leads(at: tuple[str, str, str], rows: tuple[str, str, str], words: tuple[str, str]) -> str:
    """Return whether none with enough coverage has a smaller score, in a word.

    Parameters
    ----------
    at, rows : tuple of str
        The cells of score, rated and asked, of this hypothesis and of all.
    words : tuple of str
        What it says of one that leads, and of one that is too thinly rated to.
    """
    score, rated, asked = at
    scores, all_rated, all_asked = rows
    enough = f"({_ENOUGH.denominator}*{all_rated}>={_ENOUGH.numerator}*{all_asked})*({all_rated}>0)"
    below = f"SUMPRODUCT({enough}*ISNUMBER({scores})*({scores}<{score}))"
    lead, thin = (word.replace('"', '""') for word in words)
    few = f"{_ENOUGH.denominator}*{rated}<{_ENOUGH.numerator}*{asked}"
    return f'=IF({rated}=0,"{NONE}",IF({few},"{thin}",IF({below}=0,"{lead}","{NONE}")))'
