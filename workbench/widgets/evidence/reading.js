// A passage in its paragraph, the words that the item rests on marked.

/**
 * Return what there is to read behind an item.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ parts: { heading: string, place: string, pieces: string[], origins: string, remark: string }[], hint: string }} told
 */
export function readings({ el, say }, { parts, hint }) {
  return [parts.map((part) => reading(el, say, part)), hint && el("p", { class: "wb-muted wb-small" }, hint)];
}

function reading(el, say, { heading, place, pieces, origins, remark }) {
  const [before, words, after] = pieces;
  return el(
    "figure",
    {},
    el("figcaption", { class: "wb-muted wb-small" }, [heading, place].filter(Boolean).join(say("comma"))),
    pieces.join("") && el("blockquote", { class: "wb-passage" }, before, words && el("mark", {}, words), after),
    origins && el("p", { class: "wb-muted wb-small" }, origins),
    remark && el("p", { class: "wb-small" }, remark),
  );
}
