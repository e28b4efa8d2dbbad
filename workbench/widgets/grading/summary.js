// The last screen: what the evidence is worth as a whole, what codes weigh, and the lock.

import { button, field, form, formButtons, said, scroller, section } from "../panel/panel.js";

/** Return the last screen. */
export function summary(desk) {
  const { stage, view } = desk;
  const { title, sentences, flags, nothing, labels, standard } = view.summary;
  const { el } = stage;
  return [
    section(
      stage,
      "quality",
      title,
      sentences.map((text) => el("p", { key: text }, text)),
      codes(desk),
      el("p", { class: "wb-muted wb-small", key: "standard" }, standard),
    ),
    section(
      stage,
      "flags",
      labels.flags,
      flags.length ? el("ul", { class: "wb-flags", key: "flags" }, flags.map((text) => el("li", {}, text))) : said(stage, nothing, { key: "none" }),
    ),
    section(stage, "house", stage.say("house"), house(desk)),
    section(stage, "lock", labels.lock, lock(desk)),
  ];
}

function codes(desk) {
  const { stage, view } = desk;
  const { table, labels } = view.summary;
  const { el } = stage;
  if (table.counted === 0) return said(stage, table.aside, { class: "wb-muted wb-small", key: "aside" });
  const cell = ({ n, judged, items }) =>
    el("td", { "data-judged": String(judged), "data-n": String(Math.min(n, 3)), title: items || null }, n ? String(n) : "·");
  return [
    scroller(
      stage,
      labels.table,
      el(
        "table",
        { class: "wb-codes" },
        el("caption", { class: "wb-muted wb-small" }, labels.table),
        el("thead", {}, el("tr", {}, el("td", {}), table.columns.map((code) => el("th", { scope: "col" }, code)))),
        el("tbody", {}, table.rows.map((row) => el("tr", { key: row.code }, el("th", { scope: "row" }, row.code), row.cells.map(cell)))),
      ),
      { key: "codes" },
    ),
    said(stage, table.aside, { class: "wb-muted wb-small", key: "aside" }),
  ];
}

function house(desk) {
  const { stage, view } = desk;
  const { el, say, send } = stage;
  const { why, axes, proposal, does, chosen, proposed } = view.house;
  return [
    el("p", { class: "wb-muted wb-small", key: "why" }, why),
    el("div", { class: "wb-house", key: "axes" }, axes.map((one) => axis(desk, one))),
    el("p", { key: "does", role: "status" }, does),
    el(
      "div",
      { class: "wb-row", key: "deeds" },
      !proposed && button(stage, say("house.adopt"), () => send("adopt", {}, say("house.adopt")), { key: "adopt", "aria-disabled": view.locked ? "true" : null }),
      chosen && button(stage, say("house.clear"), () => send("clear_levels", {}, say("house.clear")), { key: "clear", "aria-disabled": view.locked ? "true" : null }),
      el("span", { class: "wb-muted wb-small", key: "proposal" }, proposal),
    ),
  ];
}

function axis(desk, { title, codes: known }) {
  const { el } = desk.stage;
  return el(
    "div",
    { key: title },
    el("h4", {}, title),
    el("ul", { class: "wb-levels" }, known.map((one) => level(desk, one))),
  );
}

function level(desk, { code, name, level: chosen, judged }) {
  const { stage, view } = desk;
  const { el, say, send } = stage;
  const label = say("house.level.of", { code });
  const choose = ({ target }) => send("level", { code, level: target.value }, `${label}: ${target.value}`);
  return el(
    "li",
    { key: code },
    el("span", { class: "wb-grade-key" }, code),
    el("span", {}, name),
    judged
      ? el(
          "select",
          { "aria-label": label, disabled: view.locked, onchange: choose },
          view.house.levels.map((one) => el("option", { value: one.value, selected: one.value === chosen }, one.label)),
        )
      : el("span", { class: "wb-muted wb-small" }, say("house.missing")),
  );
}

function lock(desk) {
  const { stage, view } = desk;
  const { el, say, send } = stage;
  const leave = () => {
    desk.unlocking = false;
    desk.redraw();
  };
  const unlock = async ({ why }) => {
    const { kept } = await send("unlock", { why }, `${say("unlock")}: ${why}`);
    if (kept) leave();
  };
  const told = view.summary.lock.sentences.map((text) => el("p", { key: text }, text));
  if (!view.locked) {
    return [
      told,
      el("p", { class: "wb-muted wb-small", key: "why" }, [say("lock.why"), view.open].filter(Boolean).join(" ")),
      el("p", { class: "wb-row", key: "deed" }, button(stage, say("lock"), () => send("lock", {}, say("lock")), { kind: "wb-primary" })),
    ];
  }
  return [
    told,
    desk.unlocking
      ? form(
          stage,
          { key: "unlocking", submit: unlock, cancel: leave },
          field(stage, { label: say("unlock.why"), name: "why", rows: 2 }),
          formButtons(stage, say("unlock.do"), say("cancel"), leave),
        )
      : el("p", { class: "wb-row", key: "deed" }, button(stage, say("unlock"), () => desk.openUnlocking())),
  ];
}
