// The deception check: choose a source, answer four short checklists, enter its items twice, compare both totals.

import { takesText } from "../shared/dom.js";
import { live } from "../shared/live.js";
import { button, choice, field, focusIn, form, formButtons, groupName, hiddenTotals, panel, said, scroller, section } from "../panel/panel.js";

export default live("deception", (stage) => {
  const draw = panel(stage);
  const local = { entering: null, group: groupName("answer") };
  local.open = (entering) => {
    local.entering = entering;
    stage.draw();
    if (entering) focusIn(stage, ".wb-form");
  };
  const { el } = stage;
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.when, { class: "wb-muted", key: "when" }),
      view.empty
        ? said(stage, view.empty, { class: "wb-calm", key: "empty" })
        : el(
            "div",
            { key: "check" },
            sourceOf(stage, view, local),
            view.about && checklists(stage, view, local),
            view.about && conclusion(stage, view),
            rows(stage, view, local),
            compared(stage, view.both),
          ),
    );
});

function sourceOf(stage, view, local) {
  const { el, say, ask } = stage;
  const choose = (source) => {
    local.entering = null;
    ask("choose", { source });
  };
  const { about } = view;
  return el(
    "div",
    { class: "wb-section", key: "source" },
    field(stage, { key: "choose", label: say("source"), value: view.chosen, options: view.sources, onchange: choose }),
    !about && said(stage, say("source.none.what"), { class: "wb-muted", key: "none" }),
    about && said(stage, about.facts, { class: "wb-muted wb-small", key: "facts" }),
    about &&
      about.known.length > 0 &&
      el(
        "dl",
        { class: "wb-known", key: "known", "aria-label": say("known") },
        about.known.map(({ label, text }) => el("div", { key: label }, el("dt", {}, label), el("dd", {}, text))),
      ),
    about && said(stage, about.none, { class: "wb-muted wb-small", key: "undescribed" }),
  );
}

// the checklists

function checklists(stage, view, local) {
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-lists", key: `lists ${view.chosen}`, onkeydown: (event) => answerByKey(event) },
    el("p", { class: "wb-muted wb-small", key: "keys" }, say("keys")),
    view.lists.map((list) =>
      section(
        stage,
        list.key,
        list.title,
        el("ul", { class: "wb-questions", key: "questions" }, list.questions.map((question) => questionOf(stage, view, question, local))),
      ),
    ),
    said(stage, view.after, { class: "wb-muted wb-small", key: "after" }),
  );
}

function questionOf(stage, view, question, local) {
  const { el, say, send } = stage;
  const source = view.chosen;
  const about = (key, values) => say(`about.${key}`, { question: question.text, ...values });
  const answer = (given) => send("answer", { source, question: question.id, answer: given }, about("answer", { answer: given }));
  const why = (text) => send("why", { source, question: question.id, why: text }, about("why", { why: text }));
  return el(
    "li",
    { class: "wb-question", key: question.id, "data-again": question.again !== "" },
    choice(stage, {
      key: "answer",
      legend: question.text,
      name: `${local.group} ${source} ${question.id}`,
      class: "wb-segments",
      options: view.answers.map((one) => ({ ...one, chosen: one.value === question.answer })),
      choose: answer,
    }),
    el(
      "div",
      { class: "wb-beside", key: "beside" },
      question.again && el("span", { class: "wb-chip wb-warn", key: "again" }, question.again),
      question.answer !== "" &&
        el("button", { class: "wb-link wb-small", type: "button", key: "clear", "data-clear": true, "aria-label": question.clear, onclick: () => answer("") }, say("clear")),
    ),
    field(stage, { key: "why", label: say("why"), value: question.why, "aria-label": `${say("why")} ${question.text}`, onchange: why }),
  );
}

/** In a question y, n and u answer, Backspace takes the answer back, arrows up and down go to the next question. */
function answerByKey(event) {
  const { target } = event;
  const question = target.closest(".wb-question");
  if (!question || takesText(target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const deed = deedOf(event.key);
  if (!deed) return;
  event.preventDefault();
  if (deed.answer) answered(question, deed.answer);
  else if (deed.step) beside(question, deed.step)?.focus();
  else question.querySelector("[data-clear]")?.click();
}

/**
 * Return what a key means in a question, or null.
 * @param {string} key
 */
export function deedOf(key) {
  const answers = { y: "yes", n: "no", u: "unclear" };
  const answer = answers[key.toLowerCase()];
  if (answer) return { answer };
  return { ArrowDown: { step: 1 }, ArrowUp: { step: -1 }, Backspace: { clear: true }, Delete: { clear: true } }[key] ?? null;
}

function answered(question, value) {
  const radio = question.querySelector(`input[value="${value}"]`);
  radio.focus();
  if (!radio.checked) radio.click();
}

function beside(question, step) {
  const all = [...question.closest(".wb-lists").querySelectorAll(".wb-question")];
  return reachable(all[all.indexOf(question) + step]);
}

function reachable(question) {
  return question?.querySelector("input:checked") ?? question?.querySelector("input[type=radio]");
}

function conclusion(stage, view) {
  const { say, send } = stage;
  const conclude = (text) =>
    send("conclude", { source: view.chosen, conclusion: text }, say("about.conclude", { source: view.chosen, conclusion: text }));
  return section(
    stage,
    `conclusion ${view.chosen}`,
    say("sum"),
    said(stage, view.sum, { class: "wb-sum", key: "sum", role: "status" }),
    field(stage, { key: "conclusion", label: say("conclusion"), hint: say("conclusion.hint"), value: view.conclusion, rows: 2, onchange: conclude }),
  );
}

// entered twice

function rows(stage, view, local) {
  const { el, say } = stage;
  return section(
    stage,
    "rows",
    say("rows"),
    said(stage, say("rows.what"), { class: "wb-muted", key: "what" }),
    view.rows.length === 0
      ? said(stage, say("rows.none"), { class: "wb-calm", key: "none" })
      : el("ul", { class: "wb-items", key: "items" }, view.rows.map((row) => rowOf(stage, row, local))),
  );
}

function rowOf(stage, row, local) {
  const { el, say } = stage;
  const facts = [row.place, row.origin].filter((text) => text !== "").join(" · ");
  const entering = local.entering === row.id;
  return el(
    "li",
    { key: row.id },
    el(
      "div",
      { class: "wb-item", key: "item" },
      el("p", { class: "wb-said", key: "said" }, el("span", { class: "wb-chip" }, row.id), " ", row.text, facts && el("span", { class: "wb-muted wb-small wb-facts" }, facts)),
      row.second === null &&
        !entering &&
        button(stage, say("twice"), () => local.open(row.id), { key: "twice", kind: "wb-small", "aria-label": row.twice }),
    ),
    row.second !== null && secondOf(stage, row.second, local),
    row.second === null && entering && wording(stage, { intent: "enter_twice", id: row.id, text: row.text, keep: say("twice.keep") }, local),
  );
}

function secondOf(stage, second, local) {
  const { el, say, send } = stage;
  const { id } = second;
  if (local.entering === id) return wording(stage, { intent: "reword", id, text: second.text, keep: say("save") }, local);
  return el(
    "div",
    { class: "wb-item wb-second", key: "second" },
    el("p", { class: "wb-said", key: "said" }, el("span", { class: "wb-chip" }, id), " ", el("span", { class: "wb-chip wb-tag" }, say("tag")), " ", second.text),
    el(
      "div",
      { class: "wb-row", key: "deeds" },
      button(stage, say("reword"), () => local.open(id), { key: "reword", kind: "wb-small", "aria-label": second.reword }),
      button(stage, say("back"), () => send("take_back", { id }, second.back), {
        key: "back",
        kind: "wb-small",
        "aria-label": second.back,
        title: second.back_title,
      }),
    ),
  );
}

function wording(stage, { intent, id, text, keep }, local) {
  const { say, send } = stage;
  const leave = () => local.open(null);
  const submit = async (values) => {
    const { kept } = await send(intent, { id, text: values.text }, `${id}: ${values.text}`);
    if (kept) leave();
  };
  return form(
    stage,
    { key: "wording", submit, cancel: leave },
    field(stage, { key: "text", name: "text", label: say("twice.text"), hint: say("twice.hint"), value: text, rows: 2 }),
    formButtons(stage, keep, say("cancel"), leave),
  );
}

// both totals

function compared(stage, both) {
  const { say } = stage;
  if (!both.any) return null;
  return section(
    stage,
    "both",
    say("both"),
    both.shown ? [said(stage, both.what, { class: "wb-muted wb-small", key: "what" }), both.readings.map((one) => reading(stage, one))] : hiddenTotals(stage, both),
  );
}

function reading(stage, one) {
  const { el, say } = stage;
  const heads = ["hypothesis", "true", "deceptive"].map((key) => el("th", { scope: "col", key }, say(`both.${key}`)));
  const cell = (text, leads, key) => el("td", { key, "data-leads": leads }, text);
  const line = (column) =>
    el(
      "tr",
      { key: column.id },
      el("th", { scope: "row", key: "name" }, column.name),
      cell(column.as_true, column.leads, "true"),
      cell(column.as_deceptive, column.leads_then, "deceptive"),
    );
  return el(
    "div",
    { class: "wb-reading", key: one.evidence.join(" ") },
    el("h4", { key: "title" }, one.title),
    el("p", { class: one.changes ? "wb-strong" : "", key: "sentence" }, one.sentence),
    said(stage, one.missing, { class: "wb-warn wb-small", key: "missing" }),
    scroller(stage, one.title, el("table", { class: "wb-table" }, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, one.columns.map(line))), { key: "table" }),
  );
}
