// The sources of the case: what is known, what rests on each, where its text is, and what can be done.

import { button, field, form, formButtons, said, section } from "../panel/panel.js";
import { correctingText } from "./correcting.js";

const DETAILS = ["author", "outlet", "country", "date", "url"];

/**
 * Return the list of sources; nothing if there is none.
 * @param {import("../shared/live.js").Stage} stage
 */
export function sourceList(stage, view, local) {
  const { el, say } = stage;
  if (view.sources.length === 0) return null;
  return section(
    stage,
    "sources",
    say("list"),
    view.sources.some((one) => one.own) && said(stage, say("carry.why"), { class: "wb-muted wb-small", key: "why" }),
    el("ul", { class: "wb-source-list", key: "list" }, view.sources.map((one) => listed(stage, one, local))),
  );
}

function listed(stage, one, local) {
  const { el, say } = stage;
  const from = one.file ? say("facts.file", one) : null;
  return el(
    "li",
    { key: one.id, class: "wb-source", "data-source": one.id },
    el("p", { key: "title" }, el("span", { class: "wb-chip" }, one.id), " ", el("span", { class: "wb-strong" }, one.title)),
    el("p", { class: "wb-muted wb-small", key: "facts" }, [one.facts, from, one.rests].filter(Boolean).join(" · ")),
    one.url && el("p", { class: "wb-small", key: "url" }, el("a", { href: one.url, target: "_blank", rel: "noopener noreferrer" }, one.url)),
    said(stage, one.note, { key: "note" }),
    el("p", { class: one.own && !one.here ? "wb-mind wb-small" : "wb-small", key: "text" }, one.text),
    one.own && carrying(stage, one),
    doingOf(stage, one, local),
  );
}

function doingOf(stage, one, local) {
  if (local.details === one.id) return detailing(stage, one, local);
  if (local.correcting?.id === one.id) return correctingText(stage, one, local);
  return sourceDeedsOf(stage, one, local);
}

function carrying(stage, one) {
  const { el, say, send } = stage;
  const carry = ({ target }) => send("carry", { id: one.id, carried: target.checked }, say("carry.of", one));
  return el(
    "label",
    { class: "wb-option wb-small", key: "carry" },
    el("input", { type: "checkbox", checked: one.carried, "aria-label": say("carry.of", one), onchange: carry }),
    el("span", {}, say("carry")),
  );
}

function sourceDeedsOf(stage, one, local) {
  const { el, say, send, ask } = stage;
  const open = () => local.set({ details: one.id, correcting: null }, `[data-source="${one.id}"] .wb-form`);
  const remove = () => send("remove", { id: one.id }, say("remove.of", one));
  const correct = async () => {
    const { kept, value } = await ask("text", { id: one.id });
    if (kept) local.set({ correcting: { id: one.id, text: value, lost: null }, details: null }, `[data-source="${one.id}"] .wb-form`);
  };
  return el(
    "p",
    { class: "wb-row", key: "deeds" },
    button(stage, say("edit"), open, { "aria-label": say("edit.of", one), key: "edit" }),
    one.here && button(stage, say("correct"), correct, { "aria-label": say("correct.of", one), key: "correct" }),
    one.free && button(stage, say("remove"), remove, { "aria-label": say("remove.of", one), key: "remove" }),
  );
}

function detailing(stage, one, local) {
  const { el, say, send } = stage;
  const leave = () => local.set({ details: null });
  const submit = async (about) => {
    const { kept } = await send("reword", { id: one.id, about }, `${say("edit.of", one)}: ${about.title}`);
    if (kept) leave();
  };
  const plain = (name, props = {}) => field(stage, { key: name, name, label: say(`about.${name}`), value: one.about[name], ...props });
  return form(
    stage,
    { key: "detailing", submit, cancel: leave },
    plain("title"),
    el("div", { class: "wb-fields", key: "fields" }, DETAILS.map((name) => plain(name))),
    plain("note", { rows: 2 }),
    said(stage, say("about.hint"), { class: "wb-muted wb-small", key: "hint" }),
    formButtons(stage, say("save"), say("cancel"), leave),
  );
}
