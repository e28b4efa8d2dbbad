// What stands above and below the grid: title and question, steps, progress, legend, keys.

/**
 * Return the children of the bar at the top.
 * @param {import("../shared/live.js").Stage} stage
 */
export function bar({ el, say, history, corner }, view, { next }) {
  const { progress } = view;
  const told = [progress.text, progress.second].filter((text) => text !== "").join(" · ");
  const { handling, dated } = view.marking;
  return [
    el(
      "div",
      { class: "wb-titles", key: "titles" },
      el("h2", {}, view.title),
      el("p", { class: "wb-question", title: view.explanation }, view.question),
      (handling || dated) && el("p", { class: "wb-marking" }, handling, handling && dated && " · ", el("span", { class: "wb-muted" }, dated)),
    ),
    el(
      "div",
      { class: "wb-tools", key: "tools" },
      el(
        "button",
        {
          class: "wb-plain wb-progress",
          key: "progress",
          title: `${progress.rows}. ${say("next.title")}`,
          "aria-label": `${told}. ${say("next.title")}`,
          onclick: next,
        },
        el("span", { class: "wb-track", "aria-hidden": "true" }, el("i", { style: `width: ${share(progress)}%` })),
        told,
      ),
      history,
      corner,
    ),
  ];
}

function share({ rated, cells }) {
  return cells === 0 ? 0 : Math.floor((100 * rated) / cells);
}

/**
 * Return the steps of the analysis; those whose heading stands in the page are links.
 * @param {import("../shared/live.js").Stage} stage
 */
export function steps({ el, say, root }, view) {
  if (view.steps.length === 0) return null;
  return el(
    "nav",
    { class: "wb-steps", "aria-label": say("steps") },
    view.steps.map((step) => {
      const done = step.state === "done";
      const props = {
        key: step.anchor,
        class: "wb-step",
        "data-state": step.state,
        "aria-current": step.now ? "step" : null,
        "aria-label": done ? say("step.done", step) : null,
        title: step.missing.join(" ") || null,
      };
      const heading = () => headingOf(root.ownerDocument, step);
      if (!heading()) return el("span", props, step.title);
      const go = (event) => {
        event.preventDefault();
        const still = root.ownerDocument.defaultView.matchMedia("(prefers-reduced-motion: reduce)").matches;
        heading()?.scrollIntoView({ block: "start", behavior: still ? "instant" : "smooth" });
      };
      return el("a", { ...props, href: `#${step.anchor}`, onclick: go }, step.title);
    }),
  );
}

/** Return the heading a step leads to: by its anchor, as JupyterLab and others write it, or by its words. */
export function headingOf(document, { anchor, title }) {
  const headings = [...document.querySelectorAll("h1, h2, h3, h4")].filter((heading) => !heading.closest(".wb"));
  const named = (heading) => [heading.id, heading.dataset.jupyterId].includes(anchor);
  const worded = (heading) => heading.textContent.replace(/[¶#\s]+$/, "").trim() === title;
  return headings.find(named) ?? headings.find(worded) ?? null;
}

/** Return the legend: every code with its name and key, and the keys one cannot guess. */
export function legend({ el, say }, view, { keys }) {
  const hint = (key, name) => el("span", { class: "wb-hint" }, el("kbd", {}, key), " ", name);
  return el(
    "div",
    { class: "wb-legend", "aria-label": say("legend"), role: "group" },
    view.codes.map(({ code, key, name }) =>
      el(
        "span",
        { class: "wb-hint", "data-term": code },
        el("span", { class: "wb-code", "data-code": code }, code === "NA" ? say("code.NA.short") : code),
        " ",
        name,
        " ",
        el("kbd", {}, key),
      ),
    ),
    el("span", { class: "wb-grow" }),
    hint("← ↑ ↓ →", say("key.move")),
    hint(say("key.enter"), say("key.reason")),
    hint("p", say("key.passage")),
    el(
      "button",
      { class: "wb-plain wb-hint", "aria-label": say("keys.open"), "aria-haspopup": "dialog", onclick: keys },
      el("kbd", {}, "?"),
      " ",
      say("key.help"),
    ),
  );
}
