"""Every sentence asked for is in the catalogue, with the placeholders it is given."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import workbench
from workbench.messages import catalogue, say, words

PACKAGE = Path(workbench.__file__).parent
AREAS = sorted(path.stem for path in (PACKAGE / "messages" / "en").glob("*.json"))


def asked() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield place, key and values of every ``say("key", …)``; None where values come by ``**``."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"):
                continue
            if node.args and isinstance(node.args[0], ast.Constant):
                given = {keyword.arg for keyword in node.keywords}
                place = f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}"
                yield place, str(node.args[0].value), None if None in given else {str(name) for name in given}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(("place", "key", "given"), list(asked()))
def test_a_sentence_that_is_asked_for_is_there_and_gets_what_it_needs(
    place: str, key: str, given: set[str] | None
) -> None:
    sentences = catalogue(key.partition(".")[0])
    variants = [key] if key in sentences else [f"{key}.one", f"{key}.other"]
    for variant in variants:
        assert variant in sentences, place
        if given is not None:
            assert placeholders(sentences[variant]) <= given, place


@pytest.mark.parametrize("area", AREAS)
def test_every_key_of_a_catalogue_begins_with_its_area(area: str) -> None:
    assert [key for key in catalogue(area) if not key.startswith(f"{area}.")] == []


@pytest.mark.parametrize("area", AREAS)
def test_no_sentence_stands_twice_under_one_key(area: str) -> None:
    text = (PACKAGE / "messages" / "en" / f"{area}.json").read_text(encoding="utf-8")
    pairs: list[tuple[str, str]] = json.loads(text, object_pairs_hook=list)
    assert len(dict(pairs)) == len(pairs)


def test_one_and_several_are_told_apart() -> None:
    assert "1 row " in say("cli.imported", path="x", n=1, hypotheses=2)
    assert "2 rows " in say("cli.imported", path="x", n=2, hypotheses=2)


def test_a_widgets_words_come_without_their_area() -> None:
    assert "written" in words("cli", "written")


def test_javascript_has_no_sentences_of_its_own() -> None:
    sentence = re.compile(r"""["'`][A-Z][a-z]+ [a-z]+ [^"'`]*["'`]""")
    for path in sorted((PACKAGE / "widgets").rglob("*.js")):
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert sentence.findall(code) == [], path.name
