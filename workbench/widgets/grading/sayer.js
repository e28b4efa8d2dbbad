// Who said it: its descriptors, those of the texts it was read in, and the items that rest on it.

import { field, said } from "../panel/panel.js";

const FEW = 3;

/** Return the descriptors of a stop's origin, and of the sources it was read in. */
export function described(desk) {
  const { stage, stop, view } = desk;
  const { el, say, send } = stage;
  const own =
    stop.origin &&
    el(
      "div",
      { key: "own" },
      el("h4", {}, say("descriptors")),
      el("p", { class: "wb-muted wb-small" }, say("descriptors.why")),
      parts(desk, stop.name, stop.about, (part, text, about) => send("describe_origin", { origin: stop.origin, part, text }, about)),
    );
  return [own, stop.sources.map((id) => read(desk, view.sources[id], !stop.origin))];
}

function read(desk, source, open) {
  const { stage } = desk;
  const { el, send } = stage;
  return el(
    "details",
    { key: source.id, open },
    el("summary", {}, source.title),
    el(
      "div",
      { class: "wb-source" },
      said(stage, source.note, { class: "wb-small" }),
      parts(desk, source.id, source.about, (part, text, about) => send("describe_source", { id: source.id, part, text }, about)),
    ),
  );
}

function parts(desk, name, about, keep) {
  const { stage, view } = desk;
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-parts" },
    view.descriptors.map((one) =>
      field(stage, {
        key: one.name,
        label: one.label,
        hint: one.ask,
        value: about[one.name],
        rows: 2,
        "aria-label": say("descriptor.of", { descriptor: one.label, name }),
        onchange: (text) => keep(one.name, text, `${say("descriptor.of", { descriptor: one.label, name })}: ${text}`),
      }),
    ),
  );
}

/** Return the items that rest on an origin; each can have a grade apart from it. */
export function restingItems(desk) {
  const { stage, stop } = desk;
  const { el, say } = stage;
  if (!stop.origin) return null;
  const heading = `${say("items")} (${stop.items.length})`;
  return el(
    "details",
    { key: "items", open: stop.items.length <= FEW || stop.apart !== "" },
    el("summary", {}, heading),
    el("ul", { class: "wb-resting" }, stop.items.map((one) => resting(desk, one))),
  );
}

function resting(desk, { id, apart }) {
  const { stage, view, screen } = desk;
  const { el, say, send } = stage;
  const label = say("as_origin.of", { id });
  const options = [
    { value: "", label: say("as_origin") },
    ...screen.grades.map(({ value, name }) => ({ value, label: say("graded", { code: value, name }) })),
  ];
  if (apart && !options.some((one) => one.value === apart)) options.push({ value: apart, label: apart });
  const give = ({ target }) => {
    const value = target.value || desk.gradeOf(desk.stop);
    send("grade", { id, grade: "reliability", value }, `${label}: ${value}`);
  };
  return el(
    "li",
    { key: id },
    el("span", {}, el("span", { class: "wb-strong" }, id), " ", view.items[id].text),
    el(
      "select",
      { "aria-label": label, disabled: view.locked, onchange: give },
      options.map((one) => el("option", { value: one.value, selected: one.value === apart }, one.label)),
    ),
  );
}
