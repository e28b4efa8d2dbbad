// The passage behind a row, with the words it rests on marked, and what is known about the row.

import { openedHead } from "./opened.js";

/**
 * Return the children of the passage panel; `told` is the kernel's answer, null while it is on its way.
 * @param {import("../shared/live.js").Stage} stage
 */
export function passage(stage, item, told, close) {
  const { el, say } = stage;
  const title = told ? told.heading : say("passage.title", { evidence: item.id });
  return [
    openedHead(stage, el("h3", {}, title), close),
    el("p", { class: "wb-claim" }, item.text),
    told ? [passageWords(stage, told), passageFacts(stage, told)] : el("p", { class: "wb-muted" }, say("passage.loading")),
  ];
}

/** Return where a row comes from and its passage, before, the words and after, or what is said in its place. */
export function passageWords({ el }, { parts, citation, trouble, nothing, remark }) {
  const [before, marked, after] = parts;
  return [
    el("p", { class: "wb-muted wb-small wb-cited" }, citation),
    trouble && el("p", { class: "wb-warn" }, trouble),
    nothing && el("p", { class: "wb-muted" }, nothing),
    parts.length > 0 &&
      el("blockquote", { class: "wb-passage" }, before, marked && el("mark", {}, marked), after),
    remark && el("p", { class: "wb-small" }, remark),
  ];
}

/** Return what is known about a row: who printed it, who first said it, its kind, date and grades. */
export function passageFacts({ el, say }, told) {
  const link = { href: told.url, target: "_blank", rel: "noopener noreferrer" };
  return el(
    "dl",
    { class: "wb-facts" },
    told.facts.map(({ name, text }) => [el("dt", {}, name), el("dd", {}, text)]),
    told.url && [el("dt", {}, say("passage.url")), el("dd", {}, el("a", link, told.url))],
  );
}
