from tests.drawing import AUM, case
from workbench.views.dominance import full_view, survival_view

ANN = "ann"


def test_the_whole_relation_is_told_and_its_reduction_drawn():
    view = survival_view(case(AUM), ANN)
    assert view["sentences"] == [
        "H1 Hypothesis 1 is less contradicted than H3 Hypothesis 3 and H4 Hypothesis 4.",
        "H2 Hypothesis 2 is less contradicted than H3 Hypothesis 3 and H4 Hypothesis 4.",
        "H3 Hypothesis 3 is less contradicted than H4 Hypothesis 4.",
    ]
    lines = [(line["better"], line["worse"]) for line in view["picture"]["pairs"]]
    assert lines == [("H1", "H3"), ("H2", "H3"), ("H3", "H4")]


def test_the_text_in_the_pictures_place_tells_the_whole_relation():
    view = survival_view(case(AUM), ANN)
    assert all(sentence in view["picture"]["words"]["alt"] for sentence in view["sentences"])


def test_full_dominance_stands_apart_with_words_of_its_own():
    view = full_view(case(AUM), ANN)
    assert view["sentences"][0] == "H1 Hypothesis 1 fits better than H4 Hypothesis 4."
    assert "support counted too" in view["caption"]


def test_where_every_order_depends_on_the_weights_that_is_said_and_nothing_drawn():
    view = survival_view(case({"E1": "I C", "E2": "C I"}), ANN)
    assert view["picture"] is None
    assert view["sentences"] == [
        "No hypothesis is less contradicted in every row: the order depends on how the rows are weighed."
    ]


def test_where_all_are_contradicted_alike_no_order_is_claimed_to_depend_on_weights():
    (told,) = survival_view(case({"E1": "C N", "E2": "I I"}), ANN)["sentences"]
    assert told == "Every row speaks equally much against all of them: no weights can tell them apart."


def test_what_holds_on_rated_rows_alone_is_marked_so():
    view = survival_view(case({"E1": "C I", "E2": "C .", "E3": ". I"}), ANN)
    assert view["sentences"] == [
        "H1 Hypothesis 1 is less contradicted than H2 Hypothesis 2 (on rated rows, 1 of 3)."
    ]


def test_those_contradicted_alike_are_one_node_and_said_to_be():
    view = survival_view(case({"E1": "C N I", "E2": "N C C"}), ANN)
    assert [node["ids"] for node in view["picture"]["nodes"]] == [["H1", "H2"], ["H3"]]
    (told,) = view["notes"]
    assert told.startswith("H1 Hypothesis 1 and H2 Hypothesis 2 are contradicted alike in every row")


def test_equal_so_far_is_not_alike_while_a_cell_is_empty():
    view = survival_view(case({"E1": "C C I", "E2": ". . C"}), ANN)
    assert [node["ids"] for node in view["picture"]["nodes"]] == [["H1"], ["H2"], ["H3"]]


def test_whom_nobody_rated_is_named_and_not_drawn():
    view = survival_view(case({"E1": "C I NA"}), ANN)
    assert [node["key"] for node in view["picture"]["nodes"]] == ["H1", "H2"]
    assert view["notes"] == ["Not in the graph, since no cell of it is rated: H3 Hypothesis 3."]


def test_one_hypothesis_or_none_that_is_rated_has_nothing_to_be_compared_with():
    for rows in ({"E1": "C"}, {"E1": ". ."}, {"E1": "C ."}, {}):
        (told,) = survival_view(case(rows), ANN)["sentences"]
        assert told == "There are no two rated hypotheses to compare yet."
