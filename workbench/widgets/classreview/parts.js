// The parts of a class review that are tables, bars and lists: rankings, agreement, changes, signs, groups.

import { choice, groupName, picture, said, scroller, section } from "../panel/panel.js";

/** Return a table; a line may say that its head is strong. */
export function table({ el }, heads, lines) {
  return el(
    "table",
    { class: "wb-table", key: "table" },
    el("thead", {}, el("tr", {}, heads.map((text) => el("th", { scope: "col" }, text)))),
    el(
      "tbody",
      {},
      lines.map(({ key, head, strong, cells }) =>
        el("tr", { key }, el("th", { scope: "row", class: strong ? "wb-strong" : null }, head), cells.map((cell) => el("td", {}, cell))),
      ),
    ),
  );
}

function quiet(stage, text, key) {
  return said(stage, text, { class: "wb-muted wb-small", key });
}

function sentences(stage, texts, key) {
  return texts.length > 0 && stage.el("div", { key, class: "wb-told" }, texts.map((text) => stage.el("p", {}, text)));
}

/** Return what changed between before and after: a chart for the room, and the same in words. */
export function changes(stage, answers, pictures) {
  const { el, say } = stage;
  const part = (name, view, lead) =>
    view.rows.length > 0 &&
    el(
      "div",
      { class: "wb-part", key: name },
      pictures[name] ? picture(stage, pictures[name]) : el("ul", { key: "rows" }, view.rows.map(({ text }) => el("li", {}, text))),
      lead && quiet(stage, lead, "lead"),
      sentences(stage, view.sentences, "told"),
    );
  const about = answers.form === "independent" ? say("forecast.lead.independent") : say("forecast.lead");
  return section(
    stage,
    "answers",
    say("answers"),
    quiet(stage, say("answers.lead"), "lead"),
    answers.both === 0 && sentences(stage, answers.answers.sentences, "none"),
    answers.both > 0 && part("answers", answers.answers),
    answers.both > 0 && part("confidence", answers.confidence),
    el("h4", { key: "forecast-head" }, say("forecast")),
    part("forecast", answers.forecast, about) || sentences(stage, answers.forecast.sentences, "no-forecast"),
    answers.coherence.length > 0 && el("h4", { key: "coherence-head" }, say("coherence")),
    sentences(stage, answers.coherence, "coherence"),
  );
}

/** Return each student's ranking under the class's and the reference's. */
export function rankings(stage, view) {
  const { el, say } = stage;
  const cell = ({ text, leads }) => el("td", { class: "wb-place" }, el("span", { "data-leads": leads ? "true" : null }, text));
  const line = ({ kind, name, cells }, n) =>
    el("tr", { key: `${kind}${n}`, "data-kind": kind }, el("th", { scope: "row" }, name), cells.map(cell));
  const heads = view.columns.map(({ id, label }) => el("th", { scope: "col", key: id, title: label }, el("span", {}, id), el("span", { class: "wb-unseen" }, ` ${label}`)));
  return section(
    stage,
    "ranks",
    say("ranks"),
    sentences(stage, view.sentences, "told"),
    said(stage, say("ranks.first.lead"), { class: "wb-label", key: "first-lead" }),
    bars(stage, view.first.map(({ id, name, n, of, share }) => ({ key: id, name, value: say("ranks.first", { n, of }), share }))),
    quiet(stage, say("ranks.lead"), "lead"),
    scroller(
      stage,
      say("ranks"),
      el(
        "table",
        { class: "wb-table wb-places" },
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("ranks.who")), heads)),
        el("tbody", {}, view.lines.map(line)),
      ),
      { class: "wb-scroll wb-tall", key: "table" },
    ),
  );
}

/** Return named bars from 0 to 1, each with its value in words. */
export function bars({ el }, lines) {
  return el(
    "ul",
    { class: "wb-shares", key: "bars" },
    lines.map(({ key, name, value, share, what }) =>
      el(
        "li",
        { key },
        el("span", { class: "wb-name" }, name),
        el("span", { class: "wb-share", "aria-hidden": "true" }, el("i", { style: `width: ${Math.round(100 * share)}%` })),
        el("span", { class: "wb-value" }, value),
        what && el("span", { class: "wb-what wb-muted wb-small" }, what),
      ),
    ),
  );
}

/** Return how far the class agrees, and what differences are made of. */
export function agreement(stage, view) {
  const { el, say } = stage;
  const line = ({ id, name, value, share, why }) => ({ key: id, name: name.startsWith(id) ? name : `${id} ${name}`, value, share, what: why });
  return section(
    stage,
    "agreement",
    say("agreement"),
    sentences(stage, [view.level, ...view.sentences].filter(Boolean), "told"),
    el("h4", { key: "by-h" }, say("agreement.by_hypothesis")),
    el("div", { key: "h" }, bars(stage, view.by_hypothesis.map(line))),
    el("h4", { key: "by-e" }, say("agreement.by_evidence")),
    quiet(stage, say("agreement.by_evidence.lead"), "e-lead"),
    scroller(stage, say("agreement.by_evidence"), bars(stage, view.by_evidence.map(line)), { class: "wb-scroll wb-tall", key: "e" }),
    el("h4", { key: "order-head" }, say("agreement.order")),
    said(stage, view.order, { key: "order" }),
    el("h4", { key: "noise-head" }, say("noise")),
    quiet(stage, say("noise.lead"), "noise-lead"),
    el("div", { key: "noise" }, bars(stage, view.noise.parts.map(({ part, name, percent, share, what }) => ({ key: part, name, value: percent, share, what })))),
    sentences(stage, view.noise.sentences, "noise-told"),
  );
}

/** Return signs of how people worked. */
export function signs(stage, view) {
  const { say, el } = stage;
  const heads = ["signs.who", "signs.sign", "signs.time"].map((name) => say(name));
  const lines = view.lines.map((one) => ({ key: one.name, head: one.name, cells: [one.signs.join(" "), one.minutes] }));
  return section(
    stage,
    "signs",
    say("signs"),
    quiet(stage, say("signs.lead"), "lead"),
    sentences(stage, view.sentences, "told"),
    lines.length > 0 ? el("div", { class: "wb-scroll wb-tall", key: "table" }, table(stage, heads, lines)) : said(stage, say("signs.none"), { key: "none" }),
  );
}

/** Return whom to seat together. */
export function seats(stage, view) {
  const { el, say, ask } = stage;
  const group = ({ n, title, who, mixed }) =>
    el(
      "li",
      { key: String(n), class: "wb-card" },
      el("p", { class: "wb-strong" }, title),
      el("ul", {}, who.map(({ name, held }) => el("li", {}, name, " ", el("span", { class: "wb-muted wb-small" }, held)))),
      mixed && el("p", { class: "wb-muted wb-small" }, mixed),
    );
  stage.seatsName ??= groupName("seats");
  return section(
    stage,
    "seats",
    say("seats"),
    quiet(stage, `${view.lead} ${say("seats.held")}`, "lead"),
    choice(stage, { key: "size", legend: say("seats.size"), name: stage.seatsName, class: "wb-segments wb-sizes", options: view.sizes, choose: (size) => ask("size", { size }) }),
    el("ul", { class: "wb-groups", key: "groups" }, view.groups.map(group)),
  );
}
