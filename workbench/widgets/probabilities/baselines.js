// A list of rows, each with one rating, given by the keys of the matrix; the row under the cursor is the one in the tab order.

import { deedOf } from "../matrix/keys.js";
import { button, field, said, section } from "../panel/panel.js";

export function baselines(stage, view, local) {
  const { el, say } = stage;
  if (!view.rows.some((row) => row.id === local.at)) local.at = view.rows[0]?.id ?? null;
  return section(
    stage,
    "baselines",
    view.title,
    said(stage, view.lead, { class: "wb-muted", key: "lead" }),
    said(stage, view.question, { class: "wb-strong", key: "question" }),
    view.rows.length === 0 && said(stage, say("panel.baselines.none"), { key: "none" }),
    view.rows.length > 0 && said(stage, keysOf(stage, view), { class: "wb-muted wb-small", key: "keys" }),
    view.rows.length > 0 &&
      el("div", { class: "wb-baselines", key: "rows", role: "grid", "aria-label": view.title }, view.rows.map((row) => line(stage, view, row, local))),
  );
}

function keysOf({ say }, { codes }) {
  return say("panel.keys", { keys: codes.map(({ key, code }) => `${key} ${code}`).join(" · ") });
}

function line(stage, view, row, local) {
  const { el } = stage;
  return el(
    "div",
    { class: "wb-baseline", key: row.id, role: "row" },
    el(
      "div",
      { class: "wb-item", role: "rowheader" },
      el("span", { class: "wb-strong" }, row.id),
      " ",
      row.text,
      el("span", { class: "wb-muted wb-small wb-place" }, row.place),
    ),
    seen(stage, row),
    codes(stage, view, row, local),
    (local.open === row.id || row.reason) && reason(stage, row),
  );
}

function seen({ el, say }, row) {
  const code = ({ id, code: given }) => el("span", { class: "wb-one-seen", key: id }, el("span", { class: "wb-muted" }, id), el("span", { class: "wb-code", "data-code": given }, given || "·"));
  return el("div", { class: "wb-seen", role: "gridcell", "aria-label": say("panel.seen") }, row.seen.map(code));
}

function codes(stage, view, row, local) {
  const { el } = stage;
  const give = (code) => rate(stage, row, code);
  return el(
    "div",
    {
      class: "wb-codes",
      key: "codes",
      role: "gridcell",
      tabindex: row.id === local.at ? "0" : "-1",
      "aria-label": row.label,
      "data-row": row.id,
      onfocus: () => {
        local.at = row.id;
      },
      onkeydown: (event) => pressed(event, stage, view, row, local),
    },
    view.codes.map(({ code, name, means }) =>
      el(
        "button",
        {
          key: code,
          type: "button",
          tabindex: "-1",
          class: "wb-code wb-give",
          "aria-pressed": String(row.code === code),
          "aria-label": name,
          title: means,
          "data-code": row.code === code ? code : null,
          onclick: () => give(row.code === code ? null : code),
        },
        code,
      ),
    ),
    button(stage, stage.say("panel.reason.open"), () => openReason(stage, row, local), { key: "reason", tabindex: "-1", kind: "wb-why" }),
  );
}

function pressed(event, stage, view, row, local) {
  const deed = deedOf(event, view.codes);
  const step = { up: -1, down: 1, first: -Infinity, last: Infinity }[deed?.to];
  if (deed?.do === "rate") rate(stage, row, deed.code, () => go(stage, view, row, local, 1));
  else if (deed?.do === "clear") rate(stage, row, null);
  else if (deed?.do === "reason" && event.target === event.currentTarget) openReason(stage, row, local);
  else if (deed?.do === "move" && step) go(stage, view, row, local, step);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function rate(stage, row, code, then = () => {}) {
  const { send, say, announce } = stage;
  const about = code ? say("panel.rated", { id: row.id, code }) : say("panel.cleared", { id: row.id });
  send("rate", { evidence: row.id, rating: code }, about).then(({ kept }) => kept && announce(about));
  then();
}

function go(stage, { rows }, row, local, step) {
  const at = rows.findIndex((one) => one.id === row.id) + step;
  local.at = rows[Math.max(0, Math.min(rows.length - 1, at))].id;
  stage.draw();
  stage.root.querySelector(`.wb-codes[tabindex="0"]`)?.focus();
}

function openReason(stage, row, local) {
  local.open = row.id;
  stage.draw();
  stage.root.querySelector(`[data-reason="${CSS.escape(row.id)}"] input`)?.focus();
}

function reason(stage, row) {
  const { el, say, send } = stage;
  const label = say("panel.reason", { id: row.id });
  return el(
    "div",
    { class: "wb-reason", key: "why", role: "gridcell", "data-reason": row.id },
    field(stage, {
      label,
      value: row.reason,
      onchange: (text) => send("explain", { evidence: row.id, reason: text }, say("panel.of", { label, text })),
    }),
  );
}
