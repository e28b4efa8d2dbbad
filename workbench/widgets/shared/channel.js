// The line between a view and its session: every intent is numbered, every answer awaited, silence noticed.

import { applied } from "./delta.js";
import { watchKernel } from "./kernel.js";
import { LATE, Ledger, statusOf } from "./ledger.js";

const TICK = 500;
const HEARTBEAT = 20000;
const PROBE = 5000;

/**
 * @typedef {{ kept: true, value?: any } | { kept: false, sentence: string, gone: boolean, overtaken?: boolean }} Outcome
 * What became of an intent. `value` is the answer to a question; `overtaken` says that somebody else was there first.
 */

/**
 * Open the line of one view. It closes with the signal.
 *
 * `channel.view` is the view as it is now, `channel.words` the common sentences, `channel.status` one of "saved",
 * "saving", "late", "silent", "gone", `channel.why` is "restarted", "stopped" or "closed" when gone,
 * `channel.lost` lists the edits that were not kept when the kernel went (`{intent, args, about}`).
 * @param {any} model the anywidget model
 * @param {{ signal: AbortSignal, now?: () => number }} options
 */
export function openChannel(model, { signal, now = () => performance.now() }) {
  return new Channel(model, signal, now);
}

class Channel {
  #model;
  #now;
  #name = Math.random().toString(36).slice(2, 10);
  #rev;
  #seq;
  #asOf = null;
  #ledger = new Ledger();
  #kernel = "unknown";
  #heard;
  #ticked;
  #listeners = { view: [], status: [], progress: [], trouble: [], news: [] };
  #told = "";

  constructor(model, signal, now) {
    const { rev, seq, view, words } = model.get("state");
    this.#model = model;
    this.#now = now;
    this.#rev = rev;
    this.#seq = seq;
    this.#heard = this.#ticked = now();
    this.view = view;
    this.words = words;
    this.lost = [];
    this.why = null;
    const hear = (message) => this.#hear(message);
    model.on("msg:custom", hear);
    watchKernel(model.widget_manager, signal, (state) => this.#kernelIs(state));
    const tick = setInterval(() => this.#tick(), TICK);
    signal.addEventListener("abort", () => {
      clearInterval(tick);
      model.off("msg:custom", hear);
      if (this.why === null) this.#post({ intent: "bye", n: 0 });
    });
    this.#greet();
  }

  /**
   * Listen: "view" (view, changes) after every change, "status" (status), "progress" ({n, done, of, sentence}),
   * "trouble" (sentence), "news" (sentence).
   * @param {"view" | "status" | "progress" | "trouble" | "news"} kind
   * @param {Function} listener
   */
  on(kind, listener) {
    this.#listeners[kind].push(listener);
  }

  /** @returns {"saved" | "saving" | "late" | "silent" | "gone"} */
  get status() {
    return statusOf({
      gone: this.why !== null,
      edits: this.#ledger.edits.length,
      waited: this.#ledger.waited(this.#now()),
      kernel: this.#kernel,
    });
  }

  /** Whether an edit sent now could be kept. */
  get takes() {
    return this.status !== "gone" && this.status !== "silent";
  }

  /** The number of the newest edit that the view shows; every intent tells it to the kernel. */
  get seq() {
    return this.#seq;
  }

  /**
   * Do something whose intents rest on what the view showed earlier, say when a text was begun.
   * @template T
   * @param {number | undefined} seq the channel's `seq` then
   * @param {() => T} deed
   * @returns {T}
   */
  asOf(seq, deed) {
    this.#asOf = seq ?? null;
    try {
      return deed();
    } finally {
      this.#asOf = null;
    }
  }

  /**
   * Ask for an edit. Resolves when the session has made it durable, or has refused it; never rejects.
   * @param {string} intent the kernel's `on_<intent>`
   * @param {object} [args]
   * @param {unknown} [about] anything that tells you which edit this was, should it get lost
   * @returns {Promise<Outcome>}
   */
  send(intent, args = {}, about = null) {
    return this.#intend(intent, args, about, true);
  }

  /**
   * Ask for something that changes nothing in the case, the kernel's `ask_<question>`.
   * @param {string} question
   * @param {object} [args]
   * @param {ArrayBuffer[]} [buffers] bytes that go with it
   * @returns {Promise<Outcome>}
   */
  ask(question, args = {}, buffers = []) {
    return this.#intend(question, args, null, false, buffers);
  }

  #intend(intent, args, about, edit, buffers = []) {
    if (!this.takes) return Promise.resolve(this.#notTaken());
    return new Promise((settle) => {
      const seen = this.#asOf ?? this.#seq;
      const entry = this.#ledger.take({ intent, args, about, edit, buffers, seen, since: this.#now(), settle });
      this.#postAgain(entry);
      this.#tellStatus();
    });
  }

  #notTaken() {
    const gone = this.why !== null;
    return { kept: false, gone, sentence: this.words[gone ? "refused.gone" : "refused.silent"] };
  }

  #post(message, buffers = []) {
    this.#model.send({ ...message, channel: this.#name }, undefined, buffers);
  }

  #postAgain({ intent, args, n, seen, buffers }) {
    this.#post({ ...args, intent, n, seen }, buffers);
  }

  #greet() {
    const [seen, since] = [this.#seq, this.#now()];
    const entry = { intent: "hello", args: { rev: this.#rev }, about: null, edit: false, seen, since, settle() {} };
    this.#postAgain(this.#ledger.take(entry));
  }

  #hear(message) {
    this.#heard = this.#now();
    if (message.channel !== undefined && message.channel !== null && message.channel !== this.#name) return;
    if ("rev" in message) this.#hearView(message);
    if ("news" in message) this.#tell("news", message.news);
    if ("trouble" in message) this.#tell("trouble", message.trouble);
    if ("progress" in message) this.#tell("progress", { ...message, n: message.progress });
    if ("ack" in message) this.#settle(message.ack, { kept: true });
    if ("answer" in message) this.#settle(message.answer, { kept: true, value: message.value });
    if ("refused" in message) this.#settleRefused(message);
  }

  #hearView({ rev, seq, after, changes, view }) {
    if (view === undefined && after !== this.#rev) {
      if (rev > this.#rev) this.#greet();
      return;
    }
    this.#rev = rev;
    this.#seq = seq;
    if (view === undefined && changes.length === 0) return;
    this.view = view ?? applied(this.view, changes);
    this.#tell("view", this.view, changes ?? [[[], view]]);
  }

  #settleRefused({ refused, sentence, overtaken = false }) {
    this.#settle(refused, { kept: false, gone: false, sentence, overtaken });
  }

  #settle(n, outcome) {
    const entry = this.#ledger.close(n);
    entry?.settle(outcome);
    this.#tellStatus();
  }

  #kernelIs({ kernel, why }) {
    if (this.why !== null) return;
    const back = this.#kernel === "away" && kernel !== "away";
    if (kernel !== this.#kernel) this.#heard = this.#now();
    this.#kernel = kernel;
    if (kernel === "gone") this.#lose(why);
    else if (back) this.#sayAgain();
    this.#tellStatus();
  }

  /**
   * The line was cut: what may have got lost on the way is said again, and its waiting begins anew; the kernel knows
   * each number once.
   */
  #sayAgain() {
    for (const entry of this.#ledger.open) {
      entry.since = this.#now();
      this.#postAgain(entry);
    }
    this.#greet();
  }

  #lose(why) {
    this.why = why;
    this.lost = this.#ledger.edits;
    for (const entry of this.#ledger.open) {
      this.#ledger.close(entry.n);
      entry.settle(this.#notTaken());
    }
  }

  #tick() {
    if (this.why !== null) return;
    this.#noteSleep();
    const waited = this.#ledger.waited(this.#now());
    const quiet = this.#now() - this.#heard;
    if (this.#kernel === "idle" && waited > PROBE + LATE && quiet > PROBE + LATE) this.#lose("closed");
    else if (this.#kernel === "idle" && waited > LATE && !this.#isGreeting) this.#greet();
    else if (this.#kernel === "unknown" && quiet > HEARTBEAT && this.#ledger.open.length === 0) this.#greet();
    this.#tellStatus();
  }

  /** A page that slept has heard nothing, which says nothing about the kernel. */
  #noteSleep() {
    const slept = this.#now() - this.#ticked > 4 * TICK;
    this.#ticked = this.#now();
    if (slept) this.#heard = this.#now();
  }

  get #isGreeting() {
    return this.#ledger.open.some(({ intent }) => intent === "hello");
  }

  #tellStatus() {
    if (this.status === this.#told) return;
    this.#told = this.status;
    this.#tell("status", this.status);
  }

  #tell(kind, ...values) {
    for (const listener of this.#listeners[kind]) listener(...values);
  }
}
