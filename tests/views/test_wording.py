from dataclasses import replace

import pytest

from tests.drawing import AUM, case
from workbench.scoring import standing
from workbench.views.wording import (
    counted_by,
    covered,
    dependent,
    listed,
    ordinal,
    places,
    shortened,
    totals_shown,
)


def test_names_are_listed_as_people_list_them():
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed(["A", "B"], joined="or") == "A or B"


def test_a_long_list_ends_in_a_number():
    assert shortened([f"E{n}" for n in range(1, 12)]) == "E1, E2, E3, E4, E5, E6, E7, E8 and 3 more"
    assert shortened(["E1", "E2"], joined="or") == "E1 or E2"


@pytest.mark.parametrize(
    ("n", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st")]
)
def test_places_are_written_as_ordinals(n, text):
    assert ordinal(n) == text


def test_tied_places_say_so():
    assert places(standing(case(AUM), "ann").columns) == ["tied 1st", "tied 1st", "2nd", "3rd"]


def test_a_hypothesis_nobody_rated_has_no_place():
    assert places(standing(case({"E1": "C ."}), "ann").columns) == ["1st", "no rank"]


def test_coverage_leaves_out_rows_that_do_not_apply():
    drawn = case({"E1": "C NA", "E2": ". NA", "E3": "I NA"})
    assert covered(drawn, "ann", "H1") == "2 of 3"
    assert covered(drawn, "ann", "H2") == "none apply"


def test_totals_are_shown_once_every_cell_is_judged_or_to_whoever_opened_them():
    from dataclasses import replace

    whole, part = case({"E1": "C NA"}), case({"E1": "C ."})
    assert totals_shown(whole, "ann", standing(whole, "ann"))
    assert not totals_shown(part, "ann", standing(part, "ann"))
    opened = replace(part, totals_opened=("ann",))
    assert totals_shown(opened, "ann", standing(opened, "ann"))
    assert not totals_shown(opened, "bob", standing(opened, "bob"))


def test_what_counts_once_is_said_beside_the_formula():
    drawn = case({f"E{n}": "C" for n in range(1, 6)})
    scheme = standing(drawn, "ann").scheme
    assert counted_by(drawn, scheme) == scheme.formula
    names = ["river", "river", "bridge", "bridge", "alone"]
    rows = tuple(replace(item, cluster=name) for item, name in zip(drawn.evidence, names, strict=True))
    clustered = replace(drawn, evidence=rows)
    assert dependent(clustered) == "2 confirmed clusters of dependent reports count once each."
    assert counted_by(clustered, scheme) == f"{scheme.formula} {dependent(clustered)}"
    assert (
        dependent(replace(drawn, evidence=rows[:2]))
        == "1 confirmed cluster of dependent reports counts once."
    )


def test_reports_that_depend_on_each_other_in_part_are_not_said_to_count_once():
    rows = tuple(replace(item, cluster="river") for item in case({"E1": "C", "E2": "C"}).evidence)
    drawn = replace(case({"E1": "C", "E2": "C"}), evidence=rows)
    assert "1 confirmed cluster count for less" in dependent(replace(drawn, dependence=0.5))
    assert "0.5" in dependent(replace(drawn, dependence=0.5))
    assert dependent(replace(drawn, dependence=0.0)) == ""
