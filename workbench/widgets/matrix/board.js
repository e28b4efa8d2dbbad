// The matrix on the screen: what it holds, how it is drawn, where the cursor is.

import { Arrangement } from "./arrangement.js";
import { cellOf, isUnsafe, paintCell } from "./cell.js";
import { clamped } from "./cursor.js";
import { FocusView } from "./focus.js";
import { Frame } from "./frame.js";
import { Grid } from "./grid.js";
import { cellName, Marks } from "./marks.js";
import { totalsAtEnds } from "./totals.js";
import { Popup } from "../shared/popup.js";

/**
 * One matrix on one page. `deeds` are what its buttons do; they are set once by hands.js.
 * @property {any} view the view as it is now
 * @property {import("./layout.js").Layout} layout where rows and columns stand
 * @property {{ row: number, column: number }} cursor by the view's rows and columns, however they are arranged
 */
export class Board {
  #at = null;

  /** @param {import("../shared/live.js").Stage} stage */
  constructor(stage) {
    const { channel } = stage;
    this.stage = stage;
    this.view = channel.view;
    this.cursor = { row: 0, column: 0 };
    this.marks = new Marks();
    this.grid = new Grid(stage, this.marks);
    this.popup = new Popup(stage);
    this.arrangement = new Arrangement(this.view.rows);
    this.layout = this.arrangement.layout(this.view, stage.say);
    this.looking = { text: "", at: null };
    this.focusing = new FocusView(this);
    this.exporting = { busy: false, sentence: "" };
    this.filing = null;
    this.deeds = {};
    this.frame = new Frame(this);
    this.#followStatus();
  }

  /** Everything about the cell at a place, what is on its way included. */
  cellAt({ row, column }) {
    return cellOf(this.view, this.marks, row, column);
  }

  /** Draw a view; after a small change only the rows it touches. */
  draw(view, changes) {
    const hadFocus = this.grid.node.contains(this.grid.node.ownerDocument.activeElement);
    const ended = this.layout.turned && view.totals.shown !== this.view.totals.shown;
    this.view = view;
    if (changes.length === 0 || ended || changes.some(([path]) => reshapes(path))) this.#build(hadFocus);
    else this.#repaint(changes);
    this.refreshPopup();
  }

  #build(hadFocus) {
    const place = placeOf(this.view, this.#at);
    const homeless = place === null && this.popup.kind === "palette";
    if (homeless) this.#giveUpPalette(this.#at);
    this.arrangement.follow(this.view.rows);
    this.#lay();
    this.point(this.layout.nearest(place ?? clamped(this.cursor, this.#sizeOfView)));
    if (hadFocus || homeless) this.focusCell();
  }

  get #sizeOfView() {
    return { rows: this.view.rows.length, columns: this.view.columns.length };
  }

  /** The row or column under an open palette was removed: close it, and give back the words begun in it. */
  #giveUpPalette({ evidence, hypothesis }) {
    const { marks, popup, stage } = this;
    const name = cellName(evidence, hypothesis);
    const text = marks.drafted(name);
    popup.close({ focus: false });
    marks.drop(name);
    if (text) stage.refuse(stage.say("draft.homeless", { evidence, hypothesis, text }));
  }

  #lay() {
    this.layout = this.arrangement.layout(this.view, this.stage.say);
    this.drawFrame();
    this.grid.build(this.view, this.layout, this.layout.turned && this.view.totals.shown ? null : this.frame.totalsRow);
    this.grid.end(this.#ends());
  }

  #repaint(changes) {
    this.drawFrame();
    this.grid.paintHead(this.view);
    const touched = changes.filter(([path]) => path[0] === "rows").map(([path]) => path[1]);
    for (const row of new Set(touched)) this.grid.paintRow(this.view, row);
    this.grid.end(this.#ends());
  }

  #ends() {
    const { turned } = this.layout;
    return turned && this.view.totals.shown ? totalsAtEnds(this.stage, this.view, this.layout, this.deeds) : null;
  }

  /** Draw the totals again, wherever they stand. */
  drawTotals() {
    this.drawFrame();
    this.grid.end(this.#ends());
  }

  /** Arrange the rows anew, as wished; the cursor stays at its cell if that is still shown. */
  arrange(wish = {}) {
    this.arrangement.arrange(this.view.rows, wish);
    this.grid.node.scrollTop = 0;
    this.#lay();
    this.point(this.layout.nearest(this.cursor));
    this.grid.reveal(this.cursor);
  }

  /** Draw everything around the grid, and the totals. */
  drawFrame() {
    this.frame.draw();
    this.grid.node.hidden = this.view.empty !== null || this.focusing.open;
  }

  /** What opens beside the cursor opens here. */
  get anchor() {
    return this.focusing.open ? this.focusing.anchor : this.grid.cell(this.cursor);
  }

  /** Paint one cell again. */
  paint(place) {
    const node = place && this.grid.cell(place);
    if (node) paintCell(node, this.cellAt(place), this.stage.say, isUnsafe(this.stage.channel));
  }

  /** Paint the cell of a row and a column by their ids, wherever it stands by now. */
  paintWhere(evidence, hypothesis) {
    this.paint(placeOf(this.view, { evidence, hypothesis }));
  }

  #followStatus() {
    const { channel } = this.stage;
    let wasUnsafe = false;
    channel.on("status", () => {
      if (isUnsafe(channel) || wasUnsafe) {
        this.grid.paintHead(this.view);
        this.grid.paintAll(this.view);
        this.refreshPopup();
      }
      wasUnsafe = isUnsafe(channel);
    });
  }

  // the cursor

  /** Put the cursor at a place without moving the focus. */
  point(place) {
    const { rows, columns } = this.view;
    this.cursor = place;
    if (rows.length > 0 && columns.length > 0) {
      this.#at = { evidence: rows[place.row].id, hypothesis: columns[place.column].id };
    }
    this.grid.point(place);
  }

  /** Move cursor and focus to a place; an open palette comes along, anything else closes. */
  go(place) {
    this.point(place);
    this.focusCell();
    if (this.popup.follow) this.popup.follow();
    else this.popup.close({ focus: false });
  }

  /** Move to the next cell that is not rated, if there is one. */
  goToNext() {
    const place = this.layout.nextUnrated(this.cursor, (place) => this.cellAt(place).code !== null || this.view.rows[place.row].off !== "");
    if (place) this.go(place);
    else this.stage.announce(this.view.progress.text);
  }

  focusCell() {
    if (this.focusing.open) return this.focusing.focus();
    this.grid.reveal(this.cursor);
    this.grid.cell(this.cursor)?.focus({ preventScroll: true });
  }

  // what is open

  refreshPopup() {
    this.focusing.draw();
    if (this.popup.kind) this.popup.again?.();
  }

  /** Close what is open and go back to the cell. */
  closePopup() {
    this.popup.close();
    this.focusCell();
  }
}

function placeOf(view, at) {
  if (!at) return null;
  const row = view.rows.findIndex(({ id }) => id === at.evidence);
  const column = view.columns.findIndex(({ id }) => id === at.hypothesis);
  return row < 0 || column < 0 ? null : { row, column };
}

/** Whether a changed path means that the grid has other rows or columns than before. */
function reshapes(path) {
  if (path[0] === "rows") return path.length < 3 || path[2] === "id"; // as many rows as before may be other ones
  return ["columns", "codes", "words", "want_reason", undefined].includes(path[0]);
}
