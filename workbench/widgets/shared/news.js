// What others did just now: a line on the widget's upper edge that moves nothing, takes no focus and goes by itself.

import { redraw } from "./dom.js";

/** For so many milliseconds it stays, and at most so often it is spoken. */
const STAYS = 60000;
const PAUSE = 8000;

/**
 * Return what shows a sentence of news and, in the one widget that is listened to, has it spoken.
 * @param {import("./live.js").Stage & { news: HTMLElement }} stage
 * @returns {(sentence: string) => void}
 */
export function showNews({ news, root, signal, announce }) {
  let fading = null;
  let speaking = null;
  let latest = "";
  const speak = () => {
    speaking = null;
    if (latest !== "" && isListenedTo(root)) announce(latest);
    if (latest !== "") speaking = setTimeout(speak, PAUSE);
    latest = "";
  };
  signal.addEventListener("abort", () => [fading, speaking].forEach(clearTimeout));
  return (sentence) => {
    latest = sentence;
    news.hidden = false;
    news.title = sentence;
    redraw(news, sentence);
    clearTimeout(fading);
    fading = setTimeout(() => (news.hidden = true), STAYS);
    if (speaking === null) speak();
  };
}

/** One voice on a page with many widgets: the one with the focus, else the first. */
function isListenedTo(root) {
  const page = root.ownerDocument;
  return (page.activeElement?.closest(".wb") ?? page.querySelector(".wb")) === root;
}
