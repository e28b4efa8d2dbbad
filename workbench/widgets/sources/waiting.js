// What was brought and is no source yet: each with what became of it, and what is proposed about it to confirm.

import { button, field, form, formButtons, said, section } from "../panel/panel.js";

const ABOUT = ["author", "outlet", "country", "date", "url"];

/**
 * Return what waits to be confirmed; nothing if nothing does.
 * @param {import("../shared/live.js").Stage} stage
 */
export function waitingList(stage, view, local) {
  const { el, say } = stage;
  if (view.waiting.length === 0 && local.unreadable.length === 0) return null;
  return section(
    stage,
    "waiting",
    say("waiting"),
    view.all && el("p", { class: "wb-row", key: "all" }, button(stage, view.all, () => addAll(stage, local), { kind: "wb-primary" })),
    el(
      "ul",
      { class: "wb-waiting", key: "list" },
      view.waiting.map((item) => waitingOne(stage, view, item, local)),
      local.unreadable.map((one) => unreadable(stage, one, local)),
    ),
  );
}

/** Go to the next that can be confirmed, or to where more is brought: the keyboard's place is never lost. */
function goOn(stage, local) {
  local.set({ open: null }, '[data-doing="read"]');
  if (!stage.root.contains(stage.root.ownerDocument.activeElement)) stage.root.querySelector(".wb-drop button").focus();
}

async function addAll(stage, local) {
  const { ask, say, announce } = stage;
  const { kept, value } = await ask("add_all");
  if (!kept) return;
  announce(say("added.all", { n: value }));
  goOn(stage, local);
}

function waitingOne(stage, view, item, local) {
  const { el, say } = stage;
  const open = isOpen(view, item, local);
  return el(
    "li",
    { key: item.key, class: "wb-brought", "data-doing": item.doing, "data-key": item.key },
    el(
      "p",
      { class: "wb-brought-head", key: "head" },
      el("span", { class: "wb-strong" }, item.name),
      el("span", { class: "wb-muted wb-small" }, [item.size, item.facts].filter(Boolean).join(" · ")),
    ),
    item.doing === "arriving" && arriving(stage, item, local),
    item.doing !== "arriving" && (open || item.doing !== "read" || item.same) && el("p", { key: "state", class: mood(item), role: "status" }, item.state),
    item.remarks.map((remark, place) => said(stage, remark, { class: "wb-remark wb-small", key: `remark ${place}` })),
    open ? confirming(stage, view, item, local) : folded(stage, item, local),
  );
}

/** One form is open at a time: the one chosen, else the first that can be confirmed. */
function isOpen(view, item, local) {
  const ready = view.waiting.filter((one) => one.doing === "read" && !one.same);
  const chosen = view.waiting.find((one) => one.key === local.open && one.doing === "read") ?? ready[0];
  return chosen?.key === item.key;
}

function mood(item) {
  if (item.doing === "failed" || item.same) return "wb-mind wb-small";
  return "wb-muted wb-small";
}

function arriving({ el, say }, item, local) {
  const share = item.bytes > 0 ? (local.sent.get(item.key) ?? 0) / item.bytes : 0;
  const sentence = say("sending", { percent: Math.floor(100 * share) });
  return el("p", { class: "wb-row", key: "arriving" }, el("progress", { max: "1", value: share, "aria-label": item.name }), el("span", { class: "wb-muted wb-small" }, sentence));
}

function folded(stage, item, local) {
  const { el, say } = stage;
  const look = () => local.set({ open: item.key }, `[data-key="${item.key}"]`);
  return el(
    "div",
    { class: "wb-row", key: "deeds" },
    item.line && el("span", { class: "wb-line", key: "line" }, item.line),
    item.restores && restoring(stage, item),
    item.doing === "read" && button(stage, say("look"), look, { "aria-label": say("look.of", item), key: "look" }),
    leavingOut(stage, item, local),
  );
}

function leavingOut(stage, item, local) {
  const { say, ask } = stage;
  const key = item.doing === "failed" ? "put_away" : "leave_out";
  const leave = async () => {
    const { kept } = await ask("leave_out", { key: item.key });
    if (kept) goOn(stage, local);
  };
  return button(stage, say(key), leave, { "aria-label": say(`${key}.of`, item), key: "leave" });
}

function restoring(stage, item) {
  const { say, ask } = stage;
  const restore = () => ask("restore", { key: item.key, id: item.restores });
  return button(stage, say("restore", { id: item.restores }), restore, { kind: "wb-primary", key: "restore" });
}

function confirming(stage, view, item, local) {
  const { el, say, send, announce } = stage;
  const submit = async (about) => {
    const { kept } = await send("add", { key: item.key, about }, say("add.of", { name: about.title || item.name }));
    if (!kept) return;
    announce(say("added", about));
    goOn(stage, local);
  };
  const plain = (name, props = {}) => field(stage, { key: name, name, label: say(`about.${name}`), value: item.about[name], ...props });
  return form(
    stage,
    { key: `confirming ${item.facts}`, submit },
    plain("title"),
    el("div", { class: "wb-fields", key: "fields" }, ABOUT.map((name) => plain(name))),
    said(stage, say("about.hint"), { class: "wb-muted wb-small", key: "hint" }),
    beginning(stage, item),
    el(
      "div",
      { class: "wb-row", key: "deeds" },
      el("button", { type: "submit", class: "wb-button wb-primary", "aria-label": item.same ? null : say("add.of", item) }, say(item.same ? "add.anyway" : "add")),
      item.restores && restoring(stage, item),
      leavingOut(stage, item, local),
    ),
  );
}

function beginning(stage, item) {
  const { el, say, ask } = stage;
  const again = (encoding) => ask("read_again", { key: item.key, encoding });
  const lines = item.opening.split("\n\n");
  return el(
    "details",
    { key: "opening", open: item.guessed },
    el("summary", {}, say("opening")),
    el(
      "div",
      {},
      el("div", { class: "wb-opening-text", key: "text" }, lines.map((line) => el("p", {}, line))),
      item.encodings.length > 0 && field(stage, { key: "encoding", label: say("encoding.choose"), value: item.encodings[0].value, options: item.encodings, onchange: again }),
    ),
  );
}

function unreadable(stage, one, local) {
  const { el, say } = stage;
  const away = () => local.set({ unreadable: local.unreadable.filter((other) => other !== one) });
  return el(
    "li",
    { key: `unreadable ${one.key}`, class: "wb-brought", "data-doing": "failed" },
    el("p", { class: "wb-brought-head" }, el("span", { class: "wb-strong" }, one.name)),
    el("p", { class: "wb-mind wb-small", role: "status" }, say("unreadable_here")),
    el("div", { class: "wb-row" }, button(stage, say("put_away"), away, { "aria-label": say("put_away.of", one) })),
  );
}
