"""Files dropped on the evidence panel: their rows are shown before they are added."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.matrix.test_files import sent_back
from tests.widgets.wire import session_over
from workbench.widgets.evidence.widget import EvidenceWidget

REPORTS = b"title,date,url,source,shelf\nBoats seen,2024-10-18,https://x.example/a,The Paper,3\nHeard,,,,\n"


@pytest.fixture
def session(tmp_path):
    return session_over(case({"E1": "CC I", "E2": "C ."}), tmp_path)


@pytest.fixture
def played(session, play):
    made = EvidenceWidget(session, run=lambda work: work())
    yield play(made)
    made.close()


def dropped(played, name, content):
    played.page.evaluate(
        """([name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], name));
          const at = document.querySelector(".wb-evidence .wb-bar");
          for (const type of ["dragover", "drop"])
            at.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        [name, list(content)],
    )


def test_a_list_of_reports_is_shown_and_becomes_rows_and_sources_in_one_step(played, session):
    dropped(played, "reports.csv", REPORTS)
    expect(played.page.get_by_text("2 rows can be added.")).to_be_visible()
    expect(played.page.get_by_text("each becomes a source and a row to rate")).to_be_visible()
    before = session.case
    played.page.get_by_role("button", name="Add 2 rows").click()
    played.settle()
    added = session.case.evidence[2:]
    assert [item.text for item in added] == ["Boats seen", "Heard"]
    source = session.case.source(added[0].source)
    assert (source.outlet, source.date, source.url) == (
        "The Paper",
        "2024-10-18",
        "https://x.example/a",
    )
    session.undo()
    assert session.case == before


def test_a_file_of_this_case_is_sent_to_the_matrix_and_others_get_a_sentence(played, session, tmp_path):
    refusal = played.page.locator(".wb-refusal")
    dropped(
        played,
        "back.csv",
        sent_back(session, tmp_path, ".csv", lambda p: p.read_bytes().replace(b"CC", b"C")),
    )
    expect(refusal).to_contain_text("Drop it on the matrix")
    dropped(played, "x.json", b'{"schema_version": 1}')
    expect(refusal).to_contain_text("x.json")
    dropped(played, "boats.csv", b"evidence,source\nA boat was seen.,The port\n")
    expect(played.page.get_by_text("One row can be added.")).to_be_visible()
    assert len(session.case.evidence) == 2
