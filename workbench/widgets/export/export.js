// What to write, how it begins, under which name; then the writing, and where the file lies.

import { live } from "../shared/live.js";
import { nameField } from "../panel/naming.js";
import { button, choice, field, groupName, panel, said } from "../panel/panel.js";
import { CALM, writing } from "../panel/writing.js";

export default live("export", (stage) => {
  const draw = panel(stage, { edits: false });
  const local = { ...CALM, groups: new Map(), timer: null, late: false };
  const set = (what) => {
    Object.assign(local, what);
    stage.draw();
  };
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      formats(stage, view, local),
      stage.el(
        "div",
        { class: "wb-beside", key: "beside" },
        stage.el("div", { class: "wb-choices", key: "choices" }, view.options.map((one) => option(stage, one, local)), naming(stage, view, local, set)),
        stage.el("div", { class: "wb-seen", key: "seen", "data-kind": view.format }, seen(stage, view.seen)),
      ),
    );
});

function group(local, name) {
  if (!local.groups.has(name)) local.groups.set(name, groupName(name));
  return local.groups.get(name);
}

function formats(stage, view, local) {
  const { el, ask, say } = stage;
  const choose = (value) => {
    Object.assign(local, CALM);
    ask("choose", { name: "format", value });
  };
  const chosen = view.formats.find((one) => one.chosen);
  return el(
    "div",
    { key: "formats", class: "wb-formats" },
    choice(stage, { legend: say("format"), unseen: true, name: group(local, "format"), class: "wb-segments", options: view.formats, choose }),
    said(stage, chosen.what, { class: "wb-muted wb-small" }),
  );
}

function option(stage, { name, label, hint, value, options }, local) {
  const choose = (value) => stage.ask("choose", { name, value });
  if (options && options.length <= 4) {
    return choice(stage, { key: name, legend: label, name: group(local, name), class: "wb-segments", options, choose });
  }
  return field(stage, { key: name, label, hint, value, options: options ?? undefined, onchange: choose });
}

function naming(stage, view, local, set) {
  const { el, ask, say } = stage;
  const { name, ending, folder } = view.file;
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
      el("span", { class: "wb-label" }, say("file")),
      el("span", { class: "wb-muted wb-small" }, folder ? say("file.hint", { folder }) : ""),
      el("span", { class: "wb-name" }, nameField(stage, name, call), el("span", { class: "wb-muted" }, ending)),
    ),
    said(stage, view.carries, { class: "wb-muted wb-small", key: "carries" }),
    writing(stage, view, local, set),
  );
}

function seen(stage, { title, pictures, text, note, state, old }) {
  const { el, ask, say } = stage;
  return [
    el(
      "div",
      { class: "wb-row wb-seen-head", key: "head" },
      el("h3", {}, title),
      el("span", { class: "wb-muted wb-small", role: "status" }, state),
      old && button(stage, say("again"), () => ask("again"), { key: "again" }),
    ),
    pictures.length > 0 &&
      el(
        "ol",
        { class: "wb-pages", key: "pages", tabindex: "0", "aria-label": title, "data-many": pictures.length > 1 ? "true" : null },
        pictures.map(({ src, alt }, n) => el("li", { key: String(n) }, el("img", { src, alt, loading: "lazy" }))),
      ),
    text && el("pre", { class: "wb-beginning", key: "text", tabindex: "0", "aria-label": title }, text),
    said(stage, note, { class: "wb-muted wb-small", key: "note" }),
  ];
}
