"""Files in the shape of other programs: what they say is taken over, what is not understood is listed."""

import gzip
from pathlib import Path

import pytest

from workbench.casefile import CaseFile, from_json, to_json
from workbench.casefile.formats import read_content, read_file
from workbench.errors import MatrixFileError, UnknownFormat
from workbench.model.case import Cell, Place
from workbench.model.rating import Rating

FILES = Path(__file__).with_name("files")


def brought(name):
    found = read_file(FILES / name, analyst="ann")
    assert from_json(to_json(CaseFile(case=found.case))).case == found.case
    return found


def codes(case):
    return [
        [getattr(case.rating("ann", item.id, h.id), "value", None) for h in case.hypotheses]
        for item in case.evidence
    ]


def left(found):
    return {one.what: (one.n, one.shown, one.kept) for one in found.leftovers}


def packed(text, *, encoding="utf-16"):
    return gzip.compress(text.encode(encoding))


PARC = (FILES / "parc.xml").read_text(encoding="utf-8")


def parc(text=PARC):
    return read_content(packed(text), "garden.achz", analyst="ann")


def test_a_project_of_intel_workbench_becomes_a_case():
    found = brought("intel_workbench.json")
    case = found.case
    assert (case.title, case.explanation) == (
        "The key of the boat house",
        "Who has the key of the boat house?",
    )
    assert [(h.label, h.statement) for h in case.hypotheses] == [
        ("The warden", "The warden took it home"),
        ("The crew", "The crew left it in the boat"),
    ]
    assert [(e.text, e.credibility, e.relevance) for e in case.evidence] == [
        ("The hook was empty at noon", "high", "medium"),
        ("The boat was out", "low", "high"),
    ]
    assert codes(case) == [["C", "CC"], ["N", None]]
    assert [source.title for source in case.sources] == ["Log of the house"]
    assert {item.source for item in case.evidence} == {"S1"}


def test_what_intel_workbench_has_more_is_listed_and_nothing_is_guessed():
    found = brought("intel_workbench.json")
    assert left(found) == {
        "hypotheses.confidence": (1, "Low", False),
        "attackTechniques": (1, "T1, T2", True),
        "a rating that is not understood": (1, "maybe", False),
        "a rating of something that is not in the file": (1, "I", False),
        "another matrix of the project": (1, "A second matrix", False),
        "name": (1, "The missing key", False),
    }
    assert found.case.evidence[0].note == "attackTechniques: T1, T2"


def test_an_analysis_of_arkham_mirror_comes_in_its_own_order_with_its_milestones():
    found = brought("arkham_standalone.json")
    case = found.case
    assert (case.title, case.question) == ("The late ferry", "Why was the ferry late?")
    assert [h.label for h in case.hypotheses] == ["Engine", "Fog"]
    assert [item.text for item in case.evidence] == [
        "Clear sky was reported at dawn",
        "Tow: A tug was called",
    ]
    assert [(item.kind, item.reliability) for item in case.evidence] == [("fact", "high"), ("document", "")]
    assert codes(case) == [["N", "II"], ["CC", None]]
    assert [(i.hypothesis, i.text, i.state) for i in case.indicators] == [
        ("H1", "The yard confirms a repair", "seen")
    ]
    assert left(found)["evidence.reliability"] == (1, "somewhat", False)
    assert left(found)["milestones"] == (1, "Nobody's sign", False)


@pytest.mark.parametrize("name", ["arkham_platform.json", "arkham_platform.csv"])
def test_an_export_of_the_platform_has_signs_and_numbers_for_levels(name):
    case = brought(name).case
    assert [h.label for h in case.hypotheses] == ["The keeper", "A stranger"]
    assert codes(case)[0] == ["CC", "NA"]
    assert codes(case)[1][0] == "II"
    first, second = case.evidence
    assert (first.credibility, first.relevance, first.kind) == ("high", "medium", "fact")
    assert (second.credibility, second.relevance, second.kind) == ("low", "", "assumption")
    assert case.sources[0].title == "A neighbour"


def test_the_platforms_scores_are_listed_and_not_read():
    assert left(brought("arkham_platform.csv"))["scores"] == (2, "A stranger, 1, 0, 0.2, 60.0", False)
    assert left(brought("arkham_platform.csv"))["relevance"] == (1, "0.45", False)
    found = brought("arkham_platform.json")
    assert "scores" in left(found)
    assert found.case.question == "Who was in the tower?"
    assert found.case.cells[Place("ann", "E1", "H1")] == Cell(rating=Rating.CC, reason="It is his task")


def test_an_item_that_is_called_scores_is_no_block_of_scores():
    text = "Evidence,A,Source,Type,Credibility,Relevance\nScores\nHeard,+,,,,\n"
    found = read_content(text.encode(), "x.csv", analyst="ann")
    assert [item.text for item in found.case.evidence] == ["Scores", "Heard"]


def test_a_file_of_parc_ach_is_read_whatever_the_order_of_its_elements():
    case = parc().case
    assert (case.title, case.handling) == ("Who was in the garden?", "TLP:AMBER")
    assert [h.label for h in case.hypotheses] == ["Cook", "Gardener", "Guest"]
    assert codes(case) == [["II", "C", "NA"], ["C", None, None]]
    first, second = case.evidence
    assert (first.text, first.url, first.kind) == (
        "The gate was locked at ten",
        "https://gate.example/log",
        "testimony",
    )
    assert (first.credibility, first.relevance, first.date) == ("high", "low", "2023-11-14")
    assert (first.flagged_by, second.flagged_by) == (("ann",), ())
    assert (second.credibility, second.relevance, second.date) == ("medium", "", "")


def test_what_parc_ach_has_more_stays_with_the_case_and_is_listed():
    found = parc()
    assert found.case.evidence[0].note == "The guard said so.\ncode: G-7\ncolour: blue"
    assert found.case.explanation == "weight of H2: 3\nversion: 2\nsortOrder: diagnosticity"
    assert left(found) == {
        "weight of H2": (1, "3", True),
        "code": (1, "G-7", True),
        "colour": (1, "blue", True),
        "relevance": (1, "VERY HIGH", False),
        "a rating that is not understood": (1, "X", False),
        "a rating of something that is not in the file": (1, "N", False),
        "version": (1, "2", True),
        "sortOrder": (1, "diagnosticity", True),
    }


def test_parc_ach_may_write_attributes_single_values_and_other_names_for_its_lists():
    text = """<ach projectTitle="T"><hypothesesList><entry name="A"/><entry name="B"/></hypothesesList>
    <items><item evidenceName="Seen" Credibility="LOW"><values><value>C C</value><value>N</value></values>
    </item></items></ach>"""
    case = parc(text).case
    assert (case.title, [h.label for h in case.hypotheses]) == ("T", ["A", "B"])
    assert (case.evidence[0].text, case.evidence[0].credibility) == ("Seen", "low")
    assert codes(case) == [["CC", "N"]]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"])
def test_the_xml_may_be_in_any_unicode_and_unpacked(encoding):
    assert len(read_content(packed(PARC, encoding=encoding), "g.achz", analyst="a").case.evidence) == 2
    assert len(read_content(PARC.encode(encoding), "g.xml", analyst="a").case.evidence) == 2


def test_a_list_of_reports_becomes_sources_and_evidence_to_rate():
    found = brought("reports.csv")
    case = found.case
    assert [item.text for item in case.evidence] == [
        "Two ships left without lights.",
        "Minister says nothing",
        "Third",
    ]
    assert [(s.title, s.outlet, s.date, s.url) for s in case.sources] == [
        ("Ships leave at night", "Harbour News", "2024-10-18", "https://harbour.example/1"),
        ("Minister says nothing", "The Evening Post", "2024-10-19", ""),
        ("Third", "Harbour News", "unknown", ""),
    ]
    assert [item.source for item in case.evidence] == ["S1", "S2", "S3"]
    assert case.evidence[0].note == "Desk: East"
    assert case.hypotheses == ()
    assert left(found) == {"Desk": (2, "East", True)}


def test_a_whole_report_stands_with_its_source_and_its_title_with_the_evidence():
    text = f"title,text\nShips leave,{'They left. ' * 60}\n"
    case = read_content(text.encode(), "r.csv", analyst="ann").case
    assert case.evidence[0].text == "Ships leave"
    assert case.sources[0].note == ("They left. " * 60).strip()


def test_the_reports_of_a_stix_bundle_become_evidence():
    found = brought("stix.json")
    case = found.case
    assert [item.text for item in case.evidence] == ["Ships go without lights."]
    assert (case.sources[0].title, case.sources[0].outlet, case.sources[0].url) == (
        "Night traffic",
        "Harbour Watch",
        "https://watch.example/1",
    )
    assert (case.evidence[0].date, case.handling) == ("2024-10-18", "TLP:GREEN")
    assert left(found) == {
        "labels": (1, "shipping", True),
        "a report that was revoked": (1, "Withdrawn", False),
        "indicator": (1, "A pattern", False),
    }


def test_a_table_out_of_word_keeps_its_lines_and_its_signs():
    case = brought("word.html").case
    assert [item.text for item in case.evidence] == [
        "Paid in coin,\nevery month\nand in food",
        "Statue built",
    ]
    assert codes(case) == [["CC", "I"], ["N", None]]


def test_tabs_part_the_cells_of_a_text_in_any_unicode():
    text = "Evidence\tCash\r\nSeen, by night\t--\r\n"
    for encoding in ("utf-8", "utf-16", "utf-8-sig"):
        case = read_content(text.encode(encoding), "m.txt", analyst="ann").case
        assert (case.evidence[0].text, codes(case)) == ("Seen, by night", [["II"]])


def test_the_content_decides_whatever_a_file_is_called():
    content = (FILES / "intel_workbench.json").read_bytes()
    assert len(read_content(content, "board.bak", analyst="ann").case.evidence) == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"hypotheses": 1}', "JSON of no program that is known"),
        ("[1, 2]", "JSON of no program that is known"),
        ('{"schema_version": 4}', "a case file already"),
        ('{"achMatrices": []}', "no matrix in this project"),
        ('{"achMatrices": 7}', "achMatrices is 7. Expected a list"),
        ('{"achMatrices": [{"hypotheses": [3], "evidence": [], "ratings": {}}]}', r"hypotheses\[1\] is 3"),
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ("[" * 100_000, "nested too deep"),
        ('{"a": ' + "9" * 5000 + "}", "thousands of digits"),
        ('{"a": ', "not JSON from line 1"),
        ("<a/>", "neither hypotheses nor evidence"),
        ("<a><b></a>", "damaged or cut short"),
        ("<p>no table</p>", "neither hypotheses nor evidence"),
        ("nothing\tof the kind", "no column is called evidence"),
    ],
)
def test_what_is_none_of_these_gets_a_sentence(content, words):
    with pytest.raises(MatrixFileError, match=words) as caught:
        read_content(content.encode(), "x.txt", analyst="ann")
    assert len(str(caught.value)) < 400
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\0\0", b"just words"])
def test_a_file_of_another_kind_and_ending_is_told_what_is_known(content):
    with pytest.raises(UnknownFormat, match=r"\.achz"):
        read_content(content, "x.png", analyst="ann")


def test_ids_that_stand_twice_are_refused_since_ratings_would_be_anybodys():
    text = '{"achMatrices": [{"hypotheses": [{"id": "h", "name": "A"}, {"id": "h", "name": "B"}]}]}'
    with pytest.raises(MatrixFileError, match="two of its hypotheses have the id 'h'"):
        read_content(text.encode(), "x.json", analyst="ann")


def test_two_different_ratings_of_one_cell_leave_it_open():
    text = (FILES / "arkham_standalone.json").read_text(encoding="utf-8")
    twice = text.replace(
        '"e9", "hypothesisId": "h1", "rating": "C"', '"e2", "hypothesisId": "h1", "rating": "C"'
    )
    found = read_content(twice.encode(), "x.json", analyst="ann")
    assert codes(found.case)[1] == [None, None]
    assert "a second, different rating of one cell, which was therefore left open" in left(found)


def test_a_column_of_mixed_notation_is_open_where_it_differs_from_the_first():
    text = (FILES / "arkham_platform.json").read_text(encoding="utf-8").replace('"--"', '"II"')
    found = read_content(text.encode(), "x.json", analyst="ann")
    assert codes(found.case)[1][0] is None
    assert left(found)["a rating that is not understood"] == (1, "II", False)
