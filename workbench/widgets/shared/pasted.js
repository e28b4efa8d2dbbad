// What a clipboard holds, as the text of a table: tabs between the cells, whatever program it was copied in.

const HAS_TABLE = /<table[\s>]/i;
const PASTED_BREAKS = new Set(["BR", "P", "DIV", "LI"]);
const PASTED_WITHOUT = new Set(["STYLE", "SCRIPT"]);
const PASTED_WIDEST = 300;

/**
 * The text that was pasted. Word parts the paragraphs of a cell like rows in its plain text, so a table whose rows
 * are not the lines of the text is taken from the HTML beside it; that is parsed apart from the page, never shown.
 * @param {DataTransfer | null} data
 * @returns {string}
 */
export function pastedText(data) {
  const text = data?.getData("text/plain") ?? "";
  const html = data?.getData("text/html") ?? "";
  if (!HAS_TABLE.test(html)) return text;
  const rows = pastedRows(html);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  if (rows.length === 0 || rows.length === lines.length) return text;
  return rows.map((row) => row.map(pastedQuoted).join("\t")).join("\n");
}

function pastedRows(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  return [...table.rows].map(pastedCells).filter((cells) => cells.some((cell) => cell !== ""));
}

function pastedCells(row) {
  const cells = [];
  for (const cell of row.cells) {
    if (cells.length >= PASTED_WIDEST) break;
    cells.push(pastedWords(cell), ...Array(Math.min(cell.colSpan, PASTED_WIDEST) - 1).fill(""));
  }
  return cells;
}

/** The words of a cell as one reads them: white space is one space, a paragraph a line. */
function pastedWords(cell) {
  const lines = [""];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || PASTED_WITHOUT.has(node.nodeName)) return;
    if (PASTED_BREAKS.has(node.nodeName)) lines.push("");
    for (const child of node.childNodes) walk(child);
    if (PASTED_BREAKS.has(node.nodeName)) lines.push("");
  };
  for (const child of cell.childNodes) walk(child);
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function pastedQuoted(cell) {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
