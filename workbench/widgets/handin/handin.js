// What is still missing, then one button that makes the one file.

import { live } from "../shared/live.js";
import { button, panel, said, section } from "../panel/panel.js";

export default live("handin", (stage) => {
  const draw = panel(stage, { edits: false });
  const local = { busy: false, made: null };
  const make = async () => {
    if (local.busy) return;
    Object.assign(local, { busy: true, made: null });
    stage.draw();
    const { kept, value } = await stage.ask("hand_in");
    Object.assign(local, { busy: false, made: kept ? value : null });
    stage.draw();
    if (kept) stage.announce(stage.say("hand_in.written", value));
  };
  return (view) => draw(view, parts(stage, view, local, make));
});

function parts(stage, view, local, make) {
  const { el } = stage;
  const lacking = view.missing.map((sentence) => el("li", { key: sentence }, sentence));
  const primary = view.complete ? "wb-primary" : "";
  return [
    said(stage, view.lead, { class: "wb-lead", key: "lead" }),
    section(
      stage,
      "state",
      null,
      said(stage, view.state, { class: "wb-strong", key: "state", role: "status" }),
      lacking.length > 0 && el("ul", { class: "wb-lacking", key: "lacking" }, lacking),
    ),
    section(
      stage,
      "make",
      null,
      said(stage, view.contents, { class: "wb-muted wb-small", key: "contents" }),
      el(
        "p",
        { class: "wb-make", key: "button" },
        button(stage, view.label, make, { kind: primary, "aria-disabled": local.busy ? "true" : null }),
      ),
      told(stage, local),
    ),
  ];
}

function told({ el, say }, { busy, made }) {
  if (busy) return el("p", { class: "wb-made", key: "told" }, say("hand_in.making"));
  return (
    made &&
    el(
      "div",
      { class: "wb-made", key: "made" },
      el("p", { class: "wb-strong" }, say("hand_in.written", made)),
      el("p", { class: "wb-muted wb-small" }, say("hand_in.where", made), made.carries && ` ${made.carries}`),
    )
  );
}
