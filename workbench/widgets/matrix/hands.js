// What hands do: keys and clicks, each turned into one deed.

import { arrangingDeeds } from "./arranging.js";
import { deedOf } from "./keys.js";
import { openKeys, openPalette, openPassage, openSchemes } from "./openings.js";
import { rate } from "./rating.js";

/**
 * Let a board be worked by hand.
 * @param {import("./board.js").Board} board
 */
export function giveHands(board) {
  const { stage, grid, popup } = board;
  const { signal } = stage;
  const listen = (node, type, heard) => node.addEventListener(type, heard, { signal });
  board.deeds = deedsOf(board);
  listen(grid.node, "keydown", (event) => keyInGrid(board, event));
  listen(grid.node, "focusin", ({ target }) => focusInGrid(board, target));
  listen(grid.node, "click", ({ target }) => clickInGrid(board, target));
  listen(popup.panel, "keydown", (event) => keyInPalette(board, event));
  listen(board.stepsNode, "pointerenter", () => board.drawSteps());
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
    keys: () => openKeys(board, board.keysButton),
    schemes: (anchor) => openSchemes(board, anchor),
    next: () => board.goToNext(),
    leave: () => (board.popup.kind ? board.closePopup() : leave(board)),
    open: () => board.stage.send("open_totals"),
    run: (format) => runExport(board, format),
  };
}

function keyInGrid(board, event) {
  const deed = board.grid.place(event.target) && deedOf(event, board.view.codes);
  if (!deed) return;
  event.preventDefault();
  board.deeds[deed.do](deed);
}

function keyOfFind(board, event) {
  if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  if (board.view.empty !== null) return;
  event.preventDefault();
  board.deeds.find();
}

function focusInGrid(board, target) {
  const place = board.grid.place(target);
  if (place) board.point(place);
}

function clickInGrid(board, target) {
  const asked = target.closest("[data-passage]")?.dataset.passage;
  const flagged = target.closest("[data-flag]")?.dataset.flag;
  const place = board.grid.place(target);
  if (asked !== undefined) openPassage(board, board.view.rows.findIndex(({ id }) => id === asked));
  else if (flagged !== undefined) board.deeds.flag({ evidence: flagged });
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
  say(board, { busy: false, sentence: outcome.kept ? stage.say("export.written", { path: outcome.value }) : "" });
}

function say(board, told) {
  Object.assign(board.exporting, told);
  board.drawFrame();
}
