// The form of one rule: which sources lie or are left out, which origins, kinds and rows, and a date.

import { choice, field, form, formButtons, groupName } from "../panel/panel.js";

/** Return a rule that leaves nothing out. */
export function noRule() {
  return { sources: [], lying: [], origins: [], evidence: [], kinds: [], before: "" };
}

/**
 * Return what holds a rule while it is made: `rule`, what it would be called, and what is looked for among the rows.
 * It is `over` once the form is left, whose fields may still say that they have changed while they go.
 * @param {object} rule
 */
export function drafted(rule) {
  return { rule, name: "", find: "", over: false, group: groupName("source") };
}

/**
 * Return a form for a rule, and its name.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ offered: object, name: string, key: string, label: string, leave: () => void,
 *   keep: (name: string, rule: object) => Promise<{ kept: boolean }> }} about
 * @param {ReturnType<typeof drafted>} draft
 */
export function ruleForm(stage, { offered, name, key, label, leave, keep }, draft) {
  const { el, say } = stage;
  const desk = deskOf(stage, draft);
  const submit = async (values) => {
    const { kept } = await keep(values.name, { ...draft.rule, before: values.before });
    if (kept) leave();
  };
  const dated = ({ target }) => target.name === "before" && desk.set({ before: target.value });
  const hint = draft.name && say("form.name.hint", draft);
  return form(
    stage,
    { key, submit, cancel: leave },
    el(
      "div",
      { class: "wb-rule", key: "rule", onchange: dated },
      field(stage, { key: "name", label: say("form.name"), hint, name: "name", value: name }),
      sources(stage, offered.sources, draft, desk),
      ticks(stage, "kinds", offered.kinds, desk, say("form.kinds.hint")),
      field(stage, { key: "before", label: say("form.before"), hint: say("form.before.hint"), name: "before", value: draft.rule.before }),
      ticks(stage, "origins", offered.origins, desk),
      rows(stage, offered.evidence, draft, desk),
    ),
    formButtons(stage, label, say("cancel"), leave),
  );
}

/** Changes of the rule, each followed by the name that it would have. */
function deskOf(stage, draft) {
  const set = async (changes) => {
    if (draft.over) return;
    Object.assign(draft.rule, changes);
    stage.draw();
    const { kept, value } = await stage.ask("name", { rule: draft.rule });
    if (!kept || draft.over) return;
    draft.name = value;
    stage.draw();
  };
  const has = (list, value) => draft.rule[list].includes(value);
  const put = (list, value, on) => set({ [list]: withOr(draft.rule[list], value, on) });
  return { set, has, put };
}

/** Return a list with a value at its end, or without it. */
export function withOr(list, value, on) {
  const others = list.filter((one) => one !== value);
  return on ? [...others, value] : others;
}

const WAYS = ["counts", "out", "lies"];

function sources(stage, offered, { rule, group }, desk) {
  const { el, say } = stage;
  if (offered.length === 0) return null;
  const wayOf = (id) => (desk.has("sources", id) ? "out" : desk.has("lying", id) ? "lies" : "counts");
  const go = (id, way) => desk.set({ sources: withOr(rule.sources, id, way === "out"), lying: withOr(rule.lying, id, way === "lies") });
  const one = ({ value, label }) =>
    el(
      "div",
      { class: "wb-source", key: value },
      choice(stage, {
        legend: label,
        unseen: true,
        name: `${group} ${value}`,
        class: "wb-segments",
        options: WAYS.map((way) => ({ value: way, label: say(`form.source.${way}`), chosen: wayOf(value) === way })),
        choose: (way) => go(value, way),
      }),
      el("span", { "aria-hidden": "true" }, label),
    );
  return el("div", { class: "wb-sources", key: "sources" }, el("span", { class: "wb-label", key: "label" }, say("form.sources")), offered.map(one));
}

function ticks(stage, what, offered, desk, hint) {
  const { el, say } = stage;
  if (offered.length === 0) return null;
  return el(
    "fieldset",
    { class: "wb-choice", key: what },
    el("legend", { class: "wb-label" }, say(`form.${what}`)),
    hint && el("span", { class: "wb-muted wb-small", key: "hint" }, hint),
    el("div", { class: "wb-ticks", key: "ticks" }, offered.map(({ value, label }) => tick(el, what, value, label, desk))),
  );
}

function rows(stage, offered, draft, desk) {
  const { el, say } = stage;
  const find = ({ target }) => {
    draft.find = target.value;
    stage.draw();
  };
  const words = draft.find.toLowerCase().split(/\s+/).filter(Boolean);
  const found = offered.filter(({ id, text }) => words.every((word) => `${id} ${text}`.toLowerCase().includes(word)));
  const told = ({ id, text }) => [el("span", { class: "wb-strong" }, id), " ", text];
  return el(
    "fieldset",
    { class: "wb-choice", key: "evidence" },
    el("legend", { class: "wb-label" }, say("form.evidence")),
    el("input", { type: "search", key: "find", value: draft.find, placeholder: say("form.find"), "aria-label": say("form.find"), oninput: find, onkeydown: stayHere }),
    el("div", { class: "wb-ticks wb-many", key: "ticks" }, found.map((row) => tick(el, "evidence", row.id, told(row), desk))),
  );
}

/** Enter in the search looks; it does not keep the form. */
function stayHere(event) {
  if (event.key === "Enter") event.preventDefault();
}

function tick(el, what, value, label, desk) {
  const onchange = (event) => desk.put(what, value, event.target.checked);
  return el(
    "label",
    { class: "wb-option", key: value },
    el("input", { type: "checkbox", checked: desk.has(what, value), onchange }),
    el("span", {}, label),
  );
}
