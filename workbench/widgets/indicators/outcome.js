// What came of an indicator: since when it is known, and the row of evidence that may be made of it.

import { field, form, formButtons, said } from "../panel/panel.js";

/** Return what stands under a resolved indicator; nothing while it is open and no row came of it. */
export function outcomeOf(stage, item) {
  const { el } = stage;
  if (!item.since && !item.became) return null;
  return el(
    "div",
    { class: "wb-outcome", key: "outcome" },
    item.since && dayOf(stage, item),
    item.offer && offerOf(stage, item),
    said(stage, item.became, { class: "wb-small wb-became", key: "became" }),
  );
}

function dayOf(stage, { id, since, closed }) {
  const onchange = (day) => stage.send("closed", { id, closed: day }, `${since.of}: ${day}`);
  return field(stage, { key: "closed", label: since.label, value: closed, onchange, "aria-label": since.of });
}

/** The row is proposed whole, so that one click is enough. */
function offerOf(stage, { id, offer }) {
  const { say, el } = stage;
  const enter = (values) => stage.send("enter", { id, ...values }, values.text);
  return form(
    stage,
    { key: "offer", submit: enter },
    said(stage, say("offer"), { class: "wb-small wb-muted", key: "why" }),
    el(
      "div",
      { class: "wb-fields", key: "fields", role: "group", "aria-label": offer.label },
      field(stage, { name: "text", label: say("offer.text"), value: offer.text }),
      field(stage, { name: "origin", label: say("offer.origin"), value: offer.origin }),
    ),
    formButtons(stage, say("offer.do")),
  );
}
