// What a key means in the matrix. Plain values in, plain values out.

const MOVES = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "pageUp",
  PageDown: "pageDown",
};
const DEEDS = {
  Backspace: { do: "clear" },
  Delete: { do: "clear" },
  Enter: { do: "reason" },
  " ": { do: "palette" },
  Escape: { do: "leave" },
  "?": { do: "keys" },
  p: { do: "passage" },
  P: { do: "passage" },
  n: { do: "next" },
  N: { do: "next" },
  f: { do: "focus" },
  F: { do: "focus" },
  h: { do: "history" },
  H: { do: "history" },
  g: { do: "glossary" },
  G: { do: "glossary" },
  "/": { do: "find" },
  o: { do: "switch" },
  O: { do: "switch" },
  "*": { do: "flag" },
};

/**
 * Return what a key press in a cell means, or null if it means nothing here.
 * @param {KeyboardEvent} event
 * @param {{ key: string, code: string }[]} codes the ratings with their keys
 * @returns {{ do: string, to?: string, code?: string } | null}
 */
export function deedOf(event, codes) {
  const far = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (event.key === "Home") return { do: "move", to: far ? "first" : "rowStart" };
  if (event.key === "End") return { do: "move", to: far ? "last" : "rowEnd" };
  if (far && event.key.toLowerCase() === "c" && !event.shiftKey) return { do: "copy" };
  if (far) return null;
  if (event.key in MOVES) return { do: "move", to: MOVES[event.key] };
  const rated = codes.find(({ key }) => key === digitOf(event));
  if (rated) return { do: "rate", code: rated.code };
  return DEEDS[event.key] ?? null;
}

/** The digit of a key, on keyboards too where the digits' row writes other signs unless shifted. */
function digitOf({ key, code = "", shiftKey = false }) {
  if (/^\d$/.test(key)) return key;
  return !shiftKey && /^Digit\d$/.test(code) ? code.at(-1) : null;
}
