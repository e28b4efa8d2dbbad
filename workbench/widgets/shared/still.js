// The still beneath a widget, which shows where no kernel runs: put into the notebook as the kernel sends it.

const MARKED = "workbench_still";

/**
 * Keep the still of a model in the notebook it is in, seen or not. A page that has no such notebook says so, and the
 * kernel makes no more of them.
 * @param {any} model the anywidget model
 */
export function keepStill(model) {
  model.on("msg:custom", ({ still }) => {
    if (!still) return;
    const place = stillOf(model);
    if (place) place.outputs.set(place.at, { ...place.output, data: still });
    else model.send({ intent: "no_still" });
  });
}

/**
 * Return the still's output in the notebook this model is in: the list of outputs and the place in it; else null.
 * @param {any} model
 */
export function stillOf(model) {
  const number = model.get("state").still;
  const cells = model.widget_manager?.context?.model?.cells;
  for (let n = 0; number && n < (cells?.length ?? 0); n++) {
    const outputs = cells.get(n).outputs;
    for (let at = 0; at < (outputs?.length ?? 0); at++) {
      const output = outputs.get(at).toJSON();
      if (output.metadata?.[MARKED] === number) return { outputs, at, output };
    }
  }
  return null;
}
