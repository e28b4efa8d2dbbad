// The passage behind a row, with the words it rests on marked, and what is known about the row.

/**
 * Return the children of the passage panel; `told` is the kernel's answer, null while it is on its way.
 * @param {import("../shared/live.js").Stage} stage
 */
export function passage({ el, say }, item, told, close) {
  return [
    el(
      "div",
      { class: "wb-popup-head" },
      el("h3", {}, told ? told.heading : say("passage.title", { evidence: item.id })),
      el("button", { class: "wb-plain", "aria-label": say("palette.close"), title: say("palette.close"), onclick: close }, "×"),
    ),
    el("p", { class: "wb-claim" }, item.text),
    told ? body(el, say, told) : el("p", { class: "wb-muted" }, say("passage.loading")),
  ];
}

function body(el, say, { parts, place, trouble, nothing, facts, url }) {
  const [before, words, after] = parts;
  return [
    trouble && el("p", { class: "wb-warn" }, trouble),
    nothing && el("p", { class: "wb-muted" }, nothing),
    parts.length > 0 &&
      el("blockquote", { class: "wb-passage" }, el("span", { class: "wb-muted wb-small" }, place), " ", before, words && el("mark", {}, words), after),
    el(
      "dl",
      { class: "wb-facts" },
      facts.map(({ name, text }) => [el("dt", {}, name), el("dd", {}, text)]),
      url && [el("dt", {}, say("passage.url")), el("dd", {}, el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url))],
    ),
  ];
}
