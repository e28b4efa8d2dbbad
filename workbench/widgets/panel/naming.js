// What something is to be called that is written, and what to do if there is one of that name.

import { button } from "./panel.js";

/** Return a field for a name; a blank one has the proposed name in its place. */
export function nameField({ el }, name, call) {
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

/** Return what is said of a name that is taken, and what can be done: another name, replacing it if that may be, neither. */
export function takenAlready(stage, { taken: sentence, number }, write, leave, { replaces = true } = {}) {
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-mind", key: "taken", role: "group", "aria-label": sentence },
    el("p", { role: "alert" }, sentence),
    el(
      "p",
      { class: "wb-row" },
      button(stage, number, () => write({ number: true }), { key: "number" }),
      replaces && button(stage, say("taken.replace"), () => write({ replace: true }), { key: "replace" }),
      button(stage, say("taken.leave"), leave, { key: "leave" }),
    ),
  );
}
