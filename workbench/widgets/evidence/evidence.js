// The evidence as a list to read and grade, without the hypotheses in view; passages open in place.

import { live } from "../shared/live.js";
import { button, choice, field, focusIn, form, formButtons, groupName, panel, said, section } from "../panel/panel.js";
import { matching } from "./matching.js";
import { readings } from "./reading.js";

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
    adding: false,
    unlocking: false,
    set(changes, selector) {
      Object.assign(local, changes);
      stage.draw();
      if (selector) focusIn(stage, selector);
    },
  };
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.question, { class: "wb-strong wb-asked", key: "question" }),
      locking(stage, view, local),
      list(stage, view, local),
      adding(stage, view, local),
      origins(stage, view, local),
      sources(stage, view),
    );
});

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
    { key: item.id, class: "wb-item", "data-graded": String(item.graded) },
    el(
      "div",
      { class: "wb-claim", key: "claim" },
      el("p", {}, el("span", { class: "wb-strong" }, item.id), " ", item.text),
      el("p", { class: "wb-chips" }, chips(stage, item)),
      el(
        "p",
        { class: "wb-row" },
        toggle(stage, say("passage"), say("passage.of", { id: item.id }), told !== undefined, () => openPassage(stage, item, local)),
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
  const texts = [item.place, item.outlet, item.origin && say("origin", item), item.kind, item.date];
  return [
    texts.filter(Boolean).map((text) => [el("span", { class: "wb-chip" }, text), " "]),
    !item.origin && el("span", { class: "wb-chip wb-warn" }, say("origin.none")),
  ];
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

function details(stage, view, item, local) {
  const { el, say, send } = stage;
  const grade = (name) => (value) => send("grade", { id: item.id, grade: name, value }, `${say("reason")} ${item.id}: ${value}`);
  return el(
    "div",
    { class: "wb-details", key: "details" },
    item.note && el("p", { key: "note" }, el("span", { class: "wb-strong" }, say("note")), " ", item.note),
    item.url && el("p", { key: "url" }, el("a", { href: item.url, target: "_blank", rel: "noopener noreferrer" }, item.url)),
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      field(stage, { key: "reason", label: say("reason"), value: item.reason, rows: 2, disabled: view.locked, onchange: grade("reason") }),
      field(stage, {
        key: "reliability",
        label: say("reliability"),
        hint: say("reliability.what"),
        value: item.reliability,
        options: view.reliabilities,
        disabled: view.locked,
        onchange: grade("reliability"),
      }),
    ),
    local.editing === item.id ? rewording(stage, item, local) : changing(stage, view, item, local),
  );
}

function rewording(stage, item, local) {
  const { say, send } = stage;
  const leave = () => local.set({ editing: null });
  const submit = async ({ text }) => {
    const { kept } = await send("reword", { id: item.id, text }, `${item.id}: ${text}`);
    if (kept) leave();
  };
  return form(
    stage,
    { key: "rewording", submit, cancel: leave },
    field(stage, { label: say("text"), name: "text", value: item.text, rows: 2 }),
    formButtons(stage, say("save"), say("cancel"), leave),
  );
}

function changing(stage, view, item, local) {
  const { el, say, send } = stage;
  const place = view.items.indexOf(item);
  const step = (sign, key, by, end) => {
    const label = say(key, item);
    const go = () => place !== end && send("move", { id: item.id, by }, label);
    return button(stage, sign, go, { "aria-label": label, title: label, "aria-disabled": place === end ? "true" : null });
  };
  if (local.removing === item.id) return removing(stage, item, local);
  return el(
    "div",
    { class: "wb-row", key: "changing" },
    button(stage, say("edit"), () => local.set({ editing: item.id, removing: null }, ".wb-details .wb-form"), { "aria-label": say("edit.of", item) }),
    step("↑", "up", -1, 0),
    step("↓", "down", 1, view.items.length - 1),
    button(stage, say("remove"), () => local.set({ removing: item.id, editing: null }), { "aria-label": say("remove.of", item) }),
  );
}

function removing(stage, item, local) {
  const { el, say, send } = stage;
  const remove = async () => {
    local.set({ removing: null });
    await send("remove", { id: item.id }, say("remove.of", item));
  };
  return el(
    "div",
    { class: "wb-mind", key: "removing" },
    el("p", {}, item.remove),
    el("div", { class: "wb-row" }, button(stage, say("remove"), remove), button(stage, say("remove.no"), () => local.set({ removing: null }))),
  );
}

function adding(stage, view, local) {
  const { say } = stage;
  if (local.adding) return section(stage, "adding", say("add"), newItem(stage, view, local));
  const open = () => local.set({ adding: true }, ".wb-form");
  return section(stage, "adding", null, button(stage, say("add"), open, { key: "add" }));
}

function newItem(stage, view, local) {
  const { el, say, send } = stage;
  const leave = () => local.set({ adding: false });
  const submit = async (item) => {
    const { kept } = await send("add", { item }, item.text);
    if (kept) leave();
  };
  const choices = (key, items) => [{ value: "", label: say(key) }, ...items];
  const known = view.sources.map((one) => ({ value: one.id, label: `${one.id} ${one.title}` }));
  const plain = (name, props = {}) => field(stage, { key: name, name, label: say(`add.${name}`), ...props });
  return form(
    stage,
    { key: "new", submit, cancel: leave },
    plain("text", { rows: 2 }),
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      plain("source", { options: choices("add.source.none", known) }),
      plain("paragraph", { inputmode: "numeric" }),
      plain("origin"),
      plain("outlet"),
      plain("kind", { options: choices("add.kind.none", view.kinds) }),
      plain("date"),
      plain("url"),
    ),
    formButtons(stage, say("add.do"), say("cancel"), leave),
  );
}

function origins(stage, view, local) {
  const { el, say } = stage;
  if (!view.origins_sum) return null;
  const only = (origin) => local.set({ text: origin.name || say("origin.none"), show: "all" });
  const row = (origin) =>
    el(
      "tr",
      { key: origin.name },
      el("th", { scope: "row" }, el("button", { type: "button", class: "wb-link", onclick: () => only(origin) }, origin.shown)),
      el("td", { class: "wb-number" }, origin.n),
      el("td", {}, origin.items),
      el("td", {}, origin.outlets),
    );
  return section(
    stage,
    "origins",
    say("origins"),
    said(stage, `${view.origins_sum} ${say("origins.why")}`, { key: "sum" }),
    el(
      "details",
      { key: "table" },
      el("summary", {}, say("origins.show")),
      el(
        "table",
        { class: "wb-table" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", { scope: "col" }, say("origins.origin")),
            el("th", { scope: "col", class: "wb-number" }, say("origins.items")),
            el("th", { scope: "col" }, say("origins.which")),
            el("th", { scope: "col" }, say("origins.outlets")),
          ),
        ),
        el("tbody", {}, view.origins.map(row)),
      ),
    ),
  );
}

function sources({ el, say }, view) {
  if (view.sources.length === 0) return null;
  return el(
    "details",
    { key: "sources", class: "wb-section" },
    el("summary", {}, say("sources")),
    el(
      "ul",
      { class: "wb-sources" },
      view.sources.map((one) =>
        el(
          "li",
          { key: one.id },
          el("p", {}, el("span", { class: "wb-chip" }, one.id), " ", el("span", { class: "wb-strong" }, one.title)),
          el("p", { class: "wb-muted wb-small" }, one.facts),
          one.note && el("p", {}, one.note),
        ),
      ),
    ),
  );
}
