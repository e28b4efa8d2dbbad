// One's own answer: first the answer, then percents if liked, then a confidence with its reasons.

import { live } from "../shared/live.js";
import { button, choice, field, groupName, panel, said, section } from "../panel/panel.js";

const NONE = "";

export default live("judgement", (stage) => {
  const draw = panel(stage);
  const names = { answer: groupName("answer"), confidence: groupName("confidence") };
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.nothing
        ? said(stage, view.nothing, { key: "nothing" })
        : [answer(stage, view, names.answer), percents(stage, view), confidence(stage, view, names.confidence)],
      outcome(stage, view),
    );
});

function answer(stage, view, name) {
  const { el, send } = stage;
  const several = view.form === "independent";
  const chosen = view.options.filter((one) => one.chosen).map((one) => one.id);
  const option = (one) => ({
    value: one.id,
    chosen: one.chosen,
    label: [el("span", { class: "wb-strong" }, one.name), one.statement && el("span", { class: "wb-muted wb-statement" }, one.statement)],
  });
  const choose = (id, on) => {
    const others = several ? chosen.filter((other) => other !== id) : [];
    send("answer", { answer: on && id !== NONE ? [...others, id] : others }, view.asked);
  };
  return section(
    stage,
    "answer",
    null,
    said(stage, view.question, { class: "wb-strong", key: "question" }),
    said(stage, view.explanation, { class: "wb-muted wb-small", key: "explanation" }),
    choice(stage, {
      key: "choice",
      legend: view.asked,
      kind: several ? "checkbox" : "radio",
      name,
      options: [...view.options.map(option), ...(several ? [] : [undecided(view)])],
      choose,
    }),
    several && noneOfThem(stage, view),
  );
}

function undecided(view) {
  return { value: NONE, chosen: view.undecided.chosen, label: view.undecided.label };
}

function noneOfThem(stage, view) {
  const pick = () => stage.send("answer", { answer: [] }, view.undecided.label);
  return button(stage, view.undecided.label, pick, { key: "none", "aria-pressed": String(view.undecided.chosen) });
}

function percents(stage, view) {
  const { el, say, send, refuse } = stage;
  const give = (id) => (event) => {
    const written = event.target.value.trim();
    const percent = written === "" ? null : Number(written);
    if (event.target.validity.badInput || (percent !== null && !Number.isInteger(percent))) return refuse(say("percent.whole"));
    send("percent", { hypothesis: id, percent }, `${say("percent.of", { name: id })}: ${written}`);
  };
  return section(
    stage,
    "percents",
    say("percents"),
    said(stage, say(`percents.${view.form}`), { class: "wb-muted wb-small", key: "how" }),
    el(
      "div",
      { class: "wb-percents", key: "fields" },
      view.options.map((one) =>
        el(
          "label",
          { key: one.id, class: "wb-percent" },
          el("span", {}, one.name),
          el("span", { class: "wb-unit" }, el("input", percentProps(stage, view, one, give(one.id))), " %"),
        ),
      ),
    ),
    view.sum.text &&
      el(
        "p",
        { class: "wb-row", key: "sum", role: "status" },
        el("span", { class: view.sum.wrong ? "wb-warn wb-strong" : "wb-strong" }, view.sum.text),
        view.sum.scaled && button(stage, say("scale"), () => send("scale", {}, say("scale"))),
        view.sum.scaled && el("span", { class: "wb-muted wb-small" }, view.sum.scaled),
      ),
  );
}

function percentProps({ say }, view, one, onchange) {
  return {
    type: "number",
    min: 0,
    max: 100,
    step: 1,
    value: one.percent === null ? "" : String(one.percent),
    disabled: !view.answered,
    "aria-label": say("percent.of", { name: one.name }),
    onchange,
  };
}

function confidence(stage, view, name) {
  const { el, say, send } = stage;
  return section(
    stage,
    "confidence",
    say("confidence"),
    said(stage, say("confidence.what"), { class: "wb-muted wb-small", key: "what" }),
    choice(stage, {
      key: "levels",
      legend: say("confidence"),
      unseen: true,
      class: "wb-segments",
      name,
      disabled: !view.answered,
      options: view.confidences,
      choose: (value) => send("confidence", { confidence: value }, `${say("confidence")} ${value}`),
    }),
    el("p", { class: "wb-label wb-why", key: "why" }, say("reasons")),
    el(
      "div",
      { class: "wb-fields", key: "reasons" },
      view.reasons.map((one) =>
        field(stage, {
          key: one.name,
          label: one.label,
          hint: one.hint,
          value: one.text,
          rows: 3,
          disabled: !view.answered,
          onchange: (text) => send("reason", { name: one.name, text }, `${one.label}: ${text}`),
        }),
      ),
    ),
  );
}

function outcome(stage, view) {
  const { el } = stage;
  return section(
    stage,
    "outcome",
    null,
    el("p", { key: "state", role: "status", class: view.complete ? "wb-strong" : "wb-muted" }, view.state),
    view.notes.map((note) => el("p", { key: note, class: "wb-calm" }, note)),
    view.beside && beside(stage, view.beside),
  );
}

function beside(stage, { rows, none }) {
  const { el, say } = stage;
  const head = ["", say("beside.before"), say("beside.after")];
  return el(
    "div",
    { key: "beside" },
    el("h3", {}, say("beside")),
    said(stage, none, { class: "wb-muted" }),
    el(
      "table",
      { class: "wb-table" },
      el("thead", {}, el("tr", {}, head.map((text) => el("th", { scope: "col" }, text)))),
      el(
        "tbody",
        {},
        rows.map((row) => el("tr", {}, el("th", { scope: "row" }, row.label), el("td", {}, row.before), el("td", {}, row.after))),
      ),
    ),
  );
}
