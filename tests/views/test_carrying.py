from dataclasses import replace

import pytest

from tests.drawing import case
from workbench.model.source import Source
from workbench.views.carrying import came_along, going_along

HASHES = {f"S{n}": f"{n}" * 64 for n in range(1, 5)}


def having(*carried: str, own: tuple[str, ...] = tuple(HASHES)):
    sources = (
        Source(id=id, title=id, text_sha256=hash if id in own else "", carried=id in carried)
        for id, hash in HASHES.items()
    )
    return replace(case({"E1": "I C"}), sources=tuple(sources))


@pytest.mark.parametrize(
    ("carried", "sentence"),
    [
        ((), "No source’s text goes along; excerpts go along as quotes."),
        (("S3",), "The text of S3 goes along; those of S1, S2 and S4 do not."),
        (("S1", "S2", "S4"), "The texts of S1, S2 and S4 go along; that of S3 does not."),
        (tuple(HASHES), "The texts of S1, S2, S3 and S4 go along."),
    ],
)
def test_one_sentence_names_what_goes_along_and_what_does_not(carried, sentence):
    assert going_along(having(*carried), HASHES.values()) == sentence


def test_a_text_that_is_not_here_does_not_go_along_and_the_sentence_says_why():
    assert going_along(having("S3", "S4"), {HASHES["S4"]}) == (
        "The text of S4 goes along; those of S1, S2 and S3 do not."
        " The text of S3 was to go along but is not here; bring the file again."
    )


def test_a_tick_on_a_source_without_a_text_carries_nothing():
    told = going_along(having("S1", own=()), HASHES.values())
    assert told == "No source’s text goes along; excerpts go along as quotes."


def test_the_same_text_under_two_sources_goes_along_with_both():
    drawn = having("S3")
    twin = replace(drawn.sources[0], text_sha256=HASHES["S3"])
    told = going_along(replace(drawn, sources=(twin, *drawn.sources[1:])), HASHES.values())
    assert told == "The texts of S1 and S3 go along; those of S2 and S4 do not."


def test_a_case_without_sources_has_nothing_to_say():
    assert going_along(case({"E1": "I C"}), ()) == ""
    assert came_along(case({"E1": "I C"}), ()) == ""


def test_what_came_with_a_file_is_named_and_silence_means_nothing_did():
    assert came_along(having("S1", "S3"), {HASHES["S3"]}) == "The text of S3 came along with the file."
    assert came_along(having("S1"), ()) == ""
