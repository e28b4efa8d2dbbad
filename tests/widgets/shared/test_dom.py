"""Elements from plain values; redrawing disturbs nobody who is writing."""

import pytest


@pytest.fixture
def page(modules):
    return modules


SETUP = """
  const { builder, redraw, takesText } = await import("/shared/dom.js");
  const life = new AbortController();
  const el = builder(life.signal);
  const root = document.body.appendChild(document.createElement("div"));
"""


def run(page, script, *values):
    return page.run(SETUP + script, *values)


def test_text_is_text_whatever_it_looks_like(page):
    hostile = "<img src=x onerror=alert(1)>"
    script = (
        "root.append(el('p', {}, given[0])); return [root.textContent, root.querySelectorAll('img').length];"
    )
    assert run(page, script, hostile) == [hostile, 0]


def test_children_may_be_nested_and_absent(page):
    script = "return el('p', {}, ['a', [1, null, [false, 'b']]], undefined).textContent;"
    assert run(page, script) == "a1b"


def test_props_become_attributes_and_false_leaves_them_out(page):
    script = """
      const props = { class: "x", disabled: true, hidden: false, title: null, "aria-label": "y" };
      const node = el("button", props);
      return node.outerHTML;
    """
    assert run(page, script) == '<button class="x" disabled="" aria-label="y"></button>'


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://example.org/a", True),
        ("#1-Hypotheses", True),
        ("javascript:alert(1)", False),
        (" JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        (None, False),
    ],
)
def test_only_links_that_run_nothing_are_kept(page, href, kept):
    assert run(page, "return el('a', { href: given[0] }).hasAttribute('href');", href) is kept


def test_a_redrawn_element_is_the_same_element(page):
    script = """
      redraw(root, el("p", { key: "a" }, "one"), el("p", { key: "b" }, "two"));
      const [a, b] = root.children;
      const p = (key, text) => el("p", { key }, text);
      redraw(root, p("b", "zwei"), p("c", "drei"), p("a", "eins"));
      return [root.textContent, root.children[0] === b, root.children[2] === a, root.children.length];
    """
    assert run(page, script) == ["zweidreieins", True, True, 3]


def test_without_keys_tag_and_order_tell_which_is_which(page):
    script = """
      redraw(root, el("h3", {}, "title"), el("p", {}, "text"));
      const p = root.querySelector("p");
      redraw(root, el("p", {}, "other"));
      return [root.innerHTML, root.querySelector("p") === p];
    """
    assert run(page, script) == ["<p>other</p>", True]


def test_attributes_that_are_not_drawn_again_go(page):
    script = """
      redraw(root, el("p", { class: "a", title: "t" }));
      redraw(root, el("p", { class: "b" }));
      return root.innerHTML;
    """
    assert run(page, script) == '<p class="b"></p>'


def test_handlers_are_those_of_the_last_drawing_and_called_once(page):
    script = """
      const heard = [];
      for (const name of ["one", "two", "three"]) {
        redraw(root, el("button", { onclick: name === "two" ? null : () => heard.push(name) }));
        root.firstChild.click();
      }
      return heard;
    """
    assert run(page, script) == ["one", "three"]


def test_handlers_end_with_the_view(page):
    script = """
      const heard = [];
      redraw(root, el("p"));
      const onclick = () => heard.push("click");
      redraw(root, el("p", { onclick }), el("button", { onclick }));
      life.abort();
      for (const node of root.children) node.click();
      return heard;
    """
    assert run(page, script) == []


def test_focus_and_caret_survive_a_redrawing(page):
    script = """
      const draw = (...more) => redraw(root, ...more, el("textarea", { key: "t", value: "held" }));
      draw();
      const field = root.querySelector("textarea");
      field.focus();
      field.setSelectionRange(1, 3);
      draw(el("p", { key: "p" }, "new above"));
      return [document.activeElement === field, field.selectionStart, field.selectionEnd];
    """
    assert run(page, script) == [True, 1, 3]


def test_focus_and_caret_come_along_when_the_field_moves(page):
    script = """
      const field = () => el("textarea", { key: "t", value: "held" });
      redraw(root, el("p", { key: "a" }), el("p", { key: "b" }), field());
      const moving = root.querySelector("textarea");
      moving.focus();
      moving.setSelectionRange(1, 3);
      redraw(root, field(), el("p", { key: "a" }), el("p", { key: "b" }));
      return [document.activeElement === moving, moving.selectionStart, moving.selectionEnd];
    """
    assert run(page, script) == [True, 1, 3]


def test_half_written_words_stay_until_another_value_is_given(page):
    script = """
      const draw = (value) => redraw(root, el("textarea", { value }));
      draw("held");
      const field = root.firstChild;
      field.value = "half";
      draw("held");
      const kept = field.value;
      draw("new");
      return [kept, field.value];
    """
    assert run(page, script) == ["half", "new"]


def test_words_being_written_stay_even_if_another_value_is_given(page):
    script = """
      redraw(root, el("textarea", { value: "held" }));
      root.firstChild.focus();
      root.firstChild.value = "being written";
      redraw(root, el("textarea", { value: "from elsewhere" }));
      return root.firstChild.value;
    """
    assert run(page, script) == "being written"


def test_a_choice_shows_what_the_kernel_holds(page):
    script = """
      const draw = () => redraw(root, el("input", { type: "checkbox", checked: false }));
      draw();
      root.firstChild.checked = true;
      draw();
      return root.firstChild.checked;
    """
    assert run(page, script) is False


def test_a_select_has_the_value_given_for_it(page):
    script = """
      const option = (value) => el("option", { value });
      const draw = (value) => redraw(root, el("select", { value }, option("a"), option("b")));
      draw("b");
      const first = root.firstChild.value;
      draw("a");
      return [first, root.firstChild.value];
    """
    assert run(page, script) == ["b", "a"]


def test_what_somebody_else_draws_is_left_alone(page):
    script = """
      redraw(root, el("div", { keep: true }));
      root.firstChild.append("theirs");
      redraw(root, el("div", { keep: true, class: "x" }));
      return root.innerHTML;
    """
    assert run(page, script) == '<div class="x">theirs</div>'


def test_an_element_on_the_page_can_be_drawn_again_elsewhere_with_its_focus(page):
    script = """
      const mine = el("button", {}, "mine");
      redraw(root, el("header", {}, el("p", {}, "a"), mine));
      mine.focus();
      redraw(root, el("header", {}, el("p", {}, "b"), mine));
      const kept = [root.innerHTML, document.activeElement === mine];
      redraw(root, el("footer", {}, mine));
      return [...kept, root.innerHTML];
    """
    html = "<header><p>b</p><button>mine</button></header>"
    assert run(page, script) == [html, True, "<footer><button>mine</button></footer>"]


def test_an_open_details_stays_open(page):
    script = """
      const draw = () => redraw(root, el("details", {}, el("summary", {}, "more")));
      draw();
      root.firstChild.open = true;
      draw();
      return root.firstChild.open;
    """
    assert run(page, script) is True


def test_shortcuts_stay_away_from_what_is_focused_even_after_a_redrawing(page):
    script = """
      const { keepShortcutsAway } = await import("/shared/dom.js");
      keepShortcutsAway(root, life.signal);
      redraw(root, el("button", { class: "a" }));
      const marked = () => root.firstChild.getAttribute("data-lm-suppress-shortcuts");
      const before = marked();
      root.firstChild.focus();
      redraw(root, el("button", { class: "b" }));
      return [root.getAttribute("data-lm-suppress-shortcuts"), before, marked(), root.firstChild.className];
    """
    assert run(page, script) == ["true", None, "true", "b"]


@pytest.mark.parametrize(
    ("tag", "props", "takes"),
    [
        ("textarea", {}, True),
        ("select", {}, True),
        ("input", {"type": "text"}, True),
        ("input", {"type": "search"}, True),
        ("input", {"type": "checkbox"}, False),
        ("input", {"type": "radio"}, False),
        ("button", {}, False),
        ("div", {}, False),
    ],
)
def test_which_elements_take_written_text(page, tag, props, takes):
    assert run(page, "return takesText(el(...given));", tag, props) is takes
