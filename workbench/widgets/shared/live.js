// The frame around every widget: its root, the "Saved" corner, undo and redo, what was refused, what the kernel lost.

import { openChannel } from "./channel.js";
import { builder, keepShortcutsAway, redraw, takesText } from "./dom.js";
import { showNews } from "./news.js";
import { hideStill, keepStill } from "./still.js";
import { speaker } from "./words.js";

/**
 * What a widget stands on.
 * @typedef {object} Stage
 * @property {HTMLElement} root   the widget's root, class `wb wb-<name>`
 * @property {HTMLElement} body   draw here: `redraw(body, ...)` or by hand
 * @property {Function} el        makes elements whose listeners end with the view, see dom.js
 * @property {AbortSignal} signal ends with the view
 * @property {import("./channel.js").Channel} channel
 * @property {(key: string, values?: object) => string} say  fills a sentence of the view's words, or a common one
 * @property {HTMLElement} corner "Saved", "Saving…" …: put it into your header
 * @property {HTMLElement} history the buttons Undo and Redo: put them into your header if you like
 * @property {(intent: string, args?: object, about?: string) => Promise<object>} send
 *   asks for an edit; a refusal is shown under the widget and the view drawn again; `about` names the edit in words
 *   should the kernel lose it
 * @property {(question: string, args?: object, buffers?: ArrayBuffer[]) => Promise<object>} ask the same for what
 *   changes nothing
 * @property {(sentence: string) => void} refuse  shows a sentence under the widget
 * @property {(sentence: string) => void} announce tells a screen reader
 * @property {() => void} draw    draws the view again, say after a change of the widget's own state
 */

/**
 * Return an anywidget definition.
 * @param {string} name the root gets the classes `wb` and `wb-<name>`
 * @param {(stage: Stage) => (view: any, changes: [path: any[], value: any][]) => void} mount
 *   called once per view; what it returns draws the view, at first and after every change
 */
export function live(name, mount) {
  return { initialize: ({ model }) => keepStill(model), render: ({ model, el: host, signal }) => raise(name, mount, model, host, signal) };
}

function raise(name, mount, model, host, ended) {
  const over = new AbortController();
  ended?.addEventListener("abort", () => over.abort());
  const signal = over.signal;
  const el = builder(signal);
  const channel = openChannel(model, { signal });
  const stage = { el, signal, channel };
  const common = speaker(channel.words);
  Object.assign(stage, framed(el, name), { say: sayer(channel) });
  Object.assign(stage, doings(stage));
  keepShortcutsAway(stage.root, signal);
  hideStill(stage.root, signal);
  host.replaceChildren(stage.root);
  const draw = mount(stage);
  stage.draw = () => draw(channel.view, []);
  const status = () => drawStatus(stage, common);
  channel.on("view", (view, changes) => {
    draw(view, changes);
    status();
  });
  channel.on("status", status);
  channel.on("news", showNews(stage));
  channel.on("trouble", (sentence) => stage.refuse(sentence));
  undoByKeys(stage, common);
  swallowSave(stage);
  draw(channel.view, []);
  status();
  return () => over.abort();
}

/** The view's own words go before the common ones; they are put together again only when they change. */
function sayer(channel) {
  let words = null;
  let speak = null;
  return (key, values) => {
    if (words !== channel.view.words) {
      words = channel.view.words;
      speak = speaker({ ...channel.words, ...words });
    }
    return speak(key, values);
  };
}

function framed(el, name) {
  const parts = {
    banner: el("div", { class: "wb-banner", role: "alert" }),
    body: el("div", { class: "wb-body" }),
    refusals: el("div", { class: "wb-refusals", role: "alert" }),
    deeds: el("div", { class: "wb-unseen", "aria-live": "polite" }),
    news: el("p", { class: "wb-news", hidden: true }),
    corner: el("span", { class: "wb-corner", role: "status" }),
    history: el("span", { class: "wb-history" }),
  };
  const { banner, body, refusals, deeds, news } = parts;
  return { ...parts, root: el("section", { class: `wb wb-${name}` }, banner, body, refusals, deeds, news) };
}

function doings(stage) {
  const { channel, refusals, deeds, el } = stage;
  const common = speaker(channel.words);
  const refuse = (sentence, entered = null) => {
    const text = common("refused", { sentence });
    const close = () => redraw(refusals);
    const label = channel.words.dismiss;
    const button = el("button", { class: "wb-plain", "aria-label": label, title: label, onclick: close }, "×");
    const said = entered ? [text, common("refused.entered", { about: entered })] : [text];
    redraw(refusals, el("p", { class: "wb-refusal" }, el("span", {}, said.join(" ")), button));
  };
  const heard = async (waiting, about = null) => {
    const outcome = await waiting;
    if (outcome.kept) redraw(refusals);
    else refuse(outcome.sentence, outcome.overtaken ? about : null);
    if (!outcome.kept) stage.draw();
    return outcome;
  };
  return {
    refuse,
    announce: (sentence) => redraw(deeds, sentence),
    send: (intent, args, about) => heard(channel.send(intent, args, about), about),
    ask: (question, args, buffers) => heard(channel.ask(question, args, buffers)),
  };
}

function drawStatus(stage, common) {
  const { channel, corner, root } = stage;
  const status = channel.status;
  root.dataset.status = status;
  corner.dataset.status = status;
  corner.title = status === "late" || status === "silent" ? common(`${status}.why`) : "";
  redraw(corner, common(status));
  drawHistory(stage, common);
  drawBanner(stage, common);
}

function drawHistory(stage, common) {
  const { history, channel, el } = stage;
  const steps = channel.view.history ?? { undo: null, redo: null };
  const button = (step) =>
    el(
      "button",
      {
        key: step,
        class: "wb-button",
        "aria-disabled": steps[step] === null || !channel.takes ? "true" : null,
        title: steps[step] === null ? common(`${step}.nothing`) : common(`${step}.what`, { what: steps[step] }),
        onclick: () => stepBack(stage, common, step),
      },
      common(step),
    );
  redraw(history, button("undo"), button("redo"));
}

async function stepBack({ channel, send, announce }, common, step) {
  const what = channel.view.history?.[step] ?? null;
  if (what === null) return;
  const outcome = await send(step);
  if (outcome.kept) announce(common(`${step}.done`, { what }));
}

function drawBanner({ banner, channel, el }, common) {
  if (channel.status === "silent") return redraw(banner, el("p", {}, common("silent.why")));
  if (channel.status !== "gone") return redraw(banner);
  const lost = channel.lost.map(({ about }) => about).filter((about) => about !== null);
  redraw(
    banner,
    el("p", {}, common(`gone.${channel.why}`)),
    lost.length > 0 && el("p", {}, common("gone.lost", { n: lost.length })),
    lost.length > 0 && el("ul", {}, lost.map((about) => el("li", {}, about))),
  );
}

function undoByKeys(stage, common) {
  const { root, signal } = stage;
  root.addEventListener(
    "keydown",
    (event) => {
      const step = historyKey(event);
      if (!step || takesText(event.target)) return;
      event.preventDefault();
      stepBack(stage, common, step);
    },
    { signal },
  );
}

/** Everything is saved as it is made; without this the browser would offer to save the page. */
function swallowSave({ root, signal }) {
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey) event.preventDefault();
    },
    { signal },
  );
}

/**
 * Return "undo", "redo" or null for a key: Ctrl/Cmd-Z; Ctrl/Cmd-Shift-Z or Ctrl-Y.
 * @param {{ key: string, ctrlKey: boolean, metaKey: boolean, shiftKey: boolean, altKey: boolean }} event
 */
export function historyKey(event) {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey && !event.shiftKey ? "redo" : null;
}
