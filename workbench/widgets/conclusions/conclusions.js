// Where the ratings leave the hypotheses: the chart, the sentences, the numbers beside them.

import { giveGlossary, term } from "../shared/glossary.js";
import { live } from "../shared/live.js";
import { field, hiddenTotals, panel, picture, said, scroller, section } from "../panel/panel.js";

export default live("conclusions", (stage) => {
  const draw = panel(stage);
  giveGlossary(stage);
  return (view) => draw(view, view.shown ? totals(stage, view) : hiddenTotals(stage, view), trials(stage, view));
});

function totals(stage, view) {
  const { say } = stage;
  const { standing, meaning, coverage, overturn } = view.sentences;
  return [
    chart(stage, view.picture),
    section(
      stage,
      "standing",
      say("heading.standing"),
      said(stage, standing, { key: "standing" }),
      said(stage, coverage, { key: "coverage" }),
      said(stage, meaning, { class: "wb-muted", key: "meaning" }),
    ),
    section(stage, "overturn", say("heading.overturn"), said(stage, overturn, { class: "wb-strong wb-plain-strong" })),
    own(stage, view),
    numbers(stage, view),
  ];
}

/** The chart drawn last; where it is of an older state that is said in the line below, which is always there. */
function chart(stage, drawn) {
  const note = stage.el("p", { class: "wb-muted wb-small wb-drawing", key: "drawing" }, drawn.old ? stage.say("picture.pending") : "");
  return stage.el("div", { key: "chart" }, drawn.light ? picture(stage, drawn) : null, note);
}

function own(stage, view) {
  return section(
    stage,
    "own",
    stage.say("own.title"),
    view.own.map(({ text, differs }) => stage.el("p", { key: text, class: differs ? "wb-mind" : null }, text)),
  );
}

function numbers(stage, view) {
  const { el, say } = stage;
  const percents = view.columns.some((column) => column.own);
  const heads = ["score", "support", "coverage", "rank", ...(percents ? ["own"] : [])];
  return section(
    stage,
    "numbers",
    null,
    scroller(
      stage,
      say("table.caption"),
      el(
        "table",
        { class: "wb-table" },
        el("caption", { class: "wb-unseen" }, say("table.caption")),
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", { scope: "col" }, say("table.hypothesis")),
            heads.map((name) => el("th", { scope: "col", class: "wb-number" }, term(stage, name, say(`table.${name}`)))),
          ),
        ),
        el("tbody", {}, view.order.map((id) => line(stage, view.columns.find((column) => column.id === id), percents))),
      ),
      { key: "scroll" },
    ),
    scheme(stage, view),
  );
}

function line({ el, say }, column, percents) {
  const number = (text) => el("td", { class: "wb-number" }, text);
  return el(
    "tr",
    { key: column.id, "data-leads": String(column.leads) },
    el("th", { scope: "row" }, column.name),
    number(column.score_text),
    number(column.support_text),
    el("td", { class: "wb-number" }, column.coverage_text, column.thin && el("span", { class: "wb-thin", "data-term": "thin" }, say("table.thin"))),
    number(column.rank_text),
    percents && number(column.own || "–"),
  );
}

function scheme(stage, view) {
  const { el, say, send } = stage;
  return el(
    "div",
    { class: "wb-scheme", key: "scheme" },
    field(stage, {
      label: say("scheme"),
      value: view.scheme.name,
      options: view.schemes.map(({ name, title }) => ({ value: name, label: title })),
      onchange: (name) => send("scheme", { scheme: name }, say("scheme")),
    }),
    el("p", { class: "wb-muted wb-small" }, view.scheme.formula, " ", view.scheme.citation),
  );
}

function trials(stage, view) {
  return section(
    stage,
    "trials",
    null,
    said(stage, view.sentences.trials, { class: "wb-calm" }),
    said(stage, view.trials_sources, { class: "wb-muted wb-small" }),
  );
}
