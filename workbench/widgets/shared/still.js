// The still beneath a widget, which shows where no kernel runs: put into the notebook as the kernel sends it.

const MARKED = "workbench_still";
const ALIVE = "data-wb-alive";

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
 * Mark the outputs a widget stands among while it lives: the still there is hidden. A mark, and no `:has()`, since a
 * browser asks that again of a whole notebook whenever an element in it changes.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function hideStill(root, signal) {
  const areaOf = () => root.closest(".jp-OutputArea");
  let area = areaOf();
  const mark = () => {
    area = areaOf() ?? area;
    area?.setAttribute(ALIVE, "");
  };
  const watch = new ResizeObserver(mark); // tells, before anything is painted, when the root has come into the page
  watch.observe(root);
  const end = () => {
    watch.disconnect();
    const others = [...(area?.querySelectorAll(".wb") ?? [])].filter((other) => other !== root);
    if (others.length === 0) area?.removeAttribute(ALIVE);
  };
  signal.addEventListener("abort", end, { once: true });
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
