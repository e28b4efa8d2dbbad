// The matrix made live: keys and clicks become intents, a rating is painted at once, the session has the last word.

import { called, cellOf, deedInWords, paintCell } from "./cell.js";
import { advanced, clamped, moved, nextUnrated } from "./cursor.js";
import { gridOf } from "./grid.js";
import { bar, exportControl, keysPanel, legend, steps } from "./header.js";
import { deedOf } from "./keys.js";
import { Marks } from "./marks.js";
import { palette } from "./palette.js";
import { passage } from "./passage.js";
import { schemePanel, totals } from "./totals.js";
import { redraw } from "../shared/dom.js";
import { live } from "../shared/live.js";
import { popupOf } from "../shared/popup.js";

export default live("matrix", mount);

/** @param {import("../shared/live.js").Stage} stage */
function mount(stage) {
  const { el, body, say, channel, signal } = stage;
  const marks = new Marks();
  const grid = gridOf(stage, marks);
  const popup = popupOf(stage);
  const parts = frame(el, grid.node);
  const totalsRow = el("div", { class: "wb-row wb-totals", role: "row" });
  const exporting = { busy: false, sentence: "" };
  let view = channel.view;
  let cursor = { row: 0, column: 0 };
  let at = null;
  body.append(parts.bar, parts.steps, parts.asks, parts.empty, grid.node, parts.legend, parts.said);

  const size = () => ({ rows: view.rows.length, columns: view.columns.length });
  const cellAt = (place) => cellOf(view, marks, place.row, place.column);
  const formats = () => view.exports ?? [];

  // drawing

  function build() {
    grid.build(view);
    grid.node.append(totalsRow);
    cursor = clamped(placeOf(view, at) ?? cursor, size());
    point(cursor);
  }

  function drawFrame() {
    stage.root.setAttribute("aria-label", say("label", { title: view.title }));
    const exports = exportControl(stage, formats(), { state: exporting, run: runExport });
    redraw(parts.bar, ...bar(stage, view, { next: toNext, exports }));
    redraw(parts.steps, steps(stage, view));
    redraw(parts.asks, view.empty === null && view.asks);
    redraw(parts.empty, view.empty !== null && [el("h3", {}, say("empty.title")), el("p", {}, view.empty)]);
    grid.node.hidden = view.empty !== null;
    redraw(parts.legend, view.empty === null && legend(stage, view, { keys: openKeys }));
    totalsRow.setAttribute("aria-rowindex", String(view.rows.length + 2));
    redraw(totalsRow, totals(stage, view, { open: openTotals, schemes: openSchemes }));
    redraw(parts.said, exporting.sentence && el("p", { role: "status" }, exporting.sentence));
    parts.said.hidden = exporting.sentence === "";
  }

  function draw(next, changes) {
    const hadFocus = grid.node.contains(grid.node.ownerDocument.activeElement);
    const first = grid.rows.length === 0 || changes.length === 0;
    view = next;
    drawFrame();
    if (first || changes.some(([path]) => reshapes(path))) {
      build();
      if (hadFocus) focusCell();
    } else {
      for (const row of new Set(changes.filter(([path]) => path[0] === "rows").map(([path]) => path[1]))) grid.paintRow(view, row);
    }
    refreshPopup();
  }

  function paint(place) {
    const node = grid.cell(place);
    if (node) paintCell(node, cellAt(place), say, ["late", "silent", "gone"].includes(channel.status));
  }

  channel.on("status", () => {
    grid.paintAll(view);
    refreshPopup();
  });

  // moving

  function point(place) {
    cursor = place;
    at = view.rows.length && view.columns.length ? { evidence: view.rows[place.row].id, hypothesis: view.columns[place.column].id } : at;
    return grid.point(place);
  }

  function focusCell() {
    const cell = grid.cell(cursor);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function go(place) {
    point(place);
    focusCell();
    if (popup.kind === "palette") openPalette({ focus: null });
    else popup.close({ focus: false });
  }

  function toNext() {
    const place = nextUnrated(cursor, size(), (place) => cellAt(place).code !== null);
    if (place) go(place);
    else stage.announce(view.progress.text);
  }

  function leave() {
    const notebook = stage.root.closest(".jp-Notebook");
    grid.node.ownerDocument.activeElement.blur();
    notebook?.focus({ preventScroll: true });
  }

  // rating and explaining

  async function rate(code, { advance = false } = {}) {
    const place = cursor;
    const { name, item, hypothesis } = cellAt(place);
    if (!channel.takes) return void stage.send("rate", {});
    const end = marks.start(name, "code", code);
    paint(place);
    if (advance) go(advanced(place, size()));
    else refreshPopup();
    const values = { evidence: item.id, hypothesis: called(hypothesis), code };
    const about = say(code === null ? "about.clear" : "about.rate", values);
    const outcome = await stage.send("rate", { evidence: item.id, hypothesis: hypothesis.id, rating: code }, about);
    settle(end, outcome, item, hypothesis);
    if (outcome.kept) stage.announce(say("said.saved", { deed: deedInWords(say, item, hypothesis, code) }));
  }

  async function explain(reason) {
    const place = cursor;
    const { name, item, hypothesis } = cellAt(place);
    if (!channel.takes) return void stage.send("explain", {});
    const end = marks.start(name, "reason", reason);
    marks.drop(name);
    popup.close();
    focusCell();
    paint(place);
    const values = { evidence: item.id, hypothesis: called(hypothesis), reason };
    const outcome = await stage.send(
      "explain",
      { evidence: item.id, hypothesis: hypothesis.id, reason },
      say("about.explain", values),
    );
    if (!outcome.kept) marks.draft(name, reason, undefined);
    settle(end, outcome, item, hypothesis);
    if (outcome.kept) stage.announce(say(reason === "" ? "said.unreason" : "said.reason", values));
  }

  function settle(end, outcome, item, hypothesis) {
    end(outcome.kept, outcome.gone);
    const place = placeOf(view, { evidence: item.id, hypothesis: hypothesis.id });
    if (place) paint(place);
    refreshPopup();
  }

  // what opens

  function openPalette({ focus }) {
    const deeds = { rate: (code) => rate(code), explain, close: () => closePalette() };
    popup.open(
      grid.cell(cursor),
      { kind: "palette", label: say("palette", wordsOf(cellAt(cursor))), closed: () => paint(cursor) },
      ...palette(stage, view, marks, cursor, deeds),
    );
    popup.redraw = () => popup.draw(...palette(stage, view, marks, cursor, deeds));
    if (focus === "reason") popup.panel.querySelector("textarea").focus();
    if (focus === "codes") popup.panel.querySelector("[role=radio][tabindex='0']").focus();
  }

  function closePalette() {
    popup.close();
    focusCell();
  }

  async function openPassage(row) {
    const item = view.rows[row];
    const close = () => closePalette();
    const options = { kind: `passage ${item.id}`, label: say("passage.title", { evidence: item.id }), back: grid.cell(cursor) };
    popup.redraw = () => {};
    popup.open(grid.head(row), options, ...passage(stage, item, null, close));
    focusPanel();
    const outcome = await stage.ask("passage", { evidence: item.id });
    if (popup.kind !== options.kind) return;
    if (outcome.kept) popup.draw(...passage(stage, item, outcome.value, close));
    else popup.close();
  }

  function openKeys(anchor) {
    popup.redraw = () => {};
    popup.open(anchor, { kind: "keys", label: say("keys.title") }, ...keysPanel(stage, () => popup.close()));
    focusPanel();
  }

  function openSchemes(anchor) {
    const choose = (scheme) => stage.send("choose_scheme", { scheme });
    const children = () => schemePanel(stage, view, { choose, close: () => popup.close() });
    popup.redraw = () => popup.draw(...children());
    popup.open(anchor, { kind: "schemes", label: say("scheme") }, ...children());
    focusPanel();
  }

  function focusPanel() {
    popup.panel.querySelector("input:checked, button").focus({ preventScroll: true });
  }

  function refreshPopup() {
    if (popup.kind) popup.redraw?.();
  }

  function openTotals() {
    stage.send("open_totals");
  }

  async function runExport(format) {
    Object.assign(exporting, { busy: true, sentence: say("export.working") });
    drawFrame();
    const outcome = await stage.ask("export", { format });
    Object.assign(exporting, { busy: false, sentence: outcome.kept ? say("export.written", { path: outcome.value }) : "" });
    drawFrame();
  }

  channel.on("progress", ({ sentence }) => {
    exporting.sentence = sentence;
    drawFrame();
  });

  // what the hands do

  const deeds = {
    move: ({ to }) => go(moved(cursor, to, size(), grid.page())),
    rate: ({ code }) => rate(code, { advance: true }),
    clear: () => rate(null),
    reason: () => openPalette({ focus: "reason" }),
    palette: () => openPalette({ focus: "codes" }),
    passage: () => openPassage(cursor.row),
    keys: () => openKeys(parts.legend.querySelector("button")),
    next: toNext,
    leave: () => (popup.kind ? closePalette() : leave()),
  };

  grid.node.addEventListener(
    "keydown",
    (event) => {
      const place = grid.place(event.target);
      const deed = place && deedOf(event, view.codes);
      if (!deed) return;
      event.preventDefault();
      deeds[deed.do](deed);
    },
    { signal },
  );

  grid.node.addEventListener("focusin", (event) => {
    const place = grid.place(event.target);
    if (place) point(place);
  }, { signal });

  grid.node.addEventListener(
    "click",
    (event) => {
      const asked = event.target.closest("[data-passage]");
      if (asked) return void openPassage(view.rows.findIndex(({ id }) => id === asked.dataset.passage));
      const place = grid.place(event.target);
      if (!place) return void (event.target.closest("button") ?? popup.close({ focus: false }));
      point(place);
      focusCell();
      openPalette({ focus: null });
    },
    { signal },
  );

  popup.panel.addEventListener(
    "keydown",
    (event) => {
      const choice = event.target.closest("[data-choice]");
      const deed = choice && deedOf(event, view.codes);
      if (!deed) return;
      if (deed.do === "rate" || deed.do === "clear") {
        event.preventDefault();
        rate(deed.code ?? null);
        choiceOf(deed.code)?.focus();
      } else if (deed.do === "move") {
        event.preventDefault();
        besides(choice, deed.to)?.focus();
      }
    },
    { signal },
  );

  const choiceOf = (code) => popup.panel.querySelector(`[data-choice="${code}"]`);
  parts.steps.addEventListener("pointerenter", () => redraw(parts.steps, steps(stage, view)), { signal });
  return draw;
}

function frame(el) {
  return {
    bar: el("header", { class: "wb-bar" }),
    steps: el("div", { class: "wb-steps-place" }),
    asks: el("p", { class: "wb-asks" }),
    empty: el("div", { class: "wb-empty" }),
    legend: el("footer", { class: "wb-legend-place" }),
    said: el("div", { class: "wb-notice", hidden: true }),
  };
}

function wordsOf({ item, hypothesis }) {
  return { evidence: item.id, hypothesis: called(hypothesis) };
}

function placeOf(view, at) {
  if (!at) return null;
  const row = view.rows.findIndex(({ id }) => id === at.evidence);
  const column = view.columns.findIndex(({ id }) => id === at.hypothesis);
  return row < 0 || column < 0 ? null : { row, column };
}

function besides(choice, to) {
  if (to === "left" || to === "up") return choice.previousElementSibling;
  if (to === "right" || to === "down") return choice.nextElementSibling;
  return null;
}

/** Whether a changed path means that the grid has other rows or columns than before. */
function reshapes(path) {
  if (path[0] === "rows") return path.length === 1;
  return ["columns", "codes", "words", "want_reason", undefined].includes(path[0]);
}
