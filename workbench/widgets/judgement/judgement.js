// One's own answer: first the answer, then percents if liked, then a confidence with its reasons.

import { live } from "../shared/live.js";
import { scaleOf, wordsOf, written } from "../panel/likelihood.js";
import { button, choice, field, groupName, panel, said, section } from "../panel/panel.js";

const NONE = "";

export default live("judgement", (stage) => {
  const draw = panel(stage);
  const names = { answer: groupName("answer"), words: groupName("words"), confidence: groupName("confidence") };
  const typed = new Map();
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.nothing
        ? said(stage, view.nothing, { key: "nothing" })
        : [answer(stage, view, names.answer), percents(stage, view, names.words, typed), confidence(stage, view, names.confidence)],
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

function percents(stage, view, name, typed) {
  const { say, el } = stage;
  return section(
    stage,
    "percents",
    say("percents"),
    said(stage, say(`percents.${view.form}`), { class: "wb-muted wb-small", key: "how" }),
    scaleOf(stage, view.scale, name),
    el("div", { class: "wb-percents", key: "fields" }, view.options.map((one) => percent(stage, view, one, typed))),
    view.sum.text && together(stage, view.sum),
  );
}

function percent(stage, view, one, typed) {
  const { el } = stage;
  const words = typed.has(one.id) ? wordsOf(view.scale.steps, typed.get(one.id)) : one.words;
  return el(
    "div",
    { key: one.id, class: "wb-percent" },
    el("label", {}, el("span", {}, one.name), el("span", { class: "wb-unit" }, el("input", percentProps(stage, view, one, typed)), " %")),
    el("span", { class: "wb-words", role: "status" }, words, one.divided && !typed.has(one.id) && el("span", { class: "wb-muted wb-small" }, one.divided)),
  );
}

function percentProps(stage, view, one, typed) {
  const { say, send, refuse, draw } = stage;
  const onchange = ({ target }) => {
    const percent = written(target);
    typed.delete(one.id);
    draw();
    if (percent === undefined) return refuse(say("percent.whole"));
    send("percent", { hypothesis: one.id, percent }, `${say("percent.of", { name: one.name })}: ${target.value.trim()}`);
  };
  const oninput = ({ target }) => {
    typed.set(one.id, written(target) ?? null);
    draw();
  };
  return {
    type: "number",
    min: 0,
    max: 100,
    step: 1,
    value: one.percent === null ? "" : String(one.percent),
    disabled: !view.answered,
    "aria-label": say("percent.of", { name: one.name }),
    oninput,
    onchange,
  };
}

/** What the percents make together and, where that is not 100, what they are divided by their sum. */
function together(stage, sum) {
  const { el, say, send } = stage;
  const agree = ({ target }) => send("consent", { agreed: target.checked }, say("consent"));
  return el(
    "div",
    { class: "wb-together", key: "sum" },
    el("p", { role: "status", class: sum.wrong ? "wb-warn wb-strong" : "wb-strong" }, sum.text),
    said(stage, sum.divided, { key: "divided" }),
    sum.asks &&
      el(
        "label",
        { class: "wb-option", key: "consent" },
        el("input", { type: "checkbox", checked: sum.agreed, onchange: agree }),
        el("span", {}, say("consent")),
      ),
    said(stage, sum.note, { key: "note", class: "wb-muted wb-small" }),
  );
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
    view.group && group(stage, view.group),
  );
}

function beside(stage, { rows, none }) {
  const { el, say } = stage;
  return el(
    "div",
    { key: "beside" },
    el("h3", {}, say("beside")),
    said(stage, none, { class: "wb-muted" }),
    table(stage, ["", say("beside.before"), say("beside.after")], rows.map((row) => [row.label, row.before, row.after])),
  );
}

/** Oneself beside the average of several people. */
function group(stage, view) {
  const { el, say } = stage;
  const heads = ["own", "average", "range"].map((name) => say(`group.${name}`));
  const others = ["logarithmic", "extremised"].map((name) => say(`group.${name}`));
  return el(
    "div",
    { key: "group" },
    el("h3", {}, say("group")),
    said(stage, view.lead),
    said(stage, view.left, { class: "wb-muted" }),
    table(stage, ["", ...heads], view.rows.map((row) => [row.name, row.own, row.average, row.range])),
    said(stage, view.note, { class: "wb-muted wb-small wb-note" }),
    el(
      "details",
      {},
      el("summary", {}, say("group.others")),
      said(stage, view.others_what, { class: "wb-muted wb-small" }),
      table(stage, ["", ...others], view.others.map((row) => [row.name, row.logarithmic, row.extremised])),
    ),
  );
}

function table({ el }, heads, rows) {
  return el(
    "table",
    { class: "wb-table" },
    el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, rows.map(([name, ...cells]) => el("tr", {}, el("th", { scope: "row" }, name), cells.map((text) => el("td", {}, text))))),
  );
}
