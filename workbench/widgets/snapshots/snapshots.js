// Moments of the case that have names, and two of them side by side.

import { live } from "../shared/live.js";
import { button, field, focusIn, form, formButtons, panel, said, section } from "../panel/panel.js";
import { comparison } from "./comparison.js";

export default live("snapshots", (stage) => {
  const draw = panel(stage);
  const local = { renaming: null };
  const open = (what) => {
    Object.assign(local, { renaming: null }, what);
    stage.draw();
    if (local.renaming) focusIn(stage, ".wb-snapshots-list .wb-form");
  };
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      taking(stage),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      view.items.length > 0 && stage.el("ul", { class: "wb-snapshots-list", key: "list" }, view.items.map((item) => one(stage, item, local, open))),
      view.items.length > 0 && sides(stage, view),
    );
});

function taking(stage) {
  const { el, say, send } = stage;
  const submit = async ({ name }) => {
    const { kept } = await send("take", { name }, name);
    if (kept) stage.root.querySelector(".wb-taking form").reset();
  };
  return el(
    "div",
    { class: "wb-taking", key: "taking" },
    form(stage, { key: "take", submit }, field(stage, { key: "name", name: "name", label: say("name"), hint: say("hint") }), formButtons(stage, say("take"))),
  );
}

function one(stage, item, local, open) {
  const { el, say, send } = stage;
  if (local.renaming === item.name) {
    const leave = () => open({});
    const submit = async (values) => {
      const { kept } = await send("rename", { name: item.name, new: values.new }, item.rename);
      if (kept) leave();
    };
    return el(
      "li",
      { key: item.name },
      form(
        stage,
        { key: "renaming", submit, cancel: leave },
        field(stage, { key: "new", name: "new", label: say("rename.name"), value: item.name }),
        formButtons(stage, say("keep"), say("cancel"), leave),
      ),
    );
  }
  return el(
    "li",
    { key: item.name, class: "wb-row" },
    el("span", { class: "wb-strong" }, item.name),
    el("span", { class: "wb-muted wb-small wb-grow" }, item.when),
    button(stage, say("rename"), () => open({ renaming: item.name }), { "aria-label": item.rename }),
    button(stage, say("remove"), () => send("remove", { name: item.name }, item.remove), { "aria-label": item.remove }),
  );
}

function sides(stage, view) {
  const { el, say, send } = stage;
  const [before, after] = view.chosen;
  const choose = (chosen) => send("choose", { before, after, ...chosen }, say("side"));
  return section(
    stage,
    "sides",
    say("side"),
    el(
      "div",
      { class: "wb-fields", key: "choice" },
      field(stage, { key: "before", label: say("before"), value: before, options: view.moments, onchange: (value) => choose({ before: value }) }),
      field(stage, { key: "after", label: say("after"), value: after, options: view.moments, onchange: (value) => choose({ after: value }) }),
    ),
    view.comparison && comparison(stage, view.comparison),
  );
}
