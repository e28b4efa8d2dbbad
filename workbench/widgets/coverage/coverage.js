// What became of each source's claims: a row with a bar for each, and the passages nobody used to use or set aside.

import { live } from "../shared/live.js";
import { button, field, focusIn, form, formButtons, panel, said, scroller } from "../panel/panel.js";

/** So many texts are compared without being asked; more wait for a button. */
const AT_ONCE = 12;

/** So many are asked for together, a fraction of a second's work. */
const TOGETHER = 5;

export default live("coverage", (stage) => {
  const draw = panel(stage);
  const local = { comparing: null, making: null, leaving: null, begun: new Set() };
  return (view) => {
    byItself(stage, view.pending, local);
    return draw(
      { ...view, progress: local.comparing ?? view.progress },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      view.sources.length > 0 && said(stage, view.means, { class: "wb-muted wb-small", key: "means" }),
      view.pending.length > 0 && local.comparing === null && starts(stage, view, local),
      view.told.map((one, n) => said(stage, one, { class: "wb-mind", key: `told-${n}` })),
      view.sources.length > 0 && listed(stage, view),
      view.sources.filter(({ passages }) => passages).map((source) => unfolded(stage, view, source, local)),
    );
  };
});

/** Compare a few texts unasked, those that are brought later too; each once, and again when it has changed. */
function byItself(stage, pending, local) {
  const fresh = pending.filter((id) => !local.begun.has(id));
  local.begun = new Set(pending.length <= AT_ONCE ? pending : []);
  if (fresh.length > 0 && pending.length <= AT_ONCE) queueMicrotask(() => compare(stage, stage.channel.view.pending, local));
}

function starts(stage, view, local) {
  const { el, say } = stage;
  const label = say("start", { n: view.pending.length });
  return el("p", { class: "wb-row wb-start", key: "start" }, button(stage, label, () => compare(stage, view.pending, local), { kind: "wb-primary" }));
}

/** Ask for a few texts after the other, so that whatever else is asked comes in between. */
async function compare(stage, pending, local) {
  if (local.comparing !== null) return;
  for (let done = 0; done < pending.length && !stage.signal.aborted; done += TOGETHER) {
    local.comparing = stage.say("reading", { done, of: pending.length });
    const { kept } = await stage.ask("compare", { sources: pending.slice(done, done + TOGETHER) });
    if (!kept) break;
  }
  local.comparing = null;
  if (!stage.signal.aborted) stage.draw();
}

function listed(stage, view) {
  const { el, say } = stage;
  return scroller(
    stage,
    say("list"),
    el(
      "table",
      { class: "wb-table" },
      el("caption", { class: "wb-unseen" }, say("list")),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          ["source", "used"].map((name) => el("th", { key: name, scope: "col" }, say(`head.${name}`))),
          view.hypotheses.map(({ id, name, head }) => el("th", { key: id, scope: "col", title: head }, name)),
        ),
      ),
      el("tbody", {}, view.sources.map((source) => row(stage, source, view.hypotheses)), view.sources.length > 1 && together(stage, view)),
    ),
    { key: "list" },
  );
}

function row(stage, source, hypotheses) {
  const { el, say, ask } = stage;
  const open = source.passages !== null;
  const unfold = button(stage, say(open ? "passages.hide" : "passages"), () => ask("unfold", { source: source.id, open: !open }), {
    "aria-label": source.unfold,
    "aria-expanded": String(open),
  });
  return el(
    "tr",
    { key: source.id, "data-state": source.state },
    el(
      "th",
      { scope: "row" },
      el("span", { class: "wb-chip" }, source.id),
      " ",
      source.title,
      source.told.map((one) => el("span", { class: "wb-muted wb-small wb-told" }, one)),
      source.state === "compared" && unfold,
    ),
    el("td", { class: "wb-share" }, source.parts.length > 0 && bar(stage, source.parts), source.used),
    source.state === "compared" ? source.bears.map((text) => el("td", { class: "wb-near" }, text)) : el("td", { colspan: String(hypotheses.length) }),
  );
}

function together(stage, view) {
  const { el, say } = stage;
  return el(
    "tr",
    { key: "all", class: "wb-all" },
    el("th", { scope: "row" }, say("all")),
    el("td"),
    view.all.map((text) => el("td", { class: "wb-near" }, text)),
  );
}

/** Three parts of a bar; what they are stands in words beside it. */
function bar({ el }, parts) {
  const of = parts.reduce((sum, one) => sum + one, 0) || 1;
  const names = ["used", "aside", "left"];
  return el("span", { class: "wb-bar-of", "aria-hidden": "true" }, parts.map((n, at) => n > 0 && el("i", { class: `wb-${names[at]}`, style: `width: ${(100 * n) / of}%` })));
}

function unfolded(stage, view, source, local) {
  const { el, say } = stage;
  const { none, groups, aside } = source.passages;
  return el(
    "div",
    { class: "wb-section", key: `of-${source.id}` },
    el("h3", {}, source.unfold),
    said(stage, none, { key: "none" }),
    groups.map(({ number, items }) =>
      el(
        "div",
        { class: "wb-paragraph", key: `${number}-${items[0].start}` },
        el("span", { class: "wb-muted wb-small" }, number),
        el("ul", {}, items.map((one) => passage(stage, view, source, one, local))),
      ),
    ),
    aside.length > 0 && el("h4", { key: "aside-title" }, say("aside")),
    aside.length > 0 && el("ul", { key: "aside" }, aside.map((one) => leftOut(stage, source, one))),
  );
}

function passage(stage, view, source, one, local) {
  const { el, say } = stage;
  const place = `${source.id}-${one.start}`;
  const open = (what) => {
    Object.assign(local, { making: null, leaving: null }, what);
    stage.draw();
    if (local.making || local.leaving) focusIn(stage, ".wb-form");
  };
  const tools = el(
    "div",
    { class: "wb-row", key: "tools" },
    button(stage, say("make"), () => open({ making: place }), { "aria-label": one.make }),
    button(stage, say("leave"), () => open({ leaving: place }), { "aria-label": one.leave }),
  );
  const formed = local.making === place ? making(stage, view, source, one, open) : local.leaving === place ? leaving(stage, source, one, open) : tools;
  return el(
    "li",
    { key: place },
    el("blockquote", { class: "wb-passage", key: "text" }, one.text),
    one.near && el("p", { class: "wb-muted wb-small", key: "near" }, one.near),
    formed,
  );
}

function making(stage, view, source, one, open) {
  const { el, say, send } = stage;
  const make = async (values) => {
    const { kept } = await send("make", { source: source.id, start: one.start, words: one.text, ...values }, values.text);
    if (kept) open({});
  };
  return form(
    stage,
    { key: "making", submit: make, cancel: () => open({}) },
    field(stage, { key: "text", name: "text", label: say("make.text"), value: one.text, rows: 2 }),
    el(
      "div",
      { class: "wb-fields", key: "others" },
      field(stage, { name: "kind", label: say("make.kind"), value: "", options: view.kinds }),
      field(stage, { name: "origin", label: say("make.origin"), value: one.origin }),
      field(stage, { name: "happened", label: say("make.happened"), value: "" }),
    ),
    said(stage, view.locked, { class: "wb-muted wb-small", key: "locked" }),
    formButtons(stage, say("make.do"), say("cancel"), () => open({})),
  );
}

function leaving(stage, source, one, open) {
  const { say, send } = stage;
  const leave = async ({ why }) => {
    const { kept } = await send("leave", { source: source.id, start: one.start, words: one.text, why }, why);
    if (kept) open({});
  };
  return form(
    stage,
    { key: "leaving", submit: leave, cancel: () => open({}) },
    field(stage, { key: "why", name: "why", label: say("leave.why"), value: "" }),
    formButtons(stage, say("leave.do"), say("cancel"), () => open({})),
  );
}

function leftOut(stage, source, one) {
  const { el, say, send } = stage;
  const back = () => send("back", { source: source.id, start: one.start, end: one.end }, one.back);
  return el(
    "li",
    { key: `aside-${one.start}` },
    el("blockquote", { class: "wb-passage", key: "text" }, one.text),
    el("p", { class: "wb-row wb-small", key: "why" }, el("span", {}, one.why), button(stage, say("back"), back, { "aria-label": one.back })),
  );
}
