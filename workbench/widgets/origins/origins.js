// Who said it first: the graph of who quotes whom, what depends on what, reports that are one, and the register.

import { live } from "../shared/live.js";
import { button, focusIn, groupName, hiddenTotals, panel, said, scroller, section } from "../panel/panel.js";
import { openGraph } from "./graph.js";
import { register } from "./register.js";
import { together } from "./together.js";

export default live("origins", (stage) => {
  const draw = panel(stage);
  const local = {
    names: groupName("names"),
    open: new Set(),
    renaming: null,
    ticked: new Map(),
    set(changes, selector) {
      Object.assign(local, changes);
      stage.draw();
      if (selector) focusIn(stage, selector);
    },
    show(name) {
      local.open.add(name);
      stage.draw();
      const entry = [...stage.root.querySelectorAll(".wb-entry")].find((one) => one.dataset.name === name);
      entry?.querySelector("button")?.focus();
      entry?.scrollIntoView({ block: "nearest" });
    },
  };
  const graph = openGraph(stage, local.show);
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      said(stage, view.sum, { class: "wb-strong wb-sum", key: "sum" }),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      view.graph && graphed(stage, view.graph, graph),
      view.graph && depending(stage, view, local),
      view.graph && clusters(stage, view, local),
      view.graph && register(stage, view, local),
      view.graph && once(stage, view.once),
    );
});

function graphed(stage, view, graph) {
  const { el, say } = stage;
  return section(
    stage,
    "graph",
    say("graph"),
    said(stage, view.unnamed, { class: "wb-muted", key: "unnamed" }),
    graph.draw(view),
    el("details", { key: "table" }, el("summary", {}, say("graph.table")), grid(stage, say("graph.table"), view.table.heads, view.table.rows)),
  );
}

function depending(stage, view, local) {
  const { el, say } = stage;
  const flag = (one) =>
    el(
      "li",
      { key: `${one.kind} ${one.key ?? one.sentence}`, class: "wb-mind" },
      el("p", { key: "sentence" }, one.sentence),
      one.items.length > 0 && together(stage, `flag ${one.key}`, one.items, local, { ticked: false }),
    );
  return section(
    stage,
    "flags",
    say("flags"),
    view.flags.length === 0 ? said(stage, say("flags.none"), { key: "none" }) : el("ul", { class: "wb-flags", key: "flags" }, view.flags.map(flag)),
  );
}

function clusters(stage, view, local) {
  const { el, say, send } = stage;
  const apart = ({ name, ids }) => send("apart", { name }, say("cluster.apart.of", { items: ids }));
  const proposal = (one) =>
    el(
      "li",
      { key: `may ${one.key}`, class: "wb-card" },
      el("p", { key: "sentence", class: "wb-strong" }, one.sentence),
      together(stage, `may ${one.key}`, one.items, local, { ticked: true }),
    );
  const confirmed = (one) =>
    el(
      "li",
      { key: `is ${one.name}`, class: "wb-card" },
      el("p", { key: "sentence", class: "wb-strong" }, one.sentence),
      el("ul", { class: "wb-texts", key: "items" }, one.items.map(({ id, text }) => el("li", { key: id }, el("span", { class: "wb-strong" }, id), " ", text))),
      button(stage, say("cluster.apart"), () => apart(one), { key: "apart", kind: "wb-small", "aria-label": say("cluster.apart.of", { items: one.ids }) }),
    );
  return section(
    stage,
    "clusters",
    say("clusters"),
    said(stage, say("clusters.lead"), { class: "wb-muted", key: "lead" }),
    view.proposals.length + view.clusters.length === 0 && said(stage, say("clusters.none"), { key: "none" }),
    el("ul", { class: "wb-clusters", key: "clusters" }, view.proposals.map(proposal), view.clusters.map(confirmed)),
  );
}

function once(stage, view) {
  const { el, say } = stage;
  if (!view.shown) return section(stage, "once", say("once"), hiddenTotals(stage, view));
  const strong = (leads) => (leads ? "wb-number wb-strong" : "wb-number");
  return section(
    stage,
    "once",
    say("once"),
    said(stage, say("once.lead"), { class: "wb-muted", key: "lead" }),
    view.sentences.map((sentence, n) => said(stage, sentence, { key: `sentence ${n}` })),
    view.columns.length > 0 &&
      el(
        "table",
        { class: "wb-table wb-once", key: "table" },
        el(
          "thead",
          {},
          el("tr", {}, el("th", { scope: "col" }, say("once.hypothesis")), ["now", "then"].map((key) => el("th", { scope: "col", class: "wb-number" }, say(`once.${key}`)))),
        ),
        el(
          "tbody",
          {},
          view.columns.map((column) =>
            el(
              "tr",
              { key: column.id },
              el("th", { scope: "row" }, column.name),
              el("td", { class: strong(column.leads) }, column.now),
              el("td", { class: strong(column.leads_then) }, column.once),
            ),
          ),
        ),
      ),
    said(stage, view.scheme, { class: "wb-muted wb-small", key: "scheme" }),
    view.groups.length > 0 &&
      el("details", { key: "groups" }, el("summary", {}, say("once.groups")), el("ul", { class: "wb-texts" }, view.groups.map((one) => el("li", { key: one }, one)))),
  );
}

function grid(stage, label, heads, rows) {
  const { el } = stage;
  const table = el(
    "table",
    { class: "wb-table" },
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map((text) => el("td", {}, text))))),
  );
  return scroller(stage, label, table, { class: "wb-scroll wb-tall", key: "grid" });
}
