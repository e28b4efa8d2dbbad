// What stands at the head of rows and columns: the evidence with what is known about it, the hypotheses, the corner.

import { pieces } from "./arrange.js";

/**
 * Return the children of an evidence's head.
 * @param {import("../shared/live.js").Stage} stage
 * @param {any} view
 * @param {any} item the row
 * @param {string} wanted what is looked for, to be marked
 */
export function evidenceHead({ el, say }, view, item, wanted) {
  const claim = pieces(item.text, wanted).map((piece, n) => (n % 2 ? el("mark", {}, piece) : piece));
  return [
    el("div", { class: "wb-claim", title: item.text }, el("span", { class: "wb-id" }, item.id), " ", claim),
    el(
      "div",
      { class: "wb-meta" },
      passageButton(el, say, item),
      flagButton(el, say, item),
      item.switches && switchButton(el, say, item),
      [item.tag, item.off].map((tag) => tag && el("span", { class: "wb-chip wb-tag" }, tag)),
      item.warnings.map((warning) => el("span", { class: "wb-chip wb-warn" }, warning)),
      item.flat && el("span", { class: "wb-chip", "data-term": "flat" }, say("flat")),
      rangeOf(el, say, item.range, view.widest),
      saidBy(say, item).map((text) => el("span", { class: "wb-fact" }, text)),
      [...item.grades, item.kind, item.happened, item.date].map((text) => text && el("span", { class: "wb-fact wb-more" }, text)),
    ),
  ];
}

/** Return who printed and who first said a row, as far as the case knows. */
export function saidBy(say, { outlet, origin }) {
  return [outlet, origin && say("origin", { origin })].filter((text) => text !== "");
}

function passageButton(el, say, item) {
  const label = say("passage.open", { evidence: item.id });
  const props = { class: "wb-chip wb-place", tabindex: "-1", "data-passage": item.id, "aria-label": label, title: label };
  return el("button", props, item.place || say("passage.source"));
}

function flagButton(el, say, { id, flagged }) {
  const label = say(flagged ? "flag.off" : "flag.on", { evidence: id });
  const props = { class: "wb-flag", tabindex: "-1", "data-flag": id, "aria-pressed": String(flagged) };
  return el("button", { ...props, "aria-label": say("flag", { evidence: id }), title: label }, flagged ? "⚑" : "⚐");
}

/** An assumption counts or does not; what was rated stays. */
function switchButton(el, say, { id, off }) {
  const deed = off === "" ? "off" : "on";
  const label = say(`switch.${deed}.what`, { evidence: id });
  const props = { class: "wb-chip wb-place", tabindex: "-1", "data-switch": id, "aria-label": label, title: `${label} (o)` };
  return el("button", props, say(`switch.${deed}`));
}

function rangeOf(el, say, range, widest) {
  if (range === null) return null;
  const width = Math.round((100 * range) / widest);
  return el(
    "span",
    { class: "wb-range", "data-term": "range" },
    el("span", { class: "wb-track", "aria-hidden": "true" }, el("i", { style: `width: ${width}%` })),
    say("range", { range }),
  );
}

/** Return the children of a hypothesis's head. */
export function hypothesisHead({ el }, { id, label }) {
  return [el("strong", {}, id), el("span", { class: "wb-muted" }, label)];
}

/** Return the corner that is always in sight: what is asked, or what keeps the work from being saved. */
export function corner({ el, say, channel }, view, turned) {
  const trouble = { late: "late.why", silent: "silent.why", gone: `gone.${channel.why}` }[channel.status];
  if (trouble) return [el("div", { class: "wb-trouble" }, say(trouble))];
  const across = el("span", { class: "wb-muted" }, " · ", say(turned ? "head.down" : "head.across"));
  return [
    el("div", { class: "wb-asks" }, view.asks),
    el("div", {}, el("strong", {}, say(turned ? "head.hypotheses" : "head.evidence")), across),
  ];
}
