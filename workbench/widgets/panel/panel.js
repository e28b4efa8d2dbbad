// What the panels of the walkthrough share: a head, sections, fields that are kept when left, forms that open in place.

import { redraw } from "../shared/dom.js";

/**
 * Set up a panel's head and return what draws it: `draw(view, ...children)`. A panel that edits nothing goes
 * without undo and redo.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ edits?: boolean }} [about]
 */
export function panel(stage, { edits = true } = {}) {
  const { el, body, root, corner, history } = stage;
  const title = el("h2");
  const aside = el("span", { class: "wb-muted" });
  const main = el("div", { class: "wb-main" });
  root.classList.add("wb-panel");
  body.append(el("header", { class: "wb-bar" }, title, aside, el("span", { class: "wb-grow" }), corner, edits && history), main);
  return (view, ...children) => {
    root.setAttribute("aria-label", view.title);
    redraw(title, view.title);
    redraw(aside, view.progress ?? "");
    redraw(main, ...children);
  };
}

/** Return a section with a heading. */
export function section({ el }, key, heading, ...children) {
  return el("div", { class: "wb-section", key }, heading && el("h3", {}, heading), ...children);
}

/** Return a button. */
export function button({ el }, label, onclick, props = {}) {
  const { kind = "", ...rest } = props;
  return el("button", { type: "button", class: `wb-button ${kind}`.trim(), onclick, ...rest }, label);
}

/**
 * Return a labelled field.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ label: string, name?: string, value?: string, hint?: string, rows?: number, type?: string, key?: string,
 *   options?: {value: string, label: string}[], onchange?: (value: string) => void }} about
 */
export function field({ el, channel }, { label, name, value = "", hint, rows, type = "text", key, options, onchange, ...rest }) {
  const keep = ({ target }) => asBegun(channel, target, () => onchange(target.value));
  const oninput = ({ target }) => begin(channel, target);
  const props = { name, value, ...rest, ...(onchange && { oninput, onchange: keep }) };
  const control = options
    ? el("select", props, options.map((one) => el("option", { value: one.value, selected: one.value === value }, one.label)))
    : rows
      ? el("textarea", { rows, onkeydown: keepText, ...props })
      : el("input", { type, autocomplete: "off", onkeydown: keepLine, ...props });
  return el(
    "label",
    { class: "wb-field", key },
    el("span", { class: "wb-label" }, label),
    hint && el("span", { class: "wb-muted wb-small" }, hint),
    control,
  );
}

/** Ctrl/Cmd-Enter keeps a text of several lines, as Enter keeps one of a single line. */
function keepText(event) {
  if (event.ctrlKey || event.metaKey) keepLine(event);
}

/** Enter keeps a line. Browsers would see to it, were it not that JupyterLab takes line breaks away within cells. */
function keepLine(event) {
  if (event.key !== "Enter" || event.isComposing || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const { target } = event;
  if (target.form) return target.form.requestSubmit();
  target.blur();
  target.focus();
}

/**
 * Return a form whose fields go to `submit` by name; Esc cancels.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ key: string, submit: (values: Record<string, string>) => void, cancel?: () => void }} about
 */
export function form({ el, channel }, { key, submit, cancel }, ...children) {
  const oninput = ({ currentTarget }) => begin(channel, currentTarget);
  const onsubmit = (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget));
    asBegun(channel, event.currentTarget, () => submit(values));
  };
  const onkeydown = (event) => {
    if (event.key !== "Escape" || !cancel) return;
    event.stopPropagation();
    cancel();
  };
  return el("form", { class: "wb-form", key, oninput, onsubmit, onkeydown }, ...children);
}

/** What had been seen when the text in a field or a form was begun, until it is kept or refused. */
const BEGUN = new WeakMap();

function begin(channel, node) {
  if (!BEGUN.has(node)) BEGUN.set(node, channel.seq);
}

function asBegun(channel, node, deed) {
  const seen = BEGUN.get(node);
  BEGUN.delete(node);
  channel.asOf(seen, deed);
}

/** Return the buttons under a form: keep and, if it can be left, cancel. */
export function formButtons(stage, keep, cancel, oncancel) {
  return stage.el(
    "div",
    { class: "wb-row" },
    stage.el("button", { type: "submit", class: "wb-button wb-primary" }, keep),
    oncancel && button(stage, cancel, oncancel),
  );
}

/**
 * Return a question with one answer or several: radio buttons or boxes under a legend.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ key?: string, legend: string, unseen?: boolean, kind?: "radio" | "checkbox", name: string, disabled?: boolean,
 *   class?: string, options: { value: string, label: unknown, chosen: boolean }[],
 *   choose: (value: string, chosen: boolean) => void }} about
 */
export function choice({ el }, { key, legend, unseen, kind = "radio", name, options, choose, disabled, ...rest }) {
  return el(
    "fieldset",
    { class: `wb-choice ${rest.class ?? ""}`.trim(), key },
    el("legend", { class: unseen ? "wb-unseen" : "wb-label" }, legend),
    options.map((one) =>
      el(
        "label",
        { class: "wb-option", key: one.value, "data-chosen": one.chosen ? "true" : null },
        el("input", {
          type: kind,
          name,
          value: one.value,
          checked: one.chosen,
          disabled,
          onchange: (event) => choose(one.value, event.target.checked),
        }),
        el("span", {}, one.label),
      ),
    ),
  );
}

/** Return what may be wider or taller than its place: whoever has no mouse scrolls it by keyboard. */
export function scroller({ el }, label, child, props = {}) {
  return el("div", { class: "wb-scroll", role: "region", tabindex: "0", "aria-label": label, ...props }, child);
}

/** Return a chart, drawn once for each theme: the style sheet shows the one that fits. */
export function picture({ el }, { light, dark, alt }) {
  const drawn = (theme, src) => el("img", { key: theme, class: `wb-${theme}`, src, alt });
  return el("figure", { class: "wb-picture", key: "picture" }, drawn("light", light), drawn("dark", dark));
}

/** Return a paragraph, or nothing for an empty text. */
export function said({ el }, text, props = {}) {
  return text ? el("p", props, text) : null;
}

/** Return a name no other group of radio buttons on the page has. */
export function groupName(what) {
  return `wb-${what}-${Math.random().toString(36).slice(2, 8)}`;
}

/** Move the cursor to the first field of a form that has just been opened. */
export function focusIn(stage, selector) {
  stage.root.querySelector(`${selector} :is(input, textarea, select)`)?.focus();
}

/** What shows instead of sums that are still hidden. */
export function hiddenTotals(stage, view) {
  const { el, send, say } = stage;
  return el(
    "div",
    { class: "wb-section", key: "hidden" },
    el("p", {}, view.hidden),
    view.can_open &&
      el(
        "p",
        { class: "wb-row" },
        button(stage, say("open"), () => send("open_totals", {}, say("open"))),
        el("span", { class: "wb-muted wb-small" }, say("open.note")),
      ),
  );
}
