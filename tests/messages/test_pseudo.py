"""Whatever a person reads comes from the catalogue: in a made-up language no English word is left.

Every sentence is accented there and every text of the case is in Cyrillic letters, so a plain Latin word
on a page, in a file or on the terminal was written into the code.
"""

import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.messages.pseudo import english, pseudo
from tests.messages.shown import in_docx, in_html, in_pptx, in_svg, in_xlsx
from workbench import errors
from workbench.casefile import CaseFile, write
from workbench.casefile.formats.columns import RESERVED, TOTALS
from workbench.export import dispatch
from workbench.messages import say
from workbench.model.evidence import KINDS
from workbench.scoring.scheme import SCHEMES
from workbench.session.templates import templates
from workbench.views.choice import Choice

NOW = datetime(2025, 1, 2, tzinfo=UTC)
DATA = (*SCHEMES, *dispatch.ENDINGS)
"""What is the same in every language: names of schemes, endings of files."""

OFFERED = ("low", "medium", "high", "reason")
"""What a workbook offers or asks for by the name it is read back by."""


def faults(texts, *, data=()) -> list[tuple[list[str], str]]:
    """Return the texts with English words in them, each with those words."""
    found = ((english(text, data=(*DATA, *data)), text) for text in dict.fromkeys(texts))
    return [(words, text) for words, text in found if words]


# --- the made-up language itself


def test_a_sentence_is_accented_and_longer_and_keeps_its_placeholders():
    said = pseudo("{n} rows of {kind!r} are not rated yet.")
    assert said.startswith("⟦{n} ŕöŵš öƒ {kind!r} áŕé ñöţ ŕáţéð ýéţ.")
    assert said.endswith("⟧")
    assert len(said) > 1.3 * len("{n} rows of {kind!r} are not rated yet.")


def test_a_word_that_no_catalogue_holds_is_found():
    assert english("⟦Šáṽéð⟧ E1 CC · Цасх H2 Saved") == ["Saved"]
    assert english("⟦{n} ŕöŵš⟧") == ["n"]
    assert english("⟦Šáṽéð: rated⟧") == ["rated"], "inside a sentence, too"


# --- files


def test_the_html_page_says_nothing_of_its_own(pseudo_spoken, whole, tmp_path):
    case, analyst = whole
    page = dispatch.export(case, tmp_path / "a.html", analyst=analyst, now=NOW).read_bytes()
    texts = in_html(page)
    assert any("⟦" in text for text in texts)
    assert faults(texts) == []


def test_the_workbook_says_nothing_of_its_own_but_the_names_that_are_read_back(
    pseudo_spoken, whole, tmp_path
):
    case, analyst = whole
    book = dispatch.export(case, tmp_path / "a.xlsx", analyst=analyst, now=NOW).read_bytes()
    matrix, rest = in_xlsx(book)
    assert any("⟦" in text for text in rest)
    assert faults(rest, data=OFFERED) == []
    assert faults(matrix, data=(*RESERVED, *KINDS, *OFFERED, TOTALS)) == []


def test_the_deck_says_nothing_of_its_own(pseudo_spoken, whole, tmp_path):
    case, analyst = whole
    deck = dispatch.export(case, tmp_path / "a.pptx", analyst=analyst, now=NOW).read_bytes()
    texts = in_pptx(deck)
    assert any("⟦" in text for text in texts)
    assert faults(texts) == []


@pytest.mark.parametrize("ending", sorted({".svg", ".md"} & set(dispatch.ENDINGS)))
def test_pictures_and_markdown_say_nothing_of_their_own(pseudo_spoken, whole, tmp_path, ending):
    case, analyst = whole
    content = dispatch.export(case, tmp_path / f"a{ending}", analyst=analyst, now=NOW).read_bytes()
    texts = in_svg(content) if ending == ".svg" else [content.decode("utf-8")]
    assert any("⟦" in text for text in texts)
    assert faults(texts) == []


@pytest.mark.parametrize("deck", ["full", "briefing", "discussion"])
@pytest.mark.parametrize("ending", [".docx", ".html", ".pptx"])
def test_no_choice_says_anything_of_its_own(pseudo_spoken, whole, tmp_path, ending, deck):
    case, analyst = whole
    choice = Choice(deck=deck, by="hypothesis", matrix="rows", rows="diagnostic")
    path = dispatch.export(case, tmp_path / f"a{ending}", analyst=analyst, now=NOW, choice=choice)
    read = {".html": in_html, ".docx": in_docx, ".pptx": in_pptx}[ending]
    assert faults(read(path.read_bytes())) == []


@pytest.mark.parametrize("ending", [".html", ".xlsx", ".pptx"])
def test_a_case_that_was_just_begun_says_nothing_of_its_own(pseudo_spoken, whole, tmp_path, ending):
    case = replace(whole[0], cells={}, judgements={}, evidence=whole[0].evidence[:3], indicators=())
    content = dispatch.export(case, tmp_path / f"a{ending}", analyst="", now=NOW).read_bytes()
    read = {".html": in_html, ".xlsx": lambda book: in_xlsx(book)[1], ".pptx": in_pptx}[ending]
    assert faults(read(content), data=OFFERED if ending == ".xlsx" else ()) == []


# --- errors

GIVEN = {"kind": "evidence", "verb": "undo", "missing": "evidence", "folder": "seeds"}
SEVERAL = ("«а»", "«б»")


def classes() -> list[type[errors.WorkbenchError]]:
    """Return every error class that says something of its own."""
    found = [one for _, one in inspect.getmembers(errors, inspect.isclass)]
    return [one for one in found if issubclass(one, errors.WorkbenchError) and "__init__" in vars(one)]


def made(error: type[errors.WorkbenchError]) -> errors.WorkbenchError:
    """Return an error with its arguments made up: a word where it wants a word, 3 where a number."""
    wanted = list(inspect.signature(error).parameters.values())
    return error(**{one.name: GIVEN.get(one.name, _made_up(str(one.annotation))) for one in wanted})


def _made_up(kind: str) -> object:
    if "Iterable" in kind:
        return SEVERAL
    return 3 if "int" in kind else "«ё»"


@pytest.mark.parametrize("error", classes(), ids=lambda one: one.__name__)
def test_an_error_takes_its_sentence_from_the_catalogue(pseudo_spoken, error):
    raised = made(error)
    assert "⟦" in str(raised)
    assert faults([str(raised)], data=tuple(GIVEN.values())) == []


def test_a_file_that_does_not_fit_is_explained_in_the_language(pseudo_spoken):
    from workbench.casefile import from_json, to_json

    good = json.loads(to_json(CaseFile(case=errors_case())))
    for change in (
        {"form": "третий"},
        {"title": 3},
        {"hypotheses": [{"id": "H1"}]},
        {"grades_locked": "да"},
        {"totals_opened": 3},
        {"neu": 1},
        {"schema_version": "ё"},
        {"schema_version": 99},
        {"evidence": good["evidence"] * 2},
    ):
        with pytest.raises(errors.CaseFileError) as raised:
            from_json(json.dumps({**good, **change}))
        where = (*good, "hypotheses.0.label", "label", "neu", "schema_version", "exclusive", "independent")
        assert faults([str(raised.value)], data=where) == []


def errors_case():
    from tests.messages.foreign import foreign_case

    return foreign_case()


@pytest.mark.parametrize("number", ["ENOENT", "EACCES", "ENOSPC", "EROFS", "EISDIR"])
def test_the_systems_refusals_are_said_in_our_words(pseudo_spoken, number):
    import errno

    said = errors.system_words(OSError(getattr(errno, number), "in the system's words"))
    assert said == say(f"errors.system.{number}")
    assert "⟦" in said


# --- the terminal


def spoken(folder: str, script: str, given: object = None):
    """Return what a script prints as JSON, run where the language is spoken from the first import on."""
    environment = {**os.environ, "WORKBENCH_LANGUAGE": folder, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        env=environment,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


HELP = """
import click, io, json, sys
from workbench.cli import main
from workbench.cli.program import command

def helps(one, path):
    yield path
    if isinstance(one, click.Group):
        for name in one.commands:
            yield from helps(one.commands[name], [*path, name])

said = {}
for path in helps(command, []):
    kept, sys.stdout = sys.stdout, io.StringIO()
    try:
        main([*path, "--help"])
    except SystemExit:
        said[" ".join(path)] = sys.stdout.getvalue()
    finally:
        sys.stdout = kept
print(json.dumps(said))
"""


ANSWERS = """
import io, json, sys
from workbench.cli import main

answers = []
for arguments in json.load(sys.stdin):
    kept, heard = (sys.stdout, sys.stderr), io.StringIO()
    sys.stdout = sys.stderr = heard
    try:
        main(arguments)
    except SystemExit:
        pass
    finally:
        sys.stdout, sys.stderr = kept
    answers.append([arguments, heard.getvalue()])
print(json.dumps(answers))
"""


def test_every_commands_help_is_said_in_the_language(pseudo_folder):
    helps = spoken(pseudo_folder, HELP)
    assert len(helps) > 6
    for name, text in helps.items():
        codes = (*re.split("[ -]", name), "[required]", "on", "off")
        assert faults([_without_names(text)], data=codes) == [], name


def _without_names(text: str) -> str:
    """Return a help text without the names that a person types: options and their values, commands."""
    text = re.sub("|".join(templates()), " ", text)
    text = re.sub(r"(?m)^  [a-z-]+(?=  |$)", " ", text)
    text = re.sub(r"\[[a-z]+(\|[a-z]+)+\]", " ", text)
    return re.sub(r"--?[a-z][a-z-]*|\bworkbench\b|\b[A-Z_]{2,}\b|\[[\d<>=x]+\]|\d+<=x<=\d+", " ", text)


def outputs(case: str, out: str) -> Iterator[tuple[str, ...]]:
    yield ("check", case)
    yield ("score", case)
    yield ("score", case, "--scheme", "nichts")
    yield ("export", case, f"{out}/новый.html")
    yield ("export", case, f"{out}/новый.doc")
    yield ("export", case, f"{out}/нет/новый.html")
    yield ("new", f"{out}/новый.json")
    yield ("new", f"{out}/новый.json")
    yield ("new", f"{out}/другой.json", "--template", "нет")
    yield ("import", f"{out}/нет.csv", "-o", f"{out}/третий.json")
    yield ("check", "нет")
    yield ("doctor",)
    yield ("check",)
    yield ("неизвестно",)
    yield ("check", "--неизвестно")
    yield ("lab", "--port", "99999999")
    yield ("lab", "--port", "ё")


def test_every_commands_answer_is_said_in_the_language(pseudo_folder, whole, tmp_path):
    case = tmp_path / "дело.json"
    write(case, CaseFile(case=whole[0]))
    names = (*templates(), "nichts", ".html", ".doc", ".xlsx", ".md", ".png", ".svg", "integer range")
    typed = ("workbench", "--port", "--json", "--scheme", "check", "CASE", "--help", "1<=x<=65535")
    typed += ("CPython", "anywidget", "@jupyter-widgets/jupyterlab-manager", "python3", "ACH-Workspace")
    asked = list(outputs(str(case), str(tmp_path)))
    for arguments, answer in spoken(pseudo_folder, ANSWERS, asked):
        said = answer.replace(str(tmp_path), " ")
        assert "⟦" in said, (arguments, said)
        assert faults(said.splitlines(), data=(*names, *typed)) == [], arguments
