// Runs in the page: notes when something was asked for and when the frame that shows it was painted.

window.bench = {
  panel() {
    return window.workbenchTest.panel();
  },

  output(number) {
    return this.panel().content.widgets[number].node.querySelector(".jp-OutputArea");
  },

  frame: () => new Promise((go) => requestAnimationFrame(go)),

  /** Resolve in the first task after the frame that is being made. */
  painted() {
    return new Promise((go) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => go(performance.now());
      port2.postMessage(null);
    });
  },

  /** Resolve with when a frame that shows what is asked began, and when it was painted; null if none does. */
  async shown(is, until) {
    while (performance.now() < until) {
      const frame = await this.frame();
      if (is()) return { frame, painted: await this.painted() };
    }
    return null;
  },

  /** The usual time between two frames, in milliseconds. */
  async interval() {
    const times = [];
    for (let n = 0; n < 31; n += 1) times.push(await this.frame());
    const steps = times.slice(1).map((time, n) => time - times[n]);
    return steps.sort((a, b) => a - b)[15];
  },

  /** Run a cell; return milliseconds from the request to the painted frame that shows its output, or null. */
  async drawn({ number, what, rows, columns, limit }) {
    await window.jupyterapp.commands.execute("notebook:clear-all-cell-outputs");
    this.panel().content.activeCellIndex = number;
    for (let n = 0; n < 3; n += 1) await this.frame();
    const kernel = window.workbenchTest.kernel();
    let began = null;
    const note = (_kernel, { direction, msg }) => {
      if (direction === "send" && msg.header.msg_type === "execute_request") began ??= performance.now();
    };
    kernel.anyMessage.connect(note);
    const done = window.jupyterapp.commands.execute("notebook:run-cell");
    const at = await this.shown(() => this.looks[what](this.output(number), rows, columns), performance.now() + limit);
    kernel.anyMessage.disconnect(note);
    if (at !== null) await done;
    return at === null ? null : at.painted - began;
  },

  /** Whether everything of a thing that is in sight is there. */
  looks: {
    empty: (output) => output.querySelector(".bench-empty") !== null,

    dropdowns: (output, rows, columns) => output.querySelectorAll("select").length === rows * columns,

    /** Painted on a canvas: more than one colour where the first cells are. */
    datagrid(output) {
      return [...output.querySelectorAll("canvas")].some((canvas) => {
        if (canvas.width < 200 || canvas.height < 100) return false;
        const { data } = canvas.getContext("2d").getImageData(80, 30, 100, 60);
        const seen = new Set();
        for (let at = 0; at < data.length; at += 4) seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
        return seen.size > 2;
      });
    },

    /** Rated cells from the first row to the bottom of what is in sight. */
    matrix(output, rows, columns) {
      const grid = output.querySelector(".wb-matrix [role=grid]");
      const cells = grid ? [...grid.querySelectorAll(".wb-cell")] : [];
      if (cells.length < columns) return false;
      const bottom = Math.min(grid.getBoundingClientRect().bottom, window.innerHeight);
      const last = cells.at(-1).getBoundingClientRect();
      return (cells.length === rows * columns || last.bottom >= bottom) && cells.at(-1).textContent.trim() !== "";
    },
  },

  /** Wait for a key; note when the frames were painted that show each of the things looked for. */
  arm(looks, limit) {
    this.answer = new Promise((go) => {
      const press = (event) => go(this.followed(event.timeStamp, looks, limit));
      window.addEventListener(this.event, press, { capture: true, once: true });
    });
  },

  event: "keydown",

  /** For each thing looked for: milliseconds until it was painted, and until the frame began that shows it. */
  async followed(began, looks, limit) {
    const times = Object.entries(looks).map(async ([name, is]) => {
      const at = await this.shown(is, performance.now() + limit);
      return [name, at === null ? null : { painted: at.painted - began, frame: at.frame - began }];
    });
    return Object.fromEntries(await Promise.all(times));
  },

  /** The bare widget: its own text at once, the kernel's when it comes. */
  armEcho(number, limit) {
    const [own, heard] = this.output(number).querySelectorAll(".bench-echo span");
    const next = String(Number(own.textContent) + 1);
    own.parentElement.focus();
    this.arm({ code: () => own.textContent === next, total: () => heard.textContent === next }, limit);
  },

  /** The matrix: the code in its cell at once, the hypothesis's total when it comes. */
  armMatrix(number, code, limit) {
    const grid = this.output(number).querySelector(".wb-matrix [role=grid]");
    const cell = () => grid.querySelector('.wb-cell[data-row="0"][data-column="0"]');
    const total = () => grid.querySelector(".wb-total .wb-score strong").textContent;
    const before = total();
    cell().focus();
    this.arm({ code: () => cell().textContent.trim() === code, total: () => total() !== before }, limit);
  },
};
