// What if: the case beside its scenarios, the rows each leaves out, and a form for their rules.

import { live } from "../shared/live.js";
import { button, focusIn, hiddenTotals, panel, said, scroller, section } from "../panel/panel.js";
import { drafted, noRule, ruleForm } from "./rule.js";

const NEW = "new";

export default live("scenarios", (stage) => {
  const draw = panel(stage);
  const local = { opened: null, draft: null };
  local.open = (opened, rule) => {
    if (local.draft) local.draft.over = true;
    Object.assign(local, { opened, draft: drafted(rule) });
    stage.draw();
    focusIn(stage, ".wb-form");
  };
  local.leave = () => {
    const left = local.opened;
    local.opened = null;
    local.draft.over = true;
    stage.draw();
    stage.root.querySelector(`[data-opens="${CSS.escape(left)}"]`)?.focus();
  };
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.compared && compared(stage, view.compared),
      !view.compared && view.cards.length > 0 && hiddenTotals(stage, view),
      view.cards.length > 0 && section(stage, "list", stage.say("list"), cards(stage, view, local)),
      beginning(stage, view, local),
    );
});

function compared(stage, view) {
  const { el } = stage;
  const sentences = view.sentences.filter(({ text }) => text !== "");
  const told = ({ id, text, changes }) => el("li", { key: id, class: changes ? "wb-strong" : null, "data-changes": String(changes) }, text);
  return el(
    "div",
    { class: "wb-section", key: "compared" },
    said(stage, view.sum, { class: "wb-strong", key: "sum" }),
    sentences.length > 0 && el("ul", { class: "wb-becomes", key: "becomes" }, sentences.map(told)),
    table(stage, view),
    said(stage, view.legend, { class: "wb-small", key: "legend" }),
    said(stage, view.compare, { class: "wb-muted wb-small", key: "compare" }),
    said(stage, view.scheme, { class: "wb-muted wb-small", key: "scheme" }),
  );
}

function table(stage, { columns, lines }) {
  const { el, say } = stage;
  const head = ({ id, name, rows }) => el("th", { scope: "col", key: id }, el("span", { class: "wb-name" }, name), el("span", { class: "wb-muted wb-rows" }, rows));
  return scroller(
    stage,
    say("table"),
    el(
      "table",
      { class: "wb-table wb-sides" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col", key: "hypothesis" }, say("hypothesis")), columns.map(head))),
      el(
        "tbody",
        {},
        lines.map(({ id, name, cells }) =>
          el("tr", { key: id }, el("th", { scope: "row", key: "name" }, name), cells.map((cell, n) => standing(stage, cell, columns[n].id))),
        ),
      ),
    ),
    { class: "wb-scroll wb-sided", key: "table" },
  );
}

function standing({ el, say }, { text, leads, thin }, key) {
  return el(
    "td",
    { key, "data-leads": String(leads) },
    leads && el("span", { class: "wb-lead-mark", "aria-hidden": "true" }, "◆ "),
    text,
    thin && el("span", { class: "wb-muted wb-thin" }, thin),
    leads && el("span", { class: "wb-unseen" }, ` ${say("leads")}`),
  );
}

function cards(stage, view, local) {
  const { el } = stage;
  return el("ul", { class: "wb-cards", key: "cards" }, view.cards.map((card) => cardOf(stage, view, card, local)));
}

function cardOf(stage, view, card, local) {
  const { el, say, send } = stage;
  if (local.opened === card.id) {
    const keep = (name, rule) => send("change", { id: card.id, name, rule }, card.change);
    const about = { key: "changing", offered: view.offered, name: card.name, label: say("change.do"), leave: local.leave, keep };
    return el("li", { key: card.id }, ruleForm(stage, about, local.draft));
  }
  return el(
    "li",
    { key: card.id, class: "wb-card" },
    el(
      "div",
      { class: "wb-one", key: "one" },
      el("div", { class: "wb-said", key: "said" }, el("p", { class: "wb-strong" }, card.name), card.phrases.map((phrase) => el("p", { class: "wb-small", key: phrase }, phrase))),
      el(
        "div",
        { class: "wb-row", key: "tools" },
        button(stage, say("change"), () => local.open(card.id, structuredClone(card.rule)), { "aria-label": card.change, "data-opens": card.id }),
        button(stage, say("remove"), () => send("remove", { id: card.id }, card.remove), { "aria-label": card.remove }),
      ),
    ),
    leftOut(stage, card),
  );
}

function leftOut(stage, card) {
  const { el, ask } = stage;
  const open = card.left_out !== null;
  const unfold = () => ask("unfold", { id: card.id, open: !open });
  return el(
    "div",
    { class: "wb-out", key: "out" },
    el(
      "p",
      { class: "wb-small", key: "counts" },
      `${card.rows} · `,
      card.any
        ? el("button", { type: "button", class: "wb-link", key: "unfold", "aria-expanded": String(open), onclick: unfold }, card.count)
        : card.count,
    ),
    card.told.map((text) => el("p", { class: "wb-muted wb-small", key: text }, text)),
    open && scroller(stage, card.out_of, el("ul", {}, card.left_out.map((row) => rowOf(el, row))), { class: "wb-scroll wb-outs", key: "rows" }),
  );
}

function rowOf(el, { id, text, why }) {
  return el("li", { key: id }, el("span", { class: "wb-strong" }, id), " ", text, el("span", { class: "wb-muted wb-why" }, why));
}

function beginning(stage, view, local) {
  const { el, say, send } = stage;
  const propose = ({ name }) => send("propose", { name }, say("said.add", { name }));
  const add = (name, rule) => send("add", { name, rule }, say("said.add", { name: name || local.draft.name }));
  const about = { key: "adding", offered: view.offered, name: "", label: say("add.do"), leave: local.leave, keep: add };
  return section(
    stage,
    "begin",
    null,
    said(stage, view.empty, { class: "wb-calm", key: "empty" }),
    view.proposals.length > 0 &&
      el(
        "div",
        { class: "wb-row wb-ready", key: "proposals" },
        el("span", { class: "wb-label", key: "label" }, say("proposals")),
        view.proposals.map((one) => button(stage, one.name, () => propose(one), { key: one.name, "aria-label": one.add })),
      ),
    view.offered.evidence.length > 0 &&
      (local.opened === NEW
        ? ruleForm(stage, about, local.draft)
        : button(stage, say("add"), () => local.open(NEW, noRule()), { key: "add", kind: "wb-add", "data-opens": NEW })),
  );
}
