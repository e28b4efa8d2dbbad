// Signs to watch for under each hypothesis: what would be seen, how much would count, who watches, until when.

import { live } from "../shared/live.js";
import { itemLists } from "../panel/items.js";
import { field, panel, said } from "../panel/panel.js";

const FACTS = ["threshold", "owner", "due"];

export default live("indicators", (stage) => {
  const draw = panel(stage);
  const lists = itemLists(stage, { fields: (values) => fields(stage, values), told: (item) => facts(stage, item) });
  return (view) =>
    draw(
      { ...view, progress: view.empty ? "" : view.count },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      lists(view),
    );
});

function fields(stage, values) {
  const one = (name, props = {}) => field(stage, { key: name, name, label: stage.say(name), value: values[name] ?? "", ...props });
  return [one("text", { rows: 2 }), stage.el("div", { class: "wb-fields", key: "others" }, FACTS.map((name) => one(name)))];
}

function facts({ el, say }, item) {
  const known = FACTS.filter((name) => item[name]);
  if (known.length === 0) return null;
  return el("dl", { class: "wb-facts" }, known.map((name) => el("div", {}, el("dt", {}, say(name)), el("dd", {}, item[name]))));
}
