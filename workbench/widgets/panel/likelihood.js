// Percents as they are typed, and the words for them: whose words, and which word goes with a number.

import { choice } from "./panel.js";

/**
 * Return the choice of a scale of words, which holds for everybody who works on the case.
 * @param {import("../shared/live.js").Stage} stage
 * @param {{ options: {value: string, label: string, chosen: boolean}[], about: string }} scale
 * @param {string} name of the radio buttons
 */
export function scaleOf(stage, { options, about }, name) {
  const { el, say, send } = stage;
  const label = (value) => options.find((one) => one.value === value).label;
  return el(
    "div",
    { class: "wb-row wb-scale", key: "scale" },
    el("span", { class: "wb-muted wb-small", "aria-hidden": "true" }, say("words")),
    choice(stage, {
      legend: say("words"),
      unseen: true,
      name,
      class: "wb-segments",
      options,
      choose: (scale) => send("words", { scale }, `${say("words")} ${label(scale)}`),
    }),
    el("span", { class: "wb-muted wb-small" }, about),
  );
}

/** Return the percent in a field: null for an empty one, undefined for what is no whole number. */
export function written({ value, validity }) {
  const text = value.trim();
  if (validity.badInput) return undefined;
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/**
 * Return the words for a whole percent; "" for none.
 * @param {{ to: number, words: string }[]} steps each up to a percent, in order
 * @param {number | null | undefined} percent
 */
export function wordsOf(steps, percent) {
  if (percent === null || percent === undefined) return "";
  return steps.find(({ to }) => percent <= to)?.words ?? "";
}
