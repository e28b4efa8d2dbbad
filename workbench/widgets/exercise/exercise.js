// The first panel of a class exercise: the name, what the file will hold, then the way through.

import { live } from "../shared/live.js";
import { button, field, form, formButtons, panel, said, section } from "../panel/panel.js";

export default live("exercise", (stage) => {
  const draw = panel(stage, { edits: false });
  return (view) => draw({ ...view, progress: view.case }, view.begun ? way(stage, view) : start(stage, view));
});

function start(stage, view) {
  const { el, say, send } = stage;
  const begin = (name) => send("begin", { name }, say("start.go_on", { name }));
  return [
    said(stage, view.note, { class: "wb-muted wb-small", key: "note" }),
    said(stage, view.lead, { class: "wb-lead", key: "lead" }),
    said(stage, view.consent, { class: "wb-calm wb-consent", key: "consent" }),
    form(
      stage,
      { key: "start", submit: ({ name }) => begin(name) },
      field(stage, { label: say("start.name"), hint: say("start.hint"), name: "name", maxlength: 80, key: "name" }),
      formButtons(stage, say("start.begin")),
    ),
    view.known.length > 0 &&
      el(
        "div",
        { class: "wb-known", key: "known" },
        el("h3", {}, say("start.known")),
        el(
          "ul",
          {},
          view.known.map(({ name, text }) =>
            el(
              "li",
              { key: name },
              button(stage, say("start.go_on", { name }), () => begin(name)),
              el("span", { class: "wb-muted wb-small" }, text),
            ),
          ),
        ),
      ),
  ];
}

function way(stage, view) {
  const { el, say } = stage;
  const step = ({ step: key, title, missing }) =>
    el(
      "li",
      { key, "data-done": String(!missing) },
      el(
        "span",
        {},
        title,
        el("span", { class: "wb-muted wb-small" }, missing || say("steps.done")),
      ),
    );
  return [
    said(stage, view.note, { class: "wb-muted wb-small", key: "note" }),
    said(stage, view.lead, { class: "wb-lead wb-strong", key: "begun" }),
    said(stage, view.order, { class: "wb-muted", key: "order" }),
    said(stage, view.time, { class: "wb-muted", key: "time" }),
    section(stage, "way", say("steps"), el("ul", { class: "wb-way", key: "list" }, view.steps.map(step))),
  ];
}
