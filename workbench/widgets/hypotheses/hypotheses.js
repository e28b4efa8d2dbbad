// The hypotheses as cards, the question they answer, and how they relate to each other.

import { live } from "../shared/live.js";
import { takesText } from "../shared/dom.js";
import { button, choice, field, focusIn, form, formButtons, groupName, panel, said, section } from "../panel/panel.js";
import { marks, merging, splitting } from "./reshaping.js";

/** What is open on this screen only: the card being reworded or removed, the forms. */
const closed = () => ({ editing: null, removing: null, merging: null, splitting: null, marking: false, question: false, adding: false });

export default live("hypotheses", (stage) => {
  const draw = panel(stage);
  const local = { ...closed(), name: groupName("form") };
  const open = (what, selector) => {
    Object.assign(local, closed(), what);
    stage.draw();
    if (selector) focusIn(stage, selector);
  };
  return (view) =>
    draw(
      { ...view, progress: view.count },
      question(stage, view, local, open),
      relation(stage, view, local),
      section(stage, "cards", null, cards(stage, view, local, open), adding(stage, view, local, open)),
      reminders(stage, view),
    );
});

function question(stage, view, local, open) {
  const { say, send } = stage;
  const { title, question: asked, explanation } = view.case;
  const submit = async (values) => {
    const { kept } = await send("question", values, `${say("question")}: ${values.question}`);
    if (kept) open({});
  };
  const editor = () =>
    form(
      stage,
      { key: "edit", submit, cancel: () => open({}) },
      field(stage, { key: "title", label: say("question.title"), name: "title", value: title }),
      field(stage, { key: "question", label: say("question"), name: "question", value: asked, rows: 2 }),
      field(stage, { key: "explanation", label: say("question.explanation"), name: "explanation", value: explanation, rows: 2 }),
      formButtons(stage, say("save"), say("cancel"), () => open({})),
    );
  return section(
    stage,
    "question",
    null,
    local.question
      ? editor()
      : [
          said(stage, asked || say("question.none"), { class: asked ? "wb-strong wb-asked" : "wb-mind", key: "asked" }),
          said(stage, explanation, { class: "wb-muted", key: "explained" }),
          button(stage, say(asked ? "question.edit" : "question.write"), () => open({ question: true }, ".wb-form"), { kind: "wb-reword", key: "reword" }),
        ],
    !local.question && marks(stage, view, local, open),
  );
}

function relation(stage, view, local) {
  const { el, say, send } = stage;
  return section(
    stage,
    "relation",
    null,
    choice(stage, {
      key: "forms",
      legend: say("form.ask"),
      name: local.name,
      class: "wb-forms",
      options: view.forms.map((one) => ({
        value: one.value,
        chosen: one.value === view.form,
        label: [el("span", { class: "wb-strong" }, one.label), el("span", { class: "wb-muted wb-means" }, one.means)],
      })),
      choose: (value) => send("form", { form: value }, say("form.ask")),
    }),
    said(stage, view.form_kept, { class: "wb-muted wb-small", key: "kept" }),
  );
}

function cards(stage, view, local, open) {
  const { el, say } = stage;
  if (view.cards.length === 0) return el("p", { class: "wb-calm", key: "empty" }, say("empty"));
  return [
    el("ol", { class: "wb-cards", key: "list" }, view.cards.map((card) => cardOf(stage, view, card, local, open))),
    el("p", { class: "wb-muted wb-small", key: "keys" }, say("keys")),
  ];
}

function cardOf(stage, view, card, local, open) {
  const { el } = stage;
  const onkeydown = (event) => {
    const by = movement(event);
    if (!by || takesText(event.target)) return;
    event.preventDefault();
    move(stage, card, by);
  };
  const props = { key: card.id, class: "wb-card wb-hypothesis", "data-on": String(card.on), onkeydown };
  if (local.editing === card.id) return el("li", props, reword(stage, card, open));
  return el(
    "li",
    props,
    el("div", { class: "wb-card-head", key: "head" }, heading(stage, card), tools(stage, card, open)),
    said(stage, card.statement, { class: "wb-statement", key: "statement" }),
    local.removing === card.id && removal(stage, card, open),
    local.merging === card.id && merging(stage, view, card, () => open({})),
    local.splitting === card.id && splitting(stage, card, () => open({})),
    tests(stage, card),
  );
}

/** Return −1, 1 or 0 for Alt with the up or down key. */
export function movement({ key, altKey }) {
  if (!altKey) return 0;
  return { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
}

function move(stage, card, by) {
  if (by < 0 ? card.first : card.last) return;
  stage.send("move", { id: card.id, by }, by < 0 ? card.up : card.down);
}

function heading({ el, say }, card) {
  return el(
    "p",
    { class: "wb-named", key: "named" },
    el("span", { class: "wb-chip" }, card.id),
    " ",
    el("span", { class: "wb-strong" }, card.label),
    card.residual && [" ", el("span", { class: "wb-muted wb-small" }, say("reminder"))],
    !card.on && !card.residual && [" ", el("span", { class: "wb-muted wb-small" }, say("off"))],
  );
}

function tools(stage, card, open) {
  const { el, say, send } = stage;
  const at = { last: card.last, first: card.first };
  const arrow = (sign, label, by, end) =>
    button(stage, sign, () => move(stage, card, by), { "aria-label": label, title: label, "aria-disabled": at[end] ? "true" : null });
  return el(
    "div",
    { class: "wb-row wb-card-tools", key: "tools" },
    el(
      "label",
      { class: "wb-option", key: "on" },
      el("input", {
        type: "checkbox",
        checked: card.on,
        "aria-label": card.switch,
        onchange: (event) => send("switch", { id: card.id, on: event.target.checked }, card.switch),
      }),
      el("span", {}, say(card.residual ? "on.residual" : "on")),
    ),
    arrow("↑", card.up, -1, "first"),
    arrow("↓", card.down, 1, "last"),
    button(stage, say("edit"), () => open({ editing: card.id }, ".wb-form"), { "aria-label": `${say("edit")} ${card.name}` }),
    button(stage, say("merge"), () => open({ merging: card.id }, ".wb-card .wb-form"), { "aria-label": card.merge }),
    button(stage, say("split"), () => open({ splitting: card.id }, ".wb-card .wb-form"), { "aria-label": card.split }),
    button(stage, say("remove"), () => open({ removing: card.id }, ".wb-removal"), { "aria-label": card.remove }),
  );
}

function reword(stage, card, open) {
  const { say, send } = stage;
  const submit = async (values) => {
    const { kept } = await send("reword", { id: card.id, ...values }, `${card.id}: ${values.label}. ${values.statement}`);
    if (kept) open({});
  };
  return form(
    stage,
    { key: "edit", submit, cancel: () => open({}) },
    field(stage, { key: "label", label: say("add.label"), name: "label", value: card.label }),
    field(stage, { key: "statement", label: say("add.statement"), name: "statement", value: card.statement, rows: 2 }),
    formButtons(stage, say("save"), say("cancel"), () => open({})),
  );
}

function removal(stage, card, open) {
  const { el, say, send } = stage;
  const remove = async () => {
    open({});
    await send("remove", { id: card.id }, card.remove);
  };
  return el(
    "div",
    { class: "wb-mind wb-removal", key: "removal" },
    el("p", {}, card.remove_ask),
    el("div", { class: "wb-row" }, button(stage, say("remove.yes"), remove), button(stage, say("remove.no"), () => open({}))),
  );
}

function tests({ el, say }, card) {
  const told = card.tests.filter((test) => test.text);
  if (told.length === 0) return null;
  return el(
    "details",
    { key: "tests", class: "wb-tests wb-small", open: told.some((test) => test.lacking) },
    el("summary", {}, say("tests")),
    el("ul", {}, told.map((test) => el("li", { class: test.lacking ? "wb-warn" : null }, el("span", { class: "wb-strong" }, test.name), " ", test.text))),
  );
}

function adding(stage, view, local, open) {
  const { say, send } = stage;
  if (!local.adding) {
    return button(stage, say("add"), () => open({ adding: true }, ".wb-form"), { kind: "wb-primary", key: "add" });
  }
  const submit = async (values) => {
    const { kept } = await send("add", values, `${values.label}. ${values.statement}`);
    if (kept) open({});
  };
  return form(
    stage,
    { key: "adding", submit, cancel: () => open({}) },
    field(stage, { key: "label", label: say("add.label"), name: "label" }),
    field(stage, { key: "statement", label: say("add.statement"), name: "statement", rows: 2 }),
    formButtons(stage, say("add.do"), say("cancel"), () => open({})),
  );
}

function reminders(stage, view) {
  const { say, send } = stage;
  return section(
    stage,
    "else",
    say("else"),
    said(stage, view.few, { key: "few" }),
    said(stage, view.residual, { class: "wb-muted", key: "residual" }),
    !view.has_residual && button(stage, say("residual.add"), () => send("residual", {}, say("residual.add")), { key: "add" }),
  );
}
