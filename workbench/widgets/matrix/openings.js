// What opens over the matrix: the palette at a cell, the passage behind a row, the keys, the schemes.

import { filterPanel } from "./filter.js";
import { keysPanel } from "./keyspanel.js";
import { palette } from "./palette.js";
import { passage } from "./passage.js";
import { explain, rate, wordsOf } from "./rating.js";
import { schemePanel } from "./totals.js";

/**
 * Open the palette at the cursor, or bring it along.
 * @param {import("./board.js").Board} board
 * @param {"reason" | "codes" | null} focus what gets the focus; null leaves it at the cell
 */
export function openPalette(board, focus = null) {
  const { stage, popup, grid, cursor } = board;
  const { item, hypothesis } = board.cellAt(cursor);
  const deeds = {
    rate: (code) => rate(board, code),
    explain: (text) => explain(board, text),
    close: () => board.closePopup(),
    history: () => board.deeds.history(),
  };
  const cell = grid.cell(cursor);
  const label = stage.say("palette", wordsOf(item, hypothesis));
  const closed = () => board.paintWhere(item.id, hypothesis.id);
  const children = () => palette(stage, board.view, board.marks, board.cursor, deeds);
  show(board, cell.firstElementChild, { kind: "palette", label, back: cell, closed }, children);
  popup.follow = () => openPalette(board);
  if (focus === "reason") popup.panel.querySelector("textarea").focus();
  if (focus === "codes") popup.panel.querySelector("[role=radio][tabindex='0']").focus();
}

/**
 * Open the passage behind a row, and fill it when the session has found it.
 * @param {import("./board.js").Board} board
 * @param {number} row
 */
export async function openPassage(board, row) {
  const { stage, popup, grid, view } = board;
  const item = view.rows[row];
  const kind = `passage ${item.id}`;
  const label = stage.say("passage.title", { evidence: item.id });
  let told = null;
  const children = () => passage(stage, item, told, () => board.closePopup());
  show(board, grid.head(row), { kind, label, back: grid.cell(board.cursor) }, children);
  focusWithin(popup);
  const outcome = await stage.ask("passage", { evidence: item.id });
  if (popup.kind !== kind) return;
  told = outcome.value;
  if (outcome.kept) board.refreshPopup();
  else popup.close();
}

/** Open the list of keys at an element. @param {import("./board.js").Board} board */
export function openKeys(board, anchor) {
  const { stage, popup } = board;
  const children = () => keysPanel(stage, () => popup.close());
  show(board, anchor, { kind: "keys", label: stage.say("keys.title") }, children);
  focusWithin(popup);
}

/** Open the choice of rows at an element. @param {import("./board.js").Board} board */
export function openFilter(board, anchor) {
  const { stage, popup } = board;
  if (popup.kind === "filter") return popup.close();
  const children = () => filterPanel(board, () => popup.close());
  const closed = () => board.frame.drawTools();
  show(board, anchor, { kind: "filter", label: stage.say("filter.title"), closed }, children);
  board.frame.drawTools();
  popup.panel.querySelector("input").focus({ preventScroll: true });
}

/** Open the scoring schemes at an element. @param {import("./board.js").Board} board */
export function openSchemes(board, anchor) {
  const { stage, popup } = board;
  const choose = (scheme) => stage.send("choose_scheme", { scheme });
  const children = () => schemePanel(stage, board.view, { choose, close: () => popup.close() });
  show(board, anchor, { kind: "schemes", label: stage.say("scheme") }, children);
  focusWithin(popup);
}

/** Show something at an element, and again whenever the matrix has changed. */
export function show({ popup }, anchor, options, children) {
  popup.follow = null;
  popup.open(anchor, options, ...children());
  popup.again = () => popup.draw(...children());
}

/** Give the focus to what has just been opened. */
export function focusWithin({ panel }) {
  panel.querySelector("input:checked, button").focus({ preventScroll: true });
}
