// Probabilities beside the matrix and one's own answer, what they rest on, and the numbers somebody has to choose.

import { live } from "../shared/live.js";
import { groupName, hiddenTotals, panel, picture, said, scroller, section } from "../panel/panel.js";
import { baselines } from "./baselines.js";
import { layingDown } from "./laying.js";

export default live("probabilities", (stage) => {
  const draw = panel(stage);
  const local = { names: { prior: groupName("prior"), words: groupName("words") }, at: null, open: null };
  return (view) =>
    draw(
      { ...view, progress: view.baselines?.progress ?? "" },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.shown ? told(stage, view.result) : hiddenTotals(stage, view),
      view.baselines && baselines(stage, view.baselines, local),
      layingDown(stage, view.laying_down, local),
      view.depends && depends(stage, view.depends),
    );
});

function told(stage, result) {
  const { say } = stage;
  if (result.withheld) return section(stage, "withheld", say("panel.result"), said(stage, result.withheld, { class: "wb-calm" }), three(stage, result.three));
  return [
    section(
      stage,
      "result",
      say("panel.result"),
      said(stage, result.headline, { class: "wb-strong", key: "headline" }),
      lines(stage, result.lines),
      result.notes.map((text) => said(stage, text, { key: text })),
      said(stage, result.scale, { class: "wb-muted wb-small", key: "scale" }),
    ),
    section(stage, "three", say("panel.three"), three(stage, result.three)),
    section(
      stage,
      "rests",
      say("panel.rests"),
      stage.el("ul", { class: "wb-rests-on" }, result.rests_on.map((text) => stage.el("li", { key: text }, text))),
    ),
  ];
}

function lines({ el }, all) {
  return el(
    "ul",
    { class: "wb-likely", key: "lines" },
    all.map((one) =>
      el(
        "li",
        { key: one.id, "data-leads": String(one.leads) },
        el("span", { class: one.leads ? "wb-strong wb-name" : "wb-name" }, one.name),
        el("span", { class: "wb-track", "aria-hidden": "true" }, el("i", { style: `width: ${(one.percent ?? 0).toFixed(1)}%` })),
        el("span", { class: one.leads ? "wb-strong wb-of" : "wb-of" }, one.written),
        el("span", { class: "wb-word" }, one.word, one.note && el("span", { class: "wb-muted wb-small wb-note" }, one.note)),
      ),
    ),
  );
}

function three(stage, { heads, rows, sentences }) {
  const { el, say } = stage;
  return [
    sentences.map(({ text, differs }) => el("p", { key: text, class: differs ? "wb-mind" : null }, text)),
    numbers(stage, say("panel.three"), heads, rows, "wb-three"),
  ];
}

function depends(stage, { swept, rows, working }) {
  const { say } = stage;
  return [
    section(
      stage,
      "swept",
      say("panel.sweep"),
      // one line of a height of its own, so that nothing beneath it moves when work begins and ends
      stage.el("p", { class: "wb-muted wb-small wb-working", key: "working", role: "status" }, working),
      swept && sweeps(stage, swept),
    ),
    rows && section(stage, "rows", rows.title, weights(stage, rows)),
  ];
}

function sweeps(stage, { lead, verdict, sentences, picture: drawn, heads, rows }) {
  const { el, say } = stage;
  return [
    said(stage, lead, { class: "wb-muted", key: "lead" }),
    !drawn && said(stage, verdict, { class: "wb-strong", key: "verdict" }),
    drawn && scroller(stage, verdict, picture(stage, drawn), { key: "drawn" }),
    el("ul", { class: "wb-rests-on", key: "sentences" }, sentences.map((text) => el("li", { key: text }, text))),
    el("details", { key: "numbers" }, el("summary", {}, say("panel.numbers")), numbers(stage, say("panel.numbers"), heads, rows)),
  ];
}

function weights(stage, { lead, units, heads, rows, title }) {
  const named = ({ id, text, cells }) => [[stage.el("span", { class: "wb-strong" }, id), " ", text], ...cells];
  return [
    said(stage, lead, { key: "lead" }),
    numbers(stage, title, heads, rows.map(named), "wb-tall"),
    said(stage, units, { class: "wb-muted wb-small", key: "units" }),
  ];
}

function numbers(stage, label, heads, rows, kind = "") {
  const { el } = stage;
  const head = (text, n) => el("th", { scope: "col", class: n ? "wb-number" : null }, text);
  return scroller(
    stage,
    label,
    el(
      "table",
      { class: "wb-table" },
      el("thead", {}, el("tr", {}, heads.map(head))),
      el(
        "tbody",
        {},
        rows.map(([name, ...cells]) => el("tr", {}, el("th", { scope: "row" }, name), cells.map((text) => el("td", { class: "wb-number" }, text)))),
      ),
    ),
    { class: `wb-scroll ${kind}`.trim(), key: "table" },
  );
}
