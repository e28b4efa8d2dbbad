"""A widget carries a few lines; its module and its style sheet reach a page once for all of its kind."""

import pytest

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.widgets.code import LOADER
from workbench.widgets.matrix.widget import MatrixWidget
from workbench.widgets.module import BETWEEN


@pytest.fixture
def two(tmp_path):
    """Two matrices of one session."""
    session = session_over(case({"E1": "CC I"}), tmp_path)
    made = [MatrixWidget(session), MatrixWidget(session)]
    yield made
    for widget in made:
        widget.close()


def test_two_widgets_name_the_one_model_that_carries_their_code(two):
    one, other = (widget.get_state()["code"] for widget in two)
    assert one == other == f"IPY_MODEL_{two[0].code.model_id}"
    assert (two[0].code.script, two[0].code.sheet) == (MatrixWidget._script, MatrixWidget._sheet)
    assert len(LOADER) < 2_000
    assert two[0].get_state()["_esm"] == LOADER


def test_code_whose_model_was_closed_is_sent_anew(two):
    before = two[0].code
    before.close()
    after = MatrixWidget(two[0].session)
    try:
        assert after.code is not before
        assert after.code.script == before.script
    finally:
        after.close()


PAGE = """
  const { default: loader } = await import("/shared/loader.js");
  for (const sheet of document.head.querySelectorAll(".workbench-sheet")) sheet.remove();
  window.evaluated = 0;
  const script = `
    window.evaluated += 1;
    export default {
      initialize: ({ model }) => model.log.push("initialized"),
      render: ({ model }) => { model.log.push("drawn"); return () => "over"; },
    };
  `;
  const code = (sheet) => ({ get: (name) => ({ script, sheet })[name] });
  const models = { one: code(".wb-one { color: red; }"), other: code(".wb-other { color: red; }") };
  const log = [];
  const model = (name) => ({
    log,
    get: () => `IPY_MODEL_${name}`,
    widget_manager: { get_model: async (id) => models[id] },
  });
  const sheets = () => document.head.querySelectorAll("style.workbench-sheet").length;
"""


def test_a_page_evaluates_the_module_once_for_all_widgets_that_share_it(modules):
    script = (
        PAGE
        + """
      for (const given of [{ model: model("one") }, { model: model("one") }]) await loader.initialize(given);
      const over = await loader.render({ model: model("one") });
      return [log, window.evaluated, over()];
    """
    )
    assert modules.run(script) == [["initialized", "initialized", "drawn"], 1, "over"]


def test_a_page_gets_each_style_sheet_once(modules):
    script = (
        PAGE
        + """
      const before = sheets();
      for (const name of ["one", "one", "other", "one"]) await loader.initialize({ model: model(name) });
      return [before, sheets(), window.evaluated];
    """
    )
    assert modules.run(script) == [0, 2, 2]


def test_the_ground_never_comes_after_what_stands_on_it(modules):
    script = (
        PAGE
        + """
      const ground = ".wb { color: red; }";
      models.one = code([ground, ".wb-one { color: blue; }"].join(given[0]));
      models.other = code([ground, ".wb-other { color: blue; }"].join(given[0]));
      for (const name of ["one", "other"]) await loader.initialize({ model: model(name) });
      return [...document.head.querySelectorAll("style.workbench-sheet")].map((sheet) => sheet.textContent);
    """
    )
    assert modules.run(script, BETWEEN) == [
        ".wb { color: red; }",
        ".wb-one { color: blue; }",
        ".wb-other { color: blue; }",
    ]
