// What should be seen under each hypothesis if it were true: added, looked for, and made evidence with one gesture.

import { live } from "../shared/live.js";
import { button, choice, field, focusIn, form, formButtons, groupName, panel, said, section } from "../panel/panel.js";

export default live("expectations", (stage) => {
  const draw = panel(stage);
  const local = { editing: null, adding: null, entering: null, group: groupName("looked") };
  const open = (what) => {
    Object.assign(local, { editing: null, adding: null, entering: null }, what);
    stage.draw();
    if (local.editing || local.adding || local.entering) focusIn(stage, ".wb-form");
  };
  return (view) =>
    draw(
      { ...view, progress: view.empty ? "" : view.count },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.apart, { class: "wb-muted wb-small", key: "apart" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      said(stage, view.loose, { class: "wb-calm", key: "loose" }),
      view.groups.map((group) => expected(stage, view, group, local, open)),
    );
});

function expected(stage, view, group, local, open) {
  const { el, say, send } = stage;
  const add = async (values) => {
    const { kept } = await send("add", { hypothesis: group.id, ...values }, `${group.name}: ${values.text}`);
    if (kept) open({});
  };
  return section(
    stage,
    group.id,
    group.name,
    said(stage, group.statement, { class: "wb-muted wb-small", key: "statement" }),
    group.prompts.length > 0 && questions(stage, group),
    group.items.length > 0 && el("ul", { class: "wb-awaited", key: "items" }, group.items.map((item) => awaited(stage, view, item, local, open))),
    local.adding === group.id
      ? words(stage, { key: "adding", submit: add, leave: () => open({}), keep: say("add.do"), values: {} })
      : button(stage, say("add"), () => open({ adding: group.id }), { key: "add", kind: "wb-add", "aria-label": group.add }),
  );
}

function questions({ el, say }, group) {
  const prompts = group.prompts.map((prompt) => el("li", {}, prompt));
  return el("div", { class: "wb-calm", key: "prompts" }, el("p", { class: "wb-strong" }, say("none")), el("ul", {}, prompts));
}

function words(stage, { key, submit, leave, keep, values }) {
  const { el, say } = stage;
  return form(
    stage,
    { key, submit, cancel: leave },
    field(stage, { key: "text", name: "text", label: say("text"), value: values.text ?? "", rows: 2 }),
    el("div", { key: "where" }, field(stage, { name: "where", label: say("where"), hint: say("where.hint"), value: values.where ?? "" })),
    formButtons(stage, keep, say("cancel"), leave),
  );
}

function awaited(stage, view, item, local, open) {
  const { el, say, send } = stage;
  const leave = () => open({});
  const change = async (values) => {
    const { kept } = await send("change", { id: item.id, ...values }, `${item.id}: ${values.text}`);
    if (kept) leave();
  };
  if (local.editing === item.id) return el("li", { key: item.id }, words(stage, { key: "editing", submit: change, leave, keep: say("save"), values: item }));
  return el(
    "li",
    { key: item.id, "data-state": item.state },
    el("div", { class: "wb-one", key: "one" }, told(stage, item), tools(stage, view, item, local, open)),
    local.entering === item.id && entering(stage, view, item, leave),
  );
}

function told({ el, say }, item) {
  return el(
    "div",
    { class: "wb-said", key: "said" },
    el("p", {}, el("span", { class: "wb-chip" }, item.id), " ", item.text),
    item.where && el("p", { class: "wb-muted wb-small" }, `${say("where")}: ${item.where}`),
    item.unlooked && el("p", { class: "wb-warn wb-small" }, item.unlooked),
    item.became && el("p", { class: "wb-small wb-became" }, item.became),
  );
}

function tools(stage, view, item, local, open) {
  const { el, say, send } = stage;
  const entered = { "aria-label": say("enter.what", { label: item.enter, id: item.id }), kind: "wb-primary" };
  return el(
    "div",
    { class: "wb-row", key: "tools" },
    choice(stage, {
      legend: item.state_of,
      unseen: true,
      name: `${local.group}-${item.id}`,
      class: "wb-segments",
      options: view.states.map((one) => ({ ...one, chosen: one.value === item.state })),
      choose: (state) => send("state", { id: item.id, state }, item.state_of),
    }),
    item.enter && local.entering !== item.id && button(stage, item.enter, () => open({ entering: item.id }), entered),
    button(stage, say("edit"), () => open({ editing: item.id }), { "aria-label": item.edit }),
    button(stage, say("remove"), () => send("remove", { id: item.id }, item.remove), { "aria-label": item.remove }),
  );
}

/** The row is proposed whole, so that Enter is enough. */
function entering(stage, view, item, leave) {
  const { el, say, send } = stage;
  const enter = async (values) => {
    const { kept } = await send("enter", { id: item.id, ...values }, values.text);
    if (kept) leave();
  };
  const rows = [{ value: "", label: say("enter.new") }, ...view.rows];
  return form(
    stage,
    { key: "entering", submit: enter, cancel: leave },
    field(stage, { key: "text", name: "text", label: say("enter.text"), value: item.proposed.text }),
    el(
      "div",
      { class: "wb-fields", key: "others" },
      field(stage, { name: "origin", label: say("enter.origin"), value: item.proposed.origin }),
      field(stage, { name: "row", label: say("enter.row"), value: "", options: rows }),
    ),
    formButtons(stage, say("enter.do"), say("cancel"), leave),
  );
}
