// The graph of who quotes whom, drawn as SVG from places that are given; it is walked by keyboard like a list.

import { scroller } from "../panel/panel.js";

const SVG = "http://www.w3.org/2000/svg";
const HEAD = 26;
const INSET = 9;
const LINE = 15;
const BADGE = 11;

/**
 * Return what draws a graph, and keeps its cursor from one drawing to the next.
 * @param {import("../shared/live.js").Stage} stage
 * @param {(name: string) => void} show opens an origin in the register
 */
export function openGraph(stage, show) {
  const { el, say } = stage;
  const state = { drawn: null, at: null };
  const place = el("div", { class: "wb-graph", key: "picture", keep: true });
  const told = el("p", { class: "wb-told", key: "told", role: "status" });
  return {
    draw(view) {
      if (state.drawn !== view) drawInto(place, view, state, { stage, show, told });
      return [scroller(stage, say("graph.label"), place, { class: "wb-scroll wb-tall wb-graphed", key: "graph" }), told];
    },
  };
}

function drawInto(place, view, state, { stage, show, told }) {
  const { say, signal } = stage;
  const held = place.contains(place.ownerDocument.activeElement);
  state.drawn = view;
  if (!view.nodes.some((node) => node.key === state.at)) state.at = view.nodes[0]?.key ?? null;
  const lines = view.edges.map((edge) => lineOf(edge));
  const nodes = view.nodes.map((node) => nodeOf(node));
  const follow = (key) => {
    const node = view.nodes.find((one) => one.key === key);
    mark(view.edges, lines, node);
    mark(view.nodes, nodes, node);
    told.textContent = node?.says ?? say("graph.keys");
  };
  const go = (key) => {
    state.at = key;
    nodes.forEach((drawn, n) => drawn.setAttribute("tabindex", view.nodes[n].key === key ? "0" : "-1"));
    nodes[view.nodes.findIndex((node) => node.key === key)]?.focus();
  };
  nodes.forEach((drawn, n) => {
    const node = view.nodes[n];
    const open = () => node.kind === "origin" && show(node.name);
    drawn.setAttribute("tabindex", node.key === state.at ? "0" : "-1");
    drawn.addEventListener("focus", () => follow(node.key), { signal });
    drawn.addEventListener("blur", () => follow(null), { signal });
    drawn.addEventListener("pointerenter", () => follow(node.key), { signal });
    drawn.addEventListener("pointerleave", () => follow(null), { signal });
    drawn.addEventListener("click", open, { signal });
    drawn.addEventListener("keydown", (event) => walk(event, view.nodes, node, { go, open }), { signal });
  });
  place.replaceChildren(pictureOf(view, say("graph.label"), [...lines, ...nodes]));
  follow(null);
  if (held) go(state.at);
}

function pictureOf(view, label, drawn) {
  const { width, height } = view;
  const heads = view.columns.map(({ x, label: text }) => svg("text", { class: "wb-head", x: x + INSET, y: 14 }, text));
  const body = svg("g", { transform: `translate(0 ${HEAD})` }, ...drawn);
  const size = { width, height: height + HEAD, viewBox: `0 0 ${width} ${height + HEAD}` };
  return svg("svg", { role: "toolbar", "aria-label": label, ...size }, ...heads, body);
}

function lineOf({ path, kind }) {
  return svg("path", { class: "wb-line", "data-kind": kind, d: path, "aria-hidden": "true" });
}

function nodeOf(node) {
  const { x, y, width, height, lines, n } = node;
  const role = node.kind === "origin" ? "button" : "img";
  return svg(
    "g",
    { class: "wb-node", role, "aria-label": node.says, "data-kind": node.kind, "data-minded": node.marks.length > 0 ? "true" : "false", transform: `translate(${x} ${y})` },
    svg("title", {}, node.name),
    svg("rect", { width, height, rx: 6 }),
    lines.map((text, line) => svg("text", { x: INSET, y: 17 + line * LINE }, text)),
    n > 0 && svg("text", { class: "wb-count", x: width - BADGE, y: height / 2 + 4 }, n),
    node.marks.length > 0 && svg("text", { class: "wb-minds", x: width - (n > 0 ? 2.3 * BADGE : BADGE), y: height / 2 + 4 }, "!"),
  );
}

/** Light up what shares a way with a name; nothing where none is given. */
function mark(things, drawn, node) {
  things.forEach(({ ways }, n) => {
    const shared = node && ways.some((way) => node.ways.includes(way));
    drawn[n].setAttribute("data-lit", node ? String(Boolean(shared)) : "none");
  });
}

function walk(event, nodes, node, { go, open }) {
  if (event.key === "Enter" || event.key === " ") open();
  else if (!STEPS[event.key]) return;
  else {
    const next = nextTo(nodes, node, event.key);
    if (next) go(next.key);
  }
  event.preventDefault();
  event.stopPropagation();
}

const STEPS = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1, Home: -1, End: 1 };

/**
 * Return the name that an arrow key leads to: up and down within the column, left and right along a line if there is
 * one, Home and End to the ends of the column.
 * @param {{ key: string, column: number, y: number, ways: number[] }[]} nodes
 */
export function nextTo(nodes, node, key) {
  const middle = (one) => one.y + (one.height ?? 0) / 2;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const there = nodes.filter((one) => (key === "ArrowLeft" ? one.column < node.column : one.column > node.column));
    const joined = there.filter((one) => one.ways.some((way) => node.ways.includes(way)));
    const reach = (one) => Math.abs(one.column - node.column) * 1e6 + Math.abs(middle(one) - middle(node));
    return [...(joined.length > 0 ? joined : there)].sort((one, other) => reach(one) - reach(other))[0] ?? null;
  }
  const column = nodes.filter((one) => one.column === node.column).sort((one, other) => one.y - other.y);
  if (key === "Home") return column[0];
  if (key === "End") return column.at(-1);
  return column[column.indexOf(node) + STEPS[key]] ?? null;
}

function svg(tag, props, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) node.setAttribute(name, String(value));
  const known = children.flat().filter((child) => child !== false && child !== null && child !== undefined);
  node.append(...known.map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))));
  return node;
}
