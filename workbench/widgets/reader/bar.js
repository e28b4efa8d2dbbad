// What stands over the text: which source is read, where some words stand in it, and how it is shown.

import { button } from "../panel/panel.js";

export const SIZES = [14, 16, 18, 21, 25, 30];

/**
 * Return the tools over the text.
 * @param {import("../shared/live.js").Stage} stage
 */
export function readingBar(stage, view, local, deeds) {
  const { el } = stage;
  return el(
    "div",
    { class: "wb-reading-bar", key: "bar" },
    chooser(stage, view, local, deeds),
    el("div", { class: "wb-row", key: "tools" }, finder(stage, local, deeds), sizes(stage, local, deeds), switches(stage, local, deeds)),
  );
}

function chooser(stage, view, local, { open }) {
  const { el, say } = stage;
  const ids = view.sources.map(({ id }) => id);
  const place = ids.indexOf(local.source);
  const step = (sign, key, by) =>
    button(stage, sign, () => ids[place + by] !== undefined && open(ids[place + by]), {
      key,
      "aria-label": say(key),
      title: say(key),
      "aria-disabled": ids[place + by] === undefined ? "true" : null,
    });
  const line = ({ id, title, rests }) => el("option", { value: id, selected: id === local.source }, `${id} ${title} (${rests})`);
  const facts = [view.sources[place]?.facts, local.text?.told.remark].filter(Boolean);
  return el(
    "div",
    { class: "wb-choosing", key: "choosing" },
    el("select", { "aria-label": say("source"), value: local.source, onchange: ({ target }) => open(target.value) }, view.sources.map(line)),
    step("‹", "source.before", -1),
    step("›", "source.after", 1),
    el("p", { class: "wb-small wb-muted", key: "facts" }, facts.join(" · ")),
  );
}

function finder(stage, local, { find, findNext, findLeave }) {
  const { el, say } = stage;
  const { words, places, now } = local.find;
  const count = places.length > 0 ? say("find.count", { now: now + 1, n: places.length }) : words.trim() && say("find.none");
  const onkeydown = (event) => {
    if (event.key === "Enter") findNext(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") findLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const step = (sign, key, way) => button(stage, sign, () => findNext(way), { key, "aria-label": say(key), title: say(key), "aria-disabled": places.length ? null : "true" });
  return el(
    "span",
    { class: "wb-finder", key: "finder" },
    el("input", { type: "search", class: "wb-find", value: words, placeholder: say("find"), "aria-label": say("find"), onkeydown, oninput: ({ target }) => find(target.value) }),
    el("span", { class: "wb-small wb-muted wb-count", role: "status", key: "count" }, count),
    step("↑", "find.before", -1),
    step("↓", "find.after", 1),
  );
}

function sizes(stage, local, { resize }) {
  const { el, say } = stage;
  const step = (sign, key, by) => {
    const end = SIZES[local.size + by] === undefined;
    return button(stage, sign, () => end || resize(by), { key, "aria-label": say(key), title: say(key), "aria-disabled": end ? "true" : null });
  };
  return el("span", { class: "wb-sizes", key: "sizes" }, step("A−", "smaller", -1), step("A+", "larger", 1));
}

function switches(stage, local, { toggleSuggested, toggleBearing, toggleOriginal }) {
  const { el, say } = stage;
  const one = (key, on, toggle) => button(stage, say(key), toggle, { key, "aria-pressed": String(on), title: say(`${key}.what`) });
  return el(
    "span",
    { class: "wb-switches", key: "switches" },
    one("suggested", local.suggested.on, toggleSuggested),
    local.suggested.on && one("suggested.bearing", local.suggested.bearing, toggleBearing),
    local.text?.told.original && one("original", local.original, toggleOriginal),
  );
}
