// Rows that may be one report: tick those that are, and they count once.

import { button } from "../panel/panel.js";

/**
 * Return rows to tick, and the button that confirms that the ticked ones are one report.
 * @param {import("../shared/live.js").Stage} stage
 * @param {string} key which list this is, so that what is ticked stays
 * @param {{ id: string, text: string }[]} items
 * @param {{ ticked: boolean }} first whether all are ticked at first
 */
export function together(stage, key, items, local, { ticked }) {
  const { el, say, send } = stage;
  const chosen = local.ticked.get(key) ?? new Set(ticked ? items.map((item) => item.id) : []);
  const ids = items.map((item) => item.id).filter((id) => chosen.has(id));
  const tick = (id, on) => {
    const after = new Set(chosen);
    if (on) after.add(id);
    else after.delete(id);
    local.ticked.set(key, after);
    stage.draw();
  };
  const confirm = async () => {
    const { kept } = await send("cluster", { ids }, say("cluster.confirm.of", { items: ids.join(", ") }));
    if (!kept) return;
    local.ticked.delete(key);
    stage.draw();
  };
  return el(
    "fieldset",
    { class: "wb-choice wb-together", key: "together" },
    el("legend", { class: "wb-label" }, say("cluster.ticked")),
    items.map((item) => option(el, item, chosen.has(item.id), tick)),
    button(stage, say("cluster.confirm"), confirm, { key: "confirm", "aria-disabled": ids.length < 2 ? "true" : null }),
  );
}

function option(el, { id, text }, checked, tick) {
  return el(
    "label",
    { class: "wb-option", key: id },
    el("input", { type: "checkbox", checked, onchange: (event) => tick(id, event.target.checked) }),
    el("span", {}, el("span", { class: "wb-strong" }, id), " ", text),
  );
}
