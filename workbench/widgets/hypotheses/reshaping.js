// A hypothesis merged with another, or split in two; and the marks beside the question.

import { button, field, form, formButtons, said } from "../panel/panel.js";

/** Return the form that merges another hypothesis into this one. */
export function merging(stage, view, card, leave) {
  const { el, say, send } = stage;
  const others = view.cards.filter((other) => other.id !== card.id && (other.residual || !card.residual));
  const submit = async (values) => {
    const about = [`${say("merge")}: ${card.id}, ${values.merged}`, values.label, values.statement].filter(Boolean).join("; ");
    const { kept } = await send("merge", { into: card.id, ...values }, about);
    if (kept) leave();
  };
  return form(
    stage,
    { key: "merging", submit, cancel: leave },
    field(stage, { key: "merged", name: "merged", label: card.merge, hint: say("merge.hint"), value: others[0]?.id, options: others.map((one) => ({ value: one.id, label: one.name })) }),
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      field(stage, { key: "label", name: "label", label: say("merge.label"), hint: say("merge.words.hint") }),
      field(stage, { key: "statement", name: "statement", label: say("merge.statement"), rows: 2 }),
    ),
    formButtons(stage, say("merge.do"), say("cancel"), leave),
  );
}

/** Return the form that makes two hypotheses of this one. */
export function splitting(stage, card, leave) {
  const { el, say, send } = stage;
  const submit = async (values) => {
    const { kept } = await send("split", { id: card.id, ...values }, `${say("split")}: ${values.label}; ${values.new_label}`);
    if (kept) leave();
  };
  const words = (name, label, value, rows) => field(stage, { key: name, name, label, value, rows });
  return form(
    stage,
    { key: "splitting", submit, cancel: leave },
    said(stage, say("split.hint"), { class: "wb-muted wb-small", key: "hint" }),
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      words("label", say("split.first"), card.label),
      words("new_label", say("split.second"), ""),
      words("statement", say("split.first.statement"), card.statement, 2),
      words("new_statement", say("split.second.statement"), "", 2),
    ),
    formButtons(stage, say("split.do"), say("cancel"), leave),
  );
}

/** Return the as-of date and the handling mark, or the form that changes them. */
export function marks(stage, view, local, open) {
  const { el, say, send } = stage;
  if (!local.marking) {
    return el(
      "p",
      { class: "wb-row", key: "marks" },
      el("span", { class: "wb-muted" }, view.marks.line),
      button(stage, say("marks.edit"), () => open({ marking: true }, ".wb-form"), { kind: "wb-small" }),
    );
  }
  const leave = () => open({});
  const submit = async (values) => {
    const { kept } = await send("mark", values, say("marks.edit"));
    if (kept) leave();
  };
  return form(
    stage,
    { key: "marking", submit, cancel: leave },
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      field(stage, { key: "as_of", name: "as_of", label: say("marks.as_of"), hint: say("marks.as_of.hint"), value: view.marks.as_of }),
      field(stage, { key: "handling", name: "handling", label: say("marks.handling"), hint: say("marks.handling.hint"), value: view.marks.handling }),
    ),
    formButtons(stage, say("save"), say("cancel"), leave),
  );
}
