// Who said it first.

import { said, section } from "../panel/panel.js";

/**
 * Return who first said how much.
 * @param {import("../shared/live.js").Stage} stage
 */
export function origins(stage, view, local) {
  const { el, say } = stage;
  if (!view.origins_sum) return null;
  const only = (origin) => local.set({ text: origin.name || say("origin.none"), show: "all" });
  const row = (origin) =>
    el(
      "tr",
      { key: origin.name },
      el("th", { scope: "row" }, el("button", { type: "button", class: "wb-link", onclick: () => only(origin) }, origin.shown)),
      el("td", { class: "wb-number" }, origin.n),
      el("td", {}, origin.items),
      el("td", {}, origin.outlets),
    );
  return section(
    stage,
    "origins",
    say("origins"),
    said(stage, `${view.origins_sum} ${say("origins.why")}`, { key: "sum" }),
    el(
      "details",
      { key: "table" },
      el("summary", {}, say("origins.show")),
      el(
        "table",
        { class: "wb-table" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", { scope: "col" }, say("origins.origin")),
            el("th", { scope: "col", class: "wb-number" }, say("origins.items")),
            el("th", { scope: "col" }, say("origins.which")),
            el("th", { scope: "col" }, say("origins.outlets")),
          ),
        ),
        el("tbody", {}, view.origins.map(row)),
      ),
    ),
  );
}
