// Signs to watch for under each hypothesis: what would be seen, how much would count, who watches, until when.

import { live } from "../shared/live.js";
import { button, choice, field, focusIn, form, formButtons, groupName, panel, said, section } from "../panel/panel.js";

const FIELDS = ["text", "threshold", "owner", "due"];

export default live("indicators", (stage) => {
  const draw = panel(stage);
  const local = { editing: null, adding: null, group: groupName("state") };
  const open = (what) => {
    Object.assign(local, { editing: null, adding: null }, what);
    stage.draw();
    if (local.editing || local.adding) focusIn(stage, ".wb-form");
  };
  return (view) =>
    draw(
      { ...view, progress: view.empty ? "" : view.count },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      view.groups.map((group) => watched(stage, view, group, local, open)),
    );
});

function watched(stage, view, group, local, open) {
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
    group.prompts.length > 0 && prompts(stage, group),
    group.items.length > 0 && el("ul", { class: "wb-signs", key: "items" }, group.items.map((item) => sign(stage, view, item, local, open))),
    local.adding === group.id
      ? fields(stage, { key: "adding", submit: add, leave: () => open({}), keep: say("add.do"), values: {} })
      : button(stage, say("add"), () => open({ adding: group.id }), { key: "add", kind: "wb-add", "aria-label": group.add }),
  );
}

function prompts({ el, say }, group) {
  return el(
    "div",
    { class: "wb-calm", key: "prompts" },
    el("p", {}, say("none")),
    el("ul", {}, group.prompts.map((prompt) => el("li", {}, prompt))),
  );
}

function fields(stage, { key, submit, leave, keep, values }) {
  const { el, say } = stage;
  const [text, ...others] = FIELDS.map((name) =>
    field(stage, { key: name, name, label: say(name), value: values[name] ?? "", ...(name === "text" && { rows: 2 }) }),
  );
  return form(stage, { key, submit, cancel: leave }, text, el("div", { class: "wb-fields", key: "others" }, others), formButtons(stage, keep, say("cancel"), leave));
}

function sign(stage, view, item, local, open) {
  const { el, say, send } = stage;
  if (local.editing === item.id) {
    const change = async (values) => {
      const { kept } = await send("change", { id: item.id, ...values }, `${item.id}: ${values.text}`);
      if (kept) open({});
    };
    return el("li", { key: item.id }, fields(stage, { key: "editing", submit: change, leave: () => open({}), keep: say("save"), values: item }));
  }
  const facts = ["threshold", "owner", "due"].filter((name) => item[name]);
  return el(
    "li",
    { key: item.id, class: "wb-sign", "data-state": item.state },
    el(
      "div",
      { class: "wb-said", key: "said" },
      el("p", {}, el("span", { class: "wb-chip" }, item.id), " ", item.text),
      facts.length > 0 && el("dl", { class: "wb-facts" }, facts.map((name) => el("div", {}, el("dt", {}, say(name)), el("dd", {}, item[name])))),
    ),
    el(
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
      button(stage, say("edit"), () => open({ editing: item.id }), { "aria-label": item.edit }),
      button(stage, say("remove"), () => send("remove", { id: item.id }, item.remove), { "aria-label": item.remove }),
    ),
  );
}
