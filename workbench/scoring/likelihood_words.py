"""Words for a probability in whole percent, with the range each of them stands for.

They belong to a probability only, never to a score or a rank. Not here: how confident anybody
is, which is said in a sentence of its own (ICD203).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from workbench.errors import BadValue
from workbench.messages import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One word of a scale, and the whole percents that it covers, both ends included."""

    scale: str
    name: str
    first: int
    last: int

    @property
    def word(self) -> str:
        """The word."""
        return say(f"likelihoodwords.{self.scale}.{self.name}")

    @property
    def range(self) -> str:
        """The range as the standard prints it; its edges may touch those of the next word."""
        return say(f"likelihoodwords.{self.scale}.{self.name}.range")


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelihoodWord:
    """The word for a percent: one band; two where it lies between them; none outside the scale."""

    percent: int
    scale: str
    bands: tuple[Band, ...]

    @property
    def words(self) -> str:
        """The word with its range."""
        key = ("outside", "word", "between")[len(self.bands)]
        words = [say("likelihoodwords.with_range", word=band.word, range=band.range) for band in self.bands]
        return say(f"likelihoodwords.{key}", first="".join(words[:1]), last="".join(words[-1:]))

    @property
    def text(self) -> str:
        """The number, its word and the range of the word."""
        return say("likelihoodwords.text", percent=self.percent, words=self.words)


def _scale(scale: str, **bands: tuple[int, int]) -> tuple[Band, ...]:
    return tuple(
        Band(scale=scale, name=name, first=first, last=last) for name, (first, last) in bands.items()
    )


WORDS: Mapping[str, tuple[Band, ...]] = MappingProxyType(
    {
        "icd203": _scale(
            "icd203",
            almost_no_chance=(1, 4),
            very_unlikely=(5, 19),
            unlikely=(20, 44),
            even=(45, 55),
            likely=(56, 80),
            very_likely=(81, 95),
            almost_certain=(96, 99),
        ),
        "phia": _scale(
            "phia",
            remote=(0, 5),
            highly_unlikely=(10, 20),
            unlikely=(25, 35),
            realistic=(40, 49),
            likely=(55, 75),
            highly_likely=(80, 90),
            almost_certain=(95, 100),
        ),
    }
)
"""Both scales from the least to the most likely. An edge that two words share is the one's nearer 50."""


def likelihood_word(percent: int, scale: str = "icd203") -> LikelihoodWord:
    """Return the word for a whole percent on a scale of :data:`WORDS` (ICD203, PHIA).

    PHIA leaves gaps between its words, since its ranges are approximate: there both neighbours stand. ICD 203
    has no word below 1 and above 99.

    Raises
    ------
    BadValue
        If it is no whole number from 0 to 100, or there is no such scale.
    """
    if isinstance(percent, bool) or percent not in range(101) or not isinstance(percent, int):
        raise BadValue(say("errors.value.percent"), percent, say("errors.expected.percent"))
    if scale not in WORDS:
        raise BadValue(say("errors.value.scale"), scale, say("errors.or").join(WORDS))
    return LikelihoodWord(percent=percent, scale=scale, bands=_around(percent, WORDS[scale]))


def _around(percent: int, bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """Return the band that holds the percent, or its two neighbours; none outside the scale."""
    below = [band for band in bands if band.first <= percent]
    above = [band for band in bands if band.last >= percent]
    if not below or not above:
        return ()
    return (below[-1],) if below[-1] == above[0] else (below[-1], above[0])
