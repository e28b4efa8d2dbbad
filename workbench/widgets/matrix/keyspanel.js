// The list of all keys, group by group.

import { openedHead } from "./opened.js";

const KEYS = {
  rate: ["rate", "na", "clear", "palette", "reason"],
  move: ["move", "ends", "pages", "next", "find"],
  look: ["passage", "history", "glossary", "focus", "flag", "switch"],
  focus: ["focus.hypotheses", "focus.codes", "focus.items", "focus.unrated", "focus.leave"],
  table: ["paste", "copy"],
  always: ["help", "undo", "leave"],
};

/** Return the children of the panel that lists every key. */
export function keysPanel(stage, close) {
  const { el, say } = stage;
  const groups = Object.entries(KEYS).map(([group, names]) => {
    const told = lines(stage, names);
    return told.length > 0 && el("section", {}, el("h4", {}, say(`keys.group.${group}`)), el("dl", { class: "wb-facts wb-keys" }, told));
  });
  return [openedHead(stage, el("h3", {}, say("keys.title")), close), el("div", { class: "wb-key-groups" }, groups)];
}

/** A key for what cannot be done here is not listed. */
function lines({ el, say, channel }, names) {
  const { paste, copies } = channel.view;
  const here = names.filter((name) => (name !== "paste" || paste) && (name !== "copy" || copies));
  return here.map((name) => {
    const [keys, meaning] = say(`keys.${name}`).split("|");
    return [el("dt", {}, keys), el("dd", {}, meaning)];
  });
}
