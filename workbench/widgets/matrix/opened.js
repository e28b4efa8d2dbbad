// What everything that opens has at its top.

/**
 * Return the head of a panel: its title, as an element or text, and the button that closes it.
 * @param {import("../shared/live.js").Stage} stage
 */
export function openedHead({ el, say }, title, close, key = "head") {
  const label = say("palette.close");
  const props = { class: "wb-plain", "aria-label": label, title: label, onclick: close };
  return el("div", { class: "wb-popup-head", key }, title, el("button", props, "×"));
}
