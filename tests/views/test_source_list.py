from dataclasses import replace

from tests.drawing import case, twice
from workbench.model.case import Case
from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.views.source_list import origins, sources

HASH = "ab" * 32


def listed(**details) -> dict:
    drawn = case({"E1": "I C", "E2": "I C"})
    source = replace(Source(id="S1", title="Paper"), **details)
    rows = (replace(drawn.evidence[0], source="S1"), drawn.evidence[1])
    (found,) = sources(replace(drawn, sources=(source,), evidence=rows))
    return found


def said(*register: Origin, **names: str) -> Case:
    drawn = case(dict.fromkeys(names, "I C"))
    rows = tuple(replace(item, origin=names[item.id]) for item in drawn.evidence)
    return replace(drawn, evidence=rows, origins=register)


def test_what_a_source_does_not_state_is_said_to_be_so():
    found = listed()
    assert found["by"] == ["author not stated", "outlet not stated", "date not stated"]
    assert found["undescribed"] == "Not described: access, record, bias and age."
    assert found["n"] == 1


def test_a_source_tells_who_made_it_where_it_is_and_how_it_is_described():
    found = listed(author="Ann", date="2024", url="https://x.org", access="Was there", bias="None known.")
    assert found["by"] == ["Ann", "outlet not stated", "2024"]
    assert found["url"] == "https://x.org"
    assert found["note"] == "Access: Was there. Bias: None known."
    assert found["undescribed"] == "Not described: record and age."


def test_the_original_is_named_with_its_hash_as_far_as_either_is_known():
    assert listed()["original"] == ""
    assert listed(file="a.pdf")["original"] == "a.pdf"
    assert listed(original="theirs.txt")["original"] == "theirs.txt"
    assert listed(file="a.pdf", sha256=HASH)["original"] == f"a.pdf, SHA-256 {HASH}"
    assert listed(sha256=HASH)["original"] == f"SHA-256 of the original {HASH}"


def test_a_source_says_whether_its_text_goes_along():
    texts = [
        listed(**details)["text"]
        for details in (
            {},
            {"carried": True},
            {"digest": "d.md"},
            {"text_sha256": HASH},
            {"text_sha256": HASH, "carried": True},
        )
    ]
    assert texts == [
        "The case has no text of it.",
        "The case has no text of it.",
        "Read in a digest; the article itself does not go along.",
        "Its text does not go along with the case file.",
        "Its text goes along with the case file.",
    ]


def test_origins_come_with_most_items_first_and_those_without_items_last():
    register = (
        Origin(id="Ministry", draws_on=("Treaty",)),
        Origin(id="Agency", reliability="B", bias="Of a party"),
    )
    drawn = said(*register, E1="Agency", E2="Ministry", E3=" Ministry ", E4="")
    found = origins(twice(drawn, {"E1": "C I", "E4": "C I"}))
    assert [(one["name"], one["evidence"], one["known"]) for one in found] == [
        ("Ministry", ["E2", "E3"], True),
        ("Agency", ["E1"], True),
        ("not stated", ["E4"], False),
        ("Treaty", [], True),
    ]
    assert [one["told"] for one in found] == [
        "Draws on Treaty.",
        "Reliability: B. Bias: Of a party.",
        "",
        "Passed on by Ministry.",
    ]
    assert found[1]["undescribed"] == "Not described: access, record and age."
    assert found[0]["undescribed"] == "", "nobody began to describe it"
