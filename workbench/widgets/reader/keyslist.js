// The keys that work in the text, to be opened under it.

const READING_KEYS = ["word", "sentence", "paragraph", "ends", "select", "make", "side", "find", "escape", "undo"];

/** Return the list of keys, closed at first. */
export function keysList({ el, say }) {
  const lines = READING_KEYS.map((name) => say(`keys.${name}`).split("|"));
  return el(
    "details",
    { class: "wb-reading-keys", key: "keys" },
    el("summary", {}, say("keys")),
    el("dl", { class: "wb-small" }, lines.map(([keys, meaning]) => [el("dt", {}, el("kbd", {}, keys)), el("dd", {}, meaning)])),
  );
}
