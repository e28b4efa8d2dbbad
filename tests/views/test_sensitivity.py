from dataclasses import replace

from tests.drawing import AUM, case
from workbench.scoring import standing
from workbench.views.sensitivity import lead, sensitivity_view

ANN = "ann"


def table(view, by):
    return next(one for one in view["tables"] if one["by"] == by)


def test_every_row_says_who_would_lead_without_it_and_how_the_lead_moves():
    rows = table(sensitivity_view(case({"E1": "N I", "E2": "N I"}), ANN), "row")["rows"]
    assert [(row["name"], row["becomes"], row["lead"]) for row in rows] == [
        ("E1", "nothing", "2 → 1"),
        ("E2", "nothing", "2 → 1"),
    ]


def test_becoming_tied_is_named_as_a_change():
    rows = table(sensitivity_view(case({"E1": "N I", "E2": "N N"}), ANN), "row")
    assert rows["rows"][0]["becomes"] == "a tie"
    assert rows["rows"][0]["lead"] == "1 → 0"
    assert rows["sum"] == "1 of 2 would change who leads."


def test_the_lead_of_a_tie_is_nothing_and_of_one_alone_is_none():
    assert lead(standing(case(AUM), ANN)) == 0
    assert lead(standing(case({"E1": "C"}), ANN)) is None


def test_sources_and_origins_are_left_out_whole():
    from dataclasses import replace

    drawn = case({"E1": "N I", "E2": "N I", "E3": "I N"})
    said = [replace(item, origin="One voice" if item.id != "E3" else "") for item in drawn.evidence]
    view = sensitivity_view(replace(drawn, evidence=tuple(said)), ANN)
    (origin,) = table(view, "origin")["rows"]
    assert (origin["name"], origin["n"], origin["becomes"]) == ("One voice", "2 items", "others lead")
    assert table(view, "source")["rows"] == []


def test_a_trial_shows_the_ranking_with_and_without_and_leaves_the_case_alone():
    drawn = case(AUM)
    trial = sensitivity_view(drawn, ANN, ["E1", "E9"])["what_if"]
    assert trial["chosen"] == ["E1"]
    assert trial["sentence"] == "Without E1, H1 Hypothesis 1 alone would be the least contradicted."
    assert [(c["with"], c["without"]) for c in trial["columns"]][:2] == [
        ("1 · tied 1st", "0 · 1st"),
        ("1 · tied 1st", "1 · tied 2nd"),
    ]
    assert len(drawn.evidence) == 4


def test_leaving_everything_out_leaves_nobody_in_the_lead():
    trial = sensitivity_view(case(AUM), ANN, ["E1", "E2", "E3", "E4"])["what_if"]
    assert "too few rated cells" in trial["sentence"]
    assert {column["without"] for column in trial["columns"]} == {"– · no rank"}


def test_nothing_is_told_while_totals_are_hidden():
    view = sensitivity_view(case({"E1": "C ."}), ANN)
    assert not view["shown"]
    assert view["tables"] == []
    assert view["what_if"] is None


def test_confirmed_clusters_are_left_out_as_one_where_there_are_any():
    drawn = case({"E1": "C I", "E2": "C I", "E3": "I C"})
    assert [one["by"] for one in sensitivity_view(drawn, "ann")["tables"]] == ["row", "source", "origin"]
    rows = tuple(replace(item, cluster="" if item.id == "E3" else "C1") for item in drawn.evidence)
    (line,) = table(sensitivity_view(replace(drawn, evidence=rows), "ann"), "cluster")["rows"]
    assert (line["name"], line["text"], line["changes"]) == ("C1", "E1 and E2", True)


def test_what_no_weights_can_change_is_said_first():
    told = sensitivity_view(case(AUM), ANN)["dominance"]["sentences"]
    assert told[2] == "H3 Hypothesis 3 is less contradicted than H4 Hypothesis 4."
    (none,) = sensitivity_view(case({"E1": "I C", "E2": "C I"}), ANN)["dominance"]["sentences"]
    assert none.startswith("No hypothesis is")


def test_assumptions_are_left_out_one_by_one():
    drawn = case({"E1": "N I", "E2": "N N"})
    assumed = [replace(item, kind="assumption" if item.id == "E1" else "") for item in drawn.evidence]
    rows = table(sensitivity_view(replace(drawn, evidence=tuple(assumed)), ANN), "assumption")["rows"]
    assert [(row["name"], row["becomes"]) for row in rows] == [("E1", "a tie")]


def test_how_few_cells_would_change_the_lead_is_told_beside_it():
    drawn = case({"E1": "N I", "E2": "N N"})
    any_code, one_step = (sensitivity_view(drawn, ANN, one_step=on)["flips"] for on in (False, True))
    assert any_code["headline"].startswith("One cell rated differently would be enough for H2")
    assert (any_code["one_step"]["on"], one_step["one_step"]["on"]) == (False, True)
    assert sensitivity_view(case({"E1": "C ."}), ANN)["flips"] is None


def test_nothing_is_claimed_whatever_the_weights_where_the_scheme_divides_by_what_was_rated():
    (told,) = sensitivity_view(replace(case(AUM), scheme="normalised"), ANN)["dominance"]["sentences"]
    assert told.startswith("Nothing can be said under this scheme")
