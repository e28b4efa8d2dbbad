// All that a widget itself carries: it fetches its module from the model that has it for all widgets of its kind.

const SHEETS = "workbench-sheet";
const BETWEEN = "\n/* next sheet */\n";

/** The model that carries the code; it keeps what was made of it as long as it lives. */
async function codeOf(model) {
  const code = await model.widget_manager.get_model(model.get("code").replace("IPY_MODEL_", ""));
  code.workbench ??= brought(code.get("script"));
  for (const sheet of code.get("sheet").split(BETWEEN)) dress(sheet);
  return code.workbench;
}

async function brought(script) {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { default: widget } = await import(address);
  URL.revokeObjectURL(address);
  return widget;
}

/**
 * Put a style sheet onto the page, if it is not there already: a page styles everything anew after each, and a ground
 * that came once more would lie over what stands on it.
 */
function dress(sheet) {
  const there = [...document.head.getElementsByClassName(SHEETS)];
  if (there.some(({ textContent }) => textContent === sheet)) return;
  document.head.append(Object.assign(document.createElement("style"), { className: SHEETS, textContent: sheet }));
}

export default {
  initialize: async (given) => (await codeOf(given.model)).initialize(given),
  render: async (given) => (await codeOf(given.model)).render(given),
};
