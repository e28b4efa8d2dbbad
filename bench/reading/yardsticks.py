"""Plainer ways to choose sentences, and the two ends of the scale: chance, and the best there could be.

Each is given the same sentences as the way that is measured, so that only the choice differs. Not here:
the way that is measured.
"""

from collections.abc import Callable, Mapping, Sequence
from math import comb, nan

from bench.reading.labelled import Labelled
from bench.reading.measure import Quality, Stretch, hits
from workbench.sources.paragraphs import paragraphs

Rank = Callable[[str, Mapping[str, str], Sequence[Stretch]], Sequence[Stretch]]


def tf_idf(text: str, hypotheses: Mapping[str, str], sentences: Sequence[Stretch]) -> list[Stretch]:
    """Return all sentences by their cosine with the hypothesis they are nearest to, in plain TF-IDF.

    Equal ones stay in the order of the text. Words are counted as scikit-learn does it by itself, but
    for its English stop words, which are left out.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    words = [text[one.start : one.end] for one in sentences]
    counted = TfidfVectorizer(stop_words="english").fit_transform([*words, *hypotheses.values()])
    nearness = (counted[: len(words)] @ counted[len(words) :].T).max(axis=1).toarray().ravel()
    order = sorted(range(len(words)), key=lambda n: -nearness[n])
    return [sentences[n] for n in order]


def first_sentences(text: str, _: Mapping[str, str], sentences: Sequence[Stretch]) -> list[Stretch]:
    """Return the first sentence of each paragraph, in the order of the text."""
    within = [[one for one in sentences if p.start <= one.start < p.end] for p in paragraphs(text)]
    return [min(found, key=lambda one: one.start) for found in within if found]


def best_possible(labelled: Labelled, sentences: Sequence[Stretch]) -> list[Stretch]:
    """Return all sentences by how many items each hits: nobody who suggests whole sentences does better.

    (So far as no two sentences hit the same item, which takes exactly half of it in each.)
    """
    hit = [sum(hits(labelled.text, one, item) for item in labelled.items) for one in sentences]
    return [sentences[n] for n in sorted(range(len(sentences)), key=lambda n: -hit[n])]


def by_chance(labelled: Labelled, sentences: Sequence[Stretch], *, at: int) -> Quality:
    """Return what ``at`` sentences drawn blindly would reach on average."""
    table = [[hits(labelled.text, one, item) for item in labelled.items] for one in sentences]
    if not (sentences and labelled.items):
        return Quality(precision=nan, recall=nan)
    drawn, every = min(at, len(sentences)), len(sentences)
    hitting = [sum(row[n] for row in table) for n in range(len(labelled.items))]
    missed = [comb(every - one, drawn) / comb(every, drawn) for one in hitting]
    return Quality(
        precision=sum(map(any, table)) / every,
        recall=sum(1 - one for one in missed) / len(missed),
    )
