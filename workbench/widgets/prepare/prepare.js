// A class laid down: case and settings on one side, what would go out on the other; then the writing.

import { live } from "../shared/live.js";
import { nameField } from "../panel/naming.js";
import { button, choice, field, groupName, panel, said, scroller } from "../panel/panel.js";
import { CALM, writing } from "../panel/writing.js";

export default live("prepare", (stage) => {
  const draw = panel(stage, { edits: false });
  const local = { ...CALM, asked: groupName("asked"), given: groupName("given"), timer: null, late: false };
  const set = (what) => {
    Object.assign(local, what);
    stage.draw();
  };
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      stage.el(
        "div",
        { class: "wb-beside", key: "beside" },
        stage.el("div", { class: "wb-choices", key: "choices" }, settingsFields(stage, view, local), naming(stage, view, local, set)),
        view.preview && preview(stage, view.preview),
      ),
    );
});

function settingsFields(stage, view, local) {
  const { ask, say } = stage;
  return [
    theCase(stage, view.case),
    choice(stage, {
      key: "given",
      legend: say("given"),
      kind: "checkbox",
      name: local.given,
      options: view.given,
      choose: (what, given) => ask("give", { what, given }),
    }),
    said(stage, say("given.note"), { class: "wb-muted wb-small wb-note", key: "given-note" }),
    choice(stage, {
      key: "asked",
      legend: say("asked"),
      name: local.asked,
      class: "wb-segments",
      options: view.asked,
      choose: (value) => ask("set", { name: "asked", value }),
    }),
    said(stage, view.asked_note, { class: "wb-muted wb-small wb-note", key: "asked-note" }),
    stage.el("div", { class: "wb-numbers", key: "numbers" }, view.numbers.map((one) => numberField(stage, one))),
    field(stage, { key: "language", ...view.language, onchange: (value) => ask("set", { name: "language", value }) }),
    stage.el(
      "div",
      { class: "wb-seed", key: "seed" },
      numberField(stage, view.seed),
      button(stage, say("seed.draw"), () => ask("draw")),
    ),
  ];
}

function theCase(stage, { value, options, path, trouble }) {
  const { ask, say } = stage;
  return [
    field(stage, { key: "case", label: say("case"), hint: say("case.hint"), value, options, onchange: (one) => ask("case", { case: one }) }),
    path !== null &&
      field(stage, {
        key: "path",
        label: say("case.path"),
        hint: say("case.path.hint"),
        value: path,
        onchange: (one) => ask("path", { path: one }),
      }),
    said(stage, trouble, { class: "wb-mind", key: "no-case", role: "status" }),
  ];
}

function numberField(stage, { name, label, hint, value }) {
  const onchange = (written) => stage.ask("set", { name, value: written });
  return field(stage, { key: name, label, hint, value, inputmode: "numeric", onchange });
}

function naming(stage, view, local, set) {
  const { el, ask, say } = stage;
  const call = async (text) => {
    set(CALM);
    await ask("name", { name: text });
  };
  return el(
    "div",
    { class: "wb-naming", key: "naming" },
    el(
      "label",
      { class: "wb-field", key: "name" },
      el("span", { class: "wb-label" }, say("folder")),
      el("span", { class: "wb-muted wb-small" }, say("folder.hint", { folder: view.file.folder })),
      el("span", { class: "wb-name" }, nameField(stage, view.file.name, call)),
    ),
    beneath(stage, view, local, set),
  );
}

function beneath(stage, view, local, set) {
  const leave = () => {
    set(CALM);
    stage.root.querySelector(".wb-name input")?.focus();
  };
  return [
    writing(stage, view, local, set, { may: Boolean(view.preview), leave, replaces: false }),
    view.written && kept(stage, view.written),
  ];
}

function kept({ el, say }, { kept: folder, assignment }) {
  const told = (text, shown) => [el("p", {}, text), el("p", { class: "wb-small" }, el("code", {}, shown))];
  return el("div", { class: "wb-lies", key: "kept" }, told(say("written.keep"), folder), told(say("written.next"), assignment));
}

function preview(stage, { title, question, cells, heads, rows, steps, matrices, remarks }) {
  const { el, say } = stage;
  const cell = (text, n) => el(n ? "td" : "th", { key: String(n), scope: n ? null : "row" }, text);
  return el(
    "div",
    { class: "wb-preview", key: "preview" },
    el("h3", { key: "head" }, say("preview")),
    el("p", { key: "case" }, el("span", { class: "wb-strong" }, title), question && ` · ${question}`),
    said(stage, cells, { class: "wb-muted wb-small", key: "cells" }),
    scroller(
      stage,
      say("preview"),
      el(
        "table",
        { class: "wb-table" },
        el("thead", {}, el("tr", {}, heads.map((head, n) => el("th", { key: String(n), scope: "col" }, head)))),
        el("tbody", {}, rows.map((row) => el("tr", { key: row[0] }, row.map(cell)))),
      ),
      { key: "table" },
    ),
    el("div", { class: "wb-matrices", key: "matrices" }, matrices.map((one) => small(stage, one))),
    el("div", { key: "steps" }, el("p", { class: "wb-label" }, say("preview.steps")), el("ol", { class: "wb-steps" }, steps.map((step) => el("li", { key: step }, step)))),
    remarks.length > 0 &&
      el("div", { class: "wb-calm", key: "remarks" }, el("p", { class: "wb-label" }, say("preview.remarks")), el("ul", {}, remarks.map((one) => el("li", { key: one }, one)))),
  );
}

/** A matrix too small to be worked in: for the eye, and in a sentence for whoever cannot see it. */
function small({ el }, { key, title, alt, columns, rows, more }) {
  const code = (one, n) => el("td", { key: String(n) }, el("span", { class: "wb-code", "data-code": one }, one));
  const grid = el(
    "table",
    { class: "wb-grid", "aria-hidden": "true" },
    el("thead", {}, el("tr", {}, el("th"), columns.map((one) => el("th", { key: one }, one)))),
    el("tbody", {}, rows.map(({ id, codes }) => el("tr", { key: id }, el("th", {}, id), codes.map(code)))),
  );
  return el(
    "div",
    { key, class: "wb-small-matrix" },
    el("p", { class: "wb-label", key: "title" }, title),
    rows.length > 0 && grid,
    el("p", { key: "alt", class: rows.length > 0 ? "wb-unseen" : "wb-muted wb-small" }, alt),
    more && el("p", { key: "more", class: "wb-muted wb-small" }, more),
  );
}
