// One cell after the other, asked a second time; what was rated first is not in the view.

import { live } from "../shared/live.js";
import { button, panel, said, section } from "../panel/panel.js";

export default live("again", (stage) => {
  const draw = panel(stage, { edits: false }); // what undo would take back could be a first rating
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.cell && cell(stage, view.cell),
      said(stage, view.state, { class: view.cell ? "wb-muted" : "wb-strong", key: "state", role: "status" }),
      view.last && back(stage, view.last),
    );
});

function back(stage, last) {
  const { el, say, send } = stage;
  return el("p", { key: "back", class: "wb-row" }, button(stage, say("back"), () => send("back", last, say("back"))));
}

function cell(stage, { evidence, hypothesis, item, column, statement, question, options }) {
  const { el, send } = stage;
  const rate = ({ value, meaning }) =>
    el(
      "li",
      { key: value },
      button(stage, value, () => send("rate", { evidence, hypothesis, rating: value }, `${value} ${meaning}`), {
        kind: "wb-code-button",
        "data-code": value,
        "aria-label": `${value}: ${meaning}`,
      }),
      el("span", { class: "wb-muted wb-small", "aria-hidden": "true" }, meaning),
    );
  return section(
    stage,
    `${evidence} ${hypothesis}`,
    null,
    said(stage, item, { class: "wb-strong", key: "item" }),
    el("p", { key: "column" }, el("span", { class: "wb-strong" }, column), statement && ` · ${statement}`),
    said(stage, question, { class: "wb-muted", key: "question" }),
    el("ul", { class: "wb-codes", key: "codes" }, options.map(rate)),
  );
}
