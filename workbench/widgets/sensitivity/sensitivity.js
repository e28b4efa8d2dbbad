// What leaving things out would do: linchpins first, then a trial of one's own that nothing keeps.

import { giveGlossary, term } from "../shared/glossary.js";
import { live } from "../shared/live.js";
import { matching } from "../evidence/matching.js";
import { button, hiddenTotals, panel, said, scroller, section } from "../panel/panel.js";

export default live("sensitivity", (stage) => {
  const draw = panel(stage);
  giveGlossary(stage);
  const local = { all: new Set(), text: "", show: "all" };
  return (view) =>
    draw(
      { ...view, progress: view.shown ? view.scheme : "" },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.shown ? moves(stage, view, local) : hiddenTotals(stage, view),
    );
});

function moves(stage, view, local) {
  return [
    said(stage, view.now, { class: "wb-strong wb-now", key: "now" }),
    certain(stage, view.dominance),
    flipping(stage, view.flips),
    view.crossed && crossed(stage, view.crossed),
    view.tables.map((table) => moving(stage, table, local)),
    view.what_if && trial(stage, view.what_if, local),
  ];
}

/** What stands in the tables' place where each hypothesis is a question of its own. */
function crossed(stage, { title, sentences, rows }) {
  const { el, say } = stage;
  return section(
    stage,
    "crossed",
    title,
    sentences.map((sentence) => said(stage, sentence, { key: sentence })),
    rows.length > 0 &&
      scroller(
        stage,
        title,
        el(
          "table",
          { class: "wb-table" },
          el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("column.left_out")), el("th", { scope: "col" }, say("column.what")))),
          el("tbody", {}, rows.map((row) => el("tr", { key: row.name }, el("th", { scope: "row" }, leftOut(el, row)), el("td", {}, row.then)))),
        ),
      ),
  );
}

function leftOut(el, { name, text }) {
  return [el("span", { class: "wb-strong" }, name), text && el("span", { class: "wb-muted wb-text" }, text)];
}

function certain(stage, { title, lead, sentences }) {
  return section(
    stage,
    "dominance",
    title,
    said(stage, lead, { key: "lead" }),
    stage.el("ul", { class: "wb-pairs", key: "pairs" }, sentences.map((sentence) => stage.el("li", { key: sentence }, sentence))),
  );
}

/** How few cells would have to be rated differently for a rival to tie, or to be ahead. */
function flipping(stage, view) {
  if (view.withheld) return section(stage, "flips", view.title, said(stage, view.withheld, { key: "withheld" }));
  return section(
    stage,
    "flips",
    view.title,
    said(stage, view.lead, { key: "lead" }),
    said(stage, view.headline, { class: "wb-strong", key: "headline" }),
    oneStep(stage, view.one_step),
    view.rows.length > 0 && distances(stage, view),
  );
}

function oneStep({ el, ask }, { label, on }) {
  const input = el("input", { type: "checkbox", checked: on, onchange: (event) => ask("one_step", { on: event.target.checked }) });
  return el("label", { class: "wb-option", key: "one_step" }, input, el("span", {}, label));
}

function distances(stage, { title, heads, rows }) {
  const { el } = stage;
  const cell = (one, at) => (at === 0 ? el("th", { scope: "row" }, distance(el, one)) : el("td", {}, distance(el, one)));
  return scroller(
    stage,
    title,
    el(
      "table",
      { class: "wb-table" },
      el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, rows.map(({ key, cells }) => el("tr", { key }, cells.map(cell)))),
    ),
    { class: "wb-scroll wb-far", key: "distances" },
  );
}

function distance(el, { head, rows, cells, more, further, note }) {
  const listed = (some) => el("ul", { class: "wb-cells" }, some.map((one) => el("li", { key: one }, one)));
  return [
    el("span", { class: rows ? "wb-strong" : null }, head),
    rows && el("span", { class: "wb-muted" }, ` · ${rows}`),
    cells.length > 0 && listed(cells),
    more && el("details", { class: "wb-more" }, el("summary", {}, more), listed(further)),
    note && el("span", { class: "wb-muted wb-text" }, note),
  ];
}

function moving(stage, table, local) {
  const { say } = stage;
  const all = local.all.has(table.by);
  const rows = all ? table.rows : table.rows.filter((row) => row.changes);
  const turn = () => {
    if (all) local.all.delete(table.by);
    else local.all.add(table.by);
    stage.draw();
  };
  return section(
    stage,
    table.by,
    table.title,
    said(stage, table.sum, { key: "sum" }),
    rows.length > 0 && grid(stage, table.title, rows),
    table.rows.length > 0 &&
      table.rows.length > table.changes &&
      button(stage, all ? say("fewer") : say("all", { n: table.rows.length }), turn, { key: "turn", "aria-expanded": String(all), kind: "wb-turn" }),
  );
}

const HEADS = { left_out: "linchpin", what: null, then: "leads", lead: "lead" };

function grid(stage, label, rows) {
  const { el, say } = stage;
  return scroller(
    stage,
    label,
    el(
      "table",
      { class: "wb-table" },
      el("thead", {}, el("tr", {}, Object.entries(HEADS).map((head) => headOf(stage, ...head)))),
      el(
        "tbody",
        {},
        rows.map((row) =>
          el(
            "tr",
            { key: row.name, "data-changes": String(row.changes) },
            el(
              "th",
              { scope: "row" },
              el("span", { class: row.changes ? "wb-strong" : null }, row.name),
              row.text && row.text !== row.name && el("span", { class: "wb-muted wb-text" }, row.text.replace(`${row.name} `, "")),
            ),
            el("td", {}, row.becomes),
            el("td", {}, row.then),
            el("td", { class: "wb-number" }, row.lead),
          ),
        ),
      ),
    ),
    { class: "wb-scroll wb-tall", key: "grid" },
  );
}

function headOf(stage, name, key) {
  const text = stage.say(`column.${name}`);
  const props = { scope: "col", class: name === "lead" ? "wb-number" : null };
  return stage.el("th", props, key ? term(stage, key, text) : text);
}

function trial(stage, view, local) {
  const { el, say, ask } = stage;
  const without = (items) => ask("without", { items });
  const flip = (id, out) => without(out ? [...view.chosen, id] : view.chosen.filter((other) => other !== id));
  const shown = matching(view.items, local);
  return section(
    stage,
    "what_if",
    say("what_if"),
    said(stage, say("what_if.lead"), { key: "lead" }),
    el(
      "div",
      { class: "wb-trial", key: "trial" },
      el(
        "div",
        { class: "wb-choose" },
        el("input", {
          type: "search",
          value: local.text,
          placeholder: say("what_if.filter"),
          "aria-label": say("what_if.filter"),
          oninput: (event) => {
            local.text = event.target.value;
            stage.draw();
          },
        }),
        el("ul", { class: "wb-outs", "aria-label": say("what_if.choose") }, shown.map((item) => out(el, item, flip))),
      ),
      el(
        "div",
        { class: "wb-result", role: "status" },
        el("p", { class: "wb-strong" }, view.sentence),
        compared(stage, view),
        view.chosen.length > 0 && button(stage, say("what_if.clear"), () => without([])),
      ),
    ),
  );
}

function out(el, item, flip) {
  return el(
    "li",
    { key: item.id },
    el(
      "label",
      { class: "wb-option" },
      el("input", { type: "checkbox", checked: item.out, onchange: (event) => flip(item.id, event.target.checked) }),
      el("span", {}, el("span", { class: "wb-strong" }, item.id), " ", item.text),
    ),
  );
}

function compared({ el, say }, { columns, without, chosen }) {
  const both = chosen.length > 0;
  return el(
    "table",
    { class: "wb-table" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "col" }, say("what_if.hypothesis")),
        el("th", { scope: "col", class: "wb-number" }, say("what_if.with")),
        both && el("th", { scope: "col", class: "wb-number" }, without),
      ),
    ),
    el(
      "tbody",
      {},
      columns.map((column) =>
        el(
          "tr",
          { key: column.id },
          el("th", { scope: "row" }, column.name),
          el("td", { class: column.leads ? "wb-number wb-strong" : "wb-number" }, column.with),
          both && el("td", { class: column.leads_then ? "wb-number wb-strong" : "wb-number" }, column.without),
        ),
      ),
    ),
  );
}
