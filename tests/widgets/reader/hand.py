"""A hand with a mouse: where words stand on a page, and selecting them by dragging over them."""

WHERE = """
(words) => {
  const all = [...document.querySelectorAll(".wb-words")];
  const node = all.find((one) => one.textContent.includes(words));
  node.scrollIntoView({ block: "center" });
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const start = node.textContent.indexOf(words);
  let done = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const inside = (place) => place >= done && place <= done + text.data.length;
    if (inside(start)) range.setStart(text, start - done);
    if (inside(start + words.length)) { range.setEnd(text, start + words.length - done); break; }
    done += text.data.length;
  }
  const rects = [...range.getClientRects()];
  const middle = ({ top, height }) => top + height / 2;
  return [rects[0].left + 1, middle(rects[0]), rects.at(-1).right - 1, middle(rects.at(-1))];
}
"""


def drag_over(page, words):
    """Select words of a reader's text as a hand with a mouse does."""
    left, top, right, bottom = page.evaluate(WHERE, words)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, bottom, steps=3)
    page.mouse.move(right, bottom, steps=3)
    page.mouse.up()
