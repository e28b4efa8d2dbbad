// What the report says, in the reader's order, and the buttons that write it.

import { live } from "../shared/live.js";
import { button, panel, said, scroller, section } from "../panel/panel.js";
import { writer } from "../export/writer.js";

export default live("report", (stage) => {
  const draw = panel(stage, { edits: false });
  const write = writer(stage);
  return (view) =>
    draw(
      { ...view, progress: view.made },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      ways(stage, view, write),
      opening(stage, view),
      view.shown && comes(stage, view),
      view.shown ? findings(stage, view) : section(stage, "hidden", stage.say("head.conclusions"), said(stage, view.hidden)),
      matrix(stage, view),
      judged(stage, view),
      paired(stage, view),
      signs(stage, view),
      read(stage, view),
      section(stage, "trials", null, said(stage, view.trials, { class: "wb-calm" }), said(stage, view.trials_sources, { class: "wb-muted wb-small" })),
    );
});

function ways(stage, view, write) {
  const { el } = stage;
  const props = { "aria-disabled": write.busy ? "true" : null };
  const [page, ...others] = view.writes;
  return el(
    "div",
    { key: "ways", class: "wb-row wb-ways" },
    button(stage, page.label, () => write.run(page), { kind: "wb-primary", key: page.value, ...props }),
    others.map((format) => button(stage, format.label, () => write.run(format), { key: format.value, ...props })),
    write.told(),
  );
}

function opening(stage, view) {
  return section(
    stage,
    "opening",
    view.case_title,
    said(stage, view.marking.line, { class: "wb-marking", key: "marking" }),
    said(stage, view.question, { class: "wb-strong", key: "question" }),
    said(stage, view.explanation, { class: "wb-muted", key: "explanation" }),
    said(stage, view.method, { key: "method" }),
    said(stage, view.rated, { key: "rated" }),
  );
}

function comes(stage, { paragraph: { text, whose } }) {
  const lines = text.split("\n").filter(Boolean);
  return section(
    stage,
    "paragraph",
    stage.say("head.paragraph"),
    lines.map((line, at) => said(stage, line, { key: `line ${at}` })),
    said(stage, whose, { class: "wb-muted wb-small", key: "whose" }),
  );
}

function findings(stage, view) {
  const { say } = stage;
  const { standing, coverage, meaning, overturn } = view.sentences;
  return [
    section(
      stage,
      "standing",
      say("head.conclusions"),
      said(stage, standing, { key: "standing" }),
      said(stage, coverage, { key: "coverage" }),
      standings(stage, view),
      said(stage, view.convention, { class: "wb-muted wb-small", key: "convention" }),
      said(stage, meaning, { class: "wb-muted", key: "meaning" }),
    ),
    section(stage, "overturn", say("head.overturn"), said(stage, overturn, { key: "overturn" }), linchpins(stage, view)),
    flips(stage, view.flips),
  ];
}

/** Return a table with a name: heads with `{ text, number }`, rows of cells, the first of each row a heading of its own. */
function table(stage, label, heads, rows) {
  const { el } = stage;
  const style = (at) => (heads[at].number ? "wb-number" : null);
  return scroller(
    stage,
    label,
    el(
      "table",
      { class: "wb-table" },
      el("thead", {}, el("tr", {}, heads.map(({ text, number }) => el("th", { scope: "col", class: number ? "wb-number" : null }, text)))),
      el(
        "tbody",
        {},
        rows.map(([first, ...others]) =>
          el("tr", {}, el("th", { scope: "row" }, first), others.map((cell, at) => el("td", { class: style(at + 1) }, cell))),
        ),
      ),
    ),
  );
}

function standings(stage, view) {
  const { say } = stage;
  const numbers = ["score", "support", "coverage", "rank"];
  const heads = [{ text: say("label.hypothesis") }, ...numbers.map((name) => ({ text: say(`label.${name}`), number: true }))];
  const rows = view.order
    .map((id) => view.columns.find((column) => column.id === id))
    .map((one) => [one.name, one.score_text, one.support_text, one.coverage_text, one.rank_text]);
  return table(stage, say("head.conclusions"), heads, rows);
}

function linchpins(stage, view) {
  const { el, say } = stage;
  if (view.linchpins.length === 0) return said(stage, say("label.stable"));
  const heads = [{ text: say("label.left_out") }, { text: say("label.then") }];
  const left = ({ name, text }) => [el("span", { class: "wb-strong" }, name), text && el("span", { class: "wb-muted wb-under" }, text)];
  return table(stage, say("head.overturn"), heads, view.linchpins.map((one) => [left(one), one.then]));
}

function flips(stage, { title, lead, withheld, headline, heads, rows }) {
  if (withheld) return section(stage, "flips", title, said(stage, withheld, { key: "withheld" }));
  return section(
    stage,
    "flips",
    title,
    said(stage, headline, { key: "headline" }),
    said(stage, lead, { class: "wb-muted wb-small", key: "lead" }),
    table(stage, title, heads.map((text) => ({ text })), rows.map(({ cells }) => cells.map((cell) => cell.text))),
  );
}

function matrix(stage, view) {
  const { el, say } = stage;
  if (view.rows.length === 0 || view.hypotheses.length === 0) return null;
  const heads = [{ text: say("label.evidence") }, ...view.hypotheses.map((one) => ({ text: one.name }))];
  const code = (cell) =>
    el("span", { class: "wb-code", "data-code": cell.code, title: [cell.meaning, cell.reason].filter(Boolean).join(". ") }, cell.code || "·");
  const item = (row) => [
    el("span", { class: "wb-strong" }, row.id),
    " ",
    row.text,
    el("span", { class: "wb-muted wb-under" }, row.dated),
  ];
  const rows = view.rows.map((row) => [item(row), ...row.cells.map(code)]);
  return el(
    "details",
    { key: "matrix", class: "wb-section wb-matrix-shown" },
    el("summary", {}, say("show")),
    table(stage, say("matrix"), heads, rows),
  );
}

function judged(stage, view) {
  const { el, say } = stage;
  if (view.judgements.length === 0) return null;
  const line = (name, text) => text && el("p", {}, el("span", { class: "wb-muted" }, `${name}: `), text);
  return section(
    stage,
    "judgements",
    say("head.judgements"),
    said(stage, say("head.judgements.note"), { class: "wb-muted" }),
    el(
      "div",
      { class: "wb-both" },
      view.judgements.map((one) =>
        el(
          "div",
          { key: one.moment },
          el("p", { class: "wb-strong" }, one.title),
          line(say("label.answer"), one.answer),
          one.percents.map((each) => line(each.name, each.text)),
          said(stage, one.sum, { class: "wb-muted wb-small" }),
          line(say("label.confidence"), one.confidence),
          one.reasons.map((reason) => line(reason.label, reason.text)),
        ),
      ),
    ),
  );
}

function paired(stage, { crossimpact: told }) {
  const { say } = stage;
  if (!told.rows) return null;
  const heads = ["given", "hypothesis", "then_true", "by_itself"].map((name) => ({ text: say(`label.${name}`) }));
  return section(
    stage,
    "crossimpact",
    say("head.crossimpact"),
    told.minds.map((text) => said(stage, text, { class: "wb-mind", key: text })),
    told.together.map((text) => said(stage, text, { key: text })),
    table(stage, say("head.crossimpact"), heads, told.rows.map((one) => [one.given, one.hypothesis, one.then, one.alone])),
    said(stage, told.note, { class: "wb-muted wb-small", key: "note" }),
  );
}

function signs(stage, view) {
  const { say } = stage;
  if (view.indicators.length === 0) return null;
  const heads = ["hypothesis", "sign", "threshold", "tells", "state"].map((name) => ({ text: say(`label.${name}`) }));
  const rows = view.indicators.map((one) => [one.name, one.text, one.threshold, one.tells, [one.state, one.who && ` · ${one.who}`]]);
  return section(stage, "signs", say("head.indicators"), table(stage, say("head.indicators"), heads, rows));
}

function read(stage, view) {
  const { el, say } = stage;
  if (view.sources.length === 0) return null;
  return section(
    stage,
    "sources",
    say("head.sources"),
    view.sources.map((one) =>
      el(
        "p",
        { key: one.id },
        el("span", { class: "wb-chip" }, one.id),
        " ",
        el("span", { class: "wb-strong" }, one.title),
        " ",
        one.by.join(" · "),
        one.note && el("span", { class: "wb-muted wb-under" }, one.note),
        el("span", { class: "wb-muted wb-under" }, one.text),
      ),
    ),
  );
}
