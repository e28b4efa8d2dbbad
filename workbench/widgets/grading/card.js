// One stop: what is to be graded, the scale, and what helps to judge.

import { field, said } from "../panel/panel.js";
import { described, restingItems } from "./sayer.js";

/** Return the stop one is at. */
export function card(desk) {
  const { stage, stop, name } = desk;
  const { el } = stage;
  return el(
    "div",
    { key: `card ${name} ${stop.key}`, class: "wb-stop", role: "group", tabindex: "0", "aria-label": labelOf(desk) },
    el("div", { class: "wb-subject", key: "subject" }, name === "reliability" ? whoSaid(desk) : claim(desk)),
    el("div", { class: "wb-scale", key: "scale" }, scale(desk)),
    el("div", { class: "wb-context", key: "context" }, context(desk)),
  );
}

function labelOf({ stop, view, screen }) {
  const text = stop.id ? view.items[stop.id].text : "";
  return [screen.ask, stop.name, text].filter(Boolean).join(" ");
}

function whoSaid(desk) {
  const { stage, stop, view } = desk;
  const { el, say } = stage;
  const item = stop.id && view.items[stop.id];
  return [
    el("h4", { class: "wb-sayer", key: "name" }, stop.name),
    item && el("p", { key: "item" }, el("span", { class: "wb-strong" }, item.id), " ", item.text),
    item && el("p", { class: "wb-muted wb-small", key: "why" }, say("unnamed.why")),
    said(stage, stop.outlets, { class: "wb-muted wb-small", key: "outlets" }),
  ];
}

function claim(desk) {
  const { stage, stop, view, name } = desk;
  const { el, say } = stage;
  const item = view.items[stop.id];
  const facts = [item.place, item.kind, item.date && say("dated", item)].filter(Boolean);
  return [
    el("p", { class: "wb-claimed", key: "text" }, el("span", { class: "wb-strong" }, item.id), " ", item.text),
    el("p", { class: "wb-chips", key: "facts" }, facts.map((text) => [el("span", { class: "wb-chip" }, text), " "])),
    name === "credibility" && passage(desk),
  ];
}

function passage(desk) {
  const { stage, stop } = desk;
  const { el, say } = stage;
  const told = desk.passage(stop.id);
  if (!told) return el("p", { class: "wb-muted wb-small", key: "passage" }, say("passage.loading"));
  const [before, words, after] = told.pieces;
  return el(
    "figure",
    { key: "passage" },
    el("figcaption", { class: "wb-muted wb-small" }, [say("passage"), told.place].filter(Boolean).join(" ")),
    told.pieces.join("") && el("blockquote", { class: "wb-passage" }, before, words && el("mark", {}, words), after),
    said(stage, told.remark, { class: "wb-muted wb-small" }),
  );
}

function scale(desk) {
  const { stage, screen, stop, view, name } = desk;
  const { el, say } = stage;
  const grade = desk.gradeOf(stop);
  const give = (value) => () => {
    desk.focus();
    desk.give(value);
  };
  const step = ({ value, key, name: called, means }) =>
    el(
      "button",
      {
        key: value,
        type: "button",
        class: "wb-grade",
        "aria-pressed": String(grade === value),
        "aria-disabled": view.locked ? "true" : null,
        onclick: give(value),
      },
      el("span", { class: "wb-grade-key" }, key),
      el("span", { class: "wb-grade-text" }, el("span", { class: "wb-grade-name" }, called), el("span", { class: "wb-grade-means" }, means)),
    );
  const other = grade && !screen.grades.some((one) => one.value === grade);
  return [
    el("div", { class: "wb-grades", key: "grades", role: "group", "aria-label": say("scale") }, screen.grades.map(step)),
    other && el("p", { class: "wb-calm wb-small", key: "other" }, say("level", { level: stop.named })),
    name === "credibility" && grade === "1" && stop.alone && el("p", { class: "wb-calm wb-small", key: "alone", role: "status" }, say("alone")),
    why(desk),
    el("p", { class: "wb-muted wb-small", key: "standard" }, screen.standard),
  ];
}

/** The reason, which for an origin is its note. */
function why(desk) {
  const { stage, stop, view } = desk;
  const { say, send } = stage;
  const about = `${say("reason")}, ${stop.name}`;
  const keep = stop.origin
    ? (text) => send("describe_origin", { origin: stop.origin, part: "note", text }, `${about}: ${text}`)
    : (text) => send("grade", { id: stop.id, grade: "reason", value: text }, `${about}: ${text}`);
  return stage.el(
    "div",
    { class: "wb-why", key: "why" },
    field(stage, {
      label: say("reason"),
      hint: say("reason.hint"),
      value: stop.origin ? stop.about.note : stop.reason,
      rows: 2,
      disabled: view.locked && !stop.origin,
      onchange: keep,
    }),
  );
}

function context(desk) {
  if (desk.name === "reliability") return [described(desk), restingItems(desk)];
  return desk.name === "credibility" ? others(desk) : null;
}

/** What else is said on it: by others, who may confirm or contradict it, and by the same, who cannot. */
function others(desk) {
  const { stage, stop } = desk;
  const { el, say } = stage;
  return [
    el("h4", { key: "others" }, say("others")),
    group(desk, "apart", stop.apart.length ? say("others.apart") : say("others.apart.none")),
    stop.same.length > 0 && group(desk, "same", say("others.same")),
  ];
}

function group(desk, side, heading) {
  const { stage, stop, view } = desk;
  const { el, say } = stage;
  const line = (id) => {
    const item = view.items[id];
    const who = side === "apart" ? item.origin || say("others.nobody") : "";
    return el(
      "li",
      { key: id },
      el("span", { class: "wb-strong" }, id),
      " ",
      item.text,
      " ",
      el("span", { class: "wb-muted wb-small" }, [who, item.date].filter(Boolean).join(" · ")),
    );
  };
  return el(
    "div",
    { key: side },
    el("p", { class: "wb-muted wb-small" }, heading),
    stop[side].length > 0 && el("ul", { class: "wb-said" }, stop[side].map(line)),
    stop.more[side] > 0 && el("p", { class: "wb-muted wb-small" }, say("others.more", { n: stop.more[side] })),
  );
}
