// Probabilities beside the matrix and one's own answer, what they rest on, and the numbers somebody has to choose.

import { live } from "../shared/live.js";
import { groupName, hiddenTotals, panel, said, scroller, section } from "../panel/panel.js";
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
  const head = (text, n) => el("th", { scope: "col", class: n ? "wb-number" : null }, text);
  return [
    sentences.map(({ text, differs }) => el("p", { key: text, class: differs ? "wb-mind" : null }, text)),
    scroller(
      stage,
      say("panel.three"),
      el(
        "table",
        { class: "wb-table wb-three" },
        el("thead", {}, el("tr", {}, heads.map(head))),
        el(
          "tbody",
          {},
          rows.map(([name, ...numbers]) =>
            el("tr", { key: name }, el("th", { scope: "row" }, name), numbers.map((text) => el("td", { class: "wb-number" }, text))),
          ),
        ),
      ),
      { key: "three" },
    ),
  ];
}
