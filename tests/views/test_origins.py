"""What the panel of origins shows: the register, what depends on what, and nothing of a total too early."""

import json
from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile import read
from workbench.model.case import Case
from workbench.model.edits import ClusterEvidence, OpenTotals, apply
from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.shipped import shipped
from workbench.views.origins import origins_view

ROWS = {"E1": "I C", "E2": "I C", "E3": "C II", "E4": "C C"}


def told(rows=None, *, texts=None, origins=(), **said) -> Case:
    """Return a case whose rows name source and origin: ``E1="S1 Ministry"``."""
    drawn = case(rows or ROWS)
    items = []
    for item in drawn.evidence:
        source, _, origin = said.get(item.id, "").partition(" ")
        items.append(replace(item, source=source, origin=origin, text=(texts or {}).get(item.id, item.text)))
    sources = (Source(id="S1", title="One", outlet="Post"), Source(id="S2", title="Two", outlet="Times"))
    return replace(drawn, evidence=tuple(items), sources=sources, origins=tuple(origins))


def shown(drawn: Case) -> dict:
    return json.loads(json.dumps(origins_view(drawn, ANALYST)))


def sentences(drawn: Case) -> list[str]:
    return [flag["sentence"] for flag in shown(drawn)["flags"]]


def test_two_outlets_on_one_origin_are_told_with_all_three_names():
    (sentence,) = sentences(told(E1="S1 Ministry", E2="S2 Ministry"))
    assert sentence == (
        "E1 and E2 reach us by way of “Post” and “Times” and look like independent reports. "
        "All of them rest on “Ministry”."
    )


def test_two_origins_on_one_root_are_told_with_who_draws_on_it():
    origins = (Origin(id="Paper", draws_on=("Ministry",)),)
    (sentence,) = sentences(told(E1="S1 Ministry", E2="S1 Paper", origins=origins))
    assert sentence.startswith("E1 and E2 were first said by “Ministry” and “Paper” and look like")


def test_a_circle_is_told_as_who_quotes_whom():
    origins = (Origin(id="A", draws_on=("B",)), Origin(id="B", draws_on=("A",)))
    told_once = sentences(told(E1="S1 A", E2="S1 B", origins=origins))
    assert any(sentence.startswith("“A” quotes “B” quotes “A”. They quote") for sentence in told_once)
    assert any("rest on “A” and “B”, which quote each other" in sentence for sentence in told_once)


def test_a_confirmed_grade_on_one_origin_is_told():
    drawn = told(E1="S1 Ministry")
    first, *others = drawn.evidence
    (sentence,) = sentences(replace(drawn, evidence=(replace(first, credibility="1"), *others)))
    assert sentence.startswith("E1 is graded 1, confirmed by other sources, but no second origin")


def test_nothing_to_mind_says_so_and_names_no_origin():
    view = shown(told(E1="S1 Ministry", E2="S2 Agency"))
    assert view["flags"] == []
    assert view["sum"] == "4 items come from 2 sources and rest on 2 origins."


def test_the_register_has_every_name_those_of_most_items_first():
    origins = (Origin(id="Agency", draws_on=("Cable",), access="heard it"),)
    view = shown(told(E1="S1 Ministry", E2="S2 Agency", E3="S2 Ministry", origins=origins))
    entries = view["register"]
    assert [entry["id"] for entry in entries] == ["Ministry", "Agency", "Cable"]
    assert [entry["registered"] for entry in entries] == [False, True, False]
    assert [entry["described"] for entry in entries] == [False, True, False]
    assert entries[0]["outlets"] == "Read in Post and Times"
    assert [entry["roots"] for entry in entries] == ["", "Rests on “Cable”", ""]
    assert view["progress"] == "1 of 3 described"


def test_a_case_without_origins_says_where_they_come_from():
    view = shown(case({"E1": "C I"}))
    assert (view["register"], view["graph"]) == ([], None)
    assert "evidence panel" in view["empty"]


def test_similar_rows_are_offered_until_they_are_one_cluster():
    texts = {"E1": "The convoy crossed the river", "E2": "A convoy crossed the broad river"}
    drawn = told(E1="S1 Ministry", E2="S2 Ministry", texts=texts)
    (offered,) = shown(drawn)["proposals"]
    assert [item["id"] for item in offered["items"]] == ["E1", "E2"]
    assert "“Ministry”" in offered["sentence"]
    view = shown(apply(drawn, ClusterEvidence(ids=("E1", "E2"), cluster="C1"), by=ANALYST))
    assert view["proposals"] == []
    assert [one["sentence"] for one in view["clusters"]] == ["E1 and E2 count once together."]
    assert view["flags"][0]["items"] == []


def test_both_rankings_stand_side_by_side_with_what_would_change():
    once = shown(told(E1="S1 Ministry", E2="S2 Ministry"))["once"]
    assert [(c["name"], c["now"], c["once"]) for c in once["columns"]] == [
        ("H1 Hypothesis 1", "2, tied 1st", "1, 1st"),
        ("H2 Hypothesis 2", "2, tied 1st", "2, 2nd"),
    ]
    assert once["sentences"][0] == "Some of those now tied would fall away."


def test_no_single_leader_stands_alone_in_a_sentence():
    told_once = " ".join(shown(told(E1="S1 Ministry", E2="S2 Ministry"))["once"]["sentences"])
    assert "H1 Hypothesis 1 is the least contradicted (1). After it: H2 Hypothesis 2 (2)." in told_once


def test_where_nothing_depends_there_is_nothing_to_count_once():
    once = shown(told(E1="S1 Ministry", E2="S2 Agency"))["once"]
    assert once["columns"] == []
    assert once["sentences"][-1].startswith("No two items rest on one origin")


@pytest.mark.parametrize("in_class", [(), (ANALYST,)])
def test_no_hypothesis_and_no_total_is_in_view_before_every_row_is_judged(in_class):
    drawn = replace(told({**ROWS, "E4": "C ."}, E1="S1 Ministry", E2="S2 Ministry"), in_class=in_class)
    view = shown(drawn)
    assert not view["once"]["shown"]
    assert "7 of 8 cells are rated" in view["once"]["hidden"]
    assert view["once"]["can_open"] is not bool(in_class)
    assert (view["once"]["columns"], view["once"]["sentences"], view["once"]["groups"]) == ([], [], [])
    assert "Hypothesis 1" not in json.dumps(view, ensure_ascii=False)


def test_whoever_opened_the_totals_sees_both_rankings():
    drawn = told({**ROWS, "E4": "C ."}, E1="S1 Ministry", E2="S2 Ministry")
    assert shown(apply(drawn, OpenTotals(), by=ANALYST))["once"]["shown"]


def test_a_very_long_name_is_cut_in_sentences_and_whole_in_the_register():
    long = "Ministry " * 20
    view = shown(told(E1=f"S1 {long}", E2=f"S2 {long}"))
    assert "Ministry…”" in view["flags"][0]["sentence"]
    assert len(view["flags"][0]["sentence"]) < 200
    assert view["register"][0]["id"] == long.strip()


@pytest.mark.parametrize("name", ["north-korea", "north-korea-worked"])
def test_every_origin_of_the_shipped_case_is_described(name):
    korea = read(shipped("templates") / f"{name}.json").case
    view = shown(korea)
    assert all(entry["registered"] and entry["described"] for entry in view["register"])
    assert all(
        entry["access"] and entry["record"] and entry["bias"] and entry["age"] for entry in view["register"]
    )
    assert [[item["id"] for item in flag["items"]] for flag in view["flags"]] == [["E4", "E41", "E43"]]
    assert not any(item.cluster for item in korea.evidence)
