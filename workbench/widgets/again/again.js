// One cell after the other, asked a second time; what was rated first is not in the view.

import { live } from "../shared/live.js";
import { button, panel, said, section } from "../panel/panel.js";

export default live("again", (stage) => {
  const draw = panel(stage);
  return (view) =>
    keepingCursor(stage.root, () =>
      draw(
        view,
        said(stage, view.lead, { class: "wb-lead", key: "lead" }),
        view.cell && cell(stage, view.cell),
        said(stage, view.state, { class: view.cell ? "wb-muted" : "wb-strong wb-asked", key: "state", role: "status", tabindex: view.cell ? null : "-1" }),
        view.last && back(stage, view.last),
      ),
    );
});

/** Whoever works by keyboard stays in the panel when a cell makes room for the next: on what is asked then. */
function keepingCursor(root, draw) {
  const isWithin = () => root.contains(root.ownerDocument.activeElement);
  const was = isWithin();
  draw();
  if (was && !isWithin()) root.querySelector(".wb-asked")?.focus();
}

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
    said(stage, item, { class: "wb-strong wb-asked", key: "item", tabindex: "-1" }),
    el("p", { key: "column" }, el("span", { class: "wb-strong" }, column), statement && ` · ${statement}`),
    said(stage, question, { class: "wb-muted", key: "question" }),
    el("ul", { class: "wb-codes", key: "codes" }, options.map(rate)),
  );
}
