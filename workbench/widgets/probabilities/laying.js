// The numbers somebody has to choose: each is kept when its field is left; what is wrong stays there to be mended.

import { button, choice, field, said, section } from "../panel/panel.js";

export function layingDown(stage, view, local) {
  const { say } = stage;
  return section(
    stage,
    "laying",
    say("panel.laying_down"),
    stage.el(
      "div",
      { class: "wb-laying", key: "laying" },
      table(stage, view.table),
      levels(stage, view.levels),
      others(stage, view, local),
    ),
  );
}

function group({ el }, key, heading, ...children) {
  return el("div", { class: "wb-group", key, role: "group", "aria-label": heading }, el("p", { class: "wb-label" }, heading), children);
}

function table(stage, { name, own, cells, note }) {
  const { el, say, send } = stage;
  return group(
    stage,
    "table",
    say("panel.table"),
    said(stage, say("panel.table.hint"), { class: "wb-muted wb-small", key: "hint" }),
    el(
      "div",
      { class: "wb-cells", key: "cells" },
      cells.map(({ code, label, text, usual }) =>
        cell(stage, {
          key: code,
          label: [el("span", { class: "wb-code", "data-code": code }, code), el("span", { class: "wb-unseen" }, " ", label)],
          text,
          usual,
          onchange: (written) => send("likelihood", { code, text: written }, say("panel.of", { label: code, text: written })),
        }),
      ),
    ),
    said(stage, note, { class: "wb-calm", key: "note" }),
    field(stage, {
      key: "name",
      label: say("panel.table.name"),
      value: name,
      onchange: (text) => send("table_name", { text }, say("panel.of", { label: say("panel.table.name"), text })),
    }),
    own && button(stage, say("panel.usual"), () => send("usual_table", {}, say("panel.usual")), { key: "usual" }),
  );
}

function levels(stage, { own, cells, note }) {
  const { el, say, send } = stage;
  return group(
    stage,
    "levels",
    say("panel.levels"),
    said(stage, say("panel.levels.hint"), { class: "wb-muted wb-small", key: "hint" }),
    el(
      "div",
      { class: "wb-cells", key: "cells" },
      cells.map(({ level, label, text, usual }) =>
        cell(stage, {
          key: level,
          label,
          text,
          usual,
          onchange: (written) => send("level", { level, text: written }, say("panel.of", { label, text: written })),
        }),
      ),
    ),
    said(stage, note, { class: "wb-muted wb-small", key: "note" }),
    own && button(stage, say("panel.usual"), () => send("usual_levels", {}, say("panel.usual")), { key: "usual" }),
  );
}

/** A number under its label, with what it usually is where it is another. */
function cell(stage, { key, label, text, usual, onchange }) {
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-cell", key },
    field(stage, { label, value: text, inputmode: "decimal", onchange }),
    text !== usual && el("span", { class: "wb-muted wb-small" }, say("panel.usual.is", { usual })),
  );
}

function others(stage, { false_report: q, dependence: rho, prior, words }, { names }) {
  return stage.el(
    "div",
    { class: "wb-group", key: "others" },
    number(stage, "false_report", q),
    number(stage, "dependence", rho),
    one(stage, "prior", prior, names.prior),
    one(stage, "words", words, names.words),
  );
}

function number(stage, name, { label, hint, text, note }) {
  const { el, say, send } = stage;
  return el(
    "div",
    { class: "wb-alone", key: name },
    field(stage, {
      label,
      hint,
      value: text,
      inputmode: "decimal",
      onchange: (written) => send(name, { text: written }, say("panel.of", { label, text: written })),
    }),
    said(stage, note, { class: "wb-muted wb-small" }),
  );
}

function one(stage, name, { label, options }, group) {
  return choice(stage, {
    key: name,
    legend: label,
    name: group,
    class: "wb-segments wb-one",
    options,
    choose: (value) => stage.send(name, { value }, label),
  });
}
