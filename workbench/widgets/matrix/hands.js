// What hands do: keys and clicks, each turned into one deed.

import { arrangingDeeds } from "./arranging.js";
import { copyTable, openHistory, openPasting, termsAt } from "./asides.js";
import { deedOf } from "./keys.js";
import { openKeys, openPalette, openPassage, openSchemes } from "./openings.js";
import { rate } from "./rating.js";
import { takesText } from "../shared/dom.js";
import { giveGlossary } from "../shared/glossary.js";
import { pastedText } from "../shared/pasted.js";

/**
 * Let a board be worked by hand.
 * @param {import("./board.js").Board} board
 */
export function giveHands(board) {
  const { stage, grid, popup } = board;
  const { signal } = stage;
  const listen = (node, type, heard) => node.addEventListener(type, heard, { signal });
  board.deeds = deedsOf(board);
  board.glossary = giveGlossary(stage, (target) => pointedAt(board, target));
  listen(grid.node, "keydown", (event) => keyInGrid(board, event));
  listen(grid.node, "focusin", ({ target }) => focusInGrid(board, target));
  listen(grid.node, "click", ({ target }) => clickInGrid(board, target));
  listen(popup.panel, "keydown", (event) => keyInPalette(board, event));
  listen(grid.node, "paste", (event) => pasteInGrid(board, event));
  listen(stage.root, "keydown", (event) => keyAnywhere(board, event));
  listen(board.frame.stepsNode, "pointerenter", () => board.frame.drawSteps());
  listen(stage.root, "keydown", (event) => keyOfFind(board, event));
  stage.channel.on("progress", ({ sentence }) => say(board, { sentence }));
}

function deedsOf(board) {
  return {
    ...arrangingDeeds(board),
    move: ({ to }) => board.go(board.layout.moved(board.cursor, to, board.grid.page())),
    rate: ({ code }) => rate(board, code, { advance: true }),
    clear: () => rate(board, null),
    reason: () => openPalette(board, "reason"),
    palette: () => openPalette(board, "codes"),
    passage: () => openPassage(board, board.cursor.row),
    keys: () => openKeys(board, board.frame.keysButton),
    schemes: (anchor) => openSchemes(board, anchor),
    next: () => board.goToNext(),
    focus: () => board.focusing.show(),
    history: () => openHistory(board, board.anchor),
    glossary: () => board.glossary.open(board.anchor, termsAt(board.cellAt(board.cursor))),
    paste: (anchor) => openPasting(board, anchor),
    copy: () => copyTable(board, (sentence) => say(board, { sentence })),
    leave: () => (board.popup.kind ? board.closePopup() : leave(board)),
    open: () => board.stage.send("open_totals"),
    apart: { on: false, turn: () => turnApart(board) },
    run: (format) => runExport(board, format),
  };
}

/** Count the totals without the rows that tell nothing apart, or with them again. */
function turnApart(board) {
  const { apart } = board.deeds;
  apart.on = !apart.on;
  board.drawTotals();
  board.stage.announce(apart.on ? board.view.totals.apart.told : board.view.totals.apart.back);
}

function keyInGrid(board, event) {
  const deed = board.grid.place(event.target) && deedOf(event, board.view.codes);
  if (!deed || (deed.do === "copy" && !event.target.ownerDocument.getSelection().isCollapsed)) return;
  event.preventDefault();
  board.deeds[deed.do](deed);
}

function keyOfFind(board, event) {
  if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  if (board.view.empty !== null) return;
  event.preventDefault();
  board.deeds.find();
}

/** The keys can be asked for from anywhere, but where a question mark is written. */
function keyAnywhere(board, event) {
  if (event.key !== "?" || event.defaultPrevented || takesText(event.target)) return;
  event.preventDefault();
  board.deeds.keys();
}

function pasteInGrid(board, event) {
  const text = pastedText(event.clipboardData);
  if (!board.view.paste || takesText(event.target) || text.trim() === "") return;
  event.preventDefault();
  openPasting(board, board.anchor, text);
}

function focusInGrid(board, target) {
  const place = board.grid.place(target);
  if (place) board.point(place);
}

/** A cell explains its code, and says why it stands there. */
function pointedAt(board, target) {
  const place = board.grid.place(target);
  if (!place) return null;
  const { code, reason } = board.cellAt(place);
  return { anchor: board.grid.cell(place), keys: [code ?? "unrated"], also: reason };
}

function clickInGrid(board, target) {
  const asked = target.closest("[data-passage]")?.dataset.passage;
  const flagged = target.closest("[data-flag]")?.dataset.flag;
  const switched = target.closest("[data-switch]")?.dataset.switch;
  const place = board.grid.place(target);
  if (asked !== undefined) openPassage(board, board.view.rows.findIndex(({ id }) => id === asked));
  else if (flagged !== undefined) board.deeds.flag({ evidence: flagged });
  else if (switched !== undefined) board.deeds.switch({ evidence: switched });
  else if (place) {
    board.go(place);
    openPalette(board);
  } else if (!target.closest("button")) board.popup.close({ focus: false });
}

function keyInPalette(board, event) {
  const choice = event.target.closest("[data-choice]");
  const deed = choice && deedOf(event, board.view.codes);
  const next = deed && { rate: deed.code, clear: "N", move: besides(choice, deed.to) }[deed.do];
  if (!next) return;
  event.preventDefault();
  if (deed.do !== "move") rate(board, deed.code ?? null);
  board.popup.panel.querySelector(`[data-choice="${next}"]`)?.focus();
}

function besides(choice, to) {
  const before = choice.previousElementSibling;
  const after = choice.nextElementSibling;
  return { left: before, up: before, right: after, down: after }[to]?.dataset.choice;
}

/** Give the keys back to the notebook, or to the page where there is none. */
function leave({ stage, grid }) {
  grid.node.ownerDocument.activeElement.blur();
  stage.root.closest(".jp-Notebook")?.focus({ preventScroll: true });
}

async function runExport(board, format) {
  const { stage } = board;
  say(board, { busy: true, sentence: stage.say("export.working") });
  const outcome = await stage.ask("export", { format });
  const told = ({ path, carries }) => [stage.say("export.written", { path }), carries].filter(Boolean).join(" · ");
  say(board, { busy: false, sentence: outcome.kept ? told(outcome.value) : "" });
}

function say(board, told) {
  Object.assign(board.exporting, told);
  board.drawFrame();
}
