// A file that came back: what was changed in it, what was changed here as well, and one step that takes it.

import { live } from "../shared/live.js";
import { button, panel, said, scroller, section } from "../panel/panel.js";

export default live("returned", (stage) => {
  const draw = panel(stage);
  const over = new Set();
  return (view) => {
    const keys = new Set(view.conflicts.map(({ key }) => key));
    for (const key of over) if (!keys.has(key)) over.delete(key);
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.sum, { class: view.nothing ? "wb-calm" : "wb-strong", key: "sum", role: "status" }),
      taking(stage, view, over),
      brought(stage, view),
      fresh(stage, view),
      clashing(stage, view, over),
      told(stage, view),
    );
  };
});

function taking(stage, view, over) {
  const { say, send } = stage;
  if (view.nothing) return null;
  const n = view.taken + over.size;
  const take = async () => {
    const { kept } = await send("take", { over: [...over] }, view.about);
    if (kept) stage.announce(say("done"));
  };
  const props = { key: "take", class: "wb-button wb-primary", disabled: n === 0 };
  return stage.el("div", { class: "wb-deeds", key: "deeds" }, button(stage, say("take", { n }), take, props));
}

function brought(stage, { changes }) {
  if (changes.length === 0) return null;
  const { el, say } = stage;
  const heads = [say("head.place"), say("head.field"), say("head.before"), say("head.after")];
  const rows = changes.map((one) => line(stage, one, el("td", {}, one.before), el("td", { class: "wb-strong" }, one.after)));
  return section(stage, "changes", say("changes.title"), table(stage, say("changes.title"), heads, rows));
}

function clashing(stage, { conflicts }, over) {
  if (conflicts.length === 0) return null;
  const { el, say } = stage;
  const heads = [say("head.place"), say("head.field"), say("head.before"), say("head.now"), say("head.after"), say("head.over")];
  const rows = conflicts.map((one) => {
    const turn = ({ currentTarget }) => {
      if (currentTarget.checked) over.add(one.key);
      else over.delete(one.key);
      stage.draw();
    };
    const box = el("input", { type: "checkbox", checked: over.has(one.key), "aria-label": one.take, onchange: turn });
    return line(stage, one, el("td", {}, one.before), el("td", {}, one.now), el("td", {}, one.after), el("td", {}, box));
  });
  return section(stage, "conflicts", say("conflicts.title"), said(stage, say("conflicts.lead"), { class: "wb-mind" }), table(stage, say("conflicts.title"), heads, rows));
}

function line({ el }, one, ...cells) {
  return el("tr", { key: one.key }, el("th", { scope: "row" }, one.place), el("td", {}, one.field), ...cells);
}

function table(stage, label, heads, rows) {
  const { el } = stage;
  const head = el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col", key: text }, text))));
  return scroller(stage, label, el("table", { class: "wb-table" }, head, el("tbody", {}, rows)));
}

function fresh(stage, { columns, rows }) {
  const { el, say } = stage;
  const list = [...columns, ...rows];
  if (list.length === 0) return null;
  return section(stage, "fresh", say("fresh.title"), el("ul", { class: "wb-fresh" }, list.map((text) => el("li", { key: text }, text))));
}

function told(stage, view) {
  const { el, say } = stage;
  if (view.told.length === 0) return null;
  return section(stage, "told", say("told"), el("ul", { class: "wb-fresh" }, view.told.map((text) => el("li", { key: text }, text))));
}
