"""A sentence bears on a hypothesis by words that tell something, and says which."""

from workbench.sources.suggest.retrieval import bearings, terms


def borne(sentences: list[str], hypotheses: dict[str, str]) -> list[list[str]]:
    found = bearings([terms(sentence) for sentence in sentences], hypotheses)
    return [[one.hypothesis for one in row] for row in found]


def test_stems_meet_and_stop_words_do_not_count() -> None:
    assert [stem for stem, _ in terms("The soldiers’ fighting was over, and the soldier's fight")] == [
        "soldier",
        "fight",
        "soldier",
        "fight",
    ]


def test_one_shared_word_is_chance_unless_the_hypothesis_says_it_twice() -> None:
    sentences = ["Cash came by rail.", "It rained.", "Nothing moved."]
    assert borne(sentences, {"H1": "They wanted cash, not glory."}) == [[], [], []]
    assert borne(sentences, {"H1": "Cash. They wanted cash, not glory."}) == [["H1"], [], []]


def test_words_of_most_hypotheses_tell_none_apart() -> None:
    sentences = ["The harbour city burned.", "It rained.", "Nothing moved."]
    wordings = {"H1": "harbour city fraud", "H2": "harbour city revenge", "H3": "harbour city accident"}
    assert borne(sentences, wordings) == [[], [], []]
    assert borne(sentences, {"H1": wordings["H1"], "H2": "revenge", "H3": "accident"})[0] == ["H1"]


def test_words_that_are_all_over_the_text_do_not_count() -> None:
    wording = {"H1": "Russia pays Moscow."}
    rare = ["Russia and Moscow met.", *(f"Day {n} passed." for n in range(20))]
    common = ["Russia and Moscow met.", *(f"Russia and Moscow met on day {n}." for n in range(20))]
    assert borne(rare, wording)[0] == ["H1"]
    assert borne(common, wording)[0] == []


def test_a_match_far_weaker_than_the_best_does_not_count() -> None:
    wording = {"H1": "insurance fraud warehouse owner burned sum premium policy claim debt"}
    strong = "Insurance fraud: the warehouse owner burned it for the sum, premium, policy, claim and debt."
    weak = f"The owner signed a policy. {'Rain fell on roofs, roads, fields, cars, hills, barns. ' * 4}"
    assert borne([strong, weak, "It rained."], wording) == [["H1"], [], []]


def test_the_strongest_hypothesis_comes_first_with_the_words_as_they_stand() -> None:
    found = bearings(
        [terms("Dismissed dockers burned the insured warehouse."), terms("It rained.")],
        {"H1": "The warehouse was insured.", "H2": "Dockers, dismissed, burned it."},
    )
    assert [one.hypothesis for one in found[0]] == ["H2", "H1"]
    assert found[0][0].words == ("Dismissed", "dockers", "burned")
    assert found[0][0].strength == 1
