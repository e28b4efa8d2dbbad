// What can be done to one item: its reason, its wording, its place, its removal.

import { button, field, form, formButtons } from "../panel/panel.js";
import { describing, merging, splitting } from "./reshaping.js";

/**
 * Return the details of an item, opened under it.
 * @param {import("../shared/live.js").Stage} stage
 */
export function details(stage, view, item, local) {
  const { el, say, send } = stage;
  const grade = (name) => (value) => send("grade", { id: item.id, grade: name, value }, `${say("reason")} ${item.id}: ${value}`);
  return el(
    "div",
    { class: "wb-details", key: "details" },
    item.note && el("p", { key: "note" }, el("span", { class: "wb-strong" }, say("note")), " ", item.note),
    item.url && el("p", { key: "url" }, el("a", { href: item.url, target: "_blank", rel: "noopener noreferrer" }, item.url)),
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      field(stage, { key: "reason", label: say("reason"), value: item.reason, rows: 2, disabled: view.locked, onchange: grade("reason") }),
      el(
        "p",
        { key: "reliability" },
        el("span", { class: "wb-label" }, say("reliability")),
        el("span", {}, item.reliability_name),
        el("span", { class: "wb-muted wb-small" }, ` ${say("reliability.where")}`),
      ),
    ),
    local.editing === item.id ? rewording(stage, item, local) : reshaping(stage, view, item, local) ?? changing(stage, view, item, local),
  );
}

function reshaping(stage, view, item, local) {
  if (local.reshaping?.id !== item.id) return null;
  const leave = () => local.set({ reshaping: null });
  const forms = {
    describe: () => describing(stage, view, item, leave),
    merge: () => merging(stage, view, item, leave),
    split: () => splitting(stage, item, leave),
  };
  return forms[local.reshaping.how]();
}

function rewording(stage, item, local) {
  const { say, send } = stage;
  const leave = () => local.set({ editing: null });
  const submit = async ({ text }) => {
    const { kept } = await send("reword", { id: item.id, text }, `${item.id}: ${text}`);
    if (kept) leave();
  };
  return form(
    stage,
    { key: "rewording", submit, cancel: leave },
    field(stage, { label: say("text"), name: "text", value: item.text, rows: 2 }),
    formButtons(stage, say("save"), say("cancel"), leave),
  );
}

function changing(stage, view, item, local) {
  const { el, say, send } = stage;
  const place = view.items.indexOf(item);
  const step = (sign, key, by, end) => {
    const label = say(key, item);
    const go = () => place !== end && send("move", { id: item.id, by }, label);
    return button(stage, sign, go, { "aria-label": label, title: label, "aria-disabled": place === end ? "true" : null });
  };
  if (local.removing === item.id) return removing(stage, item, local);
  return el(
    "div",
    { class: "wb-row", key: "changing" },
    button(stage, say("edit"), () => local.set({ editing: item.id, removing: null }, ".wb-details .wb-form"), { "aria-label": say("edit.of", item) }),
    ["describe", "merge", "split"].map((how) =>
      button(stage, say(how), () => local.set({ reshaping: { id: item.id, how }, editing: null, removing: null }, ".wb-details .wb-form"), {
        key: how,
        "aria-label": say(`${how}.of`, item),
      }),
    ),
    step("↑", "up", -1, 0),
    step("↓", "down", 1, view.items.length - 1),
    button(stage, say("remove"), () => local.set({ removing: item.id, editing: null }), { "aria-label": say("remove.of", item) }),
  );
}

function removing(stage, item, local) {
  const { el, say, send } = stage;
  const remove = async () => {
    local.set({ removing: null });
    await send("remove", { id: item.id }, say("remove.of", item));
  };
  return el(
    "div",
    { class: "wb-mind", key: "removing" },
    el("p", {}, item.remove),
    el("div", { class: "wb-row" }, button(stage, say("remove"), remove), button(stage, say("remove.no"), () => local.set({ removing: null }))),
  );
}
