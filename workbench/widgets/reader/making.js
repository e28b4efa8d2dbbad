// The form that makes evidence of selected words, where they stand.

import { field, form, formButtons, groupName, said } from "../panel/panel.js";

/**
 * Return the form for a stretch of the text.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ words: string, original: boolean, source: { outlet: string, date: string }, origins: string[], names: string,
 *   submit: (about: Record<string, string>) => void, cancel: () => void }} about
 */
export function makingForm(stage, view, { words, original, source, origins, names, submit, cancel }) {
  const { el, say } = stage;
  const plain = (name, props = {}) => field(stage, { key: name, name, label: say(`making.${name}`), ...props });
  const kinds = [{ value: "", label: say("making.kind.none") }, ...view.kinds];
  return form(
    stage,
    { key: "making", submit, cancel },
    el("h3", { key: "head" }, say("making", { words: shortened(words) })),
    plain("text", { rows: 2, value: original ? "" : words, hint: say(original ? "making.text.hint.original" : "making.text.hint") }),
    el(
      "div",
      { class: "wb-fields", key: "fields" },
      plain("kind", { options: kinds }),
      plain("origin", { list: `${names}-origins`, hint: origins.length > 0 && say("making.origin.hint", { names: origins.join(say("comma")) }) }),
      plain("outlet", { list: `${names}-outlets`, placeholder: source.outlet }),
      plain("date", { value: source.date }),
      plain("happened", { hint: say("making.happened.hint") }),
    ),
    known(el, `${names}-origins`, [...new Set([...origins, ...view.origins])]),
    known(el, `${names}-outlets`, view.outlets),
    said(stage, view.locked, { class: "wb-muted wb-small", key: "locked" }),
    formButtons(stage, say("making.do"), say("making.cancel"), cancel),
  );
}

/** Return a name for the lists of known names that no other form on the page has. */
export function listsName() {
  return groupName("known");
}

function known(el, id, names) {
  return el("datalist", { id, key: id }, names.map((name) => el("option", { value: name })));
}

const LONGEST = 70;

function shortened(words) {
  return words.length > LONGEST ? `“${words.slice(0, LONGEST).trimEnd()}…”` : `“${words}”`;
}
