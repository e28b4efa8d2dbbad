// The paragraphs on the page, and which place in the text a point on the page is. Places are UTF-16 units.

/** A paragraph is an element whose text is a stretch of the whole text, however it is cut into nodes. */
export class Sheet {
  /** @param {{ start: number, end: number, node: Element }[]} paragraphs in order */
  constructor(paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** Return the paragraph of a place: the one it lies in or ends, or the next one. */
  at(place) {
    return this.paragraphs.find(({ end }) => end >= place) ?? this.paragraphs.at(-1) ?? null;
  }

  /**
   * Return the place of a point on the page; one outside the paragraphs' words is the nearest end of their words.
   * @param {Node} node
   * @param {number} offset
   */
  place(node, offset) {
    const inside = this.paragraphs.find((one) => one.node.contains(node));
    const measure = (inside?.node ?? node).ownerDocument.createRange();
    if (inside) {
      measure.setStart(inside.node, 0);
      measure.setEnd(node, offset);
      return inside.start + measure.toString().length;
    }
    measure.setStart(node, offset);
    const before = this.paragraphs.findLast((one) => measure.comparePoint(one.node, 0) < 0);
    return before ? before.end : (this.paragraphs[0]?.start ?? 0);
  }

  /**
   * Return the point on the page of a place in the text.
   * @returns {[Node, number] | null}
   */
  point(place) {
    const paragraph = this.at(place);
    if (!paragraph) return null;
    let rest = Math.max(0, place - paragraph.start);
    const walker = paragraph.node.ownerDocument.createTreeWalker(paragraph.node, NodeFilter.SHOW_TEXT);
    let last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (rest <= node.data.length) return [node, rest];
      rest -= node.data.length;
      last = node;
    }
    return last ? [last, last.data.length] : [paragraph.node, 0];
  }

  /** Return a stretch as ranges on the page, one for each paragraph it touches. */
  ranges(start, end) {
    const touched = this.paragraphs.filter((one) => one.start < end && one.end > start);
    return touched.map((one) => {
      const range = one.node.ownerDocument.createRange();
      range.setStart(...this.point(Math.max(start, one.start)));
      range.setEnd(...this.point(Math.min(end, one.end)));
      return range;
    });
  }

  /** Put marks into the paragraphs, where a browser cannot show stretches without. */
  mark(pieces) {
    for (const one of this.paragraphs) {
      const text = one.node.textContent;
      const here = pieces.filter(({ start, end }) => start < one.end && end > one.start);
      const drawn = cut(text, one.start, here).map((part) => markOf(one.node, part));
      if (here.length > 0 || one.node.childElementCount > 0) one.node.replaceChildren(...drawn);
    }
  }
}

function cut(text, begin, pieces) {
  const parts = [];
  let done = 0;
  for (const { start, end, names } of pieces) {
    const [from, to] = [Math.max(start - begin, 0), Math.min(end - begin, text.length)];
    if (from > done) parts.push({ text: text.slice(done, from), names: [] });
    parts.push({ text: text.slice(from, to), names });
    done = to;
  }
  if (done < text.length) parts.push({ text: text.slice(done), names: [] });
  return parts;
}

function markOf(node, { text, names }) {
  if (names.length === 0) return node.ownerDocument.createTextNode(text);
  const mark = node.ownerDocument.createElement("mark");
  mark.dataset.names = names.join(" ");
  mark.textContent = text;
  return mark;
}
