// Writing through the kernel: one at a time, with what it says on the way, and the path at the end.

/**
 * Return what writes a format and tells how it goes; it draws the stage again at each step.
 * @param {import("../shared/live.js").Stage} stage
 */
export function writer(stage) {
  const local = { busy: null, written: null, progress: "" };
  const sentence = ({ path, carries }) => [stage.say("export.written", { path }), carries].filter(Boolean).join(" · ");
  stage.channel.on("progress", ({ sentence }) => {
    local.progress = sentence;
    stage.draw();
  });
  return {
    /** Whether something is being written. */
    get busy() {
      return local.busy !== null;
    },
    /** Write the case in a format, `{ value, label }`. */
    async run(format) {
      if (local.busy) return;
      Object.assign(local, { busy: format, written: null, progress: "" });
      stage.draw();
      const { kept, value } = await stage.ask("export", { format: format.value });
      Object.assign(local, { busy: null, written: kept ? value : null });
      stage.draw();
      if (kept) stage.announce(sentence(value));
    },
    /** The line that says what is being written, or where it lies. */
    told() {
      const { el, say } = stage;
      if (local.busy) return el("p", { key: "told", class: "wb-told" }, local.progress || say("export.writing", local.busy));
      return local.written && el("p", { key: "told", class: "wb-told wb-strong" }, sentence(local.written));
    },
  };
}
