"""Chains of who passes on whom, to their roots, through any circle."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.origin import Origin
from workbench.model.provenance import chains, circles, circular, cycles, resting, roots, unregistered
from workbench.model.source import Source

names = st.sampled_from("ABCDEFG")
graphs = st.dictionaries(names, st.lists(names, max_size=4).map(tuple), max_size=7)


def told(rows: dict[str, str], **draws: str) -> Case:
    """Return a case of rows like ``{"E1": "S1 Paper > Ministry"}``, with who draws on whom."""
    sources = {row.split()[0] for row in rows.values()}
    return Case(
        sources=tuple(Source(id=id, title=f"Piece {id}", outlet=f"Outlet {id}") for id in sorted(sources)),
        evidence=tuple(_row(id, row) for id, row in rows.items()),
        origins=tuple(Origin(id=id, draws_on=tuple(named.split())) for id, named in draws.items()),
    )


def _row(id: str, row: str) -> Evidence:
    source, _, way = row.partition(" ")
    outlet, _, origin = way.rpartition(">")
    return Evidence(id=id, text=id, source=source, outlet=outlet.strip(), origin=origin.strip())


def drawing(onward: dict[str, tuple[str, ...]]) -> Case:
    return Case(origins=tuple(Origin(id=id, draws_on=named) for id, named in onward.items()))


def test_a_chain_leads_from_the_outlet_to_who_is_drawn_on_by_nobody_further() -> None:
    case = told({"E1": "S1 Post > Aide"}, Aide="Cable", Cable="Agent")
    (chain,) = chains(case)
    assert (chain.printed, chain.passed_on, chain.origin) == ("Outlet S1", "Post", "Aide")
    assert chain.outlets == ("Outlet S1", "Post")
    assert chain.roots == roots(case, case.evidence[0]) == (("Agent",),)


def test_an_origin_that_draws_on_two_has_two_roots() -> None:
    case = told({"E1": "S1 > Digest"}, Digest="Aide Agent")
    assert roots(case, case.evidence[0]) == (("Aide",), ("Agent",))


def test_origins_that_quote_each_other_are_one_root_and_the_circle_is_named() -> None:
    case = told({"E1": "S1 > Paper", "E2": "S2 > Agency"}, Paper="Agency", Agency="Wire", Wire="Paper")
    assert cycles(case) == (("Paper", "Agency", "Wire", "Paper"),)
    assert len({roots(case, item) for item in case.evidence}) == 1
    assert circular(case)[0].evidence == ("E1", "E2")


def test_a_circle_with_a_way_out_rests_on_what_lies_outside() -> None:
    case = told({"E1": "S1 > Paper"}, Paper="Agency", Agency="Paper Ministry")
    assert roots(case, case.evidence[0]) == (("Ministry",),)
    assert cycles(case) == (("Paper", "Agency", "Paper"),)


def test_rows_of_different_outlets_on_one_origin_are_circular() -> None:
    (one,) = circular(told({"E1": "S1 > Aide", "E2": "S2 > Aide", "E3": "S2 > Other"}))
    assert (one.root, one.evidence, one.outlets) == (("Aide",), ("E1", "E2"), ("Outlet S1", "Outlet S2"))


def test_an_origin_heard_once_directly_and_once_through_a_paper_is_circular() -> None:
    (one,) = circular(told({"E1": "S1 > Aide", "E2": "S1 Post > Aide"}))
    assert one.outlets == ("Outlet S1", "Post")


def test_two_origins_read_in_one_place_that_rest_on_one_are_circular() -> None:
    (one,) = circular(told({"E1": "S1 > Aide", "E2": "S1 > Paper"}, Paper="Aide"))
    assert (one.root, one.origins) == (("Aide",), ("Aide", "Paper"))


def test_an_origin_heard_twice_in_one_place_is_not_circular() -> None:
    case = told({"E1": "S1 > Aide", "E2": "S1 > Aide"})
    assert resting(case)[0].evidence == ("E1", "E2")
    assert circular(case) == ()


def test_what_nobody_reported_is_no_circle_of_reports() -> None:
    case = told({"E1": "S1 > Analyst", "E2": "S2 > Analyst"})
    rows = tuple(replace(item, kind="absence") for item in case.evidence)
    assert circular(replace(case, evidence=rows)) == ()


def test_an_item_that_was_entered_twice_is_one_report() -> None:
    case = told({"E1": "S1 > Aide", "E2": "S1 Post > Aide"})
    first, second = case.evidence
    twice = replace(case, evidence=(first, replace(second, deceptive_of="E1")))
    assert [chain.evidence for chain in chains(twice)] == ["E1"]
    assert circular(twice) == ()


def test_a_row_without_an_origin_rests_on_nothing() -> None:
    case = told({"E1": "S1 Post > ", "E2": "S2 Times > "})
    assert [chain.roots for chain in chains(case)] == [(), ()]
    assert circular(case) == ()


def test_a_source_of_an_unknown_outlet_goes_by_its_title() -> None:
    case = told({"E1": "S1 > Aide", "E2": "S2 > Aide"})
    unknown = tuple(replace(source, outlet="unknown") for source in case.sources)
    assert [chain.printed for chain in chains(replace(case, sources=unknown))] == ["Piece S1", "Piece S2"]


def test_origins_of_rows_and_those_drawn_on_are_offered_until_they_are_registered() -> None:
    assert unregistered(told({"E1": "S1 > Aide", "E2": "S1 > Paper"}, Paper="Cable")) == ("Aide", "Cable")


def test_a_chain_of_thousands_ends() -> None:
    long = {f"O{n}": (f"O{n + 1}",) for n in range(5000)}
    case = replace(drawing(long), evidence=(Evidence(id="E1", text="", origin="O0"),))
    assert roots(case, case.evidence[0]) == (("O5000",),)
    assert cycles(replace(case, origins=(*case.origins, Origin(id="O5000", draws_on=("O0",)))))


def reached(onward: dict[str, tuple[str, ...]], start: str) -> set[str]:
    found, waiting = set(), [start]
    while waiting:
        fresh = set(onward.get(waiting.pop(), ())) - found
        found |= fresh
        waiting += fresh
    return found


@given(graphs)
def test_two_are_in_one_circle_if_and_only_if_each_leads_to_the_other(onward) -> None:
    whole = {name: tuple(dict.fromkeys(onward.get(name, ()))) for name in "ABCDEFG"}
    of = {name: members for members in circles(whole) for name in members}
    for one in whole:
        for other in whole:
            both = other in reached(whole, one) and one in reached(whole, other)
            assert (of[one] == of[other]) == (both or one == other)


@given(graphs)
def test_every_origin_leads_to_its_roots_and_its_roots_lead_nowhere_else(onward) -> None:
    case = replace(
        drawing(onward), evidence=tuple(Evidence(id=name, text="", origin=name) for name in "ABCDEFG")
    )
    for item in case.evidence:
        found = roots(case, item)
        assert found
        for root in found:
            assert item.id in root or root[0] in reached(onward, item.id)
            assert reached(onward, root[0]) - {root[0]} <= set(root)


@given(graphs)
def test_every_named_circle_is_a_way_from_one_to_the_next_and_back(onward) -> None:
    for way in cycles(drawing(onward)):
        assert way[0] == way[-1]
        assert len(set(way)) == len(way) - 1 > 1
        assert all(other in onward[one] for one, other in pairwise(way))
