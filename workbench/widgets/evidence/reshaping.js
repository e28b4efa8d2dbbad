// A row of evidence merged with another, split in two, or described anew.

import { field, form, formButtons, said } from "../panel/panel.js";

/** Return the form that merges another row into this one. */
export function merging(stage, view, item, leave) {
  const { say, send } = stage;
  const others = view.items.filter((other) => other.id !== item.id).map((one) => ({ value: one.id, label: `${one.id} ${one.text}` }));
  const submit = async ({ merged, text }) => {
    const about = [`${say("merge")}: ${item.id}, ${merged}`, text].filter(Boolean).join("; ");
    const { kept } = await send("merge", { into: item.id, merged, text }, about);
    if (kept) leave();
  };
  return form(
    stage,
    { key: "merging", submit, cancel: leave },
    field(stage, { key: "merged", name: "merged", label: say("merge.with", item), hint: say("merge.hint"), value: others[0]?.value, options: others }),
    field(stage, { key: "text", name: "text", label: say("merge.text"), hint: say("merge.text.hint"), rows: 2 }),
    formButtons(stage, say("merge.do"), say("cancel"), leave),
  );
}

/** Return the form that makes two rows of this one. */
export function splitting(stage, item, leave) {
  const { say, send } = stage;
  const submit = async (values) => {
    const { kept } = await send("split", { id: item.id, ...values }, `${values.text}; ${values.new_text}`);
    if (kept) leave();
  };
  return form(
    stage,
    { key: "splitting", submit, cancel: leave },
    said(stage, say("split.hint"), { class: "wb-muted wb-small", key: "hint" }),
    field(stage, { key: "text", name: "text", label: say("split.first"), value: item.text, rows: 2 }),
    field(stage, { key: "new_text", name: "new_text", label: say("split.second"), rows: 2 }),
    formButtons(stage, say("split.do"), say("cancel"), leave),
  );
}

/** Return the form that changes where a row comes from and what it is. */
export function describing(stage, view, item, leave) {
  const { el, say, send } = stage;
  const { about } = item;
  const submit = async (values) => {
    const { kept } = await send("describe", { id: item.id, about: values }, say("describe.of", item));
    if (kept) leave();
  };
  const choices = (key, items) => [{ value: "", label: say(key) }, ...items];
  const known = view.sources.map((one) => ({ value: one.id, label: `${one.id} ${one.title}` }));
  const kinds = view.kinds.some((one) => one.value === about.kind) || !about.kind ? view.kinds : [...view.kinds, { value: about.kind, label: about.kind }];
  const plain = (name, props = {}) => field(stage, { key: name, name, label: say(`add.${name}`), value: about[name], ...props });
  return form(
    stage,
    { key: "describing", submit, cancel: leave },
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      plain("source", { options: choices("add.source.none", known) }),
      plain("paragraph", { inputmode: "numeric" }),
      plain("origin"),
      plain("outlet"),
      plain("kind", { options: choices("add.kind.none", kinds) }),
      plain("date"),
      plain("happened"),
      plain("url"),
    ),
    field(stage, { key: "note", name: "note", label: say("note"), value: about.note, rows: 2 }),
    formButtons(stage, say("save"), say("cancel"), leave),
  );
}
