// Rating and explaining: painted at once, kept when the session says so, taken back when it refuses.

import { called, deedInWords } from "./cell.js";

/**
 * Rate the cell under the cursor, or clear it with null.
 * @param {import("./board.js").Board} board
 * @param {string | null} code
 * @param {{ advance?: boolean }} [options] whether the cursor then goes on to the next cell
 */
export async function rate(board, code, { advance = false } = {}) {
  const { stage, cursor } = board;
  const { item, hypothesis } = board.cellAt(cursor);
  const values = { ...wordsOf(item, hypothesis), code };
  const about = stage.say(code === null ? "about.clear" : "about.rate", values);
  const kept = enter(board, "rate", { what: "code", key: "rating", value: code, about });
  if (advance && stage.channel.takes) board.go(board.layout.advanced(cursor));
  else board.refreshPopup();
  if (await kept) stage.announce(stage.say("said.saved", { deed: deedInWords(stage.say, item, hypothesis, code) }));
}

/**
 * Write the reason behind the cell under the cursor, or at a place; "" takes it away. A refused one stays as a draft.
 * @param {import("./board.js").Board} board
 * @param {string} reason
 * @param {{ row: number, column: number }} [place]
 */
export async function explain(board, reason, place = board.cursor) {
  const { stage, marks } = board;
  const { name, item, hypothesis } = board.cellAt(place);
  const values = { ...wordsOf(item, hypothesis), reason };
  const begun = marks.begun(name);
  if (stage.channel.takes) marks.drop(name);
  const about = stage.say("about.explain", values);
  const deed = { what: "reason", key: "reason", value: reason, about, place };
  const kept = stage.channel.asOf(begun, () => enter(board, "explain", deed));
  if (stage.channel.takes && !board.focusing.open) board.closePopup();
  if (await kept) stage.announce(stage.say(reason === "" ? "said.unreason" : "said.reason", values));
  else marks.draft(name, reason, undefined, stage.channel.seq);
}

/** Paint what was entered, ask for it, settle it; resolves to whether it was kept. */
async function enter(board, intent, { what, key, value, about, place = board.cursor }) {
  const { stage, marks } = board;
  const { name, item, hypothesis } = board.cellAt(place);
  const end = stage.channel.takes ? marks.start(name, what, value) : () => {};
  board.paint(place);
  const outcome = await stage.send(intent, { evidence: item.id, hypothesis: hypothesis.id, [key]: value }, about);
  end(outcome.kept, outcome.gone);
  board.paintWhere(item.id, hypothesis.id);
  board.refreshPopup();
  return outcome.kept;
}

/** Return a cell's row and column for a sentence. */
export function wordsOf(item, hypothesis) {
  return { evidence: item.id, hypothesis: called(hypothesis) };
}
