// The list of all keys, group by group.

import { openedHead } from "./opened.js";

const KEYS = {
  rate: ["rate", "na", "clear", "palette", "reason"],
  move: ["move", "ends", "pages", "next", "find"],
  look: ["passage", "history", "glossary", "focus", "flag"],
  focus: ["focus.hypotheses", "focus.codes", "focus.items", "focus.unrated", "focus.leave"],
  table: ["paste", "copy"],
  always: ["help", "undo", "leave"],
};

/** Return the children of the panel that lists every key. */
export function keysPanel(stage, close) {
  const { el, say } = stage;
  const groups = Object.entries(KEYS).map(([group, names]) =>
    el("section", {}, el("h4", {}, say(`keys.group.${group}`)), el("dl", { class: "wb-facts wb-keys" }, lines(stage, names))),
  );
  return [openedHead(stage, el("h3", {}, say("keys.title")), close), el("div", { class: "wb-key-groups" }, groups)];
}

function lines({ el, say }, names) {
  return names.map((name) => {
    const [keys, meaning] = say(`keys.${name}`).split("|");
    return [el("dt", {}, keys), el("dd", {}, meaning)];
  });
}
