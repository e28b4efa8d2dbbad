// What stands where a panel will be.

import { live } from "../shared/live.js";
import { panel, said } from "../panel/panel.js";

export default live("waiting", (stage) => {
  const draw = panel(stage, { edits: false });
  return (view) => draw(view, said(stage, view.sentence, { class: "wb-lead", key: "sentence" }));
});
