// What no weights can change, first in words and as a graph; then how often each hypothesis takes each rank.

import { live } from "../shared/live.js";
import { button, choice, field, groupName, hiddenTotals, panel, picture, said, scroller, section } from "../panel/panel.js";

/** More sentences than these are folded away. */
const FEW = 8;

export default live("ranks", (stage) => {
  const draw = panel(stage);
  const local = { relation: "survival", groups: new Map() };
  return (view) =>
    draw(
      { ...view, progress: view.shown ? view.scheme : "" },
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      view.shown ? told(stage, view, local) : hiddenTotals(stage, view),
    );
});

function told(stage, view, local) {
  return [
    before(stage, view, local),
    view.untested.length > 0 &&
      section(
        stage,
        "untested",
        stage.say("panel.untested"),
        view.untested.map((text) => said(stage, text, { key: text })),
      ),
    ranks(stage, view.ranks, local),
  ];
}

function group(local, name) {
  if (!local.groups.has(name)) local.groups.set(name, groupName(name));
  return local.groups.get(name);
}

function before(stage, view, local) {
  const { say } = stage;
  const relation = view.relations.find(({ name }) => name === local.relation);
  const turn = (name) => {
    local.relation = name;
    stage.draw();
  };
  return section(
    stage,
    "before",
    say("panel.before"),
    choice(stage, {
      key: "relation",
      legend: say("panel.relation"),
      unseen: true,
      name: group(local, "relation"),
      class: "wb-segments",
      options: view.relations.map(({ name }) => ({ value: name, label: say(`panel.relation.${name}`), chosen: name === relation.name })),
      choose: turn,
    }),
    sentences(stage, relation),
    relation.notes.map((text) => said(stage, text, { key: text })),
    relation.picture && scroller(stage, relation.title, picture(stage, relation.picture), { key: "graph" }),
    view.remarks.map((text) => said(stage, text, { class: "wb-calm", key: text })),
  );
}

function sentences(stage, relation) {
  const { el, say } = stage;
  if (!relation.picture) return relation.sentences.map((text) => said(stage, text, { class: "wb-strong wb-none", key: text }));
  const list = el("ul", { class: "wb-said" }, relation.sentences.map((text) => el("li", { key: text }, text)));
  if (relation.sentences.length <= FEW) return el("div", { key: "words" }, list);
  return el("details", { key: "words" }, el("summary", {}, say("panel.in_words")), list);
}

function ranks(stage, view, local) {
  if (view.withheld) {
    return section(stage, "ranks", view.title, said(stage, view.withheld, { class: "wb-calm", key: "withheld" }));
  }
  return section(
    stage,
    "ranks",
    view.title,
    said(stage, view.lead, { key: "lead" }),
    choices(stage, view, local),
    said(stage, view.weights_note, { class: "wb-muted wb-small", key: "weights_note" }),
    doing(stage, view),
    view.result && drawn(stage, view.result),
  );
}

function choices(stage, view, local) {
  const { ask, say } = stage;
  return stage.el(
    "div",
    { class: "wb-row wb-wishes", key: "wishes" },
    view.choices.map(({ name, label, options, off }) =>
      choice(stage, {
        key: name,
        legend: label,
        name: group(local, name),
        class: "wb-segments",
        disabled: off,
        options,
        choose: (value) => ask("choose", { name, value }),
      }),
    ),
    field(stage, {
      key: "seed",
      label: say("panel.seed"),
      value: view.seed,
      inputmode: "numeric",
      title: say("panel.seed.hint"),
      onchange: (seed) => ask("seed", { seed }),
    }),
  );
}

/** One line of a height of its own, so that nothing beneath it moves when work begins and ends. */
function doing(stage, { doing: now, note, again }) {
  const { el, say, ask } = stage;
  return el(
    "div",
    { class: "wb-row wb-doing", key: "doing" },
    el("span", { role: "status", class: "wb-small" }, [note, now?.text].filter(Boolean).join(" ")),
    now && el("progress", { max: String(now.of || 1), value: String(now.done), "aria-label": now.text }),
    now && button(stage, say("panel.cancel"), () => ask("cancel"), { key: "cancel" }),
    again && button(stage, say("panel.again"), () => ask("again"), { key: "again" }),
  );
}

function drawn(stage, result) {
  const { el, say } = stage;
  return [
    scroller(stage, result.caption, picture(stage, result.picture), { key: "bars" }),
    said(stage, result.unranked, { class: "wb-small", key: "unranked" }),
    el("details", { key: "numbers" }, el("summary", {}, say("panel.numbers")), numbers(stage, result)),
  ];
}

function numbers(stage, { ranks: heads, rows, caption, drawn: how }) {
  const { el, say } = stage;
  const head = (text) => el("th", { scope: "col", class: "wb-number" }, text);
  return el(
    "div",
    {},
    scroller(
      stage,
      say("panel.numbers"),
      el(
        "table",
        { class: "wb-table" },
        el("caption", { class: "wb-unseen" }, say("panel.numbers")),
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("panel.hypothesis")), heads.map(head), head(say("panel.interval")))),
        el("tbody", {}, rows.map((row) => line(stage, row))),
      ),
    ),
    said(stage, `${caption} ${how}`, { class: "wb-muted wb-small" }),
  );
}

function line({ el }, { id, name, shares, strongest, interval }) {
  return el(
    "tr",
    { key: id },
    el("th", { scope: "row" }, name),
    shares.map((share, n) => el("td", { class: strongest[n] ? "wb-number wb-strong" : "wb-number" }, share)),
    el("td", { class: "wb-number wb-muted" }, interval),
  );
}
