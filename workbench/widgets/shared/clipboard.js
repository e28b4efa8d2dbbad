// Putting a table on the clipboard in two forms at once.

/**
 * Write a table as HTML and as text, asked for while the clipboard is already waiting; resolves to whether it is there.
 * Without the newer clipboard, or where the page may not use it, the table is handed over in a copy event.
 * @param {Document} page
 * @param {Promise<{ html: string, text: string } | null>} asked null if there is nothing to write
 * @returns {Promise<boolean>}
 */
export async function writeTable(page, asked) {
  if (await byItems(page.defaultView, asked)) return true;
  const both = await asked;
  return both !== null && byEvent(page, both);
}

async function byItems({ navigator, ClipboardItem: Item, Blob: Text }, asked) {
  if (!Item || !navigator.clipboard?.write) return false;
  const form = async (type, name) => {
    const both = await asked;
    if (both === null) throw new Error("nothing");
    return new Text([both[name]], { type });
  };
  try {
    const forms = { "text/html": form("text/html", "html"), "text/plain": form("text/plain", "text") };
    await navigator.clipboard.write([new Item(forms)]);
    return true;
  } catch {
    return false;
  }
}

function byEvent(page, { html, text }) {
  const selection = page.getSelection();
  const ranges = Array.from({ length: selection.rangeCount }, (_none, n) => selection.getRangeAt(n));
  const stand = page.createElement("span");
  stand.textContent = " ";
  page.body.append(stand);
  selection.selectAllChildren(stand);
  const hand = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
  };
  page.addEventListener("copy", hand, { capture: true, once: true });
  const done = page.execCommand("copy");
  page.removeEventListener("copy", hand, { capture: true });
  stand.remove();
  selection.removeAllRanges();
  for (const range of ranges) selection.addRange(range);
  return done;
}
