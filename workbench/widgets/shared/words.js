// Sentences come from the kernel's catalogue; here they are only filled in.

/**
 * Return a function that fills a catalogue's sentences: `say("saved")`, `say("lost", { n: 2 })`.
 * Where there are `key.one` and `key.other`, `n` chooses; an unknown key shows itself.
 * @param {Record<string, string>} words
 * @returns {(key: string, values?: Record<string, unknown>) => string}
 */
export function speaker(words) {
  return (key, values = {}) => {
    const text = words[key] ?? inNumber(words, key, values.n) ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
}

/** The sentence in the form that goes with a number, as the language counts. */
function inNumber(words, key, n) {
  return words[`${key}.=${n}`] ?? words[`${key}.${pluralForm(n, words.counting ?? "other")}`] ?? words[`${key}.other`];
}

/**
 * Return which form a language uses with a number; the rule is explained in `workbench/messages/language.py`.
 * @param {unknown} n
 * @param {string} rule
 */
export function pluralForm(n, rule) {
  const fits = (end) => (end.startsWith("=") ? end === `=${n}` : String(n).padStart(2, "0").endsWith(end));
  const clauses = rule.split(";").map((clause) => clause.trim().split(/\s+/));
  return clauses.find(([, ...endings]) => !endings.length || endings.some(fits))?.[0] ?? "other";
}
