// Which key does what on a screen of the grading, and which stop comes next.

/**
 * Return what a key asks for, or null: `{ give: value }`, `{ move: 1 }`, `{ to: "open" | "first" | "last" }`, `{ clear: true }`,
 * `{ write: true }`, `{ help: true }`.
 * @param {{ key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean }} event
 * @param {{ value: string, key: string }[]} grades what can be given on the screen
 */
export function askedByKey(event, grades) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const given = grades.find((one) => one.key.toLowerCase() === event.key.toLowerCase());
  if (given) return { give: given.value };
  return DEEDS[event.key] ?? DEEDS[event.key.toLowerCase()] ?? null;
}

const DEEDS = {
  ArrowRight: { move: 1 },
  ArrowDown: { move: 1 },
  ArrowLeft: { move: -1 },
  ArrowUp: { move: -1 },
  Home: { to: "first" },
  End: { to: "last" },
  n: { to: "open" },
  Backspace: { clear: true },
  Delete: { clear: true },
  Enter: { write: true },
  "?": { help: true },
};

/**
 * Return the place of the next stop without a grade, after a place and then from the beginning; -1 if there is none.
 * @param {boolean[]} done for each stop, whether it has one
 * @param {number} from
 */
export function nextOpen(done, from) {
  const after = done.findIndex((one, place) => place > from && !one);
  return after >= 0 ? after : done.findIndex((one) => !one);
}
