// A source's text in a plain editor; what would lose its place is named before it is saved.

import { button, field, form, said } from "../panel/panel.js";

/**
 * Return the editor of a source's text.
 * @param {import("../shared/live.js").Stage} stage
 */
export function correctingText(stage, one, local) {
  const { el, say, ask } = stage;
  const leave = () => local.set({ correcting: null });
  const submit = async ({ text }) => {
    const { kept, value } = await ask("lost", { id: one.id, text });
    if (!kept) return;
    if (value.length === 0) await keepCorrected(stage, one, local, text);
    else local.set({ correcting: { ...local.correcting, lost: value, wanted: text } });
  };
  const { text, lost, wanted } = local.correcting;
  return form(
    stage,
    { key: "correcting", submit, cancel: leave },
    field(stage, { key: "text", name: "text", label: say("correct.text", one), hint: say("correct.hint"), rows: 16, value: text, spellcheck: "true" }),
    lost && said(stage, say("correct.lost", { n: lost.length, ids: lost.join(", ") }), { class: "wb-mind", key: "lost", role: "alert" }),
    el(
      "div",
      { class: "wb-row", key: "deeds" },
      el("button", { type: "submit", class: "wb-button wb-primary" }, say("save")),
      lost && button(stage, say("correct.anyway"), () => keepCorrected(stage, one, local, wanted), { key: "anyway" }),
      button(stage, say("cancel"), leave, { key: "cancel" }),
    ),
  );
}

async function keepCorrected(stage, one, local, text) {
  const { say, send, announce } = stage;
  const { kept } = await send("correct", { id: one.id, text }, say("correct.of", one));
  if (!kept) return;
  announce(say("correct.done", one));
  local.set({ correcting: null });
}
