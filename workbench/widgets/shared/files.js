// Files dropped on a panel or chosen, and sent to the kernel piece by piece.

/** Bytes of a file in one message; servers take up to ten million. */
const FILE_PIECE = 1_000_000;

/**
 * Let a file be dropped anywhere on a panel.
 * @param {import("./live.js").Stage} stage
 * @param {{ over: (is: boolean) => void, dropped: (file: File) => void }} heard
 */
export function takeFile({ root, signal }, { over, dropped }) {
  const holds = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const listen = (type, then) =>
    root.addEventListener(
      type,
      (event) => {
        if (!holds(event)) return;
        event.preventDefault();
        event.stopPropagation();
        then(event);
      },
      { signal },
    );
  listen("dragenter", () => over(true));
  listen("dragover", () => over(true));
  listen("dragleave", (event) => root.contains(event.relatedTarget) || over(false));
  listen("drop", (event) => {
    over(false);
    if (event.dataTransfer.files.length > 0) dropped(event.dataTransfer.files[0]);
  });
}

/**
 * Return a button that lets a file be chosen.
 * @param {import("./live.js").Stage} stage
 */
export function fileButton({ el }, label, chosen, props = {}) {
  const onchange = ({ target }) => {
    const [file] = target.files;
    target.value = "";
    if (file) chosen(file);
  };
  const open = ({ currentTarget }) => currentTarget.parentElement.querySelector('input[type="file"]').click();
  return el(
    "span",
    { key: "file button" },
    el("input", { type: "file", hidden: true, "aria-hidden": "true", tabindex: "-1", onchange }),
    el("button", { type: "button", class: "wb-button", onclick: open, ...props }, label),
  );
}

/**
 * Send a file; resolves to whether all of it arrived, or throws what the browser could not read.
 * @param {import("./live.js").Stage} stage
 * @param {File} file
 */
export async function sendFile({ ask }, file) {
  const begun = await ask("begin_file", { name: file.name, size: file.size });
  if (!begun.kept) return false;
  for (let start = 0; start === 0 || start < file.size; start += FILE_PIECE) {
    const piece = await file.slice(start, start + FILE_PIECE).arrayBuffer();
    const { kept, value } = await ask("piece", { number: begun.value }, [piece]);
    if (!kept) return false;
    if (!value) return true;
  }
  return true;
}
