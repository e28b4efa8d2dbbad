// Where a file lies that was written: its path to copy, and ways to its folder.

import { button, said } from "./panel.js";

/**
 * Return where a file lies, with what can be done about it here.
 * @param {import("../shared/live.js").Stage} stage
 */
export function whereItLies(stage, { sentence, path, home, carries, reveals }, local, set) {
  const { el, say, ask } = stage;
  const tell = (told) => set({ told });
  const copy = async () => tell(say((await copied(stage.root.ownerDocument, path)) ? "copied" : "not_copied"));
  const reveal = async () => {
    const { kept, value } = await ask("reveal");
    if (kept) tell(value);
  };
  const served = servedAt(stage.root.ownerDocument, path, home);
  return el(
    "div",
    { class: "wb-lies", key: "lies" },
    el("p", { class: "wb-strong", role: "status", key: "sentence" }, sentence),
    el("p", { class: "wb-small", key: "path" }, el("code", {}, path)),
    said(stage, carries, { class: "wb-small", key: "carries" }),
    el(
      "p",
      { class: "wb-row", key: "ways" },
      button(stage, say("copy"), copy, { key: "copy" }),
      served && el("a", { class: "wb-button", key: "folder", ...toFolder(served) }, say("folder")),
      served && el("a", { class: "wb-button", key: "download", href: served.file, download: served.name }, say("download")),
      reveals && isHere(stage.root.ownerDocument) && button(stage, say("manager"), reveal, { key: "manager" }),
    ),
    said(stage, local.told, { class: "wb-small", key: "told", role: "status" }),
  );
}

/** JupyterLab shows the folder when its own link is clicked; elsewhere the link opens it. */
function toFolder({ folder, page, lab }) {
  const command = { "data-commandlinker-command": "filebrowser:go-to-path", "data-commandlinker-args": JSON.stringify({ path: folder }) };
  return { href: page, target: "_blank", rel: "noopener", ...(lab ? command : {}) };
}

/** Whether the page was fetched from the computer that it is shown on. */
function isHere({ location }) {
  return ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
}

/**
 * Return the addresses under which Jupyter serves a file and its folder; null where it does not.
 * @param {Document} page
 */
export function servedAt(page, path, home) {
  const about = settings(page);
  if (!about?.serverRoot || !about.baseUrl) return null;
  const root = slashed(about.serverRoot.replace(/^~(?=$|[\\/])/, () => home)).replace(/\/+$/, "");
  const file = slashed(path);
  if (!file.startsWith(`${root}/`)) return null;
  const inside = file.slice(root.length + 1);
  const folder = inside.split("/").slice(0, -1).join("/");
  const lab = about.appName === "JupyterLab" || about.appUrl === "/lab";
  const base = new URL(about.baseUrl, page.location.href).href;
  const encoded = (text) => text.split("/").map(encodeURIComponent).join("/");
  return {
    name: inside.split("/").at(-1),
    folder,
    lab,
    page: `${base}${lab ? "lab/tree" : "tree"}/${encoded(folder)}`,
    file: `${base}files/${encoded(inside)}`,
  };
}

function slashed(path) {
  return path.replaceAll("\\", "/");
}

function settings(page) {
  try {
    return JSON.parse(page.getElementById("jupyter-config-data")?.textContent ?? "null");
  } catch {
    return null;
  }
}

async function copied(page, text) {
  try {
    await page.defaultView.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
