// Where a step of the text cursor leads: by word, sentence or paragraph. Plain values in, plain values out.

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Return the words of a text as stretches, in order.
 * @param {string} text
 * @returns {[number, number][]}
 */
export function wordsOf(text) {
  if (!globalThis.Intl?.Segmenter) return [...text.matchAll(WORD)].map((found) => [found.index, found.index + found[0].length]);
  const parts = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return [...parts].filter((part) => part.isWordLike).map((part) => [part.index, part.index + part.segment.length]);
}

/**
 * Return where a step leads. Without `extend` it goes to the beginning of another stretch than the one the cursor is
 * shown at; with it the anchor stays and the other end goes on to the stretch's far side.
 * @param {[number, number][]} stretches in order
 * @param {{ anchor: number, focus: number }} at
 * @param {1 | -1} way
 * @param {boolean} extend
 * @returns {{ anchor: number, focus: number }}
 */
export function stepped(stretches, at, way, extend) {
  if (extend) return { anchor: at.anchor, focus: extended(stretches, at, way) };
  const [low, high] = [Math.min(at.anchor, at.focus), Math.max(at.anchor, at.focus)];
  const starts = stretches.map(([start]) => start);
  const here = low === high ? Math.max(high, (stretchAt(stretches, high) ?? [high])[0]) : high - 1;
  const ahead = starts.find((start) => start > here);
  const place = way > 0 ? ahead : starts.findLast((start) => start < low);
  const focus = place ?? (way > 0 ? (starts.at(-1) ?? at.focus) : (starts[0] ?? at.focus));
  return { anchor: focus, focus };
}

function extended(stretches, { anchor, focus }, way) {
  const forward = way > 0;
  const growing = forward ? focus >= anchor : focus <= anchor;
  if (growing && forward) return stretches.find(([, end]) => end > focus)?.[1] ?? focus;
  if (growing) return stretches.findLast(([start]) => start < focus)?.[0] ?? focus;
  if (forward) return Math.min(stretches.find(([start]) => start > focus)?.[0] ?? anchor, anchor);
  return Math.max(stretches.findLast(([, end]) => end < focus)?.[1] ?? anchor, anchor);
}

/** Return the stretch that a place lies in, or the next one, or null. */
export function stretchAt(stretches, place) {
  return stretches.find(([, end]) => end > place) ?? null;
}

/**
 * Return a stretch without the white space at its ends, or null if nothing is left.
 * @param {string} text
 * @param {{ anchor: number, focus: number }} at
 * @returns {[number, number] | null}
 */
export function chosen(text, { anchor, focus }) {
  const [low, high] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const words = text.slice(low, high);
  const start = low + words.length - words.trimStart().length;
  return words.trim() ? [start, start + words.trim().length] : null;
}

/**
 * Return where some words stand in a text, whatever their case and white space.
 * @param {string} text
 * @param {string} words
 * @returns {[number, number][]}
 */
export function places(text, words) {
  const parts = words.trim().split(/\s+/).filter(Boolean).map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.join("\\s+"), "giu");
  return [...text.matchAll(pattern)].map((found) => [found.index, found.index + found[0].length]);
}

/**
 * Return a text cut where any stretch begins or ends, each piece with the names of the stretches on it, how many of
 * them are evidence being its depth. Pieces without a stretch are left out.
 * @param {{ span: [number, number], name: string, id?: string }[]} stretches
 * @returns {{ start: number, end: number, names: string[], ids: string[], depth: number }[]}
 */
export function layered(stretches) {
  const events = stretches.flatMap((one) => [
    { at: one.span[0], one, opens: true },
    { at: one.span[1], one, opens: false },
  ]);
  events.sort((a, b) => a.at - b.at);
  const open = new Set();
  const pieces = [];
  events.forEach(({ at, one, opens }, n) => {
    if (opens) open.add(one);
    else open.delete(one);
    const end = events[n + 1]?.at ?? at;
    if (end > at && open.size > 0) pieces.push(piece(at, end, [...open]));
  });
  return pieces;
}

function piece(start, end, on) {
  const ids = on.map(({ id }) => id).filter(Boolean);
  return { start, end, names: [...new Set(on.map(({ name }) => name))], ids, depth: ids.length };
}
