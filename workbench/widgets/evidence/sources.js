// The sources that were read, with what is known about them; it can be corrected where it stands.

import { button, field, form, formButtons, said } from "../panel/panel.js";

const KNOWN = ["author", "outlet", "country", "date"];

/**
 * Return the sources with what is known about them.
 * @param {import("../shared/live.js").Stage} stage
 */
export function sources(stage, view, local) {
  const { el, say } = stage;
  if (view.sources.length === 0) return null;
  return el(
    "details",
    { key: "sources", class: "wb-section" },
    el("summary", {}, say("sources")),
    el("ul", { class: "wb-sources" }, view.sources.map((one) => sourceOf(stage, one, local))),
  );
}

function sourceOf(stage, one, local) {
  const { el } = stage;
  return el(
    "li",
    { key: one.id },
    el("p", { key: "title" }, el("span", { class: "wb-chip" }, one.id), " ", el("span", { class: "wb-strong" }, one.title)),
    el("p", { class: "wb-muted wb-small", key: "facts" }, `${one.facts} · ${one.rests}`),
    said(stage, one.note, { key: "note" }),
    local.source === one.id ? correcting(stage, one, local) : sourceDeeds(stage, one, local),
  );
}

function sourceDeeds(stage, one, local) {
  const { el, say, send } = stage;
  const correct = () => local.set({ source: one.id }, ".wb-sources .wb-form");
  const remove = () => send("remove_source", { id: one.id }, say("source.remove.of", one));
  return el(
    "p",
    { class: "wb-row", key: "deeds" },
    button(stage, say("source.edit"), correct, { kind: "wb-small", "aria-label": say("source.edit.of", one) }),
    one.free && button(stage, say("source.remove"), remove, { kind: "wb-small", "aria-label": say("source.remove.of", one) }),
  );
}

function correcting(stage, one, local) {
  const { el, say, send } = stage;
  const leave = () => local.set({ source: null });
  const submit = async (values) => {
    const { kept } = await send("reword_source", { id: one.id, about: values }, `${say("source.edit.of", one)}: ${values.title}`);
    if (kept) leave();
  };
  const plain = (name, props = {}) => field(stage, { key: name, name, label: say(`source.${name}`), value: one.about[name], ...props });
  return form(
    stage,
    { key: "correcting", submit, cancel: leave },
    said(stage, say("source.hint"), { class: "wb-muted wb-small", key: "hint" }),
    plain("title"),
    el("div", { class: "wb-fields", key: "fields" }, KNOWN.map((name) => plain(name))),
    plain("note", { rows: 2 }),
    formButtons(stage, say("save"), say("cancel"), leave),
  );
}
