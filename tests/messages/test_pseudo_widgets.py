"""Every widget in a browser, in the made-up language: each word on the page, said aloud or shown as a hint.

The widget is clicked through, one control after the other, so that what opens is read, too.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.messages.foreign import ANALYST, foreign_case
from tests.messages.pseudo import english
from tests.widgets.played import Played
from tests.widgets.whole.parade import names, widget
from tests.widgets.wire import session_over
from workbench.casefile import read
from workbench.casefile.formats.columns import CITED, COUNTS_FOR, MARKING, RESERVED
from workbench.export.dispatch import ENDINGS
from workbench.model.case import Case
from workbench.scoring.scheme import SCHEMES
from workbench.session.templates import templates
from workbench.widgets import live

READ = (Path(__file__).parent / "read_page.js").read_text(encoding="utf-8")
SHIPPED = {name: read(path).case for name, path in templates().items()}
DATA = (
    *SCHEMES,
    *ENDINGS,
    ".md",
    "000_fa59748211c20d8e.txt",  # what a source's text is called
    ", ".join(name for name in RESERVED if name not in (*CITED, COUNTS_FOR, *MARKING)),
    *(text for name, case in SHIPPED.items() for text in (name, case.title, case.question) if text),
    "drawn",  # what the store calls the case
)
"""What is no sentence: names of schemes, of files, of columns, of cases, and the texts of shipped cases."""

MOST_CLICKS = 50

NEXT = """
(done) => {
  const name = (one) =>
    [one.localName, one.getAttribute("class"), one.getAttribute("aria-label") ?? one.textContent].join("|");
  const roles = ["button", "tab", "gridcell", "columnheader", "rowheader"].map((role) => `[role=${role}]`);
  const controls = document.querySelectorAll(
    ["button", "summary", "input[type=checkbox]", "input[type=radio]", ...roles].join(", "),
  );
  const kinds = new Map();
  for (const one of controls) {
    const kind = one.getAttribute("class") + one.localName + (one.getAttribute("role") ?? "");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (one.disabled || done.includes(name(one)) || kinds.get(kind) > 4) continue;
    one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    return name(one);
  }
  return null;
}
"""


@pytest.fixture(autouse=True)
def no_loop(monkeypatch):
    monkeypatch.setattr(live, "running_loop", lambda: None)


def small(case: Case) -> Case:
    """Return the case with a few rows: enough to show everything, few enough to be clicked through."""
    kept = case.evidence[:6]
    ids = {item.id for item in kept}
    cells = {place: cell for place, cell in case.cells.items() if place.evidence in ids}
    expected = (one if one.evidence in ids else replace(one, evidence="") for one in case.expectations)
    return replace(case, evidence=kept, cells=cells, expectations=tuple(expected))


CASES = {
    "finished": lambda: small(foreign_case()),
    "just begun": lambda: replace(small(foreign_case()), cells={}, judgements={}, indicators=()),
    "empty": Case,
}


def read_aloud(page) -> list[str]:
    return page.evaluate(READ)


_NAMED = re.compile(r"\S+\.json\b|session = workbench\.open\(.*?\)")


def faults(texts, *data: str) -> list[tuple[list[str], str]]:
    named = (
        re.sub(r"\S+\.json\b|session = workbench\.open\(.*?\)", " ", text) for text in texts
    )  # files that were made on the way, and code
    found = ((english(text, data=(*DATA, *data)), text) for text in named)
    return [(words, text) for words, text in found if words]


@pytest.fixture
def shown(browser, pseudo_spoken, tmp_path):
    """Put a widget on a page, in the made-up language."""
    opened = []

    def put(name: str, case: Case, **options) -> Played:
        opened.append(Played(browser, widget(name, session_over(case, tmp_path, ANALYST)), **options))
        return opened[-1]

    yield put
    for played in opened:
        played.close()


@pytest.mark.parametrize("state", CASES)
@pytest.mark.parametrize("name", names())
def test_a_widget_says_nothing_of_its_own_whatever_is_clicked(shown, caplog, tmp_path, name, state):
    played = shown(name, CASES[state]())
    texts = set(read_aloud(played.page))
    assert any("⟦" in text for text in texts)
    done: list[str] = []
    while len(done) < MOST_CLICKS and (clicked := played.page.evaluate(NEXT, done)):
        done.append(clicked)
        texts.update(read_aloud(played.page))
    played.page.keyboard.press("Escape")
    played.page.keyboard.press("?")
    texts.update(read_aloud(played.page))
    assert faults(sorted(texts), str(tmp_path)) == []
    assert caplog.messages == [], "something that was clicked failed"
