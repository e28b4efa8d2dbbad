// A team's joint matrix: a grid to choose a cell in, and beside it what each member handed in, and what is decided.

import { live } from "../shared/live.js";
import { takesText } from "../shared/dom.js";
import { choice, groupName, panel, said, scroller } from "../panel/panel.js";
import { about } from "./about.js";

const FILTERS = ["all", "differs", "open"];
const MOVES = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export default live("team", (stage) => {
  const draw = panel(stage);
  const chosen = { place: null, filter: "all", name: groupName("filter") };
  return (view) => {
    const grid = shown(view, chosen.filter);
    const cell = current(view, grid, chosen);
    return draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.members, { class: "wb-muted wb-small", key: "members" }),
      view.rows.length > 0 && above(stage, view, chosen),
      view.rows.length > 0 &&
        stage.el("div", { class: "wb-two", key: "two" }, table(stage, view, grid, chosen, cell), cell && about(stage, view, cell)),
    );
  };
});

const key = ({ evidence, hypothesis }) => `${evidence} ${hypothesis}`;
const fits = (filter, cell) => filter === "all" || cell[filter];

/** The rows in which at least one cell fits the filter. */
function shown(view, filter) {
  return view.rows.filter(({ cells }) => cells.some((cell) => fits(filter, cell)));
}

/** The chosen cell; before one is chosen the first that is still to be talked about, or the first. */
function current(view, grid, chosen) {
  const cells = view.rows.flatMap(({ cells }) => cells);
  const visible = grid.flatMap(({ cells }) => cells);
  const found = cells.find((cell) => key(cell) === chosen.place) ?? visible.find(({ open }) => open) ?? visible[0] ?? null;
  chosen.place = found && key(found);
  return found;
}

function above(stage, view, chosen) {
  const { el, say } = stage;
  const choose = (filter) => {
    chosen.filter = filter;
    stage.draw();
  };
  const options = FILTERS.map((value) => ({ value, label: say(`panel.filter.${value}`), chosen: value === chosen.filter }));
  const next = { type: "button", class: "wb-button wb-primary", disabled: view.left === 0, onclick: () => toNext(stage, view, chosen) };
  return el(
    "div",
    { class: "wb-row wb-above", key: "above" },
    choice(stage, { legend: say("panel.filter"), unseen: true, name: chosen.name, class: "wb-segments", options, choose }),
    el("button", next, say("panel.next")),
    said(stage, view.left === 0 && say("panel.done"), { class: "wb-muted", role: "status" }),
    el("span", { class: "wb-muted wb-small" }, say("panel.keys")),
  );
}

/** Go on to the next cell that is still to be talked about, from the chosen one on and round again. */
function toNext(stage, view, chosen) {
  const cells = view.rows.flatMap(({ cells }) => cells);
  const at = cells.findIndex((cell) => key(cell) === chosen.place);
  const next = [...cells.slice(at + 1), ...cells.slice(0, at + 1)].find(({ open }) => open);
  if (next) choose(stage, chosen, next);
}

function choose(stage, chosen, cell) {
  chosen.place = key(cell);
  if (chosen.filter !== "all" && !fits(chosen.filter, cell)) chosen.filter = "all";
  stage.draw();
  const button = stage.root.querySelector('.wb-grid [aria-current="true"]');
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function table(stage, view, grid, chosen, now) {
  const { el, say } = stage;
  const head = view.columns.map(({ id, name }) => el("th", { scope: "col", key: id }, name));
  const body = grid.map((row) =>
    el(
      "tr",
      { key: row.id },
      el("th", { scope: "row" }, el("span", { class: "wb-strong" }, row.id), " ", row.text),
      row.cells.map((cell) => el("td", { key: cell.hypothesis }, one(stage, view, grid, chosen, cell, cell === now))),
    ),
  );
  const empty = grid.length === 0 && said(stage, say("panel.nothing"), { class: "wb-muted", key: "nothing" });
  const drawn = el(
    "table",
    { class: "wb-grid", key: "grid", role: "grid", "aria-label": say("panel.matrix") },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("panel.evidence")), head)),
    el("tbody", {}, body),
  );
  return scroller(stage, say("panel.matrix"), empty || drawn, { key: "table" });
}

function one(stage, view, grid, chosen, cell, now) {
  const { el } = stage;
  const chips = cell.people.map(({ name, code, now }) =>
    el("i", { key: name, class: "wb-mini", "data-code": now || code, "data-moved": now && now !== code ? "true" : null, title: name }, now || code || "·"),
  );
  const props = {
    type: "button",
    class: "wb-joint",
    tabindex: now ? "0" : "-1",
    "aria-current": now ? "true" : null,
    "aria-label": cell.label,
    "data-open": cell.open ? "true" : null,
    "data-faded": fits(chosen.filter, cell) ? null : "true",
    onclick: () => choose(stage, chosen, cell),
    onkeydown: (event) => byKey(stage, view, grid, chosen, cell, event),
  };
  const code = el("span", { class: "wb-code", "data-code": cell.code }, cell.code || (cell.open ? "?" : "·"));
  return el("button", props, code, cell.dissent > 0 && el("b", { class: "wb-apart" }, "≠"), el("span", { class: "wb-minis" }, chips));
}

function byKey(stage, view, grid, chosen, cell, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
  const deed = deedOf(stage, view, grid, chosen, cell, event.key);
  if (!deed) return;
  event.preventDefault();
  deed();
}

function deedOf(stage, view, grid, chosen, cell, pressed) {
  const code = view.options[Number(pressed) - 1]?.value;
  if (pressed in MOVES) return () => step(stage, grid, chosen, cell, MOVES[pressed]);
  if (pressed === "n") return () => toNext(stage, view, chosen);
  if (pressed === "Backspace" || pressed === "Delete") return () => rate(stage, cell, null);
  return code ? () => rate(stage, cell, code) : null;
}

function rate(stage, { evidence, hypothesis, name }, rating) {
  stage.send("rate", { evidence, hypothesis, rating }, `${evidence}, ${name}: ${rating ?? "–"}`);
}

function step(stage, grid, chosen, cell, [down, right]) {
  const row = grid.findIndex(({ cells }) => cells.includes(cell));
  const column = grid[row]?.cells.indexOf(cell) ?? -1;
  const to = grid[row + down]?.cells[column + right];
  if (to) choose(stage, chosen, to);
}
