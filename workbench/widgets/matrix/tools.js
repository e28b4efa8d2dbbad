// The row of tools between the steps and the grid. Each tool is one function that returns its elements, or null.

/**
 * Return the children of the row: what arranges the grid on the left, what leaves the matrix on the right.
 * A tool of a module of its own is named here and nowhere else.
 * @param {import("./board.js").Board} board
 */
export function tools(board) {
  const { el } = board.stage;
  return [el("span", { class: "wb-grow", key: "grow" }), exportControl(board)];
}

/** Return the export control, or null where there is nothing to export with. */
function exportControl({ stage, view, deeds, exporting }) {
  const { el, say } = stage;
  if (view.exports.length === 0) return null;
  const chosen = ({ target }) => {
    const format = target.value;
    target.value = "";
    if (format) deeds.run(format);
  };
  return el(
    "span",
    { class: "wb-export", key: "export" },
    el(
      "select",
      { "aria-label": say("export.label"), value: "", disabled: exporting.busy, onchange: chosen },
      el("option", { value: "" }, say("export")),
      view.exports.map((format) => el("option", { value: format }, say(`export.${format}`))),
    ),
  );
}
