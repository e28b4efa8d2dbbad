// The conclusion: sentences whose numbers say what they rest on, and the person's own words in their place.

import { live } from "../shared/live.js";
import { button, field, focusIn, form, formButtons, hiddenTotals, panel, said, section } from "../panel/panel.js";

export default live("paragraph", (stage) => {
  const draw = panel(stage);
  const state = { number: null, writing: false, again: () => {} };
  return (view) => {
    state.again = () =>
      draw(
        view,
        said(stage, view.lead, { class: "wb-lead", key: "lead" }),
        view.shown ? [own(stage, view, state), written(stage, view, state)] : hiddenTotals(stage, view),
      );
    state.again();
  };
});

function own(stage, view, state) {
  const { el, say } = stage;
  if (state.writing) return writing(stage, view, state);
  const label = say(view.own ? "edit.again" : "edit");
  return section(
    stage,
    "own",
    view.own ? say("own.title") : null,
    view.moved && el("p", { class: "wb-mind", key: "moved" }, say("own.moved")),
    view.own && paragraphs(stage, view.own),
    el(
      "div",
      { class: "wb-row", key: "ways" },
      button(stage, label, () => turn(state, { writing: true }, () => focusIn(stage, ".wb-form")), { key: "edit" }),
      view.own && button(stage, say("edit.back"), () => stage.send("write", { text: "", drawn: "" }, say("edit.back")), { key: "back" }),
    ),
  );
}

function writing(stage, view, state) {
  const { say, send } = stage;
  const leave = () => turn(state, { writing: false }, () => stage.root.querySelector(".wb-row .wb-button")?.focus());
  const submit = ({ text }) => {
    send("write", { text, drawn: view.written }, say("own.title"));
    leave();
  };
  return form(
    stage,
    { key: "writing", submit, cancel: leave },
    field(stage, { label: say("edit.label"), name: "text", value: view.own || view.written, rows: 14 }),
    formButtons(stage, say("edit.keep"), say("edit.cancel"), leave),
  );
}

function paragraphs({ el }, text) {
  return el(
    "div",
    { class: "wb-prose", key: "text" },
    text.split("\n").filter(Boolean).map((line) => el("p", {}, line)),
  );
}

function written(stage, view, state) {
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-section wb-written", key: "written" },
    view.own && el("h3", {}, say("own.below")),
    view.sections.map((one) =>
      el(
        "div",
        { class: "wb-theme", key: one.key },
        el("h4", {}, one.title),
        el("p", { class: "wb-prose" }, one.parts.map((part, at) => told(stage, part, `${one.key} ${at}`, state))),
        rests(stage, one, state),
      ),
    ),
  );
}

/** A number is a button that opens what it rests on, under its paragraph. */
function told({ el, say }, part, key, state) {
  if (part.rests.length === 0) return part.text;
  const open = state.number === key;
  const onclick = () => turn(state, { number: open ? null : key });
  return el(
    "button",
    { type: "button", class: "wb-traced", key, onclick, "aria-expanded": String(open), title: say("show.rests", { text: part.text }) },
    part.text,
  );
}

function rests({ el, say }, one, state) {
  const [key, at] = (state.number ?? "").split(" ");
  const part = key === one.key ? one.parts[Number(at)] : null;
  if (!part) return null;
  return el(
    "div",
    { class: "wb-rests", key: "rests", role: "status" },
    el("p", { class: "wb-label" }, say("show.rests", { text: part.text })),
    el("ul", {}, part.rests.map((line) => el("li", {}, line))),
  );
}

function turn(state, change, then) {
  Object.assign(state, change);
  state.again();
  then?.();
}
