// Buttons that write the case, and where it was written.

import { live } from "../shared/live.js";
import { panel, said } from "../panel/panel.js";
import { writer } from "./writer.js";

export default live("export", (stage) => {
  const draw = panel(stage, { edits: false });
  const write = writer(stage);
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      stage.el("ul", { class: "wb-ways", key: "ways" }, view.formats.map((format) => way(stage, format, write))),
      said(stage, view.carries, { class: "wb-muted wb-small", key: "carries" }),
      write.told(),
    );
});

function way({ el }, format, write) {
  const props = {
    type: "button",
    class: "wb-button",
    "aria-disabled": write.busy ? "true" : null,
    onclick: () => write.run(format),
  };
  return el("li", { key: format.value }, el("button", props, format.label), el("span", { class: "wb-muted wb-small" }, format.what));
}
