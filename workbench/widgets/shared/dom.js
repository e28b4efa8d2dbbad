// Elements from plain values, and redrawing that disturbs nobody: text is text, focus and half-written words stay.

const HANDLERS = Symbol("handlers");
const HEARD = Symbol("heard");
const SIGNAL = Symbol("signal");
const GIVEN = Symbol("given");
const KEY = Symbol("key");
const KEPT = Symbol("kept");
const STANDS_FOR = Symbol("stands for");

const PROPERTIES = ["value", "checked", "selected", "indeterminate"];
const LINKS = ["href", "src"];
const OURS_ALONE = "data-lm-suppress-shortcuts";
const SAFE_LINK = /^(https?:|#|data:image\/(svg\+xml|png);)/i;

/**
 * Return the `el` of one view; its listeners end with the view.
 *
 * `el(tag, props, ...children)` makes an element. Props: `class`, any attribute (true sets it, false, null and
 * undefined leave it out), `onclick` and other handlers, `value`/`checked`/`selected`, `key` (which child of the
 * last drawing this one is), `keep: true` (its children are drawn by somebody else). Children: elements, strings and
 * numbers (always as text), arrays of them; null, false and undefined are left out.
 * @param {AbortSignal} signal
 */
export function builder(signal) {
  return function el(tag, props = {}, ...children) {
    const node = document.createElement(tag);
    Object.assign(node, { [HANDLERS]: {}, [HEARD]: new Set(), [GIVEN]: {}, [SIGNAL]: signal });
    for (const [name, value] of Object.entries(props)) setProp(node, name, value);
    node.append(...nodesOf(children).map(standIn));
    for (const name of PROPERTIES) if (name in node[GIVEN]) node[name] = node[GIVEN][name];
    return node;
  };
}

function setProp(node, name, value) {
  if (name === "key") node[KEY] = String(value);
  else if (name === "keep") node[KEPT] = Boolean(value);
  else if (name.startsWith("on")) setHandler(node, name.slice(2), value);
  else if (PROPERTIES.includes(name)) node[GIVEN][name] = value;
  else if (LINKS.includes(name) && !SAFE_LINK.test(value ?? "")) return;
  else if (value === true) node.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, String(value));
}

function setHandler(node, type, handler) {
  if (!handler) return;
  node[HANDLERS][type] = handler;
  if (node[HEARD].has(type)) return;
  node[HEARD].add(type);
  node.addEventListener(type, (event) => node[HANDLERS][type]?.call(node, event), { signal: node[SIGNAL] });
}

/** An element that is on the page stays there, focus and all, until `redraw` knows where it belongs. */
function standIn(child) {
  if (!child.isConnected) return child;
  const stand = document.createComment("");
  stand[STANDS_FOR] = child;
  return stand;
}

function settled(node) {
  for (const child of node.childNodes) {
    if (child[STANDS_FOR]) child.replaceWith(child[STANDS_FOR]);
    else settled(child);
  }
  return node;
}

/** Return children as nodes: text for strings and numbers, nothing for null, false and undefined. */
export function nodesOf(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child))));
}

/**
 * Make the children of a parent look like these, changing only what is different.
 *
 * An element is kept when its key (or, without keys, its tag and place) is the same: focus, selection, caret and
 * scroll stay, and a field keeps what the person has written unless the value given for it has changed; within a
 * form, which is kept as a whole, it keeps it even then.
 * @param {Element} parent
 * @param {...unknown} children as for `el`
 */
export function redraw(parent, ...children) {
  const active = parent.contains(parent.ownerDocument.activeElement) ? parent.ownerDocument.activeElement : null;
  reconcile(parent, nodesOf(children).map(standIn));
  if (active?.isConnected && active.ownerDocument.activeElement !== active) active.focus({ preventScroll: true });
}

function reconcile(parent, drawn) {
  const fresh = drawn.map((node) => node[STANDS_FOR] ?? node);
  const old = [...parent.childNodes];
  const byKey = new Map(old.filter((node) => node[KEY] !== undefined).map((node) => [node[KEY], node]));
  const unkeyed = old.filter((node) => node[KEY] === undefined);
  const stay = new Set();
  const wanted = fresh.map((node) => {
    const found = foundFor(node, old, byKey, unkeyed);
    const match = found && alike(found, node) && !stay.has(found) ? found : null;
    if (match) stay.add(match);
    return match ? adopt(match, node) : settled(node);
  });
  for (const node of old) if (!stay.has(node) && !wanted.includes(node)) node.remove();
  wanted.forEach((node, place) => {
    if (parent.childNodes[place] !== node) parent.insertBefore(node, parent.childNodes[place] ?? null);
  });
}

function foundFor(node, old, byKey, unkeyed) {
  if (old.includes(node)) return node;
  return node[KEY] === undefined ? takeAlike(unkeyed, node) : byKey.get(node[KEY]);
}

function takeAlike(unkeyed, node) {
  const place = unkeyed.findIndex((candidate) => alike(candidate, node));
  return place < 0 ? null : unkeyed.splice(0, place + 1).at(-1);
}

function alike(one, other) {
  return one === other || (one.nodeName === other.nodeName && one[KEY] === other[KEY]);
}

function adopt(live, fresh) {
  if (live === fresh) return live;
  if (live.nodeType !== Node.ELEMENT_NODE) {
    if (live.data !== fresh.data) live.data = fresh.data;
    return live;
  }
  adoptAttributes(live, fresh);
  adoptHandlers(live, fresh);
  if (!fresh[KEPT]) reconcile(live, [...fresh.childNodes]);
  adoptGiven(live, fresh);
  return live;
}

function adoptAttributes(live, fresh) {
  for (const { name } of [...live.attributes]) {
    if (!fresh.hasAttribute(name) && !staysOnItsOwn(live, name)) live.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}

function staysOnItsOwn(live, name) {
  return name === OURS_ALONE || (name === "open" && live.localName === "details");
}

/**
 * Keep JupyterLab's shortcuts away from whatever is focused within an element. JupyterLab looks for its mark from the
 * focused element upwards, but asks its own selectors first at each step, and some of them end in `:focus`: a mark on
 * the root alone comes too late for everything inside.
 * @param {Element} root
 * @param {AbortSignal} signal
 */
export function keepShortcutsAway(root, signal) {
  root.setAttribute(OURS_ALONE, "true");
  root.addEventListener("focusin", ({ target }) => target.setAttribute(OURS_ALONE, "true"), { signal, capture: true });
}

function adoptHandlers(live, fresh) {
  live[HANDLERS] = {};
  for (const [type, handler] of Object.entries(fresh[HANDLERS])) setHandler(live, type, handler);
}

function adoptGiven(live, fresh) {
  for (const [name, value] of Object.entries(fresh[GIVEN])) {
    const mayChange = isWritten(live) ? live[GIVEN][name] !== value && !isBeingWritten(live, name) : true;
    if (mayChange && live[name] !== value) live[name] = value;
  }
  live[GIVEN] = fresh[GIVEN];
}

function isWritten(field) {
  return field.localName === "textarea" || (field.localName === "input" && takesText(field));
}

function isBeingWritten(field, name) {
  const inHand = field.form !== null || field.ownerDocument.activeElement === field;
  return inHand && field[name] !== field[GIVEN][name];
}

/** Whether an event's target takes written text, so that letters and digits belong to it. */
export function takesText(target) {
  if (target.isContentEditable || target.localName === "textarea" || target.localName === "select") return true;
  const quiet = ["checkbox", "radio", "button", "submit", "reset", "range", "color", "file"];
  return target.localName === "input" && !quiet.includes(target.type);
}
