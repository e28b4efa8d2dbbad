"""Another language may be chosen, may be incomplete, and counts in its own way."""

import json
from pathlib import Path

import pytest

import workbench
from workbench.messages import catalogue, language, number, say, use, words
from workbench.messages.language import form

WIDGETS = Path(workbench.__file__).parent / "widgets"

RUSSIAN = "many 11 12 13 14; one 1; few 2 3 4; many"
ARABIC = "zero =0; one =1; two =2; few 03 04 05 06 07 08 09 10; other 00 01 02; many"


@pytest.fixture(autouse=True)
def nobody_chose(monkeypatch):
    monkeypatch.delenv("WORKBENCH_LANGUAGE", raising=False)
    yield
    use(None)


@pytest.fixture
def tongue(tmp_path):
    """Return what makes a language folder of areas, and speaks it."""

    def made(**areas: dict[str, str]) -> str:
        head = {"language.counting": "other", **areas.pop("language", {})}
        for area, texts in {"language": head, **areas}.items():
            (tmp_path / f"{area}.json").write_text(json.dumps(texts), encoding="utf-8")
        return str(tmp_path)

    return made


def test_english_is_spoken_when_nothing_else_is_chosen():
    assert language() == "en"


def test_a_chosen_language_speaks_and_can_be_left_again(tongue):
    use(tongue(cli={"cli.no-gaps": "Nichts fehlt."}))
    assert say("cli.no-gaps") == "Nichts fehlt."
    use(None)
    assert say("cli.no-gaps") == "Nothing is missing."


def test_the_environment_chooses_a_language(tongue, monkeypatch):
    monkeypatch.setenv("WORKBENCH_LANGUAGE", tongue(cli={"cli.no-gaps": "Nichts fehlt."}))
    assert say("cli.no-gaps") == "Nichts fehlt."


def test_a_language_that_is_not_there_is_named(tmp_path):
    with pytest.raises(LookupError, match="klingon"):
        use("klingon")
    assert language() == "en"


def test_what_a_language_lacks_is_said_in_english(tongue):
    use(tongue(cli={"cli.no-gaps": "Nichts fehlt."}))
    assert say("cli.lower") == "Lower is less contradicted. A score is not a probability."
    assert say("lab.ended", home="x") == "JupyterLab has ended. Your work is kept in x"


def test_english_counts_as_english_where_another_language_lacks_the_sentence(tongue):
    use(tongue(language={"language.counting": RUSSIAN}))
    said = [say("cli.imported", path="x", n=n, hypotheses=2) for n in (1, 2, 21)]
    assert [("1 row " in said[0]), ("2 rows " in said[1]), ("21 rows " in said[2])] == [True, True, True]


def test_a_sentence_has_as_many_forms_as_its_language_needs(tongue):
    forms = {"one": "{n} строка", "few": "{n} строки", "many": "{n} строк"}
    area = {f"cli.imported.{name}": text for name, text in forms.items()}
    use(tongue(language={"language.counting": RUSSIAN}, cli=area))
    said = [say("cli.imported", path="x", n=n, hypotheses=2) for n in (1, 3, 5, 11, 21, 112)]
    assert said == ["1 строка", "3 строки", "5 строк", "11 строк", "21 строка", "112 строк"]


def test_a_language_without_plural_has_one_form(tongue):
    use(tongue(cli={"cli.imported.other": "{n}행"}))
    assert [say("cli.imported", path="x", n=n, hypotheses=2) for n in (1, 2)] == ["1행", "2행"]


@pytest.mark.parametrize(
    ("rule", "numbers", "forms"),
    [
        ("one =1; other", (0, 1, 2, 11, 21), ("other", "one", "other", "other", "other")),
        ("one =0 =1; other", (0, 1, 2, 101), ("one", "one", "other", "other")),
        (RUSSIAN, (1, 2, 5, 11, 14, 22, 111), ("one", "few", "many", "many", "many", "few", "many")),
        (
            ARABIC,
            (0, 1, 2, 3, 10, 11, 99, 100, 103),
            ["zero", "one", "two", "few", "few", "many", "many", "other", "few"],
        ),
        ("other", (0, 1, 2), ("other", "other", "other")),
    ],
)
def test_a_rule_says_which_form_goes_with_a_number(rule, numbers, forms):
    assert [form(n, rule) for n in numbers] == list(forms)


def test_javascript_counts_as_python_does(modules_in):
    modules = modules_in(WIDGETS)
    script = """
      const { pluralForm } = await import("/shared/words.js");
      return Array.from({ length: 130 }, (_, n) => pluralForm(n, given[0]));
    """
    for rule in ("one =1; other", "other", RUSSIAN, ARABIC):
        assert modules.run(script, rule) == [form(n, rule) for n in range(130)]


def test_numbers_take_the_languages_decimal_sign(tongue):
    use(tongue(language={"language.decimal": ","}))
    assert number("1.5") == "1,5"


def test_a_widget_gets_its_words_in_the_language_with_its_way_of_counting(tongue):
    use(tongue(cli={"cli.no-gaps": "Nichts fehlt."}))
    assert words("cli", "no-gaps") == {"counting": "other", "comma": ", ", "no-gaps": "Nichts fehlt."}


def test_a_language_may_not_change_english(tongue):
    before = dict(catalogue("cli"))
    use(tongue(cli={"cli.no-gaps": "Nichts fehlt."}))
    use(None)
    assert catalogue("cli") == before


def test_a_folder_without_its_way_of_counting_is_no_language(tmp_path: Path):
    with pytest.raises(LookupError, match=r"language\.json"):
        use(str(tmp_path))
