// A square of percents, written in like a spreadsheet: if the row were true, how likely would the column be?

import { live } from "../shared/live.js";
import { scaleOf, wordsOf, written } from "../panel/likelihood.js";
import { groupName, panel, said, scroller, section } from "../panel/panel.js";
import { onwards, stepped } from "./moving.js";

const SIGNS = { more: "▲", less: "▼", mind: "!" };

export default live("crossimpact", (stage) => {
  const draw = panel(stage);
  const local = { name: groupName("words"), at: null, typed: null };
  return (view) =>
    view.empty
      ? draw(view, said(stage, view.empty, { class: "wb-calm", key: "empty" }))
      : draw(
          view,
          said(stage, view.lead, { class: "wb-lead", key: "lead" }),
          said(stage, view.singles, { class: "wb-muted wb-small", key: "singles" }),
          scaleOf(stage, view.scale, local.name),
          scroller(stage, stage.say("table"), square(stage, view, local), { key: "square" }),
          beneath(stage, view, local),
          told(stage, view),
        );
});

function square(stage, view, local) {
  const { el, say } = stage;
  const head = (column) => el("th", { scope: "col" }, column.name);
  return el(
    "table",
    { class: "wb-square" },
    el("caption", { class: "wb-unseen" }, say("table")),
    el(
      "thead",
      {},
      el("tr", {}, el("td", {}), el("td", { colspan: view.columns.length, class: "wb-muted wb-small" }, say("then"))),
      el("tr", {}, el("td", { class: "wb-muted wb-small" }, say("corner")), view.columns.map(head)),
    ),
    el("tbody", {}, view.rows.map((row, r) => line(stage, view, local, row, r))),
  );
}

function line(stage, view, local, row, r) {
  const { el } = stage;
  const cell = (one, c) => (one.own ? own(stage, one) : entry(stage, view, local, one, { row: r, column: c }));
  return el("tr", { key: row.id }, el("th", { scope: "row" }, row.name), row.cells.map(cell));
}

function own({ el }, { text, label }) {
  return el("td", { class: "wb-own" }, el("span", { role: "img", "aria-label": label, title: label }, text));
}

function entry(stage, view, local, one, place) {
  const { el, say } = stage;
  const sign = one.mark && el("span", { class: "wb-sign", title: say(`mark.${one.mark}`) }, SIGNS[one.mark]);
  return el("td", { "data-mark": one.mark || null }, el("input", fieldProps(stage, view, local, one, place)), sign);
}

function fieldProps(stage, view, local, one, place) {
  const { say, send, refuse, draw } = stage;
  const keep = ({ target }) => {
    const percent = written(target);
    local.typed = null;
    if (percent === undefined) return refuse(say("percent.whole")), draw();
    if (percent === one.percent) return draw();
    send("conditional", { given: one.given, hypothesis: one.hypothesis, percent }, `${one.label}: ${target.value.trim()}`);
  };
  const move = (event, to) => {
    event.preventDefault();
    if (to) fieldAt(stage, to)?.focus();
  };
  return {
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    value: one.percent === null ? "" : String(one.percent),
    "aria-label": one.mark ? `${one.label} (${say(`mark.${one.mark}`)})` : one.label,
    "data-place": `${place.row} ${place.column}`,
    onfocus: ({ target }) => {
      Object.assign(local, { at: one, typed: null });
      target.select();
      draw();
    },
    oninput: ({ target }) => {
      local.typed = { percent: written(target) };
      draw();
    },
    onchange: keep,
    onkeydown: (event) => {
      const size = view.columns.length;
      const to = stepped(event, place, size);
      if (to) move(event, to);
      else if (event.key === "Enter" && !event.isComposing) move(event, onwards(place, size)), keepLast(event, keep, place, size);
      else if (event.key === "Delete") empty(event, keep);
      else if (event.key === "Escape" && local.typed) leave(event, one, local, draw);
    },
  };
}

/** The last cell has no next one: what is written there is kept where it stands. */
function keepLast(event, keep, place, size) {
  if (!onwards(place, size)) keep(event);
}

function empty(event, keep) {
  event.preventDefault();
  event.target.value = "";
  keep(event);
}

function leave(event, one, local, draw) {
  event.stopPropagation();
  event.target.value = one.percent === null ? "" : String(one.percent);
  local.typed = null;
  event.target.select();
  draw();
}

function fieldAt({ root }, { row, column }) {
  return root.querySelector(`[data-place="${row} ${column}"]`);
}

/** What the focused cell asks, the word for its number, and what would fit. */
function beneath(stage, view, local) {
  const { el, say } = stage;
  const cells = view.rows.flatMap((row) => row.cells);
  const one = local.at && cells.find(({ given, hypothesis }) => given === local.at.given && hypothesis === local.at.hypothesis);
  const percent = local.typed ? local.typed.percent : one?.percent;
  const words = wordsOf(view.scale.steps, percent);
  return el(
    "div",
    { key: "beneath", class: "wb-beneath" },
    el(
      "div",
      { class: "wb-asked", role: "status" },
      one ? [el("p", {}, el("span", { class: "wb-strong" }, one.asked), " ", words && say("number", { percent, words })), said(stage, one.told, { class: "wb-muted wb-small" })] : null,
    ),
    said(stage, say("keys"), { class: "wb-muted wb-small" }),
    said(stage, say("marks"), { class: "wb-muted wb-small" }),
  );
}

function told(stage, view) {
  const { el, say } = stage;
  const list = (lines) => el("ul", {}, lines.map((text) => el("li", { key: text }, text)));
  return [
    view.minds.length > 0 && section(stage, "minds", say("mind"), el("div", { class: "wb-mind" }, list(view.minds))),
    section(stage, "together", say("together"), list(view.together), said(stage, say("note"), { class: "wb-muted wb-small wb-note" })),
  ];
}
