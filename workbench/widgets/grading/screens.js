// The way through the grading: the four screens, the stops of one of them, and the keys.

import { button } from "../panel/panel.js";

const MOST_MARKS = 90;

/** Return the four screens to choose from, each with what is left on it. */
export function screens(desk) {
  const { el, say } = desk.stage;
  const one = ({ name, title, state, left }, place) =>
    el(
      "li",
      { key: name },
      el(
        "button",
        {
          type: "button",
          class: "wb-screen",
          "aria-current": name === desk.name ? "step" : null,
          "data-done": String(left === 0),
          onclick: () => desk.turnTo(name),
        },
        el("span", { class: "wb-screen-title" }, `${place + 1} ${title}`),
        " ",
        el("span", { class: "wb-screen-state" }, state),
      ),
    );
  return el("nav", { key: "screens", "aria-label": say("screens") }, el("ol", { class: "wb-screens" }, desk.view.screens.map(one)));
}

/** Return the question of a screen, and the way from stop to stop. */
export function turning(desk) {
  const { stage, screen, place } = desk;
  const { el, say } = stage;
  const last = screen.stops.length - 1;
  const finished = desk.done.every(Boolean);
  return el(
    "div",
    { key: `turning ${desk.name}`, class: "wb-turning" },
    el("h3", { key: "ask" }, screen.ask),
    el("p", { class: "wb-muted wb-small", key: "lead" }, screen.lead),
    desk.view.locked && el("p", { class: "wb-calm wb-small", key: "locked" }, say("locked")),
    desk.name === "relevance" && desk.view.question && el("p", { class: "wb-strong", key: "question" }, desk.view.question),
    el(
      "div",
      { class: "wb-row wb-way", key: "way" },
      button(stage, say("back"), () => desk.goTo(place - 1), { key: "back", "aria-disabled": place === 0 ? "true" : null }),
      el("span", { class: "wb-place-in", key: "place" }, say("place", { place: place + 1, n: last + 1 })),
      button(stage, say("next"), () => desk.goTo(place + 1), { key: "next", "aria-disabled": place === last ? "true" : null }),
      !finished && button(stage, say("open"), () => desk.goOpen(), { key: "open" }),
      finished && onward(desk),
      el("span", { class: "wb-grow", key: "grow" }),
      button(stage, say("keys.show"), () => desk.toggleKeys(), { key: "keys", kind: "wb-small", "aria-expanded": String(desk.keys) }),
    ),
    desk.keys && keyList(desk),
    marks(desk),
  );
}

function onward(desk) {
  const { stage, view, name } = desk;
  const next = view.screens[view.screens.findIndex((one) => one.name === name) + 1];
  return [
    stage.el("span", { class: "wb-muted", key: "finished", role: "status" }, stage.say("finished")),
    button(stage, stage.say("on", next), () => desk.turnTo(next.name), { key: "on", kind: "wb-primary" }),
  ];
}

function keyList(desk) {
  const { el, say } = desk.stage;
  const lines = [desk.name, "move", "open", "clear", "reason", "undo", "help"].map((name) => {
    const [keys, meaning] = say(`keys.${name}`).split("|");
    return [el("dt", {}, keys.split(" ").map((one) => [el("kbd", {}, one), " "])), el("dd", {}, meaning)];
  });
  return el("dl", { class: "wb-keys", key: "keylist", "aria-label": say("keys") }, lines);
}

/** A mark for each stop with its grade: where one is, what is done. Tab comes to the one where one is. */
function marks(desk) {
  const { stage, screen, place, done } = desk;
  const { el, say } = stage;
  if (screen.stops.length > MOST_MARKS) return null;
  const one = (stop, n) => {
    const grade = desk.gradeOf(stop);
    const key = screen.grades.find((known) => known.value === grade)?.key ?? stop.named.slice(0, 1).toUpperCase();
    const label = say("stop", { name: stop.id ?? stop.name, grade: desk.called(grade, stop) });
    return el(
      "button",
      {
        key: stop.key,
        type: "button",
        class: "wb-mark",
        title: label,
        "aria-label": label,
        "aria-current": n === place ? "true" : null,
        "data-done": String(done[n]),
        tabindex: n === place ? "0" : "-1",
        onclick: () => desk.goTo(n),
      },
      key || "·",
    );
  };
  return el("div", { class: "wb-marks", key: "marks", role: "toolbar", "aria-label": say("stops") }, screen.stops.map(one));
}
