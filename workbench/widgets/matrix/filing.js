// A table dropped on the matrix as a file: its rows to add, or what was changed in it since it left from here.

import { openPasting } from "./asides.js";
import { openedHead } from "./opened.js";
import { show } from "./openings.js";
import { sendFile, takeFile } from "../shared/files.js";
import { Chosen } from "../shared/returned.js";
import { speaker } from "../shared/words.js";

/**
 * Let tables be dropped on a matrix, and chosen where rows are pasted.
 * @param {import("./board.js").Board} board
 */
export function giveFiles(board) {
  const { stage } = board;
  const told = (sentence) => {
    board.exporting.sentence = sentence;
    board.drawFrame();
  };
  const words = () => speaker(board.view.paste);
  const over = (is) => board.view.paste && (stage.root.dataset.over = is ? words()("file.drop") : "");
  const bring = async (file) => {
    if (!board.view.paste) return;
    await stage.ask("leave_out");
    board.filing = { waits: true };
    try {
      await sendFile(stage, file);
    } catch {
      board.filing = null;
      await stage.ask("leave_out");
      stage.refuse(words()("file.unread"));
    }
    followFile(board, told);
  };
  board.bringFile = bring;
  board.followFile = () => followFile(board, told);
  takeFile(stage, { over, dropped: bring });
}

/** Show a file once it has been read; the view says when that is. */
async function followFile(board, told) {
  const { stage, view, filing } = board;
  if (!filing?.waits || !view.brought) return;
  if (view.brought.reading) return told(view.brought.reading);
  board.filing = null;
  told("");
  if (view.brought.trouble) {
    const { trouble } = view.brought;
    await stage.ask("leave_out");
    stage.refuse(trouble);
    return;
  }
  const { kept, value } = await stage.ask("brought");
  if (!kept) return;
  if (value.returned) openReturned(board, value);
  else openPasting(board, whereFrom(board), value.text, value.offered);
}

/** Open what was changed in a file that came back. */
function openReturned(board, { text, returned }) {
  const { stage, popup } = board;
  const { el } = stage;
  const say = speaker(returned.words);
  const chosen = new Chosen(stage, () => board.refreshPopup());
  const close = () => popup.close();
  const take = async () => {
    const { kept } = await stage.send("take_returned", chosen.args, returned.about);
    if (!kept) return;
    stage.announce(say("done"));
    close();
  };
  const asRows = () => {
    close();
    openPasting(board, whereFrom(board), text);
  };
  const item = (one, tick) => el("li", { key: one.key }, el("label", {}, tick, el("span", {}, one.line)));
  const own = (one) => item(one, chosen.tick(one, one.take));
  const byRow = ({ key, name, text: words, take: label, changes }) => {
    const head = el("label", {}, chosen.tickAll(changes, label), el("span", {}, el("strong", {}, name), " ", el("span", { class: "wb-muted" }, words)));
    return el("li", { key }, head, el("ul", {}, changes.map(own)));
  };
  const children = () => [
    openedHead(stage, el("h3", {}, say("title")), close),
    el(
      "div",
      { class: "wb-pasting wb-came-back", key: "returned" },
      el("p", { class: "wb-muted", key: "lead" }, returned.lead),
      el("p", { class: "wb-sum", key: "sum", role: "status" }, returned.sum),
      list(el, say("fresh.title"), [...returned.columns, ...returned.rows].map(own)),
      list(el, say("changes.title"), [...returned.groups.map(byRow), ...(returned.rest ? [own({ ...returned.rest, take: returned.rest.line })] : [])]),
      list(
        el,
        say("conflicts.title"),
        returned.conflicts.map((one) => item(one, chosen.tickConflict(one, one.take))),
        returned.conflicts.length > 0 && el("p", { class: "wb-muted wb-small" }, say("conflicts.lead")),
      ),
      list(el, say("told"), returned.told.map((line) => el("li", { key: line }, line))),
      el(
        "div",
        { class: "wb-deeds", key: "deeds" },
        !returned.nothing &&
          el(
            "button",
            { type: "button", class: "wb-button wb-primary", key: "take", disabled: chosen.count(returned) === 0, onclick: take },
            say("take", { n: chosen.count(returned) }),
          ),
        el("button", { type: "button", class: "wb-button", key: "rows", onclick: asRows }, speaker(board.view.paste)("file.as_rows")),
        el("button", { type: "button", class: "wb-button", key: "cancel", onclick: close }, speaker(board.view.paste)("cancel")),
      ),
    ),
  ];
  show(board, whereFrom(board), { kind: "returned", label: say("title") }, children);
  popup.panel.querySelector(".wb-primary, .wb-button")?.focus({ preventScroll: true });
}

/** What comes from a file opens at the cursor; in an empty matrix, at its top. */
function whereFrom(board) {
  return board.anchor ?? board.stage.root;
}

function list(el, title, items, ...more) {
  if (items.length === 0) return null;
  const region = { class: "wb-lines", tabindex: "0", role: "region", "aria-label": title };
  return el("div", { key: title }, el("strong", {}, title), ...more, el("div", region, el("ul", {}, items)));
}
