// Signs to watch for: best first or under their hypotheses, how likely each is under which, forecast and resolved.

import { live } from "../shared/live.js";
import { itemLists } from "../panel/items.js";
import { choice, field, groupName, panel, said } from "../panel/panel.js";
import { forecastOf, likelihoodsOf } from "./percents.js";
import { outcomeOf } from "./outcome.js";
import { scoresOf } from "./scores.js";

const FACTS = ["threshold", "owner", "due"];
const BEST = "best";

export default live("indicators", (stage) => {
  const draw = panel(stage);
  const held = holding(stage);
  const chosen = { order: null, name: groupName("order") };
  const lists = itemLists(stage, {
    fields: (values) => fields(stage, values),
    told: (item) => told(stage, item, chosen.order === BEST),
    under: (_view, item) => outcomeOf(stage, item),
  });
  return (view) => {
    chosen.order ??= view.orders.length ? view.order : null;
    const best = chosen.order === BEST && view.orders.length > 0;
    return draw(
      { ...view, progress: view.empty ? "" : view.count },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      said(stage, view.undated, { class: "wb-calm", key: "undated" }),
      view.orders.length > 0 && orders(stage, view, chosen),
      view.empty ? null : lists(best ? { ...view, groups: held(view.blocks) } : view),
      view.forecasts && scoresOf(stage, view.forecasts),
    );
  };
});

/** Items keep their places as long as somebody works in one of them. */
function holding(stage) {
  let shown = null;
  let behind = false;
  const busy = () => stage.root.querySelector(".wb-watched > li:focus-within") !== null;
  const catchUp = () => behind && !stage.signal.aborted && !busy() && stage.draw();
  stage.root.addEventListener("focusout", () => setTimeout(catchUp), { signal: stage.signal });
  return (blocks) => {
    const kept = shown && busy() && asBefore(shown, blocks);
    behind = Boolean(kept);
    shown = kept || blocks;
    return shown;
  };
}

/** The items as they are now, in the places that they had; null where one has come or gone. */
function asBefore(shown, blocks) {
  const now = new Map(blocks.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const before = shown.flatMap(({ items }) => items);
  if (before.length !== now.size || !before.every(({ id }) => now.has(id))) return null;
  return shown.map((block) => ({ ...block, items: block.items.map(({ id }) => now.get(id)) }));
}

function orders(stage, view, chosen) {
  const { el } = stage;
  const choose = (order) => {
    chosen.order = order;
    stage.draw();
  };
  const options = view.orders.map((one) => ({ ...one, chosen: one.value === chosen.order }));
  return el(
    "div",
    { class: "wb-section wb-orders", key: "orders" },
    choice(stage, { legend: stage.say("order"), name: chosen.name, class: "wb-segments", options, choose }),
    chosen.order === BEST && said(stage, view.basis, { class: "wb-muted wb-small", key: "basis" }),
  );
}

function fields(stage, values) {
  const one = (name, props = {}) => field(stage, { key: name, name, label: stage.say(name), value: values[name] ?? "", ...props });
  const { hypotheses } = stage.channel.view;
  return [
    values.under === "add" && one("hypothesis", { options: hypotheses, value: hypotheses[0].value }),
    one("text", { rows: 2 }),
    stage.el("div", { class: "wb-fields", key: "others" }, FACTS.map((name) => one(name))),
  ];
}

function told(stage, item, named) {
  const { el } = stage;
  return [
    named && el("p", { class: "wb-muted wb-small wb-for", key: "for" }, item.for),
    facts(stage, item),
    said(stage, item.overdue, { class: "wb-warn wb-small", key: "overdue" }),
    likelihoodsOf(stage, item),
    el("p", { class: "wb-small wb-tells", key: "tells" }, item.told.join(" ")),
    forecastOf(stage, item),
  ];
}

function facts({ el, say }, item) {
  const known = FACTS.filter((name) => item[name]);
  if (known.length === 0) return null;
  return el("dl", { class: "wb-facts", key: "facts" }, known.map((name) => el("div", {}, el("dt", {}, say(name)), el("dd", {}, item[name]))));
}
