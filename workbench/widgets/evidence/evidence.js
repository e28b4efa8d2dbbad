// The evidence as a list to read and grade, without the hypotheses in view; passages open in place.

import { live } from "../shared/live.js";
import { button, choice, field, focusIn, form, formButtons, groupName, panel, said, section } from "../panel/panel.js";
import { adding } from "./adding.js";
import { details } from "./details.js";
import { filing } from "./filing.js";
import { matching } from "./matching.js";
import { readings } from "./reading.js";
import { sources } from "./sources.js";

export default live("evidence", (stage) => {
  const draw = panel(stage);
  const local = {
    group: groupName("grade"),
    text: "",
    show: "all",
    opened: new Map(),
    detailed: new Set(),
    editing: null,
    removing: null,
    reshaping: null,
    source: null,
    adding: false,
    pasting: null,
    unlocking: false,
    set(changes, selector) {
      Object.assign(local, changes);
      stage.draw();
      if (selector) focusIn(stage, selector);
    },
  };
  const { bring, follow } = filing(stage, local);
  local.bring = bring;
  return (view) => {
    follow(view);
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.question, { class: "wb-strong wb-asked", key: "question" }),
      said(stage, view.brought?.reading, { class: "wb-calm", key: "reading", role: "status" }),
      locking(stage, view, local),
      list(stage, view, local),
      adding(stage, view, local),
      behind(stage, view),
      sources(stage, view, local),
    );
  };
});

/** How many origins stand behind the items; who they are is another panel's matter. */
function behind(stage, view) {
  const { say } = stage;
  if (!view.origins_sum) return null;
  return section(stage, "origins", say("origins"), said(stage, view.origins_sum, { key: "sum" }), said(stage, say("origins.why"), { class: "wb-muted", key: "why" }));
}

function locking(stage, view, local) {
  const { el, say, send } = stage;
  if (view.items.length === 0) return null;
  const unlock = async ({ why }) => {
    const { kept } = await send("unlock", { why }, `${say("unlock")}: ${why}`);
    if (kept) local.set({ unlocking: false });
  };
  if (!view.locked) {
    return el(
      "div",
      { class: "wb-lock", key: "lock", "data-locked": "false" },
      button(stage, say("lock"), () => send("lock", {}, say("lock")), { kind: "wb-primary", key: "lock" }),
      el("p", { class: "wb-muted wb-small", key: "why" }, say("lock.why"), view.ungraded && ` ${view.ungraded}`),
    );
  }
  return el(
    "div",
    { class: "wb-lock", key: "lock", "data-locked": "true" },
    el("p", { class: "wb-strong", key: "locked" }, say("locked")),
    local.unlocking
      ? form(
          stage,
          { key: "unlocking", submit: unlock, cancel: () => local.set({ unlocking: false }) },
          field(stage, { label: say("unlock.why"), name: "why", rows: 2 }),
          formButtons(stage, say("unlock.do"), say("cancel"), () => local.set({ unlocking: false })),
        )
      : button(stage, say("unlock"), () => local.set({ unlocking: true }, ".wb-form"), { key: "unlock" }),
  );
}

function list(stage, view, local) {
  const { el, say } = stage;
  if (view.items.length === 0) return el("p", { class: "wb-calm", key: "empty" }, say("empty"));
  const shown = matching(view.items, local);
  return section(
    stage,
    "list",
    null,
    filters(stage, view, local, shown.length),
    shown.length === 0 && said(stage, say("filter.none", { text: local.text }), { class: "wb-muted", key: "none" }),
    el("ol", { class: "wb-items", key: "items" }, shown.map((item) => itemOf(stage, view, item, local))),
  );
}

function filters(stage, view, local, shown) {
  const { el, say } = stage;
  const options = ["all", "ungraded", "absence"].map((value) => ({ value, label: say(`show.${value}`) }));
  return el(
    "div",
    { class: "wb-filters", key: "filters" },
    el("input", {
      type: "search",
      value: local.text,
      placeholder: say("filter"),
      "aria-label": say("filter"),
      oninput: (event) => local.set({ text: event.target.value }),
    }),
    el(
      "select",
      { "aria-label": say("show"), onchange: (event) => local.set({ show: event.target.value }) },
      options.map((one) => el("option", { value: one.value, selected: one.value === local.show }, one.label)),
    ),
    el("span", { class: "wb-muted wb-small", role: "status" }, say("shown", { shown, n: view.items.length })),
  );
}

function itemOf(stage, view, item, local) {
  const { el, say } = stage;
  const detailed = local.detailed.has(item.id);
  const told = local.opened.get(item.id);
  return el(
    "li",
    { key: item.id, class: "wb-item", "data-graded": String(item.graded), "data-off": item.off ? "true" : null },
    el(
      "div",
      { class: "wb-claim", key: "claim" },
      el("p", {}, el("span", { class: "wb-strong" }, item.id), " ", item.text),
      el("p", { class: "wb-chips" }, chips(stage, item)),
      el(
        "p",
        { class: "wb-row" },
        toggle(stage, say("passage"), say("passage.of", { id: item.id }), told !== undefined, () => openPassage(stage, item, local)),
        item.switches && switching(stage, item),
        toggle(stage, say("details"), say("details.of", { id: item.id }), detailed, () => {
          if (detailed) local.detailed.delete(item.id);
          else local.detailed.add(item.id);
          local.set({});
        }),
      ),
    ),
    el("div", { class: "wb-grades", key: "grades" }, ["credibility", "relevance"].map((grade) => grading(stage, view, item, local, grade))),
    told && el("div", { class: "wb-opened", key: "passage" }, readings(stage, told)),
    detailed && details(stage, view, item, local),
  );
}

function chips({ el, say }, item) {
  const texts = [item.place, item.outlet, item.origin && say("origin", item), item.kind_name, item.date];
  return [
    item.off && [el("span", { class: "wb-chip wb-warn" }, item.off), " "],
    texts.filter(Boolean).map((text) => [el("span", { class: "wb-chip" }, text), " "]),
    !item.origin && el("span", { class: "wb-chip wb-warn" }, say("origin.none")),
  ];
}

/** An assumption counts in every total, or in none; what was rated stays. */
function switching(stage, { id, off }) {
  const deed = off ? "on" : "off";
  const label = stage.say(`switch.${deed}.what`, { id });
  return button(stage, stage.say(`switch.${deed}`), () => stage.send("switch", { id, on: Boolean(off) }, label), { kind: "wb-small", key: "switch", "aria-label": label });
}

function toggle(stage, label, what, open, onclick) {
  return button(stage, label, onclick, { kind: "wb-small", "aria-expanded": String(open), "aria-label": what });
}

async function openPassage(stage, item, local) {
  if (local.opened.delete(item.id)) return local.set({});
  const { kept, value } = await stage.ask("passage", { id: item.id });
  if (!kept) return undefined;
  local.opened.set(item.id, value);
  return local.set({});
}

function grading(stage, view, item, local, grade) {
  const { say, send } = stage;
  const given = item[grade];
  const known = view.levels.some((one) => one.value === given) || given === "";
  const levels = known ? view.levels : [...view.levels, { value: given, label: given }];
  const legend = say("grade.of", { grade: say(grade), id: item.id });
  return choice(stage, {
    key: grade,
    legend: [say(grade), stage.el("span", { class: "wb-unseen" }, ` ${item.id}`)],
    name: `${local.group}-${grade}-${item.id}`,
    class: "wb-segments",
    disabled: view.locked,
    options: levels.map((one) => ({ ...one, chosen: one.value === given })),
    choose: (value) => send("grade", { id: item.id, grade, value }, `${legend}: ${value}`),
  });
}
