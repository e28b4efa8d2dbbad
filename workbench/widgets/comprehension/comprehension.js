// A few questions on the method: each answer is explained at once, and can be given again.

import { live } from "../shared/live.js";
import { choice, field, form, formButtons, groupName, panel, said, section } from "../panel/panel.js";

export default live("comprehension", (stage) => {
  const draw = panel(stage, { edits: false });
  const names = new Map();
  const nameOf = (id) => names.get(id) ?? names.set(id, groupName(id)).get(id);
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.questions.map((one) => question(stage, one, nameOf(one.id))),
      outcome(stage, view),
    );
});

function question(stage, { id, text, options, feedback, right }, name) {
  const choose = (answer) => stage.send("answer", { question: id, answer }, text);
  return section(
    stage,
    id,
    null,
    choice(stage, { key: "choice", legend: text, name, options, choose }),
    stage.el(
      "p",
      { key: "feedback", role: "status", class: feedback ? (right ? "wb-calm" : "wb-mind") : "wb-unseen" },
      feedback && stage.el("span", { class: "wb-strong", "aria-hidden": "true" }, right ? "✓ " : "→ "),
      feedback,
    ),
  );
}

function outcome(stage, view) {
  const { say, send } = stage;
  return section(
    stage,
    "outcome",
    null,
    said(stage, view.state, { class: view.done ? "wb-strong" : "wb-muted", key: "state", role: "status" }),
    !view.done &&
      stage.el(
        "details",
        { key: "skip" },
        stage.el("summary", {}, say("skip")),
        form(
          stage,
          { key: "form", submit: ({ why }) => send("skip", { why }, say("skip.keep")) },
          field(stage, { label: say("skip.why"), hint: say("skip.hint"), name: "why", key: "why", maxlength: 400 }),
          formButtons(stage, say("skip.keep")),
        ),
      ),
  );
}
