// Grading, one question at a time: four screens to move through, with the hypotheses out of view.

import { live } from "../shared/live.js";
import { takesText } from "../shared/dom.js";
import { focusIn, panel } from "../panel/panel.js";
import { card } from "./card.js";
import { screens, turning } from "./screens.js";
import { askedByKey, nextOpen } from "./steering.js";
import { summary } from "./summary.js";

export default live("grading", (stage) => {
  const desk = new Desk(stage);
  stage.root.addEventListener("keydown", (event) => desk.onKey(event), { signal: stage.signal });
  return (view) => desk.draw(view);
});

/** What stands on the panel and where one is in it. */
class Desk {
  constructor(stage) {
    this.stage = stage;
    this.paint = panel(stage);
    this.name = null;
    this.at = {};
    this.given = new Map();
    this.passages = new Map();
    this.keys = false;
    this.unlocking = false;
  }

  draw(view) {
    const { stage } = this;
    this.view = view;
    if (view.empty) return this.paint(view, stage.el("p", { class: "wb-calm", key: "empty" }, view.empty));
    this.name ??= (view.screens.find((one) => one.left > 0) ?? view.screens.at(-1)).name;
    if (this.screen.stops) this.at[this.name] = this.stop.key;
    return this.paint(view, screens(this), this.screen.stops ? [turning(this), card(this)] : summary(this));
  }

  redraw() {
    this.draw(this.view);
  }

  get screen() {
    return this.view.screens.find((one) => one.name === this.name);
  }

  /** The place of the stop one is at: where one was, else the first without a grade. */
  get place() {
    const { stops } = this.screen;
    const found = stops.findIndex((one) => one.key === this.at[this.name]);
    return found >= 0 ? found : Math.max(0, nextOpen(this.done, -1));
  }

  get stop() {
    return this.screen.stops[this.place];
  }

  get done() {
    return this.screen.stops.map((one) => this.gradeOf(one) !== "" && (one.done || this.given.has(this.mark(one))));
  }

  mark(stop) {
    return `${this.name} ${stop.key}`;
  }

  /** A stop's grade, the one just given before all. */
  gradeOf(stop) {
    return this.given.get(this.mark(stop)) ?? stop.grade;
  }

  /** A grade in words. */
  called(grade, stop = this.stop) {
    const { say } = this.stage;
    const known = this.screen.grades.find((one) => one.value === grade);
    if (!grade) return say("ungraded");
    if (!known) return stop.named;
    return known.key === grade ? say("graded", { code: grade, name: known.name }) : known.name;
  }

  turnTo(name) {
    this.name = name;
    this.redraw();
    this.focus();
  }

  goTo(place, onto = ".wb-stop") {
    const stop = this.screen.stops[place];
    if (!stop) return;
    this.at[this.name] = stop.key;
    this.redraw();
    this.focus(onto);
  }

  goOpen() {
    this.goTo(nextOpen(this.done, this.place));
  }

  focus(onto = ".wb-stop") {
    this.stage.root.querySelector(onto)?.focus({ preventScroll: true });
  }

  /** Give the stop a grade, "" to take it back; a grade leads on to the next stop. */
  async give(value) {
    const { stage, stop, place, name } = this;
    const mark = this.mark(stop);
    const about = `${stop.name}: ${this.called(value)}`;
    if (!this.view.locked) {
      this.given.set(mark, value);
      if (value && place < this.screen.stops.length - 1) this.goTo(place + 1);
      else this.goTo(place);
    }
    stage.announce(value ? stage.say("announce", { name: stop.name, grade: this.called(value) }) : stage.say("announce.cleared", stop));
    await (stop.origin
      ? stage.send("grade_origin", { origin: stop.origin, value }, about)
      : stage.send("grade", { id: stop.id, grade: name, value }, about));
    this.given.delete(mark);
    this.redraw();
  }

  onKey(event) {
    const { screen } = this;
    if (!screen?.stops) return;
    if (takesText(event.target)) return this.leaveText(event);
    if (event.defaultPrevented) return;
    if (event.key === "Enter" && !event.target.matches(".wb-stop")) return;
    const asked = askedByKey(event, screen.grades);
    if (!asked) return;
    event.preventDefault();
    this.doAsked(asked, event.target.matches(".wb-mark") ? ".wb-mark[aria-current]" : ".wb-stop");
  }

  doAsked({ give, move, to, clear, write, help }, onto) {
    const last = this.screen.stops.length - 1;
    if (give) this.give(give);
    else if (move) this.goTo(this.place + move, onto);
    else if (to === "open") this.goOpen();
    else if (to) this.goTo(to === "first" ? 0 : last, onto);
    else if (clear) this.give("");
    else if (write) this.stage.root.querySelector(".wb-why textarea")?.focus();
    else if (help) this.toggleKeys();
  }

  /** Esc leaves a text, and so does Ctrl-Enter, which has kept it by then. */
  leaveText(event) {
    const left = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (left && event.target.localName === "textarea") this.focus();
  }

  toggleKeys() {
    this.keys = !this.keys;
    this.redraw();
  }

  openUnlocking() {
    this.unlocking = true;
    this.redraw();
    focusIn(this.stage, ".wb-form");
  }

  /** Look up where an item stands, once. */
  passage(id) {
    if (!this.passages.has(id)) {
      this.passages.set(id, null);
      this.stage.ask("passage", { id }).then(({ kept, value }) => {
        if (kept) this.passages.set(id, value);
        else this.passages.delete(id);
        if (kept) this.redraw();
      });
    }
    return this.passages.get(id);
  }
}
