// What was drawn from the text, in its order, at the side of it; and what is no longer found there.

import { button, section } from "../panel/panel.js";

/**
 * Return the list at the side.
 * @param {import("../shared/live.js").Stage} stage
 */
export function sideList(stage, { items, current, selected, pointable, goTo, confirm, point }) {
  const { el, say } = stage;
  const lost = items.filter(({ how }) => how === "lost");
  const there = items.filter(({ how }) => how !== "lost");
  return [
    section(
      stage,
      "there",
      say("side"),
      there.length === 0 && lost.length === 0 && el("p", { class: "wb-calm", key: "none" }, say("side.none")),
      el("ol", { class: "wb-drawn", key: "drawn" }, there.map((item) => drawnItem(stage, item, { current, goTo, confirm }))),
    ),
    lost.length > 0 &&
      section(
        stage,
        "lost",
        say("side.lost"),
        el("p", { class: "wb-small wb-muted", key: "why" }, say("side.lost.what")),
        el("ul", { class: "wb-drawn", key: "orphans" }, lost.map((item) => orphan(stage, item, { selected, pointable, point }))),
      ),
  ];
}

function drawnItem(stage, item, { current, goTo, confirm }) {
  const { el, say } = stage;
  const { id, how } = item;
  return el(
    "li",
    { key: id, "data-id": id, "data-how": how, "aria-current": current === id ? "true" : null },
    button(stage, itemHead(stage, item), () => goTo(item), { kind: "wb-goto", "aria-disabled": item.at === null ? "true" : null, title: say("side.goto", { id }) }),
    item.told.length > 0 && el("p", { class: "wb-small wb-muted", key: "told" }, item.told.join(" · ")),
    how === "moved" &&
      el(
        "p",
        { class: "wb-row", key: "moved" },
        el("span", { class: "wb-chip wb-warn", title: say("side.moved.what") }, say("side.moved")),
        button(stage, say("side.confirm"), () => confirm(item), { "aria-label": say("side.confirm.of", { id }) }),
      ),
  );
}

function itemHead({ el, say }, { id, text, how, at, paragraph }) {
  const where = paragraph ? ` ¶${paragraph}` : "";
  const hint = { whole: at === null ? "side.nowhere" : "side.elsewhere" }[how];
  return [el("span", { class: "wb-strong" }, id, where), hint && el("span", { class: "wb-small wb-muted" }, ` ${say(hint)}`), " ", text];
}

function orphan(stage, item, { selected, pointable, point }) {
  const { el, say } = stage;
  const { id, text, quote } = item;
  return el(
    "li",
    { key: id, "data-id": id, "data-how": "lost" },
    el("p", { key: "text" }, el("span", { class: "wb-strong" }, id), " ", text),
    el("p", { class: "wb-small", key: "quote" }, quote ? say("side.quote", { words: `“${quote}”` }) : say("side.quote.none")),
    pointable &&
      button(stage, say("side.point"), () => selected && point(item), {
        key: "point",
        "aria-label": say("side.point.of", { id }),
        "aria-disabled": selected ? null : "true",
        title: selected ? null : say("side.point.first"),
      }),
  );
}
