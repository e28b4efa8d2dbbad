// The text cursor: where in the text one is, by keyboard or mouse, and what is selected.

import { deedOf } from "./keys.js";
import { chosen, stepped, stretchAt } from "./steps.js";

const LONGEST_SAID = 120;

/**
 * Follows the page's own selection and moves it by keyboard. It knows the text and its sheet once `read` has told them.
 * `moved` is called after every move, `doing` for a key that asks for something else.
 */
export class Cursor {
  at = { anchor: 0, focus: 0 };
  pointing = false;

  /** @param {import("../shared/live.js").Stage} stage */
  constructor(stage, page, spot, { moved, doing }) {
    const { signal } = stage;
    Object.assign(this, { stage, page, spot, moved, doing, text: null, sheet: null });
    const listen = (target, type, heard) => target.addEventListener(type, heard, { signal });
    const document = page.ownerDocument;
    listen(document, "selectionchange", () => this.#follow());
    listen(page, "pointerdown", ({ target }) => (this.pointing = Boolean(target.closest(".wb-words"))));
    listen(document, "pointerup", () => this.#pointed());
    listen(page, "keydown", (event) => this.#key(event));
    listen(page, "focus", () => this.place());
    listen(page, "blur", () => this.place());
  }

  /** Take a text and where it stands on the page; the cursor goes to its beginning. */
  read(text, sheet, { stay = false } = {}) {
    Object.assign(this, { text, sheet });
    if (!stay) this.at = { anchor: 0, focus: 0 };
  }

  /** What is selected, without white space at its ends, or null. */
  get span() {
    return this.text ? chosen(this.text.text, this.at) : null;
  }

  /** Select from one place to another, or put the cursor to one, and bring it into sight. */
  select(anchor, focus = anchor, { show = true } = {}) {
    this.at = { anchor, focus };
    const [from, to] = [this.sheet.point(anchor), this.sheet.point(focus)];
    if (from && to) this.page.ownerDocument.getSelection().setBaseAndExtent(...from, ...to);
    if (show) this.show(focus);
    this.place();
    this.moved();
  }

  /** Put the page's own selection back to where it was, in case marks were put in its way. */
  restore() {
    const selection = this.page.ownerDocument.getSelection();
    if (this.page.ownerDocument.activeElement !== this.page) return;
    const [from, to] = [this.sheet.point(this.at.anchor), this.sheet.point(this.at.focus)];
    const same = selection.anchorNode === from?.[0] && selection.focusNode === to?.[0];
    if (from && to && !same) selection.setBaseAndExtent(...from, ...to);
  }

  /** Scroll the text so that a place is in sight. */
  show(place) {
    const range = this.sheet.ranges(place, place + 1)[0] ?? this.sheet.ranges(place - 1, place)[0];
    if (!range) return;
    const [box, rect] = [this.page.getBoundingClientRect(), range.getBoundingClientRect()];
    const margin = Math.min(60, box.height / 4);
    if (rect.top < box.top + margin || rect.bottom > box.bottom - margin) this.page.scrollTop += rect.top - box.top - box.height / 3;
  }

  /** Put the mark of the cursor to the word it is at, or the end of the selection. */
  place() {
    const range = this.#marked();
    this.spot.hidden = !range;
    if (!range) return;
    const [box, rects] = [this.page.getBoundingClientRect(), range.getClientRects()];
    const rect = rects[this.at.focus < this.at.anchor ? 0 : rects.length - 1] ?? range.getBoundingClientRect();
    const { style, dataset } = this.spot;
    style.left = `${rect.left - box.left + this.page.scrollLeft - this.page.clientLeft}px`;
    style.top = `${rect.top - box.top + this.page.scrollTop - this.page.clientTop}px`;
    style.width = `${rect.width}px`;
    style.height = `${rect.height}px`;
    dataset.shown = String(!this.span && this.page.ownerDocument.activeElement === this.page);
  }

  #marked() {
    const stretch = this.span ?? (this.text && stretchAt(this.text.word, this.at.focus));
    return stretch ? this.sheet?.ranges(...stretch).at(this.at.focus < this.at.anchor ? 0 : -1) : null;
  }

  #follow() {
    const selection = this.page.ownerDocument.getSelection();
    if (!this.sheet || selection.rangeCount === 0 || !this.#isInWords(selection.anchorNode)) return;
    const at = {
      anchor: this.sheet.place(selection.anchorNode, selection.anchorOffset),
      focus: this.sheet.place(selection.focusNode, selection.focusOffset),
    };
    if (at.anchor === this.at.anchor && at.focus === this.at.focus) return;
    this.at = at;
    this.place();
    if (!this.pointing) this.moved();
  }

  #isInWords(node) {
    return this.sheet.paragraphs.some((one) => one.node.contains(node));
  }

  #pointed() {
    if (!this.pointing) return;
    this.pointing = false;
    if (this.sheet) setTimeout(() => this.#isThere() && this.moved(), 0);
  }

  /** A click on what is selected lets go of it a moment after the button is up. */
  #isThere() {
    this.#follow();
    return this.page.isConnected;
  }

  #key(event) {
    if (event.target !== this.page || !this.text) return;
    const deed = deedOf(event);
    if (!deed) return;
    event.preventDefault();
    if (deed.do === "step") this.#to(stepped(this.text[deed.by], this.at, deed.way, deed.extend), this.text[deed.by]);
    else if (deed.do === "end") this.#to(this.#end(deed), this.text.word);
    else this.doing(deed.do);
  }

  #end({ of, way, extend }) {
    const all = [0, this.text.text.length];
    const [start, end] = of === "text" ? all : (stretchAt(this.text.paragraph, this.at.focus) ?? this.text.paragraph.at(-1) ?? all);
    const focus = way < 0 ? start : end;
    return { anchor: extend ? this.at.anchor : focus, focus };
  }

  #to(at, stretches) {
    this.select(at.anchor, at.focus);
    const { announce, say } = this.stage;
    const [start, end] = this.span ?? stretchAt(stretches, at.focus) ?? [at.focus, at.focus];
    const words = this.text.text.slice(start, end);
    const short = words.length > LONGEST_SAID ? `… ${words.slice(-LONGEST_SAID)}` : words;
    announce(this.span ? say("chosen", { words: short }) : short);
  }
}
