// Finding a row by its words: what is found is marked, Enter goes from one to the next.

import { found } from "./arrange.js";

/** Return where a text is found, as places among the rows shown, in their order. @param {import("./board.js").Board} board */
export function finds({ view, layout, looking }) {
  return found(layout.shown.map((row) => view.rows[row]), looking.text);
}

/** Look for a text. @param {import("./board.js").Board} board */
export function look(board, text) {
  board.looking = { text, at: null };
  board.grid.mark(text);
  board.frame.drawTools();
}

/**
 * Go to the next place where the text is found, or with -1 to the one before; the focus stays in the field.
 * @param {import("./board.js").Board} board
 */
export function lookOn(board, step = 1) {
  const { stage, view, layout, looking, cursor } = board;
  const places = finds(board);
  if (places.length === 0) return stage.announce(stage.say("find.none", looking));
  const at = looking.at === null ? first(places, layout.shown.indexOf(cursor.row)) : looking.at + step;
  looking.at = (at + places.length) % places.length;
  const row = layout.shown[places[looking.at]];
  board.point({ row, column: cursor.column });
  board.grid.reveal(board.cursor);
  board.frame.drawTools();
  const values = { at: looking.at + 1, n: places.length, evidence: view.rows[row].id, text: view.rows[row].text };
  stage.announce(stage.say("find.at", values));
}

function first(places, from) {
  const at = places.findIndex((place) => place >= from);
  return at < 0 ? 0 : at;
}

/**
 * Return the field, with how much was found.
 * @param {import("./board.js").Board} board
 */
export function findTool(board) {
  const { stage, looking, deeds } = board;
  const { el, say } = stage;
  return el(
    "span",
    { class: "wb-find", key: "find", role: "search" },
    el("input", {
      type: "search",
      key: "field",
      class: "wb-find-field",
      "aria-label": say("find.label"),
      placeholder: say("find"),
      title: say("find.title"),
      value: looking.text,
      oninput: ({ target }) => look(board, target.value),
      onkeydown: (event) => keyInField(board, event, deeds),
    }),
    looking.text.trim() !== "" && el("span", { class: "wb-found", key: "found", role: "status" }, countOf(board)),
  );
}

function countOf(board) {
  const { say } = board.stage;
  const n = finds(board).length;
  const hidden = found(board.view.rows, board.looking.text).length - n;
  const told = board.looking.at === null ? say("find.count", { n }) : say("find.place", { at: board.looking.at + 1, n });
  return hidden > 0 ? `${told} ${say("find.hidden", { n: hidden })}` : told;
}

function keyInField(board, event) {
  const deed = { Enter: () => lookOn(board, event.shiftKey ? -1 : 1), ArrowDown: () => board.focusCell() };
  deed.Escape = () => {
    event.target.value = "";
    look(board, "");
    board.focusCell();
  };
  if (!deed[event.key] || event.isComposing) return;
  event.preventDefault();
  deed[event.key]();
}
