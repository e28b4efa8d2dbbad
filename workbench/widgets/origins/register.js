// The register: an entry for each origin, opened to describe it, to say whom it draws on, to rename or merge it.

import { button, field, form, formButtons, said, section } from "../panel/panel.js";
import { together } from "./together.js";

const DESCRIPTORS = ["access", "record", "bias", "age"];

/**
 * Return the register.
 * @param {import("../shared/live.js").Stage} stage
 */
export function register(stage, view, local) {
  const { el, say } = stage;
  const { names } = local;
  return section(
    stage,
    "register",
    say("register"),
    said(stage, say("register.lead"), { class: "wb-muted", key: "lead" }),
    el("datalist", { id: names, key: "names" }, view.names.map((name) => el("option", { value: name }))),
    el("ul", { class: "wb-entries", key: "entries" }, view.register.map((entry) => entryOf(stage, entry, local, names))),
  );
}

function entryOf(stage, entry, local, names) {
  const { el, say } = stage;
  const open = local.open.has(entry.id);
  const turn = () => {
    if (open) local.open.delete(entry.id);
    else local.open.add(entry.id);
    local.set({});
  };
  const label = say(entry.described ? "open.of" : "describe.of", entry);
  return el(
    "li",
    { key: entry.id, class: "wb-entry", "data-name": entry.id },
    el(
      "div",
      { class: "wb-entry-head", key: "head" },
      el(
        "button",
        { type: "button", class: "wb-plain wb-name", "aria-expanded": String(open), "aria-label": label, onclick: turn },
        el("span", { class: "wb-turned", "aria-hidden": "true" }, open ? "▾" : "▸"),
        el("span", { class: "wb-strong" }, entry.id),
      ),
      el("span", { class: "wb-muted wb-small", key: "rows" }, entry.items.length > 0 ? [entry.n, entry.outlets && ` · ${entry.outlets}`] : say("nobody")),
      !entry.described && el("span", { class: "wb-chip wb-warn", key: "new" }, say("new")),
    ),
    !open && said(stage, entry.roots, { class: "wb-muted wb-small wb-behind", key: "roots" }),
    open && opened(stage, entry, local, names),
  );
}

function opened(stage, entry, local, names) {
  const { el, say, send } = stage;
  const id = entry.id;
  const told = (what) => (text) => send("describe", { id, what, text }, `${id}, ${say(what)}: ${text}`);
  return el(
    "div",
    { class: "wb-about", key: "about" },
    el(
      "div",
      { class: "wb-fields wb-described", key: "fields" },
      DESCRIPTORS.map((what) => field(stage, { key: what, label: say(what), hint: say(`${what}.what`), value: entry[what], rows: 2, onchange: told(what) })),
    ),
    field(stage, { key: "note", label: say("note"), value: entry.note, rows: 1, onchange: told("note") }),
    el("p", { key: "reliability" }, el("span", { class: "wb-label wb-inline" }, say("reliability")), " ", entry.reliability || say("reliability.none")),
    drawing(stage, entry, names),
    said(stage, entry.roots, { class: "wb-muted wb-small", key: "roots" }),
    entry.items.length > 1
      ? together(stage, `entry ${id}`, entry.items, local, { ticked: false })
      : el("ul", { class: "wb-texts", key: "items" }, entry.items.map((item) => el("li", { key: item.id }, el("span", { class: "wb-strong" }, item.id), " ", item.text))),
    local.renaming === id ? renaming(stage, entry, local, names) : deeds(stage, entry, local),
  );
}

function drawing(stage, entry, names) {
  const { el, say, send } = stage;
  const id = entry.id;
  const remove = (name) => {
    const label = say("draws_on.remove.of", { id, name });
    return button(stage, "×", () => send("no_longer", { id, name }, label), { kind: "wb-plain", "aria-label": label, title: label });
  };
  const add = async ({ name }, at) => {
    const { kept } = await send("draw_on", { id, name }, `${id}, ${say("draws_on")}: ${name}`);
    if (kept && at) at.value = "";
  };
  return el(
    "div",
    { class: "wb-draws", key: "draws" },
    el("span", { class: "wb-label", key: "label" }, say("draws_on")),
    entry.draws_on.length === 0
      ? el("p", { class: "wb-muted", key: "none" }, say("draws_on.none"))
      : el("ul", { class: "wb-drawn", key: "drawn" }, entry.draws_on.map((name) => el("li", { key: name, class: "wb-chip" }, name, remove(name)))),
    form(
      stage,
      { key: "add", submit: (values) => add(values, stage.root.querySelector(`.wb-entry[data-name="${CSS.escape(id)}"] .wb-draws input`)) },
      field(stage, { label: say("draws_on.name"), name: "name", list: names }),
      el("button", { type: "submit", class: "wb-button" }, say("draws_on.add")),
    ),
  );
}

function deeds(stage, entry, local) {
  const { el, say, send } = stage;
  const rename = () => local.set({ renaming: entry.id }, ".wb-renaming .wb-form");
  return el(
    "p",
    { class: "wb-row", key: "deeds" },
    button(stage, say("rename"), rename, { key: "rename", "aria-label": say("rename.of", entry) }),
    entry.registered &&
      button(stage, say("remove"), () => send("remove", { id: entry.id }, say("remove.of", entry)), { key: "remove", "aria-label": say("remove.of", entry) }),
  );
}

function renaming(stage, entry, local, names) {
  const { el, say, send } = stage;
  const leave = () => local.set({ renaming: null });
  const submit = async ({ name }) => {
    const { kept } = await send("rename", { id: entry.id, name }, `${say("rename.of", entry)}: ${name}`);
    if (!kept) return;
    local.set({ renaming: null });
    local.show(name.trim());
  };
  return el(
    "div",
    { class: "wb-renaming", key: "renaming" },
    form(
      stage,
      { key: "rename", submit, cancel: leave },
      field(stage, { label: say("rename.name"), hint: say("rename.hint"), name: "name", value: entry.id, list: names }),
      formButtons(stage, say("rename.do"), say("cancel"), leave),
    ),
  );
}
