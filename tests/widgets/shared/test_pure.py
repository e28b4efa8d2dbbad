"""The small functions of the ground, called as they lie in the package."""

import pytest

from workbench.widgets.delta import applied, delta


def test_delta_js_puts_in_what_delta_py_took_out(modules):
    views = [
        ({"rows": [{"codes": ["C", None]}], "n": 1}, {"rows": [{"codes": ["C", "II"]}], "n": 2}),
        ({"rows": [1, 2]}, {"rows": [1, 2, 3]}),
        ({"a": {"b": None}}, {"a": {"b": []}}),
        ({"a": 1}, {"b": 1}),
        ([1, [2, [3]]], [1, [2, [4]]]),
        ("x", {"y": "z"}),
    ]
    for before, after in views:
        changes = delta(before, after)
        assert (
            modules.call("shared/delta.js", "applied", before, changes) == after == applied(before, changes)
        )


def test_delta_js_leaves_the_earlier_view_alone(modules):
    same = """
      const { applied } = await import("/shared/delta.js");
      const before = { rows: [{ code: null }] };
      const after = applied(before, [[["rows", 0, "code"], "C"]]);
      return [before.rows[0].code, after.rows[0].code];
    """
    assert modules.run(same) == [None, "C"]


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("plain", {}, "Saved"),
        ("one", {"what": "E4"}, "Undo: E4"),
        ("one", {}, "Undo: {what}"),
        ("many", {"n": 1}, "1 cell"),
        ("many", {"n": 3}, "3 cells"),
        ("unknown", {}, "unknown"),
        ("one", {"what": "{n} $& <b>"}, "Undo: {n} $& <b>"),
    ],
)
def test_sentences_are_filled_as_python_fills_them(modules, key, values, said):
    script = """
      const { speaker } = await import("/shared/words.js");
      const many = { "many.one": "{n} cell", "many.other": "{n} cells" };
      const words = { counting: "one =1; other", plain: "Saved", one: "Undo: {what}", ...many };
      return speaker(words)(...given);
    """
    assert modules.run(script, key, values) == said


def test_a_ledger_numbers_from_one_and_closes_once(modules):
    script = """
      const { Ledger } = await import("/shared/ledger.js");
      const ledger = new Ledger();
      const any = { intent: "x", args: {}, about: null, settle() {} };
      const entry = (edit, since) => ledger.take({ ...any, edit, since });
      const [a, b, c] = [entry(true, 10), entry(false, 20), entry(true, 30)];
      const before = [a.n, b.n, c.n, ledger.open.length, ledger.edits.length, ledger.waited(110)];
      const closed = [ledger.close(1).n, ledger.close(1) === undefined, ledger.close(99) === undefined];
      return [before, closed, ledger.waited(110), ledger.edits.length];
    """
    assert modules.run(script) == [[1, 2, 3, 3, 2, 100], [1, True, True], 90, 1]


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"gone": False, "edits": 0, "waited": 0, "kernel": "idle"}, "saved"),
        ({"gone": False, "edits": 1, "waited": 100, "kernel": "idle"}, "saving"),
        ({"gone": False, "edits": 1, "waited": 5000, "kernel": "idle"}, "late"),
        ({"gone": False, "edits": 1, "waited": 60000, "kernel": "busy"}, "late"),
        ({"gone": False, "edits": 1, "waited": 20000, "kernel": "unknown"}, "silent"),
        ({"gone": False, "edits": 0, "waited": 20000, "kernel": "unknown"}, "silent"),
        ({"gone": False, "edits": 0, "waited": 0, "kernel": "away"}, "silent"),
        ({"gone": False, "edits": 0, "waited": 60000, "kernel": "busy"}, "saved"),
        ({"gone": True, "edits": 0, "waited": 0, "kernel": "idle"}, "gone"),
    ],
)
def test_one_word_says_how_safe_the_work_is(modules, facts, status):
    assert modules.call("shared/ledger.js", "statusOf", facts) == status


@pytest.mark.parametrize(
    ("status", "connection", "verdict"),
    [
        ("idle", "connected", {"kernel": "idle"}),
        ("busy", "connected", {"kernel": "busy"}),
        ("starting", "connected", {"kernel": "busy"}),
        ("unknown", "connected", {"kernel": "unknown"}),
        ("idle", "connecting", {"kernel": "away"}),
        ("idle", "disconnected", {"kernel": "away"}),
        ("restarting", "connected", {"kernel": "gone", "why": "restarted"}),
        ("autorestarting", "connecting", {"kernel": "gone", "why": "restarted"}),
        ("dead", "disconnected", {"kernel": "gone", "why": "stopped"}),
        ("terminating", "connected", {"kernel": "gone", "why": "stopped"}),
    ],
)
def test_a_kernels_status_is_read_for_what_it_means(modules, status, connection, verdict):
    assert modules.call("shared/kernel.js", "verdict", status, connection) == verdict


def test_where_the_page_does_not_tell_the_kernel_is_unknown(modules):
    script = """
      const { watchKernel } = await import("/shared/kernel.js");
      const told = [];
      for (const manager of [undefined, {}, { context: {} }, { kernel: {} }]) {
        watchKernel(manager, new AbortController().signal, (state) => told.push(state.kernel));
      }
      return told;
    """
    assert modules.run(script) == ["unknown"] * 4


@pytest.mark.parametrize(
    ("event", "step"),
    [
        ({"key": "z", "ctrlKey": True}, "undo"),
        ({"key": "z", "metaKey": True}, "undo"),
        ({"key": "Z", "ctrlKey": True, "shiftKey": True}, "redo"),
        ({"key": "z", "metaKey": True, "shiftKey": True}, "redo"),
        ({"key": "y", "ctrlKey": True}, "redo"),
        ({"key": "y", "metaKey": True}, None),
        ({"key": "z"}, None),
        ({"key": "z", "ctrlKey": True, "altKey": True}, None),
        ({"key": "x", "ctrlKey": True}, None),
    ],
)
def test_keys_for_undo_and_redo(modules, event, step):
    plain = {"ctrlKey": False, "metaKey": False, "shiftKey": False, "altKey": False, **event}
    assert modules.call("shared/live.js", "historyKey", plain) == step


@pytest.mark.parametrize(
    ("anchor", "spot"),
    [
        ({"left": 100, "right": 200, "top": 50, "bottom": 80}, {"left": 100, "top": 86}),
        ({"left": 100, "right": 200, "top": 650, "bottom": 680}, {"left": 100, "top": 344}),
        ({"left": 900, "right": 990, "top": 50, "bottom": 80}, {"left": 594, "top": 86}),
        ({"left": -50, "right": 20, "top": 50, "bottom": 80}, {"left": 6, "top": 86}),
        ({"left": 100, "right": 200, "top": 200, "bottom": 600}, {"left": 206, "top": 200}),
        ({"left": 500, "right": 700, "top": 200, "bottom": 600}, {"left": 94, "top": 200}),
        ({"left": 300, "right": 700, "top": 200, "bottom": 600}, {"left": 300, "top": 394}),
    ],
)
def test_a_popup_stays_in_the_window(modules, anchor, spot):
    size, window = {"width": 400, "height": 300}, {"width": 1000, "height": 700}
    assert modules.call("shared/popup.js", "placed", anchor, size, window) == spot
