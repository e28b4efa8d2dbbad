// The cases under work: each with the line that opens it, and what can be done with it; a new one; backups.

import { live } from "../shared/live.js";
import { fileButton, sendFile, takeFile } from "../shared/files.js";
import { button, field, focusIn, form, formButtons, panel, said, section } from "../panel/panel.js";

export default live("cases", (stage) => {
  const draw = panel(stage, { edits: false });
  const local = { renaming: null, deleting: null, told: "", beside: "", over: false };
  const open = (what) => {
    Object.assign(local, { renaming: null, deleting: null, told: "", beside: "" }, what);
    stage.draw();
    if (local.renaming) focusIn(stage, ".wb-form");
  };
  const bring = async (file) => {
    open({});
    try {
      if (await sendFile(stage, file)) focusIn(stage, ".wb-file .wb-form");
    } catch {
      await stage.ask("leave_out");
      stage.refuse(stage.say("file.unread"));
    }
  };
  const over = (is) => {
    if (local.over === is) return;
    local.over = is;
    stage.draw();
  };
  takeFile(stage, { over, dropped: bring });
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      view.items.length > 0 && stage.el("ul", { class: "wb-cases-list", key: "cases" }, view.items.map((item) => one(stage, item, local, open))),
      file(stage, view, local, open, bring),
      beginning(stage, view, local, open),
      view.backups.length > 0 && backups(stage, view, local, open),
    );
});

// What a deed came to stands beside its button: a long list has no room for it at the top.
function told(stage, { told, beside }, place) {
  return beside === place && said(stage, told, { class: "wb-calm", key: "told", role: "status" });
}

function one(stage, item, local, open) {
  const { el, say } = stage;
  return el(
    "li",
    { key: item.name, class: "wb-case" },
    el("h3", {}, item.name),
    said(stage, item.title, { class: "wb-strong", key: "title" }),
    said(stage, item.question, { key: "question" }),
    el("p", { class: "wb-muted wb-small", key: "facts" }, item.facts.join(" · ")),
    el("p", { class: "wb-opening", key: "open" }, el("span", { class: "wb-muted wb-small" }, say("open")), " ", el("code", {}, item.open)),
    local.renaming === item.name ? renaming(stage, item, open) : local.deleting === item.name ? deleting(stage, item, open) : deeds(stage, item, open),
    told(stage, local, `case ${item.name}`),
  );
}

function deeds(stage, item, open) {
  const { el, say, send, ask } = stage;
  const backup = async () => {
    const { kept, value } = await ask("backup", { name: item.name });
    if (kept) open({ told: say("done.written", { path: value }), beside: `case ${item.name}` });
  };
  return el(
    "div",
    { class: "wb-row", key: "deeds" },
    button(stage, say("rename"), () => open({ renaming: item.name }), { "aria-label": item.rename }),
    button(stage, say("copy"), () => send("copy", { name: item.name }, item.copy), { "aria-label": item.copy }),
    button(stage, say("backup"), backup, { "aria-label": item.backup }),
    button(stage, say("delete"), () => open({ deleting: item.name }), { "aria-label": item.delete }),
  );
}

function renaming(stage, item, open) {
  const { say, send } = stage;
  const submit = async ({ new: name }) => {
    const { kept } = await send("rename", { name: item.name, new: name }, item.rename);
    if (kept) open({});
  };
  const leave = () => open({});
  return form(
    stage,
    { key: "renaming", submit, cancel: leave },
    field(stage, { key: "new", name: "new", label: say("new.name"), value: item.name, hint: say("new.hint") }),
    formButtons(stage, say("keep"), say("cancel"), leave),
  );
}

function deleting(stage, item, open) {
  const { el, say, ask } = stage;
  const remove = async () => {
    const { kept, value } = await ask("delete", { name: item.name });
    if (kept) open({ told: say("done.deleted", { name: item.name, path: value }), beside: "backups" });
    stage.root.querySelector(".wb-backups button")?.focus();
  };
  return el(
    "div",
    { class: "wb-mind", key: "deleting", role: "group" },
    el("p", {}, item.sure),
    el("div", { class: "wb-row" }, button(stage, say("delete.do"), remove), button(stage, say("cancel"), () => open({}))),
  );
}

function file(stage, view, local, open, bring) {
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-section wb-file", key: "file", "data-over": local.over ? "true" : null },
    el("h3", {}, say("file")),
    said(stage, local.over ? say("file.now") : say("file.lead"), { class: "wb-muted wb-small", key: "lead" }),
    el("p", { class: "wb-row", key: "choose" }, fileButton(stage, say("file.choose"), bring)),
    view.file && brought(stage, view.file, open),
    told(stage, local, "file"),
  );
}

function brought(stage, { name, reading, trouble, holds, left, proposed }, open) {
  const { el, say, ask, send } = stage;
  const leave = () => ask("leave_out");
  const submit = async (values) => {
    const { kept } = await send("take_in", values, name);
    if (kept) open({ told: say("done.begun", { name: values.name.trim() }), beside: "file" });
  };
  if (reading) return said(stage, reading, { key: "reading", role: "status" });
  if (trouble) return said(stage, trouble, { class: "wb-mind", key: "trouble", role: "alert" });
  return el(
    "div",
    { key: "brought" },
    form(
      stage,
      { key: `take ${name}`, submit, cancel: leave },
      el("div", { role: "status", key: "holds" }, el("p", { class: "wb-strong" }, name), holds.map((text) => el("p", { key: text }, text))),
      left.length > 0
        ? el("div", { key: "left" }, el("p", { class: "wb-strong" }, say("file.left")), el("ul", { class: "wb-left" }, left.map((text) => el("li", { key: text }, text))))
        : said(stage, say("file.nothing_left"), { class: "wb-muted wb-small", key: "left" }),
      field(stage, { key: "name", name: "name", label: say("new.name"), value: proposed }),
      formButtons(stage, say("file.take"), say("file.leave"), leave),
    ),
  );
}

function beginning(stage, view, local, open) {
  const { el, say, send } = stage;
  const submit = async (values) => {
    const { kept } = await send("begin", values, values.name);
    if (!kept) return;
    stage.root.querySelector(".wb-begin form").reset();
    open({ told: say("done.begun", { name: values.name.trim() }), beside: "new" });
  };
  return el(
    "div",
    { class: "wb-section wb-begin", key: "new" },
    el("h3", {}, say("new")),
    form(
      stage,
      { key: "begin", submit },
      el(
        "div",
        { class: "wb-fields", key: "fields" },
        field(stage, { key: "name", name: "name", label: say("new.name") }),
        field(stage, { key: "template", name: "template", label: say("new.template"), value: view.templates[0]?.value, options: view.templates }),
      ),
      field(stage, { key: "question", name: "question", label: say("new.question") }),
      formButtons(stage, say("new.do")),
    ),
    told(stage, local, "new"),
  );
}

function backups(stage, view, local, open) {
  const { el, say, send } = stage;
  const restore = async (one) => {
    const { kept } = await send("restore", { file: one.file }, one.restore);
    if (kept) open({});
  };
  return section(
    stage,
    "backups",
    say("backups"),
    said(stage, say("backups.lead"), { class: "wb-muted wb-small", key: "lead" }),
    told(stage, local, "backups"),
    el(
      "ul",
      { class: "wb-backups", key: "files" },
      view.backups.map((one) =>
        el("li", { key: one.file, class: "wb-row" }, el("span", {}, one.file), button(stage, say("restore"), () => restore(one), { "aria-label": one.restore })),
      ),
    ),
  );
}
