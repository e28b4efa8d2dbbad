"""Every word that can be pointed at is explained, once, and the score in the scheme in use."""

import re
from importlib.resources import files

import pytest

from workbench.messages import catalogue
from workbench.model.rating import Rating
from workbench.scoring import SCHEMES
from workbench.views.glossary import TERMS, glossary_view


def entries(scheme="inconsistency"):
    return {one["key"]: one for group in glossary_view(scheme)["groups"] for one in group["entries"]}


def test_every_code_is_explained():
    assert {rating.value for rating in Rating} | {"unrated"} <= set(entries())


def test_every_explanation_in_the_catalogue_is_shown():
    kept = {key.removeprefix("glossary.").removesuffix(".means") for key in catalogue("glossary")}
    assert {key for key in kept if f"glossary.{key}.means" in catalogue("glossary")} == set(TERMS)
    assert len(set(TERMS)) == len(TERMS)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_score_is_explained_by_the_scheme_in_use(scheme):
    assert entries(scheme)["score"]["formula"] == SCHEMES[scheme].formula
    assert entries(scheme)["score"]["source"]


def test_a_word_without_a_formula_has_none():
    assert entries()["origin"]["formula"] == ""
    assert "smallest" in entries()["range"]["formula"]


def test_every_word_that_a_widget_points_at_is_there():
    pointed = set()
    for path in files("workbench.widgets").rglob("*.js"):
        text = path.read_text(encoding="utf-8")
        pointed |= set(re.findall(r"""(?:"data-term": |\bterm\(stage, |\bterm: )"(\w+)\"""", text))
    assert pointed <= set(TERMS)
