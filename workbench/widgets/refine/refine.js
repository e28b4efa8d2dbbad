// What to look at again, each finding with the way to where it is mended.

import { live } from "../shared/live.js";
import { headingOf } from "../matrix/header.js";
import { panel, said, section } from "../panel/panel.js";

export default live("refine", (stage) => {
  const draw = panel(stage, { edits: false });
  return (view) => draw(view, said(stage, view.lead, { class: "wb-lead", key: "lead" }), view.groups.map((group) => findings(stage, group)));
});

function findings(stage, group) {
  const { el } = stage;
  return section(
    stage,
    group.key,
    group.title,
    said(stage, group.none, { class: "wb-muted", key: "none" }),
    said(stage, group.what, { class: "wb-muted", key: "what" }),
    group.items.length > 0 && el("ul", { class: "wb-findings", key: "items" }, group.items.map((item) => finding(stage, item))),
    said(stage, group.more, { class: "wb-muted", key: "more" }),
    group.mend && el("p", { class: "wb-small", key: "mend" }, mending(stage, group.mend)),
  );
}

function finding(stage, { name, text, code, mend }) {
  const { el } = stage;
  return el(
    "li",
    {},
    code && [el("span", { class: "wb-code", "data-code": code, "aria-hidden": "true" }, code), " "],
    name && [el("span", { class: "wb-strong" }, name), " "],
    text,
    mend && [" ", mending(stage, mend)],
  );
}

function mending({ el, root }, { label, ...step }) {
  const heading = () => headingOf(root.ownerDocument, step);
  if (!heading()) return el("span", { class: "wb-muted" }, label);
  const go = (event) => {
    event.preventDefault();
    heading()?.scrollIntoView({ block: "start", behavior: "smooth" });
  };
  return el("a", { href: `#${step.anchor}`, onclick: go }, label);
}
