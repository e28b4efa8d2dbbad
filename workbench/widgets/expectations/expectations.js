// What should be seen under each hypothesis if it were true: added, looked for, and made evidence with one gesture.

import { live } from "../shared/live.js";
import { itemLists } from "../panel/items.js";
import { button, field, form, formButtons, panel, said } from "../panel/panel.js";

export default live("expectations", (stage) => {
  const draw = panel(stage);
  const lists = itemLists(stage, {
    fields: (values) => fields(stage, values),
    told: (item) => told(stage, item),
    deed: (item, desk) => deed(stage, item, desk),
    under: (view, item, desk) => desk.opened === `enter ${item.id}` && entering(stage, view, item, desk),
  });
  return (view) =>
    draw(
      { ...view, progress: view.empty ? "" : view.count },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.apart, { class: "wb-muted wb-small", key: "apart" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      said(stage, view.loose, { class: "wb-calm", key: "loose" }),
      lists(view),
    );
});

function fields(stage, { text = "", where = "" }) {
  const { el, say } = stage;
  return [
    field(stage, { key: "text", name: "text", label: say("text"), value: text, rows: 2 }),
    el("div", { key: "where" }, field(stage, { name: "where", label: say("where"), hint: say("where.hint"), value: where })),
  ];
}

function told({ el, say }, item) {
  return [
    item.where && el("p", { class: "wb-muted wb-small" }, `${say("where")}: ${item.where}`),
    item.unlooked && el("p", { class: "wb-warn wb-small" }, item.unlooked),
    item.became && el("p", { class: "wb-small wb-became" }, item.became),
  ];
}

function deed(stage, { id, enter }, desk) {
  if (!enter || desk.opened === `enter ${id}`) return null;
  const label = stage.say("enter.what", { label: enter, id });
  return button(stage, enter, () => desk.open(`enter ${id}`), { "aria-label": label, kind: "wb-primary" });
}

/** The row is proposed whole, so that Enter is enough. */
function entering(stage, view, item, desk) {
  const { el, say } = stage;
  const enter = (values) => desk.keep("enter", { id: item.id, ...values }, values.text);
  const rows = [{ value: "", label: say("enter.new") }, ...view.rows];
  return form(
    stage,
    { key: "entering", submit: enter, cancel: desk.leave },
    field(stage, { key: "text", name: "text", label: say("enter.text"), value: item.proposed.text }),
    el(
      "div",
      { class: "wb-fields", key: "others" },
      field(stage, { name: "origin", label: say("enter.origin"), value: item.proposed.origin }),
      field(stage, { name: "row", label: say("enter.row"), value: "", options: rows }),
    ),
    formButtons(stage, say("enter.do"), say("cancel"), desk.leave),
  );
}
