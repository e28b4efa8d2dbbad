// What hands do to rows: filter, sort, group, turn, find, flag, switch.

import { EVERYTHING } from "./arrange.js";
import { openFilter } from "./openings.js";

/**
 * Return the deeds that arrange a board; each says in words what has become of the rows.
 * @param {import("./board.js").Board} board
 */
export function arrangingDeeds(board) {
  const wish = (wished) => {
    board.arrange(wished);
    board.refreshPopup();
    board.stage.announce(arrangedInWords(board));
  };
  const now = (field) => board.arrangement.wish[field];
  return {
    wish,
    wishFor: (field, value) => wish({ [field]: [...now(field), value] }),
    unwish: (field, value) => wish({ [field]: now(field).filter((other) => other !== value) }),
    everything: () => wish({ ...EVERYTHING, sort: now("sort"), group: now("group") }),
    again: () => wish({}),
    turn: () => turn(board),
    filter: (anchor) => openFilter(board, anchor),
    find: () => board.frame.toolsNode.querySelector("input[type=search]").select(),
    switch: ({ evidence }) => switchRow(board, evidence ?? board.cellAt(board.cursor).item.id),
    flag: ({ evidence }) => flag(board, evidence ?? board.cellAt(board.cursor).item.id),
  };
}

function turn(board) {
  board.arrangement.turned = !board.arrangement.turned;
  board.popup.close();
  board.arrange();
  const { say } = board.stage;
  board.stage.announce(board.arrangement.turned ? `${say("turn.on")} ${say("turn.keys")}` : say("turn.off"));
}

/** Return how many rows are shown, and in which order. */
function arrangedInWords({ stage, view, arrangement }) {
  const { say } = stage;
  const shown = say("filter.shown", { shown: arrangement.ids.length, n: view.rows.length });
  return `${shown}. ${say("sort")} ${say(`sort.${arrangement.wish.sort}`)}.`;
}

/** Flag a row, or take the flag away. */
async function flag(board, evidence) {
  const { stage, view } = board;
  const flagged = !view.rows.find(({ id }) => id === evidence).flagged;
  const about = stage.say(flagged ? "about.flag" : "about.unflag", { evidence });
  const outcome = await stage.send("flag", { evidence, flagged }, about);
  if (outcome.kept) stage.announce(stage.say(flagged ? "said.flagged" : "said.unflagged", { evidence }));
}

/** Count an assumption in every total, or in none; the kernel says why another row is not switched. */
async function switchRow(board, evidence) {
  const { stage, view } = board;
  const on = view.rows.find(({ id }) => id === evidence).off !== "";
  const what = on ? "switch.on" : "switch.off";
  const outcome = await stage.send("switch", { evidence, on }, stage.say(`${what}.what`, { evidence }));
  if (outcome.kept) stage.announce(stage.say(`${what}.done`, { evidence }));
}
