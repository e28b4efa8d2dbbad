// An item of one's own.

import { Pasting } from "../shared/pasting.js";
import { button, field, form, formButtons, section } from "../panel/panel.js";

/**
 * Return the button that opens the form for a new item, or the form.
 * @param {import("../shared/live.js").Stage} stage
 */
export function adding(stage, view, local) {
  const { el, say } = stage;
  if (local.adding) return section(stage, "adding", say("add"), newItem(stage, view, local));
  if (local.pasting) return section(stage, "pasting", stage.channel.view.paste.title, pasted(stage, local.pasting));
  const open = () => local.set({ adding: true }, ".wb-form");
  return section(
    stage,
    "adding",
    null,
    el(
      "div",
      { class: "wb-row", key: "ways" },
      button(stage, say("add"), open, { key: "add" }),
      pasteButton(stage, local),
    ),
  );
}

function pasteButton(stage, local) {
  const { paste } = stage.channel.view;
  const close = () => local.set({ pasting: null });
  const open = () => local.set({ pasting: new Pasting(stage, { draw: stage.draw, close, bring: local.bring }) }, ".wb-pasting");
  return button(stage, paste.open, open, { key: "paste", title: paste["open.title"] });
}

function pasted({ el }, pasting) {
  return el("div", { class: "wb-pasting", key: "pasting" }, pasting.children());
}

function newItem(stage, view, local) {
  const { el, say, send } = stage;
  const leave = () => local.set({ adding: false });
  const submit = async (item) => {
    const { kept } = await send("add", { item }, item.text);
    if (kept) leave();
  };
  const choices = (key, items) => [{ value: "", label: say(key) }, ...items];
  const known = view.sources.map((one) => ({ value: one.id, label: `${one.id} ${one.title}` }));
  const plain = (name, props = {}) => field(stage, { key: name, name, label: say(`add.${name}`), ...props });
  return form(
    stage,
    { key: "new", submit, cancel: leave },
    plain("text", { rows: 2 }),
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      plain("source", { options: choices("add.source.none", known) }),
      plain("paragraph", { inputmode: "numeric" }),
      plain("origin"),
      plain("outlet"),
      plain("kind", { options: choices("add.kind.none", view.kinds) }),
      plain("date"),
      plain("happened"),
      plain("url"),
    ),
    formButtons(stage, say("add.do"), say("cancel"), leave),
  );
}
