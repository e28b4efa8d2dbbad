from tests.drawing import case, twice
from workbench.views.refine import refine_view

ANN = "ann"


def group(drawn, key):
    return next(one for one in refine_view(drawn, ANN)["groups"] if one["key"] == key)


def names(drawn, key):
    return [item["name"] for item in group(drawn, key)["items"]]


def test_rows_with_one_code_throughout_are_found_na_included():
    drawn = case({"E1": "C C", "E2": "C N", "E3": "NA NA", "E4": "C ."})
    assert names(drawn, "flat") == ["E1: C everywhere", "E3: NA everywhere"]
    assert group(drawn, "flat")["mend"]["anchor"] == "3-Matrix"


def test_a_hypothesis_that_nothing_contradicts_is_found_once_it_is_rated():
    assert names(case({"E1": "C I .", "E2": "N C ."}), "safe") == ["H1 Hypothesis 1"]


def test_an_i_without_a_reason_is_found():
    assert names(case({"E1": "I C"}), "reasons") == ["E1 · H1 Hypothesis 1"]


def test_gaps_are_told_together_by_kind_with_the_step_that_mends_them():
    items = group(case({"E1": "C .", "E2": ". ."}), "gaps")["items"]
    unrated = next(item for item in items if "rated" in item["text"])
    assert unrated["text"] == "Not fully rated: E1 and E2."
    assert unrated["mend"]["label"] == "Mend this in 3 Matrix"


def test_nothing_rated_is_not_told_as_all_well():
    for key in ("flat", "safe", "reasons"):
        assert "Every" not in group(case({"E1": ". ."}), key)["none"]


def test_a_matrix_without_findings_says_so():
    drawn = case({"E1": "C I"})
    assert group(drawn, "flat")["none"] == "Every fully rated row tells at least two hypotheses apart."


def test_a_reading_as_deceptive_is_named_where_it_is_not_rated_and_contradicts_nobody():
    drawn = twice(case({"E1": "C I", "E2": "CC N"}), {"E1": "II ."})
    items = [item["text"] for item in group(drawn, "gaps")["items"]]
    assert "Taken as deceptive, not fully rated: E1-2. No total waits for it." in items
    assert names(drawn, "safe") == ["H1 Hypothesis 1"]
