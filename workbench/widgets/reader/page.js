// The text on the page: numbered paragraphs, what was drawn from each, and in the margin what is worth a look.

import { button } from "../panel/panel.js";

/**
 * Return the paragraphs, the form standing under the one that its words end in.
 * @param {import("../shared/live.js").Stage} stage
 */
export function paragraphs(stage, { text, key, items, notes, form, formAt, goToSide, deeds }) {
  return text.numbered.flatMap(({ number, span: [start, end] }, n) => {
    const holds = (span) => span && span[0] < end && span[1] > start;
    const here = stage.el(
      "div",
      { class: "wb-para", key: `${key}-${n}` },
      numberOf(stage, number),
      stage.el("p", { class: "wb-words", key: "words", keep: true }, text.text.slice(start, end)),
      stage.el(
        "div",
        { class: "wb-margin", key: "margin" },
        tags(stage, items.filter(({ units }) => holds(units)), goToSide),
        notes.filter(({ units }) => holds(units) && units[0] >= start).map((note) => noteOf(stage, text, note, deeds)),
      ),
    );
    return form && formAt > start && formAt <= end ? [here, form] : [here];
  });
}

function numberOf({ el, say }, number) {
  if (number === null) return el("span", { class: "wb-no", key: "no" });
  return el(
    "span",
    { class: "wb-no", key: "no" },
    el("span", { "aria-hidden": "true" }, number),
    el("span", { class: "wb-unseen" }, say("paragraph", { n: number })),
  );
}

function tags({ el, say }, items, goToSide) {
  if (items.length === 0) return null;
  return el(
    "div",
    { class: "wb-tags", key: "tags" },
    el("span", { class: "wb-unseen" }, say("marked", { ids: items.map(({ id }) => id).join(", ") })),
    items.map(({ id, text, how }) =>
      el("span", { class: "wb-tag", "aria-hidden": "true", title: text, "data-how": how, onclick: () => goToSide(id) }, id),
    ),
  );
}

const BRIEF = 48;

function briefly(text) {
  return text.length > BRIEF ? `${text.slice(0, BRIEF).trimEnd()}…` : text;
}

/** A passage worth a look: its first reason, which opens all of them and what can be done. */
function noteOf(stage, text, note, { opened, open, make, setAside }) {
  const { el, say } = stage;
  const words = text.text.slice(...note.units);
  const isOpen = opened === note.start;
  const name = `${say("suggested.here")}: ${note.reasons.join(", ")}`;
  const deed = (key, done) => button(stage, say(key), done, { key, "aria-label": say(`${key}.of`, { words }), kind: "wb-small" });
  return el(
    "div",
    { class: "wb-note", key: `note-${note.start}` },
    el("button", { type: "button", class: "wb-plain wb-reason", key: "why", "aria-expanded": String(isOpen), "aria-label": name, title: isOpen ? null : note.reasons.join("\n"), onclick: () => open(note) }, isOpen ? say("suggested.here") : briefly(note.reasons[0] ?? "")),
    isOpen && el("ul", { class: "wb-reasons", key: "reasons" }, note.reasons.map((reason) => el("li", {}, reason))),
    isOpen && el("p", { class: "wb-row", key: "deeds" }, deed("suggested.use", () => make(note.units)), deed("suggested.aside", () => setAside(note))),
  );
}
