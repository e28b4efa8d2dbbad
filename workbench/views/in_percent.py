"""A probability in whole percent, and the word that stands beside it.

Not here: words for anything that is no probability.
"""

from workbench.messages import say
from workbench.scoring.likelihood_words import likelihood_word

_EVEN = 50


def percent_written(probability: float) -> str:
    """Return a probability in whole percent; one that is neither 0 nor 1 never reads as if it were."""
    percent = round(100 * probability)
    if percent == 0 and probability > 0:
        return say("probabilities.percent.below")
    if percent == 100 and probability < 1:
        return say("probabilities.percent.above")
    return say("probabilities.percent", percent=percent)


def word_for(probability: float, scale: str) -> str:
    """Return the word of a scale for a probability with its range, two where it lies between them."""
    found = likelihood_word(round(100 * probability), scale)
    bands = [say("likelihoodwords.with_range", word=one.word, range=one.range) for one in found.bands]
    key = ("outside", "word", "between")[len(bands)]
    return say(f"probabilities.word.{key}", first="".join(bands[:1]), last="".join(bands[-1:]))


def above_even(probability: float) -> bool:
    """Return whether a probability reads as more than even, in whole percent."""
    return round(100 * probability) > _EVEN
