// How far a piece of work has come that is done in the kernel.

/** Milliseconds without a bar: what is done sooner needs none. */
const PATIENCE = 1000;

/** Return how far the work has come: a bar only for what takes long. */
export function doing({ el }, { text, step, done, of }, late) {
  const far = of > 1 ? { max: String(of), value: String(done) } : {};
  return [
    el("p", { key: "text" }, [text, step].filter(Boolean).join(" ")),
    late && el("progress", { key: of > 1 ? "known" : "unknown", ...far, "aria-label": text }),
  ];
}

/** Whether it has taken a second; once it has, it is drawn again. */
export function isLate(stage, local, set) {
  local.timer ??= setTimeout(() => stage.signal.aborted || set({ late: true }), PATIENCE);
  return local.late;
}

/** Begin to count anew with the next piece of work. */
export function forgetHowLong(local) {
  clearTimeout(local.timer);
  Object.assign(local, { timer: null, late: false });
}
