// One cell of a team's matrix: who handed in what, the joint code with its reason, and who moves or stays and why.

import { button, field, form, said, section } from "../panel/panel.js";

/** Return everything about a cell, beside the grid. */
export function about(stage, view, cell) {
  const { el, say } = stage;
  const row = view.rows.find(({ id }) => id === cell.evidence);
  const place = `${cell.evidence} ${cell.hypothesis}`;
  return el(
    "div",
    { class: "wb-about", key: "about", role: "region", "aria-label": say("panel.about") },
    el("div", { key: place },
      el("p", { class: "wb-strong" }, cell.evidence, " ", row.text),
      el("p", {}, cell.name),
      said(stage, cell.why || cell.start, { class: cell.open ? "wb-mind" : "wb-muted wb-small" }),
      people(stage, cell),
      decision(stage, view, cell),
      standing(stage, view, cell),
    ),
  );
}

function people(stage, cell) {
  const { el, say, send } = stage;
  const { evidence, hypothesis } = cell;
  const back = (name) => send("stand", { member: name, evidence, hypothesis, rating: null }, say("panel.back"));
  return el(
    "ul",
    { class: "wb-people", key: "people" },
    cell.people.map((one) =>
      el(
        "li",
        { key: one.name },
        el("span", { class: "wb-code", "data-code": one.code }, one.code || "·"),
        el(
          "div",
          {},
          el("span", { class: "wb-strong" }, one.name),
          one.reason && el("span", { class: "wb-muted" }, " ", one.reason),
          one.stance &&
            el(
              "p",
              { class: one.dissents ? "wb-stance wb-apart" : "wb-stance" },
              el("span", {}, one.stance, " ", one.stance_reason),
              " ",
              el("button", { type: "button", class: "wb-link", "aria-label": say("panel.back.of", { name: one.name }), onclick: () => back(one.name) }, say("panel.back")),
            ),
        ),
      ),
    ),
  );
}

function decision(stage, view, cell) {
  const { el, say, send } = stage;
  const { evidence, hypothesis, code, reason } = cell;
  const rate = (rating, meaning) => send("rate", { evidence, hypothesis, rating }, meaning);
  return section(
    stage,
    "decision",
    say("panel.decision"),
    el(
      "div",
      { class: "wb-codes", role: "group", "aria-label": say("panel.decision") },
      view.options.map(({ value, meaning }) =>
        button(stage, value, () => rate(value === code ? null : value, `${value} ${meaning}`), {
          kind: "wb-code-button",
          key: value,
          "data-code": value,
          "aria-pressed": value === code ? "true" : "false",
          "aria-label": `${value}: ${meaning}`,
          title: meaning,
        }),
      ),
    ),
    field(stage, {
      key: "reason",
      label: say("panel.reason"),
      value: reason,
      rows: 2,
      onchange: (text) => send("explain", { evidence, hypothesis, reason: text }, say("panel.reason")),
    }),
  );
}

function standing(stage, view, cell) {
  const { say, send, el } = stage;
  const { evidence, hypothesis } = cell;
  const submit = ({ member, rating, reason }) => send("stand", { member, evidence, hypothesis, rating, reason }, say("panel.stand"));
  const codes = view.options.map(({ value, meaning }) => ({ value, label: `${value}: ${meaning}` }));
  const standings = cell.people.map(({ now, stance_reason }) => `${now} ${stance_reason}`).join("|");
  return section(
    stage,
    "standing",
    say("panel.stand"),
    form(
      stage,
      { key: `stand ${standings}`, submit },
      field(stage, { name: "member", label: say("panel.member"), options: view.people.map((name) => ({ value: name, label: name })), value: view.people[0] }),
      field(stage, { name: "rating", label: say("panel.code"), options: codes, value: cell.code || "N" }),
      field(stage, { name: "reason", label: say("panel.why"), hint: say("panel.why.hint"), required: true, maxlength: 600 }),
      el("div", { class: "wb-row" }, el("button", { type: "submit", class: "wb-button" }, say("panel.keep"))),
    ),
  );
}
