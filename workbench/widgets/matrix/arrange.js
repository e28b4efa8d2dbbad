// Which rows are shown, in which order and under which heads. Plain values in, plain values out.

/** What can be chosen from by value, and what by a yes. */
export const FIELDS = ["source", "origin", "kind"];
export const MARKS = ["unrated", "flagged", "low", "flat"];
export const SORTS = ["own", "newest", "oldest", "event", "range", "spread", "against"];
export const GROUPS = ["none", ...FIELDS];

/** @typedef {{ source: string[], origin: string[], kind: string[], marks: string[], sort: string, group: string }} Wish */

/** Everything, as the case has it. @type {Wish} */
export const EVERYTHING = { source: [], origin: [], kind: [], marks: [], sort: "own", group: "none" };

const MEASURES = {
  newest: ({ date }) => date || null,
  oldest: ({ date }) => date || null,
  event: ({ event }) => event || null,
  range: ({ range }) => range,
  spread: ({ spread }) => spread,
  against: ({ against }) => against,
};
const RISING = ["oldest", "event"];

/** Whether a row has a mark: not fully rated, flagged, of low credibility, telling nothing apart. */
export function isMarked(row, mark) {
  return mark === "unrated" ? row.off === "" && row.codes.includes(null) : row[mark];
}

/** Whether a row passes: one of the chosen values in each field, and every chosen mark. */
export function passes(row, wish) {
  const named = FIELDS.every((field) => wish[field].length === 0 || wish[field].includes(row[field]));
  return named && wish.marks.every((mark) => isMarked(row, mark));
}

/** Whether a wish hides rows. @param {Wish} wish */
export function filters(wish) {
  return [...FIELDS, "marks"].some((field) => wish[field].length > 0);
}

/**
 * Return the ids of the rows that pass, in the wished order.
 * @param {any[]} rows
 * @param {Wish} wish
 */
export function arranged(rows, wish) {
  return paired(inOrder(passing(rows, wish), wish)).map(({ id }) => id);
}

/** The rows that pass; of a row and its second reading both, if one does. */
function passing(rows, wish) {
  const found = rows.filter((row) => passes(row, wish));
  const pairs = new Set(found.map(pairOf));
  return rows.filter((row) => pairs.has(pairOf(row)));
}

/** What a row and its second reading have in common. */
function pairOf({ id, second }) {
  return second || id;
}

/** Return rows with each second reading right behind its row. */
function paired(rows) {
  const behind = new Map(rows.filter(({ second }) => second).map((row) => [row.second, row]));
  if (behind.size === 0) return rows;
  return rows.filter(({ second }) => !second).flatMap((row) => [row, behind.get(row.id)].filter(Boolean));
}

/** Return rows sorted and grouped; equal ones, and those without the measure at the end, keep their own order. */
function inOrder(rows, { sort, group }) {
  const measure = MEASURES[sort];
  const sorted = measure ? [...rows].sort((one, other) => compared(measure(one), measure(other), sort)) : rows;
  return grouped(sorted, group, rows);
}

/** Return rows with those of one group together, the groups in the order of their first row in the case. */
function grouped(rows, group, inCase) {
  if (group === "none") return rows;
  const values = [...new Set(inCase.map((row) => row[group]))];
  return values.flatMap((value) => rows.filter((row) => row[group] === value));
}

function compared(one, other, sort) {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other === RISING.includes(sort) ? -1 : 1;
}

/**
 * Return the ids to show now, from those shown before: rows stay where they are whatever was rated since, rows that
 * are gone go, new ones come in if they pass.
 * @param {string[]} shown
 * @param {Set<string>} known the rows there were when `shown` was made
 * @param {any[]} rows
 * @param {Wish} wish
 */
export function held(shown, known, rows, wish) {
  const were = new Set(shown);
  const stay = (row) => (known.has(row.id) ? were.has(row.id) : were.has(pairOf(row)) || passes(row, wish));
  const members = rows.filter(stay);
  if (wish.sort === "own" && wish.group === "none") return members.map(({ id }) => id);
  const place = new Map(shown.map((id, n) => [id, n]));
  const at = ({ id }) => place.get(id) ?? Infinity;
  const steady = [...members].sort((one, other) => (at(one) === at(other) ? 0 : at(one) - at(other)));
  return paired(grouped(steady, wish.group, members)).map(({ id }) => id);
}

/**
 * Return the values of a field with how many rows have each, in the order of the case.
 * @param {any[]} rows
 * @param {string} field
 * @returns {{ value: string, count: number }[]}
 */
export function choices(rows, field) {
  const counts = new Map();
  for (const row of rows) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

/**
 * Return the rows in which a text is found, as their places in the list.
 * @param {any[]} rows
 * @param {string} text
 */
export function found(rows, text) {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const words = (row) => [row.id, row.text, row.place, row.outlet, row.origin, row.kind, row.date, row.happened];
  const holds = (row) => words(row).some((word) => word.toLowerCase().includes(wanted));
  return rows.flatMap((row, n) => (holds(row) ? [n] : []));
}

/**
 * Return a text cut into pieces, every second one being what was looked for.
 * @param {string} text
 * @param {string} wanted
 */
export function pieces(text, wanted) {
  const small = wanted.trim().toLowerCase();
  if (small === "" || text.toLowerCase().length !== text.length) return [text];
  const cut = [];
  let from = 0;
  for (let at = text.toLowerCase().indexOf(small); at >= 0; at = text.toLowerCase().indexOf(small, from)) {
    cut.push(text.slice(from, at), text.slice(at, at + small.length));
    from = at + small.length;
  }
  return [...cut, text.slice(from)];
}
