// What a class has handed in: what to talk about first, then everything that it rests on.

import { live } from "../shared/live.js";
import { button, panel, said, section } from "../panel/panel.js";
import { doing, forgetHowLong, isLate } from "../panel/doing.js";
import { agreement, changes, rankings, seats, signs, table } from "./parts.js";

const FIRST = 5;
const PARTS = [
  ["splits", "review.splits"],
  ["matrix", "review.matrix"],
  ["answers", "answers"],
  ["ranks", "ranks"],
  ["agreement", "agreement"],
  ["signs", "signs"],
  ["seats", "seats"],
  ["who", "review.who"],
];

export default live("classreview", (stage) => {
  const draw = panel(stage, { edits: false });
  const local = { all: false, late: false, timer: null };
  const set = (change) => {
    Object.assign(local, change);
    stage.draw();
  };
  return (view) =>
    draw(
      { ...view, progress: view.case },
      tools(stage, view),
      view.class && making(stage, view.making, local, set),
      view.empty && empty(stage, view.empty),
      view.class && everything(stage, view, local),
      view.problems.length > 0 && problems(stage, view.problems),
    );
});

function everything(stage, view, local) {
  const all = view.class;
  return [
    talk(stage, all.talk),
    contents(stage),
    splits(stage, all, local),
    matrix(stage, all),
    standing(stage, all.standing),
    changes(stage, all.answers, view.pictures),
    rankings(stage, all.ranks),
    agreement(stage, all.agreement),
    signs(stage, all.signs),
    seats(stage, all.seats),
    who(stage, all.who),
  ];
}

function tools(stage, view) {
  const { el, say, ask } = stage;
  return el(
    "div",
    { key: "tools", class: "wb-sum" },
    el(
      "div",
      { class: "wb-row" },
      el("span", { class: "wb-strong", role: "status" }, view.sum),
      button(stage, say("review.again"), () => ask("again")),
      view.class &&
        el(
          "label",
          { class: "wb-names" },
          el("input", { type: "checkbox", checked: view.names, onchange: (event) => ask("names", { shown: event.target.checked }) }),
          say("review.names"),
        ),
    ),
    el("p", { class: "wb-arrived", role: "status" }, view.busy || view.news),
    view.class && !view.names && el("p", { class: "wb-muted wb-small" }, say("codes")),
  );
}

/** What can be written of the class, how far it has come, and where it lies. */
function making(stage, { ways, doing: now, told, path }, local, set) {
  const { el, ask } = stage;
  if (ways.length === 0) return null;
  if (!now) forgetHowLong(local);
  return el(
    "div",
    { key: "making", class: "wb-making" },
    el("div", { class: "wb-row" }, ways.map(({ what, label }) => button(stage, label, () => ask("make", { what }), { key: what, disabled: Boolean(now) }))),
    el("div", { role: "status" }, now && doing(stage, now, isLate(stage, local, set)), !now && told && el("p", {}, told), !now && path && el("p", { class: "wb-small" }, el("code", {}, path))),
  );
}

function talk(stage, points) {
  const { el, say } = stage;
  return section(
    stage,
    "talk",
    say("talk"),
    said(stage, say("talk.lead"), { class: "wb-muted wb-small", key: "lead" }),
    el(
      "ol",
      { class: "wb-talk", key: "points" },
      points.map(({ to, text, ask }, n) =>
        el(
          "li",
          { key: `${n}` },
          el("p", { class: "wb-strong" }, text),
          el("p", {}, ask, " ", el("button", { type: "button", class: "wb-plain wb-go", onclick: () => show(stage, to), "aria-label": `${say("talk.go")}: ${text}` }, say("talk.go"))),
        ),
      ),
    ),
  );
}

function contents(stage) {
  const { el, say } = stage;
  return el(
    "nav",
    { class: "wb-row wb-contents", key: "contents", "aria-label": say("contents") },
    PARTS.map(([part, label]) => el("button", { type: "button", key: part, class: "wb-plain wb-go", onclick: () => show(stage, part) }, say(label))),
  );
}

/** Bring a part into view, and the keyboard with it. */
function show(stage, part) {
  const headings = [...stage.root.querySelectorAll("h3")];
  const label = stage.say(PARTS.find(([name]) => name === part)[1]);
  const heading = headings.find((one) => one.textContent === label);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
}

function empty({ el }, { title, what }) {
  return el("div", { class: "wb-empty", key: "empty" }, el("h3", {}, title), el("p", { class: "wb-muted" }, what));
}

function matrix(stage, { columns, rows }) {
  const { el, say } = stage;
  const head = el(
    "tr",
    {},
    el("th", { scope: "col" }, say("review.matrix.evidence")),
    columns.map(({ id, label }) => el("th", { scope: "col", key: id }, el("span", { class: "wb-strong" }, id), " ", label)),
  );
  const line = (row) =>
    el(
      "tr",
      { key: row.id },
      el("th", { scope: "row" }, el("span", { class: "wb-muted wb-strong" }, row.id), " ", row.text),
      row.cells.map((one) => el("td", {}, cell(stage, one))),
    );
  return section(
    stage,
    "matrix",
    say("review.matrix"),
    said(stage, say("review.matrix.lead"), { class: "wb-muted wb-small", key: "lead" }),
    el(
      "div",
      { class: "wb-scroll wb-board", key: "board", tabindex: 0, role: "region", "aria-label": say("review.matrix") },
      el("table", {}, el("thead", {}, head), el("tbody", {}, rows.map(line))),
    ),
  );
}

/** One cell: the median with its marks, and a bar for each code. A screen reader hears the sentence instead. */
function cell({ el, say }, { code, split, opposed, raters, bars, text }) {
  return el(
    "div",
    { class: "wb-cell", title: text },
    el("span", { class: "wb-unseen" }, text),
    el(
      "div",
      { class: "wb-top", "aria-hidden": "true" },
      split ? el("span", { class: "wb-mark" }, `≠ ${say("review.matrix.split")}`) : el("span", { class: "wb-code", "data-code": code }, code || "–"),
      opposed && !split && el("span", { class: "wb-mark" }, "≠"),
      el("span", { class: "wb-raters" }, String(raters)),
    ),
    el("div", { class: "wb-bars", "aria-hidden": "true" }, bars.map(bar(el))),
  );
}

function bar(el) {
  return ({ code, share, n }) => el("i", { "data-code": n ? code : null, style: `height: ${Math.round(100 * share)}%` });
}

function splits(stage, view, local) {
  const { el, say } = stage;
  const shown = local.all ? view.splits : view.splits.slice(0, FIRST);
  const turn = () => {
    local.all = !local.all;
    stage.draw();
  };
  const label = local.all ? say("review.splits.fewer") : say("review.splits.all", { n: view.splits.length });
  return section(
    stage,
    "splits",
    say("review.splits"),
    view.splits.length === 0 && said(stage, say("review.splits.none"), { key: "none" }),
    view.splits.length > 0 && said(stage, say("review.splits.lead"), { class: "wb-muted wb-small", key: "lead" }),
    el("ol", { class: "wb-splits", key: "list" }, shown.map((one) => split(stage, one))),
    local.all && view.more_splits > 0 && said(stage, say("more_splits", { n: view.more_splits }), { class: "wb-muted wb-small", key: "more" }),
    view.splits.length > FIRST && button(stage, label, turn, { kind: "wb-turn", key: "turn", "aria-expanded": String(local.all) }),
  );
}

function split(stage, one) {
  const { el } = stage;
  return el(
    "li",
    { class: "wb-card", key: one.key },
    el(
      "div",
      { class: "wb-head" },
      el(
        "div",
        {},
        el("h4", {}, `${one.evidence} × ${one.hypothesis}`),
        el("p", {}, one.text),
        el("p", { class: "wb-muted wb-small" }, one.spread),
      ),
      cell(stage, one.cell),
    ),
    el("div", { class: "wb-camps" }, one.camps.map((camp) => campOf(el, camp))),
  );
}

function campOf(el, { camp, title, reasons, none, more }) {
  const reason = ({ who, code, text }) =>
    el("li", {}, el("span", { class: "wb-code", "data-code": code }, code), text, " ", el("span", { class: "wb-who" }, who));
  return el(
    "div",
    { key: camp },
    el("p", { class: "wb-strong" }, title),
    reasons.length > 0 && el("ul", {}, reasons.map(reason)),
    (none || more) && el("p", { class: "wb-muted wb-small" }, none || more),
  );
}

function standing(stage, { sentence, columns }) {
  const { say } = stage;
  const heads = ["hypothesis", "score", "place", "coverage"].map((name) => say(`review.standing.${name}`));
  const lines = columns.map((one) => ({ key: one.id, head: one.name, strong: one.leads, cells: [one.score, one.place, one.coverage] }));
  return section(
    stage,
    "standing",
    say("review.standing"),
    said(stage, say("review.standing.lead"), { class: "wb-muted wb-small", key: "lead" }),
    said(stage, sentence, { key: "sentence" }),
    table(stage, heads, lines),
  );
}

function who(stage, students) {
  const { el, say } = stage;
  const heads = ["student", "at", "rated", "answers", "missing"].map((name) => say(`review.who.${name}`));
  const lacking = (missing) =>
    missing.length > 0 ? missing.map((sentence) => el("span", { class: "wb-lacking" }, sentence)) : say("review.who.nothing");
  const lines = students.map((one) => ({ key: one.key, head: one.name, cells: [one.at, one.rated, one.answers, one.complete && one.missing.length === 0 ? say("review.who.nothing") : lacking(one.missing)] }));
  return section(stage, "who", say("review.who"), el("div", { class: "wb-scroll wb-tall", key: "table" }, table(stage, heads, lines)));
}

function problems(stage, files) {
  const { say } = stage;
  const heads = ["file", "what"].map((name) => say(`review.problems.${name}`));
  const lines = files.map(({ key, file, what }) => ({ key, head: file, cells: [what] }));
  return section(stage, "problems", say("review.problems"), table(stage, heads, lines));
}
