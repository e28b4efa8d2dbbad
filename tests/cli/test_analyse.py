"""``workbench analyse``: the contract on stdout, and a sentence for whatever is not usable."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.scoring.test_probabilities import ungraded
from tests.test_cli import Run, refused, run
from workbench.casefile import CaseFile, write
from workbench.model.case import Case
from workbench.session.opening import begin
from workbench.store.store import Store
from workbench.store.workspace import workspace

__all__ = ["run"]

EVEN = {"CC": 0.9, "C": 0.7, "N": 0.5, "I": 0.3, "II": 0.1}


@pytest.fixture(autouse=True)
def aum(run: Run) -> None:
    write("c.json", CaseFile(case=case(AUM)))


def analysed(run: Run, *arguments: str, name: str = "c.json"):
    ran = run("analyse", name, *arguments, "--json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def table(content: object) -> str:
    text = content if isinstance(content, str) else json.dumps(content)
    Path("t.json").write_text(text, encoding="utf-8")
    return "t.json"


def test_the_primers_example_is_analysed_as_the_contract_says(run: Run) -> None:
    found = analysed(run, "--seed", "3")
    assert found["dominance"] == [["H1", "H3"], ["H1", "H4"], ["H2", "H3"], ["H2", "H4"], ["H3", "H4"]]
    assert found["linchpins"] == {
        "evidence": ["E1", "E2"],
        **{way: [] for way in ("source", "origin", "cluster", "assumption")},
    }
    third = next(one for one in found["flips"] if (one["leader"], one["rival"]) == ("H1", "H4"))
    assert [third[f"{what}_to_{end}"] for what in ("cells", "rows") for end in ("tie", "overtake")] == [
        1,
        2,
        1,
        1,
    ]
    assert third["tie"] == [{"evidence": "E3", "hypothesis": "H1", "from": "N", "to": "II"}]
    assert found["acceptability"]["H1"] == pytest.approx([0.5, 0.5, 0, 0], abs=0.005)
    assert found["acceptability"]["H3"] == [0, 0, 1, 0]
    assert found["acceptability"]["H4"] == [0, 0, 0, 1]
    assert sum(found["bayes"].values()) == pytest.approx(1)
    assert (found["seed"], found["scheme"], found["likelihoods"]) == (3, "inconsistency", "even-steps")


def test_the_same_seed_gives_the_same_and_another_one_other_draws(run: Run) -> None:
    one, again, other = (analysed(run, "--seed", seed) for seed in ("1", "1", "2"))
    assert one == again
    assert one["acceptability"] != other["acceptability"]


def test_cells_move_only_if_asked(run: Run) -> None:
    assert analysed(run)["acceptability"]["H4"] == [0, 0, 0, 1]
    assert analysed(run, "--cells", "0.2")["acceptability"]["H4"][3] < 1


def test_the_scheme_is_the_cases_own_unless_named(run: Run) -> None:
    write("own.json", CaseFile(case=replace(case(AUM), scheme="heuer-count")))
    assert analysed(run, name="own.json")["scheme"] == "heuer-count"
    assert analysed(run, "--scheme", "normalised", name="own.json")["scheme"] == "normalised"


def test_a_table_of_ones_own_is_taken_and_named(run: Run) -> None:
    found = analysed(run, "--likelihoods", table("\ufeff" + json.dumps({**EVEN, "N": 0.4})))
    assert found["likelihoods"] == "t.json"
    assert found["bayes"] != analysed(run)["bayes"]


def test_without_grades_and_percents_a_table_like_the_usual_one_changes_nothing(run: Run) -> None:
    write("plain.json", CaseFile(case=ungraded(case(AUM))))
    found = analysed(run, "--likelihoods", table(EVEN), name="plain.json")
    assert found["bayes"] == analysed(run, name="plain.json")["bayes"]


def test_a_stored_case_is_found_by_its_name(run: Run) -> None:
    begin(Store(workspace().ensure().database), "mine", CaseFile(case=case(AUM)))
    assert analysed(run, name="mine") == analysed(run)


@pytest.mark.parametrize("option", ["--as", "--analyst"])
def test_several_analysts_need_a_choice(run: Run, option: str) -> None:
    one, other = case(AUM), case({"E1": "C C C C"}, analyst="bob")
    both = Case(hypotheses=one.hypotheses, evidence=one.evidence, cells=one.cells | other.cells)
    write("two.json", CaseFile(case=both))
    assert "--analyst" in refused(run("analyse", "two.json", "--json"))
    assert "bob" in refused(run("analyse", "two.json", "--json", option, "eve"))
    assert analysed(run, option, ANALYST, name="two.json")["linchpins"] == analysed(run)["linchpins"]


def test_without_json_it_is_told_in_sentences(run: Run) -> None:
    ran = run("analyse", "c.json")
    assert (ran.code, ran.err) == (0, "")
    assert "H3 Hypothesis 3 is less contradicted than H4 Hypothesis 4." in ran.out
    assert "By item: E1 and E2. Leaving out any one of them would change who leads." in ran.out
    assert "E3 against H1 from N to II" in ran.out
    assert "no probabilities of being true" in ran.out
    assert "Likelihoods: even-steps." in ran.out


def test_what_does_not_apply_is_told_in_sentences_too(run: Run) -> None:
    write("i.json", CaseFile(case=case(AUM, form="independent")))
    out = run("analyse", "i.json").out
    assert out.count("Each hypothesis is a question of its own") == 4


@pytest.mark.parametrize("rows", [{"E1": "C", "E2": "I"}, {"E1": "NA NA"}, {"E1": ". ."}])
def test_what_cannot_be_compared_is_null_with_a_reason(run: Run, rows: dict[str, str]) -> None:
    write("few.json", CaseFile(case=case(rows)))
    found = analysed(run, name="few.json")
    for part in ("dominance", "linchpins", "flips", "acceptability", "bayes"):
        assert found[part] is None
        assert found[f"{part}_reason"]


def test_a_case_without_hypotheses_or_evidence_is_refused(run: Run) -> None:
    write("no.json", CaseFile(case=replace(case(AUM), hypotheses=(), cells={})))
    assert "no hypothesis" in refused(run("analyse", "no.json", "--json"))
    write("no.json", CaseFile(case=replace(case(AUM), evidence=(), cells={})))
    assert "no evidence" in refused(run("analyse", "no.json", "--json"))


BAD_OPTIONS = {
    "unknown scheme": (["--scheme", "nobody's"], ("nobody's", "Known: ")),
    "negative seed": (["--seed", "-1"], ("--seed", "-1")),
    "seed that is no number": (["--seed", "one"], ("--seed", "one")),
    "endless seed": (["--seed", "9" * 5000], ("--seed",)),
    "cells below": (["--cells", "-0.1"], ("--cells", "-0.1", "from 0 to 1")),
    "cells above": (["--cells", "1.5"], ("--cells", "1.5", "from 0 to 1")),
    "cells without end": (["--cells", "inf"], ("--cells", "inf")),
    "cells no number": (["--cells", "nan"], ("--cells", "nan", "from 0 to 1")),
    "unknown analyst": (["--as", "eve"], ("eve", ANALYST)),
    "no such table": (["--likelihoods", "gone.json"], ("gone.json", "no such file")),
    "a folder": (["--likelihoods", "."], ("is a directory",)),
}


@pytest.mark.parametrize("name", BAD_OPTIONS)
@pytest.mark.parametrize("form", ["exclusive", "independent"])
def test_an_option_that_cannot_be_used_is_refused_with_a_sentence(run: Run, name: str, form: str) -> None:
    write("c.json", CaseFile(case=case(AUM, form=form)))
    options, expected = BAD_OPTIONS[name]
    said = refused(run("analyse", "c.json", "--json", *options))
    for part in expected:
        assert part in said


BAD_TABLES: dict[str, tuple[object, str]] = {
    "a likelihood of 0": ({**EVEN, "II": 0}, "II has 0. Expected a number above 0 and below 1"),
    "a likelihood of 1": ({**EVEN, "CC": 1}, "CC has 1. Expected"),
    "below 0": ({**EVEN, "II": -0.1}, "II has -0.1"),
    "true": ({**EVEN, "CC": True}, "CC has True"),
    "false": ({**EVEN, "CC": False}, "CC has False"),
    "text": ({**EVEN, "CC": "0.9"}, "CC has '0.9'"),
    "null": ({**EVEN, "CC": None}, "CC has None"),
    "a list": ({**EVEN, "CC": [0.9]}, "CC has [0.9]"),
    "no number": ({**EVEN, "CC": float("nan")}, "CC has nan"),
    "infinite": ({**EVEN, "CC": float("inf")}, "CC has inf"),
    "larger than any fraction": (json.dumps({**EVEN, "CC": 10**400}), "CC has 1000"),
    "too many digits": ('{"CC": ' + "9" * 5000 + "}", "too many digits"),
    "a code missing": ({"CC": 0.9}, "likelihoods for CC. Expected one for each of CC, C, N, I, II"),
    "a code too many": ({**EVEN, "NA": 0.5}, "NA and not rated have none"),
    "an endless name": ({"x" * 5000: 0.5}, "xxx…. Expected"),
    "a code twice": ('{"CC": 0.9, "CC": 0.8}', "comes twice"),
    "not JSON": ("CC = 0.9", "not JSON, from line 1, column 1 on"),
    "nothing": ("", "not JSON"),
    "another kind of JSON": ("[0.9, 0.7]", "no JSON object"),
    "huge": (json.dumps(EVEN) + " " * 20_000, "larger than 10000 bytes"),
    "deep": ("[" * 9_000, "too deep"),
}


@pytest.mark.parametrize("name", BAD_TABLES)
def test_a_table_that_cannot_be_used_is_refused_with_a_sentence(run: Run, name: str) -> None:
    content, expected = BAD_TABLES[name]
    said = refused(run("analyse", "c.json", "--json", "--likelihoods", table(content)))
    assert "'t.json' cannot be used" in said
    assert expected in said


def test_a_table_in_another_encoding_is_refused(run: Run) -> None:
    Path("t.json").write_bytes(json.dumps(EVEN).encode("utf-16"))
    assert "not UTF-8" in refused(run("analyse", "c.json", "--likelihoods", "t.json"))


def test_whoever_stops_it_gets_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("workbench.views.analysis.rank_acceptability", stopped)
    ran = run("analyse", "c.json", "--json")
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")
