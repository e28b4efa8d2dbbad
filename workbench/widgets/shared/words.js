// Sentences come from the kernel's catalogue; here they are only filled in.

/**
 * Return a function that fills a catalogue's sentences: `say("saved")`, `say("lost", { n: 2 })`.
 * Where there are `key.one` and `key.other`, `n` chooses; an unknown key shows itself.
 * @param {Record<string, string>} words
 * @returns {(key: string, values?: Record<string, unknown>) => string}
 */
export function speaker(words) {
  return (key, values = {}) => {
    const text = words[key] ?? words[`${key}.${values.n === 1 ? "one" : "other"}`] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
}
