"""Every widget in a browser, in the made-up language: each word on the page, said aloud or shown as a hint.

The widget is clicked through, one control after the other, so that what opens is read, too.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.messages.foreign import ANALYST, foreign_case
from tests.messages.pseudo import english
from tests.widgets.played import Played
from tests.widgets.whole.parade import names, widget
from tests.widgets.wire import session_over
from workbench.model.case import Case
from workbench.scoring.scheme import SCHEMES
from workbench.widgets import live

READ = (Path(__file__).parent / "read_page.js").read_text(encoding="utf-8")
DATA = (
    *SCHEMES,
    ".pptx",
    ".xlsx",
    ".csv",
    ".html",
    ".json",
    ".md",
    ".svg",
    ".png",
    "000_fa59748211c20d8e.txt",
)
MOST_CLICKS = 50

NEXT = """
(done) => {
  const name = (one) =>
    [one.localName, one.className, one.getAttribute("aria-label") ?? one.textContent].join("|");
  const roles = ["button", "tab", "gridcell", "columnheader", "rowheader"].map((role) => `[role=${role}]`);
  const controls = document.querySelectorAll(
    ["button", "summary", "input[type=checkbox]", "input[type=radio]", ...roles].join(", "),
  );
  const kinds = new Map();
  for (const one of controls) {
    const kind = one.className + one.localName + (one.getAttribute("role") ?? "");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (one.disabled || done.includes(name(one)) || kinds.get(kind) > 4) continue;
    one.click();
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
    return replace(case, evidence=kept, cells=cells)


CASES = {
    "finished": lambda: small(foreign_case()),
    "just begun": lambda: replace(small(foreign_case()), cells={}, judgements={}, indicators=()),
    "empty": Case,
}


def read(page) -> list[str]:
    return page.evaluate(READ)


def faults(texts) -> list[tuple[list[str], str]]:
    found = ((english(text, data=DATA), text) for text in texts)
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
def test_a_widget_says_nothing_of_its_own_whatever_is_clicked(shown, caplog, name, state):
    played = shown(name, CASES[state]())
    texts = set(read(played.page))
    assert any("⟦" in text for text in texts)
    done: list[str] = []
    while len(done) < MOST_CLICKS and (clicked := played.page.evaluate(NEXT, done)):
        done.append(clicked)
        texts.update(read(played.page))
    played.page.keyboard.press("Escape")
    played.page.keyboard.press("?")
    texts.update(read(played.page))
    assert faults(sorted(texts)) == []
    assert caplog.messages == [], "something that was clicked failed"
