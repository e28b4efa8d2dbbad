// Writing something in one click: the button, what is in the way, how far it is, and where it lies.

import { doing, forgetHowLong, isLate } from "./doing.js";
import { whereItLies } from "./lies.js";
import { takenAlready } from "./naming.js";
import { button, said } from "./panel.js";

/** What a panel knows of itself before anything is written, and again once its name is another. */
export const CALM = { taken: null, told: "" };

/**
 * Return what stands beneath a name: all of it follows from the view and from what the panel has kept.
 * @param {import("../shared/live.js").Stage} stage
 */
export function writing(stage, view, local, set, { may = true, leave = () => set({ taken: null }), replaces = true } = {}) {
  const { el, ask, say } = stage;
  const write = async (how = {}) => {
    set(CALM);
    const { kept, value } = await ask("write", how);
    if (kept && value.taken) set({ taken: value });
  };
  if (!view.doing) forgetHowLong(local);
  return [
    may && !view.doing && !local.taken && el("p", { class: "wb-row", key: "write" }, button(stage, say("write"), () => write(), { kind: "wb-primary" })),
    local.taken && takenAlready(stage, local.taken, write, leave, { replaces }),
    el("div", { class: "wb-doing", role: "status", key: "doing" }, view.doing && doing(stage, view.doing, isLate(stage, local, set))),
    view.doing && button(stage, say("cancel"), () => ask("cancel"), { key: "cancel" }),
    said(stage, view.trouble, { class: "wb-mind", key: "trouble", role: "alert" }),
    view.written && whereItLies(stage, view.written, local, set),
  ];
}
