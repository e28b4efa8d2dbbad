// Where texts come in: files dropped or chosen, sent piece by piece; a text pasted.

import { button, field, form, formButtons, said } from "../panel/panel.js";

/** Bytes of a file in one message; servers take up to ten million. */
export const PIECE = 1_000_000;

/**
 * Return the place where files are dropped or chosen, and the form for a text.
 * @param {import("../shared/live.js").Stage} stage
 */
export function bringing(stage, view, local) {
  const { el, say } = stage;
  const picker = el("input", {
    type: "file",
    multiple: true,
    accept: view.endings,
    hidden: true,
    key: "picker",
    "aria-hidden": "true",
    tabindex: "-1",
    onchange: ({ target }) => {
      bringFiles(stage, local, [...target.files]);
      target.value = "";
    },
  });
  const choose = () => stage.root.querySelector('.wb-drop input[type="file"]').click();
  const paste = () => local.set({ pasting: local.pasting === null ? "" : null }, ".wb-bringing .wb-form");
  return el(
    "div",
    { class: "wb-section wb-bringing", key: "bringing" },
    el("h3", {}, say("bring")),
    el(
      "div",
      { class: "wb-drop", key: "drop", "data-over": local.over ? "true" : null },
      picker,
      el("span", { class: "wb-drop-words", key: "words" }, local.over ? say("drop.now") : say("drop")),
      button(stage, say("choose"), choose, { kind: "wb-primary", key: "choose" }),
      button(stage, say("paste"), paste, { key: "paste", "aria-expanded": String(local.pasting !== null) }),
    ),
    said(stage, say("kinds"), { class: "wb-muted wb-small", key: "kinds" }),
    local.pasting !== null && pastingForm(stage, local),
  );
}

function pastingForm(stage, local) {
  const { say, ask } = stage;
  const leave = () => local.set({ pasting: null });
  const submit = async ({ text }) => {
    const { kept, value } = await ask("paste", { text });
    if (kept) local.set({ pasting: null, open: value }, `[data-key="${value}"]`);
  };
  return form(
    stage,
    { key: `pasting ${local.pasted}`, submit, cancel: leave },
    field(stage, { key: "text", name: "text", label: say("paste.text"), hint: say("paste.hint"), rows: 8, value: local.pasting }),
    formButtons(stage, say("paste.do"), say("cancel"), leave),
  );
}

/**
 * Let files be dropped anywhere on the panel, and texts and files be pasted where no field takes them.
 * @param {import("../shared/live.js").Stage} stage
 */
export function takeDrops(stage, local) {
  const { root, signal } = stage;
  const listen = (type, heard) => root.addEventListener(type, heard, { signal });
  const holds = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const over = (event, state) => {
    if (!holds(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (local.over !== state) local.set({ over: state });
  };
  listen("dragenter", (event) => over(event, true));
  listen("dragover", (event) => over(event, true));
  listen("dragleave", (event) => root.contains(event.relatedTarget) || over(event, false));
  listen("drop", (event) => {
    over(event, false);
    if (holds(event)) bringFiles(stage, local, [...event.dataTransfer.files]);
  });
  listen("paste", (event) => takePaste(stage, local, event));
}

function takePaste(stage, local, event) {
  if (event.target.closest?.("input, textarea, select")) return;
  const files = [...(event.clipboardData?.files ?? [])];
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (files.length === 0 && text.trim() === "") return;
  event.preventDefault();
  if (files.length > 0) bringFiles(stage, local, files);
  else local.set({ pasting: text, pasted: local.pasted + 1 }, ".wb-bringing .wb-form");
}

/**
 * Send files one after another; one that the browser cannot read is said and stops no other.
 * @param {import("../shared/live.js").Stage} stage
 * @param {any} local
 * @param {File[]} files
 */
export async function bringFiles(stage, local, files) {
  for (const file of files) {
    const begun = await stage.ask("begin", { name: file.name, size: file.size });
    if (!begun.kept) return;
    const key = begun.value;
    try {
      await sendPieces(stage, local, key, file);
    } catch {
      await stage.ask("leave_out", { key });
      local.unreadable.push({ name: file.name, key });
    }
    local.sent.delete(key);
    stage.draw();
  }
}

async function sendPieces(stage, local, key, file) {
  const item = stage.channel.view.waiting.find((one) => one.key === key);
  if (item?.doing === "failed") return;
  for (let start = 0; start === 0 || start < file.size; start += PIECE) {
    const piece = await file.slice(start, start + PIECE).arrayBuffer();
    const { kept, value } = await stage.ask("chunk", { key }, [piece]);
    if (!kept || !value) return;
    local.sent.set(key, Math.min(start + PIECE, file.size));
    stage.draw();
  }
}
