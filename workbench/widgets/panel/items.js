// Items under each hypothesis, each with a state: added, reworded, set and removed where they stand.

import { button, choice, focusIn, form, formButtons, groupName, said, section } from "./panel.js";

/**
 * Return what draws the groups of a view. What differs from panel to panel is given: the fields of an item's form, what
 * is told of it, and, where there is more to do with it, the button for that and what stands under it.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ fields: (values: Record<string, string>) => unknown, told: (item: object) => unknown,
 *   deed?: (item: object, desk: object) => unknown, under?: (view: object, item: object, desk: object) => unknown }} about
 */
export function itemLists(stage, about) {
  const desk = { ...about, opened: "", group: groupName("state") };
  desk.open = (what) => {
    desk.opened = what;
    stage.draw();
    if (what) focusIn(stage, ".wb-form");
  };
  desk.leave = () => desk.open("");
  desk.keep = async (...intent) => {
    const { kept } = await stage.send(...intent);
    if (kept) desk.leave();
  };
  return (view) => view.groups.map((group) => itemList(stage, view, group, desk));
}

function itemList(stage, view, group, desk) {
  const { el, say } = stage;
  const adding = `add ${group.id}`;
  const add = (values) => desk.keep("add", { hypothesis: group.id, ...values }, `${group.name}: ${values.text}`);
  return section(
    stage,
    group.id,
    group.name,
    said(stage, group.statement, { class: "wb-muted wb-small", key: "statement" }),
    group.prompts.length > 0 && promptsOf(stage, group),
    group.items.length > 0 && el("ul", { class: "wb-watched", key: "items" }, group.items.map((item) => itemOf(stage, view, item, desk))),
    desk.opened === adding
      ? wording(stage, desk, { key: "adding", submit: add, keep: say("add.do"), values: { under: group.id } })
      : group.add && button(stage, say("add"), () => desk.open(adding), { key: "add", kind: "wb-add", "aria-label": group.add }),
  );
}

function promptsOf({ el, say }, group) {
  const prompts = group.prompts.map((prompt) => el("li", {}, prompt));
  return el("div", { class: "wb-calm wb-prompts", key: "prompts" }, el("p", { class: "wb-strong" }, say("none")), el("ul", {}, prompts));
}

function wording(stage, desk, { key, submit, keep, values }) {
  const buttons = formButtons(stage, keep, stage.say("cancel"), desk.leave);
  return form(stage, { key, submit, cancel: desk.leave }, desk.fields(values), buttons);
}

function itemOf(stage, view, item, desk) {
  const { el, say } = stage;
  const change = (values) => desk.keep("change", { id: item.id, ...values }, `${item.id}: ${values.text}`);
  if (desk.opened === `change ${item.id}`) {
    return el("li", { key: item.id }, wording(stage, desk, { key: "editing", submit: change, keep: say("save"), values: item }));
  }
  const text = el("p", {}, el("span", { class: "wb-chip" }, item.id), " ", item.text);
  return el(
    "li",
    { key: item.id, "data-state": item.state },
    el("div", { class: "wb-one", key: "one" }, el("div", { class: "wb-said", key: "said" }, text, desk.told(item)), toolsOf(stage, view, item, desk)),
    desk.under?.(view, item, desk),
  );
}

function toolsOf(stage, view, item, desk) {
  const { el, say, send } = stage;
  return el(
    "div",
    { class: "wb-row", key: "tools" },
    choice(stage, {
      legend: item.state_of,
      unseen: true,
      name: `${desk.group}-${item.id}`,
      class: "wb-segments",
      options: view.states.map((one) => ({ ...one, chosen: one.value === item.state })),
      choose: (state) => send("state", { id: item.id, state }, item.state_of),
    }),
    desk.deed?.(item, desk),
    button(stage, say("edit"), () => desk.open(`change ${item.id}`), { "aria-label": item.edit }),
    button(stage, say("remove"), () => send("remove", { id: item.id }, item.remove), { "aria-label": item.remove }),
  );
}
