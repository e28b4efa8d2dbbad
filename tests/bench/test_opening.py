"""What is read for the measurement are real files of the length claimed, and passages are found in them."""

from bench.opening import HYPOTHESES, as_page, as_text, retrieved, searched
from bench.splitters import ARTICLES, WORDS, articles
from workbench.sources.readers import read_source

TEXT = "The firm paid $3 million in May, a clerk said.\n\nNobody from outside <b>asked</b> & saw it, he said."


def test_there_are_as_many_articles_of_as_many_words_as_claimed() -> None:
    found = [len(text.split(" ")) for text in articles()]
    assert found == [WORDS] * ARTICLES == [1000] * 200


def test_the_page_and_the_text_file_hold_the_same_words() -> None:
    text = read_source(*as_text(TEXT, 1)).text
    page = read_source(*as_page(TEXT, 1)).text
    assert text == TEXT
    assert TEXT in page


def test_passages_are_found_in_every_article() -> None:
    files = [
        as_page(text, n) if n % 2 else as_text(text, n) for n, text in zip(range(4), articles(), strict=False)
    ]
    found = searched(files, HYPOTHESES)
    assert len(found) == len(files)
    assert min(found) > 10


def test_the_library_alone_finds_something_to_match_in_every_article() -> None:
    assert min(retrieved([text for _, text in zip(range(4), articles(), strict=False)], HYPOTHESES)) > 0
