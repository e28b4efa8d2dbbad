// What a key means in the text. Plain values in, plain values out.

/**
 * Return what a key press in the text means, or null if it means nothing here.
 * @param {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, shiftKey?: boolean }} event
 * @returns {{ do: "step", by: "word" | "sentence" | "paragraph", way: 1 | -1, extend: boolean }
 *   | { do: "end", of: "paragraph" | "text", way: 1 | -1, extend: boolean } | { do: string } | null}
 */
export function deedOf({ key, ctrlKey = false, metaKey = false, altKey = false, shiftKey = false }) {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  const step = (by, way) => ({ do: "step", by, way, extend: shiftKey });
  if (key === "ArrowRight") return step("word", 1);
  if (key === "ArrowLeft") return step("word", -1);
  if (key === "ArrowDown") return step(far ? "paragraph" : "sentence", 1);
  if (key === "ArrowUp") return step(far ? "paragraph" : "sentence", -1);
  if (key === "Home" || key === "End") {
    return { do: "end", of: far ? "text" : "paragraph", way: key === "Home" ? -1 : 1, extend: shiftKey };
  }
  if (far) return key.toLowerCase() === "a" && !shiftKey ? { do: "all" } : null;
  if (key === "Enter") return { do: "enter" };
  if (key === "Escape") return { do: "leave" };
  return key.toLowerCase() === "e" ? { do: "make" } : null;
}

/** Whether a key press asks for the field to find in: Ctrl/Cmd-F anywhere, `/` where no text is being written. */
export function asksToFind({ key, ctrlKey, metaKey, altKey, shiftKey }, writing) {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "f" && !shiftKey;
  return key === "/" && !writing;
}
