// The items on the calendar: a picture, what it says in sentences, and the list in time order with both dates to edit.

import { live } from "../shared/live.js";
import { button, choice, field, focusIn, form, formButtons, groupName, panel, picture, said, scroller } from "../panel/panel.js";

/** More items than these without a date are folded away, where others have one. */
const FEW = 10;

export default live("chronology", (stage) => {
  const draw = panel(stage);
  const local = { order: "happened", editing: null, group: groupName("order") };
  return (view) => {
    const order = view.orders.find(({ name }) => name === local.order);
    return draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      view.picture && scroller(stage, stage.say("picture.title"), picture(stage, view.picture), { key: "picture" }),
      view.sentences.length > 0 && stage.el("ul", { class: "wb-told", key: "told" }, view.sentences.map((one) => stage.el("li", {}, one))),
      order.rows.length + order.undated.length > 0 && orders(stage, view, local),
      order.rows.length > 0 && listed(stage, view, local, "placed", stage.say("list"), order.rows),
      order.undated.length > 0 && undated(stage, view, local, order),
    );
  };
});

function orders(stage, view, local) {
  return stage.el(
    "div",
    { class: "wb-row wb-orders", key: "orders" },
    choice(stage, {
      legend: stage.say("order"),
      name: local.group,
      class: "wb-segments",
      options: view.orders.map(({ name, label }) => ({ value: name, label, chosen: name === local.order })),
      choose: (name) => {
        local.order = name;
        stage.draw();
      },
    }),
  );
}

function undated(stage, view, local, order) {
  const rows = order.undated.map((id) => ({ id }));
  return stage.el(
    "details",
    { key: "undated", class: "wb-section", open: rows.length <= FEW || order.rows.length === 0 },
    stage.el("summary", {}, order.undated_title),
    listed(stage, view, local, "undated", stage.say("list.undated"), rows),
  );
}

function listed(stage, view, local, key, label, rows) {
  const { el, say } = stage;
  const heads = ["item", "happened", "reported", "between"];
  return scroller(
    stage,
    label,
    el(
      "table",
      { class: "wb-table" },
      el("caption", { class: "wb-unseen" }, label),
      el("thead", {}, el("tr", {}, heads.map((name) => el("th", { scope: "col" }, say(`head.${name}`))), el("td"))),
      el("tbody", {}, rows.map((row, n) => (row.silence ? silence(stage, row.silence, n) : item(stage, view.items[row.id], local)))),
    ),
    { key },
  );
}

function silence({ el }, text, n) {
  return el("tr", { key: `silence-${n}`, class: "wb-silence" }, el("td", { colspan: "5" }, text));
}

function item(stage, one, local) {
  const { el, say } = stage;
  const open = (id) => {
    local.editing = id;
    stage.draw();
    if (id) focusIn(stage, ".wb-form");
    else stage.root.querySelector(`[data-dates="${CSS.escape(one.id)}"]`)?.focus();
  };
  const editing = local.editing === one.id;
  const claim = [el("span", { class: "wb-chip" }, one.id), " ", one.text, one.place && el("span", { class: "wb-muted wb-small" }, ` ${one.place}`)];
  if (editing) return el("tr", { key: one.id }, el("td", { colspan: "5" }, el("p", {}, claim), dates(stage, one, () => open(null))));
  return el(
    "tr",
    { key: one.id },
    el("th", { scope: "row" }, claim),
    el("td", { class: "wb-date" }, one.happened),
    el("td", { class: "wb-date" }, one.reported),
    el("td", { class: one.early ? "wb-warn" : null }, one.between),
    el("td", { class: "wb-number" }, button(stage, say("edit"), () => open(one.id), { "data-dates": one.id, "aria-label": one.edit })),
  );
}

function dates(stage, one, leave) {
  const { el, say, send } = stage;
  const keep = async ({ happened, date }) => {
    const { kept } = await send("date", { id: one.id, happened, date }, one.about_edit);
    if (kept) leave();
  };
  const entry = (name, label) => field(stage, { key: name, name, label: say(label), hint: say(`hint.${label}`), value: one.about[name] });
  return form(
    stage,
    { key: "dates", submit: keep, cancel: leave },
    el("div", { class: "wb-fields", key: "fields" }, entry("happened", "happened"), entry("date", "reported")),
    formButtons(stage, say("save"), say("cancel"), leave),
  );
}
