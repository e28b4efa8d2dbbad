// A file that came back: what was changed in it, what was changed here as well, and one step that takes what is ticked.

import { live } from "../shared/live.js";
import { Chosen } from "../shared/returned.js";
import { button, panel, said, scroller, section } from "../panel/panel.js";

export default live("returned", (stage) => {
  const draw = panel(stage);
  const chosen = new Chosen(stage, () => stage.draw());
  return (view) => {
    chosen.settle(view);
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.sum, { class: view.nothing ? "wb-calm" : "wb-strong", key: "sum", role: "status" }),
      taking(stage, view, chosen),
      fresh(stage, view, chosen),
      brought(stage, view, chosen),
      rest(stage, view, chosen),
      clashing(stage, view, chosen),
      told(stage, view),
    );
  };
});

function taking(stage, view, chosen) {
  const { say, send } = stage;
  if (view.nothing) return null;
  const n = chosen.count(view);
  const take = async () => {
    const { kept } = await send("take", chosen.args, view.about);
    if (kept) stage.announce(say("done"));
  };
  const props = { key: "take", class: "wb-button wb-primary", disabled: n === 0 };
  return stage.el("div", { class: "wb-deeds", key: "deeds" }, button(stage, say("take", { n }), take, props));
}

function brought(stage, { groups, changes }, chosen) {
  if (changes.length === 0) return null;
  const { el, say } = stage;
  const every = chosen.tickAll(changes, say("take.every"));
  const heads = [every, say("head.place"), say("head.field"), say("head.before"), say("head.after")];
  const bodies = groups.map((group) =>
    el(
      "tbody",
      { key: group.key },
      el(
        "tr",
        { class: "wb-group" },
        el("td", {}, chosen.tickAll(group.changes, group.take)),
        el("th", { scope: "rowgroup", colspan: heads.length - 1 }, group.name, " ", el("span", { class: "wb-muted" }, group.text)),
      ),
      group.changes.map((one) => {
        const tick = el("td", {}, chosen.tick(one, one.take));
        return line(stage, one, tick, el("td", {}, one.before), el("td", { class: "wb-strong" }, one.after));
      }),
    ),
  );
  return section(stage, "changes", say("changes.title"), said(stage, say("changes.lead"), { class: "wb-muted" }), table(stage, say("changes.title"), heads, bodies));
}

function rest({ el, say }, { rest: more }, chosen) {
  if (!more) return null;
  return el("p", { key: "rest" }, el("label", {}, chosen.tick(more, say("take.new", { name: more.line })), more.line));
}

function clashing(stage, { conflicts }, chosen) {
  if (conflicts.length === 0) return null;
  const { el, say } = stage;
  const heads = [say("head.take"), say("head.place"), say("head.field"), say("head.before"), say("head.now"), say("head.after")];
  const rows = conflicts.map((one) => {
    const tick = el("td", {}, chosen.tickConflict(one, one.take));
    return line(stage, one, tick, el("td", {}, one.before), el("td", {}, one.now), el("td", {}, one.after));
  });
  return section(stage, "conflicts", say("conflicts.title"), said(stage, say("conflicts.lead"), { class: "wb-mind" }), table(stage, say("conflicts.title"), heads, el("tbody", {}, rows)));
}

function line({ el }, one, tick, ...cells) {
  return el("tr", { key: one.key }, tick, el("th", { scope: "row" }, one.place), el("td", {}, one.field), ...cells);
}

function table(stage, label, heads, bodies) {
  const { el } = stage;
  const head = el("thead", {}, el("tr", {}, heads.map((text, n) => el("th", { scope: "col", key: `head ${n}` }, text))));
  return scroller(stage, label, el("table", { class: "wb-table" }, head, bodies));
}

function fresh(stage, { columns, rows }, chosen) {
  const { el, say } = stage;
  const list = [...columns, ...rows];
  if (list.length === 0) return null;
  const item = (one) => el("li", { key: one.key }, el("label", {}, chosen.tick(one, one.take), one.line));
  return section(stage, "fresh", say("fresh.title"), el("ul", { class: "wb-fresh" }, list.map(item)));
}

function told(stage, view) {
  const { el, say } = stage;
  if (view.told.length === 0) return null;
  return section(stage, "told", say("told"), el("ul", { class: "wb-told" }, view.told.map((text) => el("li", { key: text }, text))));
}
