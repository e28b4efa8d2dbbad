from workbench.sources.suggest import SEARCHED, suggestions
from workbench.views.suggested import suggested_view

TEXT = "Rain fell.\n\nThe harbour office counted 12 boats on 9 October 2024."


def test_a_passage_comes_with_its_place_and_its_reasons_in_words():
    view = suggested_view(TEXT, suggestions(TEXT, {}), bearing=False)
    passage = view["passages"][0]
    assert TEXT[passage["start"] : passage["end"]].startswith("The harbour office")
    assert any("12" in reason for reason in passage["reasons"])
    assert all(isinstance(reason, str) and ": " in reason for reason in passage["reasons"])


def test_what_bears_on_a_hypothesis_names_it_only_where_hypotheses_were_looked_at():
    found = suggestions(TEXT, {"H1": "The harbour office counts boats."})
    assert "H1" in str(suggested_view(TEXT, found, bearing=True)["passages"])
    assert "H1" not in str(suggested_view(TEXT, suggestions(TEXT, {}), bearing=False))


def test_a_text_that_was_searched_in_part_says_so():
    assert suggested_view("x" * (SEARCHED + 1), (), bearing=False)["part"]
    assert suggested_view(TEXT, (), bearing=False)["part"] == ""
