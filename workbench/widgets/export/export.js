// What to write, how it begins, under which name; then the writing, and where the file lies.

import { live } from "../shared/live.js";
import { button, choice, field, groupName, panel, said } from "../panel/panel.js";
import { whereItLies } from "./lies.js";

/** Milliseconds without a bar: what is done sooner needs none. */
const PATIENCE = 1000;

const CALM = { taken: null, told: "" };

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

function nameField({ el }, name, call) {
  const keep = ({ target }) => {
    const text = target.value.trim();
    if (text === "") target.value = name; // so that the proposed name takes its place
    call(text);
  };
  const onkeydown = (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    keep(event);
  };
  return el("input", { type: "text", autocomplete: "off", spellcheck: "false", value: name, onchange: keep, onkeydown });
}

function writing(stage, view, local, set) {
  const { el, ask, say } = stage;
  const write = async (how = {}) => {
    set(CALM);
    const { kept, value } = await ask("write", how);
    if (kept && value.taken) set({ taken: value });
  };
  if (!view.doing) forgetHowLong(local);
  return [
    !view.doing && !local.taken && el("p", { class: "wb-row", key: "write" }, button(stage, say("write"), () => write(), { kind: "wb-primary" })),
    local.taken && taken(stage, local.taken, write, () => set({ taken: null })),
    el("div", { class: "wb-doing", role: "status", key: "doing" }, view.doing && doing(stage, view.doing, isLate(stage, local, set))),
    view.doing && button(stage, say("cancel"), () => ask("cancel"), { key: "cancel" }),
    said(stage, view.trouble, { class: "wb-mind", key: "trouble", role: "alert" }),
    view.written && whereItLies(stage, view.written, local, set),
  ];
}

function taken(stage, { taken: sentence, number }, write, leave) {
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-mind", key: "taken", role: "group", "aria-label": sentence },
    el("p", { role: "alert" }, sentence),
    el(
      "p",
      { class: "wb-row" },
      button(stage, number, () => write({ number: true }), { key: "number" }),
      button(stage, say("taken.replace"), () => write({ replace: true }), { key: "replace" }),
      button(stage, say("taken.leave"), leave, { key: "leave" }),
    ),
  );
}

function doing({ el }, { text, step, done, of }, late) {
  const far = of > 1 ? { max: String(of), value: String(done) } : {};
  return [
    el("p", { key: "text" }, [text, step].filter(Boolean).join(" ")),
    late && el("progress", { key: of > 1 ? "known" : "unknown", ...far, "aria-label": text }),
  ];
}

/** Whether it has taken a second; once it has, it is drawn again. */
function isLate(stage, local, set) {
  local.timer ??= setTimeout(() => stage.signal.aborted || set({ late: true }), PATIENCE);
  return local.late;
}

function forgetHowLong(local) {
  clearTimeout(local.timer);
  Object.assign(local, { timer: null, late: false });
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
