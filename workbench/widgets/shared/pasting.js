// Pasting a table: a field for the text, a look at what it would add, and one step that adds it.

import { fileButton } from "./files.js";
import { pastedText } from "./pasted.js";
import { speaker } from "./words.js";

/**
 * What is pasted, and how far it has come. Its `children()` are drawn by whoever holds it; `draw` asks for that.
 * The view holds its words as `view.paste`; the kernel answers `pasted` and takes `paste`.
 */
export class Pasting {
  #stage;
  #draw;
  #close;
  #bring;
  #text = "";
  #found = null;
  #busy = false;
  #repeated = false;
  #offered;

  /**
   * @param {import("./live.js").Stage} stage
   * @param {{ draw: () => void, close: () => void, bring?: (file: File) => void, offered?: boolean }} deeds
   *   `bring` takes a file instead; what is `offered` lies with the kernel already, which answers `offered` and takes
   *   `take_offered`
   */
  constructor(stage, { draw, close, bring, offered = false }) {
    this.#offered = offered;
    this.#bring = bring;
    this.#stage = stage;
    this.#draw = draw;
    this.#close = close;
  }

  get #say() {
    return speaker(this.#stage.channel.view.paste);
  }

  /** Take a text that was pasted already, and show what it would add. */
  async look(text) {
    this.#text = text;
    this.#busy = true;
    this.#draw();
    const outcome = await this.#stage.ask(this.#offered ? "offered" : "pasted", this.#args);
    this.#busy = false;
    this.#found = outcome.kept ? outcome.value : null;
    if (this.#offered && !outcome.kept) return this.#close();
    this.#draw();
    this.#focus(this.#found ? ".wb-primary:enabled, .wb-button" : "textarea");
  }

  /** What had the focus may have gone with the step before; the keyboard goes on here. */
  #focus(selector) {
    this.#stage.root.querySelector(`.wb-pasting :is(${selector})`)?.focus({ preventScroll: true });
  }

  get #args() {
    const repeated = this.#repeated;
    return this.#offered ? { repeated } : { text: this.#text, repeated };
  }

  async #add() {
    const { n } = this.#found;
    const { kept } = await this.#stage.send(this.#offered ? "take_offered" : "paste", this.#args, this.#say("about", { n }));
    if (!kept) return;
    this.#stage.announce(this.#say("done", { n }));
    this.#close();
  }

  /** @returns {unknown[]} */
  children() {
    const { el } = this.#stage;
    const say = this.#say;
    const lead = !this.#found && el("p", { class: "wb-muted", key: "lead" }, say("lead"));
    return [lead, this.#found ? this.#preview(el, say) : this.#field(el, say)];
  }

  #field(el, say) {
    const look = (event) => this.look(event.currentTarget.closest(".wb-paste-in").querySelector("textarea").value);
    const pasted = (event) => {
      const text = pastedText(event.clipboardData);
      if (text !== (event.clipboardData?.getData("text/plain") ?? "")) {
        const { currentTarget: field } = event;
        event.preventDefault();
        field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
        this.#text = field.value;
      }
      setTimeout(() => this.#draw(), 0);
    };
    return el(
      "div",
      { class: "wb-paste-in", key: "field" },
      el(
        "label",
        { key: "label" },
        el("strong", {}, say("field")),
        " ",
        el("span", { class: "wb-muted wb-small" }, say("field.hint")),
        el("textarea", {
          key: "text",
          rows: 6,
          wrap: "off",
          spellcheck: "false",
          value: this.#text,
          onpaste: pasted,
          oninput: ({ target }) => {
            this.#text = target.value;
          },
        }),
      ),
      el("p", { class: "wb-muted wb-small", key: "headings" }, say("headings")),
      el(
        "div",
        { class: "wb-deeds", key: "deeds" },
        el(
          "button",
          { type: "button", class: "wb-button wb-primary", disabled: this.#busy, onclick: look },
          say(this.#busy ? "looking" : "look"),
        ),
        this.#bring && fileButton(this.#stage, say("file"), this.#bring),
        el("button", { type: "button", class: "wb-button", onclick: this.#close }, say("cancel")),
      ),
    );
  }

  #preview(el, say) {
    const { n, sum, columns, repeats } = this.#found;
    const back = () => {
      this.#found = null;
      this.#draw();
      this.#focus("textarea");
    };
    const change = ({ target }) => {
      this.#repeated = target.checked;
      this.look(this.#text);
    };
    return [
      el("p", { class: "wb-sum", role: "status", key: "sum" }, sum),
      el("p", { class: "wb-muted wb-small", key: "columns" }, columns),
      troubles(el, say, this.#found),
      table(el, say, this.#found),
      repeats > 0 &&
        el(
          "label",
          { class: "wb-repeats", key: "repeats" },
          el("input", { type: "checkbox", checked: this.#repeated, onchange: change }),
          say("repeats"),
        ),
      el(
        "div",
        { class: "wb-deeds", key: "preview deeds" },
        el(
          "button",
          { type: "button", class: "wb-button wb-primary", disabled: n === 0 || this.#busy, onclick: () => this.#add() },
          n === 0 ? say("nothing") : say("add", { n }),
        ),
        !this.#offered && el("button", { type: "button", class: "wb-button", onclick: back }, say("back")),
        el("button", { type: "button", class: "wb-button", onclick: this.#close }, say("cancel")),
      ),
    ];
  }
}

function troubles(el, say, { troubles: told }) {
  if (told.length === 0) return null;
  return el(
    "div",
    { class: "wb-troubles", key: "troubles" },
    el("strong", {}, say("troubles")),
    el("ul", {}, told.map(({ place, problem }) => el("li", {}, el("strong", {}, place), ": ", problem))),
  );
}

function table(el, say, { rows, more }) {
  if (rows.length === 0) return null;
  const heads = ["row", "id", "text", "facts", "codes"];
  return el(
    "div",
    { class: "wb-pasted", key: "table", tabindex: "0", role: "region", "aria-label": say("table") },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, heads.map((name) => el("th", { scope: "col" }, say(`head.${name}`))))),
      el("tbody", {}, rows.map((row) => line(el, say, row))),
    ),
    more && el("p", { class: "wb-muted wb-small" }, more),
  );
}

function line(el, say, { number, id, text, facts, codes, taken, note }) {
  return el(
    "tr",
    { key: number, "data-out": !taken },
    el("td", { class: "wb-muted" }, String(number)),
    el("td", {}, taken ? el("span", { class: "wb-id" }, id) : el("span", { class: "wb-chip" }, say("left_out"))),
    el("td", {}, text, note && el("div", { class: "wb-warn wb-small" }, note)),
    el("td", { class: "wb-muted wb-small" }, facts),
    el(
      "td",
      { class: "wb-given" },
      codes.map(({ hypothesis, code }) =>
        el("span", { class: "wb-small" }, hypothesis, " ", el("span", { class: "wb-code", "data-code": code }, code)),
      ),
    ),
  );
}
