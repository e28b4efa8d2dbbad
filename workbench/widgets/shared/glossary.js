// What codes and numbers mean: shown beside whatever is pointed at, told in full at a click or a key.

import { redraw } from "./dom.js";
import { Popup, placed } from "./popup.js";
import { speaker } from "./words.js";

const HOVER = 450;
const LEAVE = 250;

/**
 * Return a word or number that explains itself: hovering and focusing it show what it means, a click tells more.
 * In places with many of them give `tabindex: "-1"` and let one of them, or a key, stand for all.
 * @param {import("./live.js").Stage} stage
 * @param {string} key the word in the view's glossary
 * @param {...unknown} children as for `el`
 */
export function term({ el }, key, ...children) {
  return el("button", { type: "button", class: "wb-term", "data-term": key }, ...children);
}

/**
 * Give a widget its glossary. The view holds it as `view.glossary`; anything with `data-term` is explained,
 * several words parted by spaces.
 * @param {import("./live.js").Stage} stage
 * @param {(target: Element) => { anchor: Element, keys: string[], also?: string } | null} [find]
 *   finds what is pointed at where there is no `data-term`
 * @returns {Glossary}
 */
export function giveGlossary(stage, find = () => null) {
  return new Glossary(stage, (target) => marked(target) ?? find(target));
}

function marked(target) {
  const anchor = target.closest?.("[data-term]");
  return anchor ? { anchor, keys: anchor.dataset.term.split(" ") } : null;
}

/** Return the entries of these keys, in the order of the keys; unknown ones are left out. */
export function entriesOf({ groups }, keys) {
  const known = new Map(groups.flatMap(({ entries }) => entries).map((entry) => [entry.key, entry]));
  return keys.map((key) => known.get(key)).filter((entry) => entry !== undefined);
}

class Glossary {
  #stage;
  #find;
  #tip = null;
  #popup = null;
  #shown = null;
  #timer = null;

  constructor(stage, find) {
    this.#stage = stage;
    this.#find = find;
    const { root, signal } = stage;
    const page = root.ownerDocument;
    const listen = (node, type, heard, options) => node.addEventListener(type, heard, { signal, ...options });
    listen(root, "pointerover", ({ target, pointerType }) => pointerType !== "touch" && this.#point(target));
    listen(root, "pointerout", ({ relatedTarget }) => this.#leave(relatedTarget));
    listen(root, "focusin", ({ target }) => this.#focus(target));
    listen(root, "focusout", () => this.#hide());
    listen(root, "pointerdown", ({ target }) => this.#elsewhere(target));
    listen(root, "click", (event) => this.#click(event));
    listen(page, "keydown", (event) => this.#escape(event), { capture: true });
    listen(page.defaultView, "scroll", () => this.#hide(), { capture: true, passive: true });
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  get #glossary() {
    return this.#stage.channel.view.glossary;
  }

  // what shows beside it

  #point(target) {
    if (this.#tip?.contains(target)) return clearTimeout(this.#timer);
    const found = this.#find(target);
    if (found && found.anchor !== this.#shown) this.#soon(HOVER, () => this.#show(found));
    else if (found) clearTimeout(this.#timer);
  }

  #leave(to) {
    const inside = to && (this.#tip?.contains(to) || this.#find(to)?.anchor === this.#shown);
    if (!inside || this.#shown === null) this.#soon(LEAVE, () => this.#hide());
  }

  #focus(target) {
    const found = marked(target);
    if (found && target.matches(":focus-visible")) this.#show(found);
  }

  #soon(wait, deed) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(deed, wait);
  }

  #show({ anchor, keys, also = "" }) {
    const { el } = this.#stage;
    const entries = entriesOf(this.#glossary, keys);
    if (entries.length === 0 || !anchor.isConnected) return;
    this.#hide();
    this.#tip ??= this.#newTip();
    redraw(
      this.#tip,
      entries.map(({ term: name, means }) => el("p", {}, el("strong", {}, name), " ", means)),
      also && el("p", { class: "wb-also" }, also),
      el("p", { class: "wb-muted wb-small" }, this.#glossary.words.hint),
    );
    this.#tip.hidden = false;
    this.#tip.showPopover?.();
    place(this.#tip, anchor);
    anchor.setAttribute("aria-describedby", this.#tip.id);
    this.#shown = anchor;
  }

  #newTip() {
    const { el, root } = this.#stage;
    const id = `wb-tip-${Math.random().toString(36).slice(2, 10)}`;
    const tip = el("div", { class: "wb-glossary wb-tip", role: "tooltip", popover: "manual", hidden: true, id });
    root.append(tip);
    return tip;
  }

  #hide() {
    clearTimeout(this.#timer);
    if (this.#shown === null) return;
    this.#shown.removeAttribute("aria-describedby");
    this.#shown = null;
    if (this.#tip.matches(":popover-open")) this.#tip.hidePopover();
    this.#tip.hidden = true;
  }

  #escape(event) {
    if (event.key !== "Escape" || this.#shown === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#hide();
  }

  // what opens

  #click(event) {
    const found = marked(event.target);
    if (found) this.open(found.anchor, found.keys);
  }

  #elsewhere(target) {
    if (this.#popup && !this.#popup.panel.contains(target)) this.#popup.close({ focus: false });
  }

  /**
   * Tell what words mean, those asked for first, all others below.
   * @param {Element} anchor
   * @param {string[]} keys
   * @param {{ back?: HTMLElement }} [options] where the focus goes afterwards
   */
  open(anchor, keys, { back = anchor } = {}) {
    this.#hide();
    this.#popup ??= this.#newPopup();
    const { words } = this.#glossary;
    const label = words.title;
    const close = () => this.#popup.close();
    this.#popup.open(anchor, { kind: "glossary", label, back }, ...pages(this.#stage, this.#glossary, keys, close));
    this.#popup.panel.scrollTop = 0;
    this.#popup.panel.querySelector("button").focus({ preventScroll: true });
  }

  #newPopup() {
    const popup = new Popup(this.#stage);
    popup.panel.classList.add("wb-glossary");
    return popup;
  }
}

function place(tip, anchor) {
  const { innerWidth: width, innerHeight: height } = tip.ownerDocument.defaultView;
  const spot = placed(anchor.getBoundingClientRect(), tip.getBoundingClientRect(), { width, height });
  tip.style.left = `${spot.left}px`;
  tip.style.top = `${spot.top}px`;
}

/** Return the children of the open glossary. */
function pages({ el }, glossary, keys, close) {
  const say = speaker(glossary.words);
  const label = say("close");
  return [
    el(
      "div",
      { class: "wb-popup-head", key: "head" },
      el("h3", {}, say("title")),
      el("button", { type: "button", class: "wb-plain", "aria-label": label, title: label, onclick: close }, "×"),
    ),
    el("dl", { class: "wb-entries wb-asked", key: `asked ${keys}` }, entriesOf(glossary, keys).map((one) => entry(el, say, one))),
    glossary.groups.map(({ title, entries }) =>
      el(
        "details",
        { key: title },
        el("summary", {}, title),
        el("dl", { class: "wb-entries" }, entries.map((one) => entry(el, say, one))),
      ),
    ),
  ];
}

function entry(el, say, { term: name, means, formula, source }) {
  const line = (what, text) =>
    text && el("dd", { class: "wb-small" }, el("span", { class: "wb-muted" }, say(what), ": "), text);
  return [el("dt", {}, name), el("dd", {}, means), line("formula", formula), line("source", source)];
}
