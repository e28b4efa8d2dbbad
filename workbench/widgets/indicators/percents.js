// Whole percents with their words beside them: how likely under each hypothesis, and one's own forecast.

import { redraw } from "../shared/dom.js";

/** Return the likelihoods of one indicator in a row, one for each hypothesis. */
export function likelihoodsOf(stage, item) {
  const { el, say } = stage;
  const give = (one, percent) => stage.send("likelihood", { id: item.id, hypothesis: one.hypothesis, percent }, `${one.label}: ${percent}`);
  return el(
    "fieldset",
    { class: "wb-choice wb-likelihoods", key: "likelihoods" },
    el("legend", { class: "wb-small wb-muted" }, say("likelihoods"), " ", el("span", { class: "wb-unseen" }, say("likelihoods.unit"))),
    item.likelihoods.map((one) =>
      el(
        "label",
        { class: "wb-likelihood", key: one.hypothesis, "data-given": one.percent === null ? null : "true" },
        el("span", { class: "wb-strong", "aria-hidden": "true" }, one.hypothesis),
        percentOf(stage, { label: one.label, percent: one.percent, least: 1, disabled: !item.forecast.open, give: (percent) => give(one, percent) }),
      ),
    ),
    el("span", { class: "wb-word wb-small", key: "word", "aria-live": "polite", keep: true }),
  );
}

/** Return one's own forecast: a field while the indicator is open, what was said once it is not. */
export function forecastOf(stage, { id, forecast }) {
  const { el, say } = stage;
  const give = (percent) => stage.send("forecast", { id, percent }, `${forecast.label}: ${percent}`);
  if (!forecast.open) {
    const text = forecast.late || `${say("forecast")}: ${forecast.word}`;
    return el("p", { class: "wb-small wb-muted", key: "forecast" }, text);
  }
  return el(
    "p",
    { class: "wb-forecast wb-small", key: "forecast" },
    el("label", {}, el("span", {}, say("forecast")), " ", percentOf(stage, { label: forecast.label, percent: forecast.percent, least: 0, give }), " %"),
    forecast.word && el("span", { class: "wb-given" }, forecast.word),
    forecast.beside && el("span", { class: "wb-muted" }, forecast.beside),
  );
}

function percentOf(stage, { label, percent, least, give, disabled }) {
  return stage.el("input", {
    type: "number",
    min: least,
    max: 100 - least,
    step: 1,
    value: percent === null ? "" : String(percent),
    disabled,
    "aria-label": label,
    onfocus: ({ target }) => tell(stage, target),
    oninput: ({ target }) => tell(stage, target),
    onblur: ({ target }) => tell(stage, target, ""),
    onchange: ({ target }) => keep(stage, target, give),
  });
}

/** Show the word for what stands in a field, as it is being written. */
function tell({ channel }, input, text = channel.view.scale[input.value]) {
  const beside = input.closest(".wb-likelihoods")?.querySelector(".wb-word");
  if (beside) redraw(beside, input.value === "" ? "" : (text ?? ""));
}

function keep(stage, input, give) {
  const written = input.value.trim();
  const percent = written === "" ? null : Number(written);
  if (input.validity.badInput || (percent !== null && !Number.isInteger(percent))) return stage.refuse(stage.say("percent.whole"));
  give(percent);
}
