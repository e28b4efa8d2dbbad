"""The marks of a claim are seen with the words that show them, and nothing else is taken for one."""

import pytest

from workbench.sources.suggest.manner import manner
from workbench.sources.suggest.reasons import marks
from workbench.sources.suggest.telling import told


def found(sentence: str) -> dict[str, tuple[str, ...]]:
    return {reason.kind: reason.words for reason in marks(sentence)}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The total came to 12,000 soldiers.", "12,000 soldiers"),
        ("It paid $3.5 million for it.", "$3.5 million"),
        ("Prices rose by 3.5 per cent.", "3.5 per cent"),
        ("Several thousand men took part.", "Several thousand men"),
        ("Four of the brigades and three long weeks passed.", "three long weeks"),
        ("Half of the stock died.", "Half"),
        ("Es waren ca. 1.500 Mann.", "1.500"),
        ("Около 4 000 человек.", "4 000"),
    ],
)
def test_a_figure_is_seen_with_its_unit(sentence: str, words: str) -> None:
    assert words in found(sentence)["figure"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Under Article 51 they help each other.",
        "The 11th Corps belongs to them.",
        "The rest is said elsewhere [3].",
        "One of them left, and two others stayed.",
        "The B-52 and the T90 are old.",
        "4. The pumps were shut down.",
        "It happened in cages 7 and 8, and at station 5.",
        "Flight 370 turned back.",
    ],
)
def test_a_number_in_a_name_is_no_figure(sentence: str) -> None:
    assert "figure" not in found(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A Western diplomat told the paper that they had left.", "A Western diplomat told"),
        ("Norvia, for its part, has denied the charge.", "Norvia … has denied"),
        ("The harbour office (HO) says that it was shut.", "The harbour office … says"),
        ("“Nobody came,” said Professor Lee.", "said Professor Lee"),
        ("According to the harbour office, the berth was empty.", "According to the harbour office"),
        ("Moscow claims that it is false.", "Moscow claims"),
        ("Intelligence agencies expect more of them.", "Intelligence agencies expect"),
        ("The dead were reportedly flown home.", "reportedly"),
        ("The logbook shows no entry.", "The logbook shows"),
    ],
)
def test_whoever_says_it_is_named_with_the_verb(sentence: str, words: str) -> None:
    assert words in found(sentence)["attribution"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two states share a border.",
        "Its claims are old.",
        "The records of the office burned.",
        "It gives hints about the rest.",
        "Their suspected route is longer.",
        "If it believes in that, so be it.",
        "Nothing is what it seems to say.",
    ],
)
def test_a_noun_is_not_taken_for_a_verb_of_saying(sentence: str) -> None:
    assert "attribution" not in found(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It sailed on 14 March 2019 at 04.30 a.m. from there.", "14 March 2019"),
        ("It sailed on 14 March 2019 at 04.30 a.m. from there.", "04.30 a.m."),
        ("They signed it in June.", "in June"),
        ("They went home last week.", "last week"),
        ("Es geschah am 3. Oktober 2024.", "3. Oktober 2024"),
        ("Le 4 août 2020, le port brûla.", "4 août 2020"),
        ("Это было 5 мая 2014.", "5 мая 2014"),
        ("事故は2011年3月11日に起きた。", "2011年3月11日"),
        ("On 2024-10-18 it was over.", "2024-10-18"),
    ],
)
def test_a_date_is_seen(sentence: str, words: str) -> None:
    assert words in found(sentence)["date"]


def test_a_date_ends_before_the_comma() -> None:
    assert found("It is dated 2 May, and it is wrong.")["date"] == ("2 May",)


def test_a_year_is_a_date_and_no_figure() -> None:
    assert set(found("The ship was built in 1998.")) == {"date"}


def test_may_and_march_alone_are_no_months() -> None:
    assert "date" not in found("They may march, and so May did.")


@pytest.mark.parametrize(
    "quoted",
    [
        "“we saw no one there”",
        '"we saw no one there"',
        "«мы никого там не видели»",
        "„wir sahen niemand dort“",
    ],
)
def test_speech_in_quotation_marks_is_seen_in_any_language(quoted: str) -> None:
    assert found(f"X {quoted}.")["quotation"] == (quoted,)


def test_a_word_or_a_title_in_quotation_marks_is_not_speech() -> None:
    assert found("An “ally” of the “Red Flag Hero Company” is near.") == {}


def test_an_earlier_case_and_an_absence_are_seen() -> None:
    sentence = "As in 1965, the port had no record of it, for the first time since the Korean War."
    assert found(sentence)["precedent"] == ("As in 1965", "for the first time", "since the Korean War")
    assert "had no" in found(sentence)["absence"]


def test_a_named_actors_deed_is_seen_and_a_plural_noun_is_no_name() -> None:
    assert found("Hanoi declined the offer.")["actor"] == ("Hanoi declined",)
    assert found("When Hanoi declined, it was over.")["actor"] == ("Hanoi declined",)
    assert "actor" not in found("Prices dropped.")


@pytest.mark.parametrize("nobody", ["Nobody", "Everyone", "Somebody"])
def test_who_is_not_named_is_no_actor(nobody: str) -> None:
    assert "actor" not in found(f"{nobody} resigned.")
    assert "actor" not in found(f"“{nobody} resigned.”")
    assert "attribution" not in found("“We were there and nobody told us.”")
    assert found(f"{nobody} knew that Hanoi declined.")["actor"] == ("Hanoi declined",)


def test_plain_opinion_has_no_mark() -> None:
    assert found("Everything about this is sad and strange.") == {}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("What is the aim?", "question"),
        ("Was it “cash”?”", "question"),
        ("The Road to the Harbour", "heading"),
        ("Soldiers on parade (A. Person/AFP via Getty Images)", "small print"),
        ("The government should act now.", "opinion"),
        ("I saw the ship leave on Tuesday.", "opinion"),
        ("“I saw it,” the mate said on Tuesday.", "statement"),
        ("The ship left on Tuesday.", "statement"),
        ("彼は言った。", "statement"),
    ],
)
def test_what_kind_of_sentence_it_is(sentence: str, kind: str) -> None:
    assert manner(sentence) == kind


def test_every_kind_of_reason_has_its_words_on_the_screen() -> None:
    sentence = "As in 1965, Seoul sent 300 men on Tuesday, “and nobody saw them go”, officials said."
    lines = [told(reason) for reason in marks(sentence)]
    assert "a figure: 300 men" in lines
    assert len(lines) == 7
