// Stands in for anywidget and the kernel behind it: holds the state, remembers what a widget sent, and
// lets a test play the kernel.

class Model {
  constructor(state) {
    this.state = state;
    this.sent = [];
    this.changed = new Set();
    this.saved = [];
    this.listeners = [];
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    this.state[name] = value;
    this.changed.add(name);
    this.fire(`change:${name}`, this, value);
    this.fire("change", this);
  }

  save_changes() {
    this.saved.push(Object.fromEntries([...this.changed].map((name) => [name, this.state[name]])));
    this.changed.clear();
  }

  send(content, callbacks, buffers) {
    this.sent.push(structuredClone(content));
  }

  on(names, heard) {
    for (const name of names.split(" ")) this.listeners.push({ name, heard });
  }

  off(name, heard) {
    this.listeners = this.listeners.filter(
      (one) => (name && one.name !== name) || (heard && one.heard !== heard),
    );
  }

  fire(name, ...values) {
    for (const one of [...this.listeners]) if (one.name === name) one.heard(...values);
  }
}

export async function mount(text, state, el) {
  // from a Blob, as anywidget does it: a relative import inside fails here as it would there
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const { default: exported } = await import(address);
  const widget = typeof exported === "function" ? await exported() : exported;
  const model = new Model(state);
  const life = new AbortController();
  const signal = life.signal;
  const cleanups = [await widget.initialize?.({ model, signal }), await widget.render?.({ model, el, signal })];
  return {
    model,
    deliver: (content) => model.fire("msg:custom", content, []),
    dispose: async () => {
      life.abort();
      for (const cleanup of cleanups) if (typeof cleanup === "function") await cleanup();
    },
  };
}
