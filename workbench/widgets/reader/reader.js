// A source to read: its text with what was drawn from it, and words made into evidence where they stand.

import { live } from "../shared/live.js";
import { redraw, takesText } from "../shared/dom.js";
import { Popup } from "../shared/popup.js";
import { button, focusIn, panel, said } from "../panel/panel.js";
import { readingBar, SIZES } from "./bar.js";
import { Cursor } from "./cursor.js";
import { asksToFind } from "./keys.js";
import { keysList } from "./keyslist.js";
import { listsName, makingForm } from "./making.js";
import { paragraphs } from "./page.js";
import { Paint } from "./paint.js";
import { Sheet } from "./sheet.js";
import { sideList } from "./side.js";
import { places } from "./steps.js";
import { ReadText } from "./text.js";

const FIRST_NOTES = 10;
const MOST_FOUND = 500; // places before and after the one in sight that are marked; all are counted

export default live("reader", (stage) => {
  const reader = new Reader(stage);
  return (view) => reader.draw(view);
});

/** What one view of the reader holds beside the case: which text is open, where one is in it, what is being written. */
class Reader {
  source = null;
  original = false;
  text = null;
  size = 1;
  find = { words: "", places: [], now: 0 };
  suggested = { on: false, bearing: false, told: null, most: FIRST_NOTES, opened: null };
  making = null;
  current = null;
  shown = null;
  #asked = "";

  /** @param {import("../shared/live.js").Stage} stage */
  constructor(stage) {
    const { el, root, signal } = stage;
    this.stage = stage;
    this.names = listsName();
    this.put = panel(stage);
    this.sheetOf = el("div", { class: "wb-sheet" });
    this.spot = el("div", { class: "wb-spot", hidden: true, "aria-hidden": "true" });
    const about = `${this.names}-keys`;
    const told = { class: "wb-page wb-scroll", key: "page", tabindex: "0", role: "document", "aria-describedby": about };
    this.page = el("div", told, this.sheetOf, this.spot);
    this.about = el("p", { class: "wb-unseen", key: "about", id: about });
    this.side = el("div", { class: "wb-side wb-scroll", key: "side" });
    this.popup = new Popup(stage);
    this.paint = new Paint(root.ownerDocument, signal);
    const doing = (deed) => this.#do(deed);
    this.cursor = new Cursor(stage, this.page, this.spot, { moved: () => this.#moved(), doing });
    root.addEventListener("keydown", (event) => this.#rootKey(event), { signal });
    const watch = new ResizeObserver(() => this.cursor.place());
    watch.observe(this.page);
    signal.addEventListener("abort", () => watch.disconnect());
  }

  get view() {
    return this.stage.channel.view;
  }

  /** What was drawn from the open text, with its stretches in JavaScript's count. */
  get items() {
    const drawn = this.text ? (this.view.drawn[this.#name] ?? []) : [];
    return drawn.map((item) => ({ ...item, units: item.span && this.text.units(item.span) }));
  }

  get #name() {
    return this.original ? `${this.source}/original` : this.source;
  }

  /** Suggested passages that nothing rests on yet, the best ones first. */
  get notes() {
    const { on, told } = this.suggested;
    if (!on || !told || !this.text) return [];
    const items = this.items.filter(({ units }) => units);
    const free = ({ units }) => !items.some((item) => shared(item.units, units) * 2 > units[1] - units[0]);
    return told.passages.map((one) => ({ ...one, units: this.text.units([one.start, one.end]) })).filter(free);
  }

  draw(view) {
    const { stage } = this;
    if (!view.sources.some(({ id }) => id === this.source)) this.#turnTo(view.start);
    if (!this.making) this.#ask();
    this.put(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.sources.length === 0 ? said(stage, stage.say("empty"), { class: "wb-calm", key: "empty" }) : this.#body(view),
    );
    if (view.sources.length > 0) this.drawText();
  }

  #body(view) {
    const { stage } = this;
    const { el, say } = stage;
    const told = this.text?.told;
    return [
      readingBar(stage, view, this, this.#deeds),
      said(stage, told?.trouble, { class: "wb-mind", key: "trouble" }),
      this.#suggestedRemark(),
      said(stage, told ? told.nothing : say("opening"), { class: "wb-calm", key: "nothing" }),
      el("div", { class: "wb-columns", key: "columns" }, this.page, this.side),
      this.about,
      keysList(stage),
    ];
  }

  #suggestedRemark() {
    const { stage, notes } = this;
    const { el, say } = stage;
    const { on, told, most } = this.suggested;
    if (!on || !told) return null;
    const none = told.passages.length > 0 ? "suggested.done" : "suggested.none";
    const more = Math.min(FIRST_NOTES, notes.length - most);
    return el(
      "div",
      { class: "wb-suggested wb-small", key: "suggested", role: "status" },
      el("p", {}, notes.length === 0 ? say(none) : [say("suggested.count", { n: Math.min(most, notes.length) }), " ", told.limits]),
      told.part && el("p", {}, told.part),
      more > 0 && button(stage, say("suggested.more", { n: more }), () => this.set({ suggested: { ...this.suggested, most: most + more } })),
    );
  }

  /** Draw the text, its marks and the list at its side. */
  drawText() {
    const { stage, text, page, items } = this;
    page.hidden = !text || text.numbered.length === 0;
    page.setAttribute("aria-label", text?.told.label ?? "");
    redraw(this.about, stage.say("text.keys"));
    page.dataset.notes = String(this.notes.length > 0);
    page.style.setProperty("--wb-reading", `${SIZES[this.size]}px`);
    if (text) this.#drawParagraphs(items);
    this.#drawSide(items);
    this.cursor.place();
  }

  #drawParagraphs(items) {
    const { stage, text, notes, making } = this;
    const key = `${this.#name}-${text.told.version}`;
    const form = making && this.#form();
    const kept = notes.slice(0, this.suggested.most);
    const goToSide = (id) => this.#goToSide(id);
    const drawn = paragraphs(stage, { text, key, items, notes: kept, form, formAt: making?.span[1], goToSide, deeds: this.#noteDeeds });
    redraw(this.sheetOf, ...drawn);
    const nodes = [...this.sheetOf.querySelectorAll(".wb-words")];
    this.sheet = new Sheet(text.numbered.map(({ span: [start, end] }, n) => ({ start, end, node: nodes[n] })));
    this.cursor.read(text, this.sheet, { stay: true });
    this.#paintAll(items, kept);
  }

  #paintAll(items, notes) {
    const { find, making, shown } = this;
    const there = items.filter(({ units }) => units);
    this.paint.show(this.sheet, [
      ...notes.map(({ units }) => ({ span: units, name: "suggested" })),
      ...there.map(({ id, units, how }) => ({ span: units, name: how === "moved" ? "moved" : "evidence", id })),
      ...(making ? [{ span: making.span, name: "chosen" }] : []),
      ...nearby(find).map((span) => ({ span, name: span === find.places[find.now] ? "now" : "found" })),
      ...(shown ? [{ span: shown, name: "now" }] : []),
    ]);
    this.cursor.restore();
  }

  #drawSide(items) {
    const { stage, cursor, current, original } = this;
    if (!this.text) return redraw(this.side);
    return redraw(
      this.side,
      sideList(stage, {
        items,
        current,
        selected: cursor.span !== null,
        pointable: !original,
        goTo: (item) => this.#goTo(item),
        confirm: (item) => this.#relocate(item, item.units),
        point: (item) => this.#relocate(item, cursor.span),
      }),
    );
  }

  /** Change what this view holds, and draw it again. */
  set(changes) {
    Object.assign(this, changes);
    this.stage.draw();
  }

  // texts

  #turnTo(source, original = false) {
    this.popup.close({ focus: false });
    Object.assign(this, { source, original, text: null, making: null, current: null, shown: null });
    this.find = { ...this.find, places: [], now: 0 };
    this.suggested = { ...this.suggested, told: null, most: FIRST_NOTES, opened: null };
    this.cursor.read(null, null);
    this.#asked = "";
  }

  /** Turn to another text, unless something is being written about this one. */
  #open(source, original) {
    if (this.making) {
      this.stage.draw();
      this.stage.refuse(this.stage.say("making.first"));
      return focusIn(this.stage, ".wb-sheet .wb-form");
    }
    this.#turnTo(source, original);
    return this.stage.draw();
  }

  async #ask() {
    const version = this.view.sources.find(({ id }) => id === this.source)?.version;
    const wanted = `${this.#name} ${version}`;
    if (!this.source || this.#asked === wanted) return;
    this.#asked = wanted;
    const { source, original } = this;
    const { kept, value } = await this.stage.ask("text", { source, original });
    if (!kept || this.#asked !== wanted) return;
    this.making = null;
    this.cursor.read(null, null);
    this.text = new ReadText(value);
    this.#findAgain();
    this.page.scrollTop = 0;
    this.stage.draw();
    this.#askSuggestions();
  }

  async #askSuggestions() {
    const { source, original, text } = this;
    const { on, bearing } = this.suggested;
    if (!on || !text?.text) return;
    const { kept, value } = await this.stage.ask("suggestions", { source, original, bearing });
    if (kept && this.text === text && this.suggested.bearing === bearing) this.set({ suggested: { ...this.suggested, told: value } });
  }

  get #deeds() {
    return {
      open: (source) => this.#open(source, false),
      find: (words) => this.#find(words),
      findNext: (way) => this.#findNext(way),
      findLeave: () => this.#findLeave(),
      resize: (by) => this.set({ size: this.size + by }),
      toggleSuggested: () => this.#suggest({ on: !this.suggested.on }),
      toggleBearing: () => this.#suggest({ bearing: !this.suggested.bearing }),
      toggleOriginal: () => this.#open(this.source, !this.original),
    };
  }

  #suggest(changes) {
    this.set({ suggested: { ...this.suggested, ...changes, told: null } });
    this.#askSuggestions();
  }

  // finding

  #find(words) {
    this.find = { words, places: this.text ? places(this.text.text, words) : [], now: 0 };
    const from = Math.min(this.cursor.at.anchor, this.cursor.at.focus);
    const next = this.find.places.findIndex(([start]) => start >= from);
    this.find.now = Math.max(next, 0);
    this.stage.draw();
    this.#showFound();
  }

  #findAgain() {
    this.find = { ...this.find, places: places(this.text.text, this.find.words), now: 0 };
  }

  #findNext(way) {
    const { places: found, now } = this.find;
    if (found.length === 0) return;
    this.find.now = (now + way + found.length) % found.length;
    this.stage.draw();
    this.#showFound();
  }

  #showFound() {
    const place = this.find.places[this.find.now];
    if (place) this.cursor.show(place[0]);
  }

  /** Back to the text, what was found being selected. */
  #findLeave() {
    const place = this.find.places[this.find.now];
    this.find = { words: "", places: [], now: 0 };
    this.stage.draw();
    this.page.focus({ preventScroll: true });
    if (place) this.cursor.select(...place);
  }

  #rootKey(event) {
    if (!asksToFind(event, takesText(event.target)) || !this.text) return;
    const field = this.stage.root.querySelector(".wb-find");
    event.preventDefault();
    field.focus();
    field.select();
  }

  // the cursor

  #moved() {
    const { cursor, popup } = this;
    if (this.shown) {
      this.shown = null;
      this.#paintAll(this.items, this.notes.slice(0, this.suggested.most));
    }
    const here = this.#evidenceAt(cursor.at.focus)?.id ?? null;
    this.current = here;
    this.#drawSide(this.items);
    if (cursor.span && !this.making) this.#offer();
    else popup.close({ focus: false });
  }

  /** The item with the fewest words that a place lies in. */
  #evidenceAt(place) {
    const on = this.items.filter(({ units }) => units && units[0] <= place && place <= units[1]);
    return on.sort((a, b) => a.units[1] - a.units[0] - (b.units[1] - b.units[0]))[0] ?? null;
  }

  #offer() {
    const { stage, popup, cursor } = this;
    const { el, say } = stage;
    const make = () => this.#make(cursor.span);
    popup.open(
      this.spot,
      { kind: "bar", label: say("bar"), back: this.page },
      this.text.allows(cursor.span)
        ? el("button", { type: "button", class: "wb-button wb-primary", onclick: make }, say("make"), " ", el("kbd", { "aria-hidden": "true" }, "Enter"))
        : el("p", { class: "wb-small" }, say("make.one_paragraph")),
    );
  }

  #do(deed) {
    const { cursor } = this;
    if (deed === "leave") return this.#leave();
    if (deed === "all") return cursor.select(0, this.text.text.length, { show: false });
    if (deed === "make") return this.#make(cursor.span ?? this.#sentence());
    if (cursor.span) return this.#make(cursor.span);
    const item = this.#evidenceAt(cursor.at.focus);
    return item && this.#goToSide(item.id);
  }

  #sentence() {
    const { text, cursor } = this;
    const span = text.sentence.find(([, end]) => end > cursor.at.focus) ?? text.sentence.at(-1);
    if (span) cursor.select(...span, { show: false });
    return span ?? null;
  }

  #leave() {
    const { cursor, popup } = this;
    popup.close({ focus: false });
    if (cursor.span) cursor.select(cursor.at.focus);
    else if (this.current) this.#goToSide(this.current);
  }

  #goTo({ id, at, units }) {
    if (at === null) return;
    const place = units?.[0] ?? this.text.points.toUnit(at);
    this.page.focus({ preventScroll: true });
    this.cursor.select(place);
    Object.assign(this, { current: id, shown: units });
    this.drawText();
    this.stage.announce(this.stage.say("side.back"));
  }

  #goToSide(id) {
    this.current = id;
    this.#drawSide(this.items);
    const entry = [...this.side.querySelectorAll("li")].find((one) => one.dataset.id === id);
    entry?.querySelector("button")?.focus();
  }

  // evidence

  #make(span) {
    if (!span) return;
    const { stage, text, popup } = this;
    popup.close({ focus: false });
    if (!text.allows(span)) return stage.refuse(stage.say("make.one_paragraph"));
    this.set({ making: { span, key: `${span}` } });
    focusIn(stage, ".wb-sheet .wb-form");
    stage.root.querySelector(".wb-sheet .wb-form")?.scrollIntoView({ block: "nearest" });
  }

  #form() {
    const { stage, view, text, making, original } = this;
    const words = text.text.slice(...making.span);
    const source = view.sources.find(({ id }) => id === this.source);
    const submit = (about) => this.#add(about);
    return makingForm(stage, view, { words, original, source, origins: text.origins(making.span), names: this.names, submit, cancel: () => this.#unmake() });
  }

  async #add(about) {
    const { source, original, text, making } = this;
    const before = new Set(this.items.map(({ id }) => id));
    const { kept } = await this.stage.send("add", { source, original, about, ...text.asked(making.span) }, about.text);
    if (!kept || this.text !== text) return;
    this.#unmake();
    const made = this.items.find(({ id }) => !before.has(id));
    if (made) this.stage.announce(this.stage.say("made", { id: made.id }));
  }

  /** Close the form; the cursor is where the words end. */
  #unmake() {
    const end = this.making?.span[1] ?? 0;
    this.set({ making: null });
    this.page.focus({ preventScroll: true });
    this.cursor.select(end);
  }

  async #relocate({ id }, span) {
    if (!span) return;
    const { kept } = await this.stage.send("relocate", { id, ...this.text.asked(span) }, id);
    if (kept) this.stage.announce(this.stage.say("pointed", { id }));
  }

  get #noteDeeds() {
    return {
      opened: this.suggested.opened,
      open: ({ start }) => this.set({ suggested: { ...this.suggested, opened: this.suggested.opened === start ? null : start } }),
      make: (span) => {
        this.cursor.select(...span, { show: false });
        this.#make(span);
      },
      setAside: (note) => this.#setAside(note),
    };
  }

  async #setAside({ start, end }) {
    const { source, original } = this;
    const { kept } = await this.stage.ask("set_aside", { source, original, start, end });
    if (!kept || !this.suggested.told) return;
    const passages = this.suggested.told.passages.filter((one) => one.start !== start || one.end !== end);
    this.set({ suggested: { ...this.suggested, told: { ...this.suggested.told, passages } } });
    this.page.focus({ preventScroll: true });
  }
}

function nearby({ places: found, now }) {
  return found.slice(Math.max(0, now - MOST_FOUND), now + MOST_FOUND);
}

function shared([start, end], [from, to]) {
  return Math.max(0, Math.min(end, to) - Math.max(start, from));
}
