// A text that was asked for, with its places in JavaScript's own count.

import { Points } from "./points.js";
import { wordsOf } from "./steps.js";

/** The text of a source as the kernel told it. */
export class ReadText {
  #words = null;

  /** @param {{ text: string, stretches: [number | null, number, number, string[]][], sentences: [number, number][] }} told */
  constructor(told) {
    this.told = told;
    this.text = told.text;
    this.points = new Points(told.text);
    this.sentence = told.sentences.map((span) => this.units(span));
    this.numbered = told.stretches.map(([number, start, end, origins]) => ({ number, origins, span: this.units([start, end]) }));
    this.paragraph = this.numbered.map(({ span }) => span);
  }

  /** The words, found when first asked for. */
  get word() {
    this.#words ??= wordsOf(this.text);
    return this.#words;
  }

  /** Return a stretch in UTF-16 units. */
  units([start, end]) {
    return [this.points.toUnit(start), this.points.toUnit(end)];
  }

  /** Return a stretch as the kernel counts it, with its words. */
  asked([start, end]) {
    return { start: this.points.ofUnit(start), end: this.points.ofUnit(end), words: this.text.slice(start, end) };
  }

  /** Who first said what the paragraphs tell that a stretch lies in, as far as it was written down. */
  origins([start, end]) {
    const there = this.numbered.filter(({ span }) => span[0] < end && span[1] > start);
    return [...new Set(there.flatMap(({ origins }) => origins))];
  }

  /** Whether a stretch may become one excerpt: in a digest each lies within one paragraph. */
  allows([start, end]) {
    return this.told.kind !== "digest" || this.paragraph.some(([from, to]) => from <= start && end <= to);
  }
}
