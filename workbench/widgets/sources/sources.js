// Where sources are brought, confirmed, listed and corrected.

import { live } from "../shared/live.js";
import { focusIn, panel, said } from "../panel/panel.js";
import { bringing, takeDrops } from "./bringing.js";
import { sourceList } from "./listing.js";
import { waitingList } from "./waiting.js";

export default live("sources", (stage) => {
  const draw = panel(stage);
  const local = {
    over: false,
    pasting: null,
    pasted: 0,
    open: null,
    sent: new Map(),
    unreadable: [],
    details: null,
    correcting: null,
    set(changes, selector) {
      Object.assign(local, changes);
      stage.draw();
      if (selector) focusIn(stage, selector);
    },
  };
  takeDrops(stage, local);
  return (view) =>
    draw(
      view,
      said(stage, view.lead, { class: "wb-lead", key: "lead" }),
      bringing(stage, view, local),
      waitingList(stage, view, local),
      said(stage, view.empty, { class: "wb-calm", key: "empty" }),
      sourceList(stage, view, local),
    );
});
