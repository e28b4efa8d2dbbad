// Which items a filter leaves: every word has to be somewhere in what is known about an item.

const SHOWS = {
  all: () => true,
  ungraded: (item) => !item.graded && !item.off,
  absence: (item) => item.kind === "absence",
};

/**
 * Return the items that have every word of a text in them, and are of the kind to show.
 * @template {{ graded: boolean, kind: string }} T
 * @param {T[]} items
 * @param {{ text: string, show: string }} filter
 * @returns {T[]}
 */
export function matching(items, { text, show }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => SHOWS[show](item) && words.every((word) => known(item).includes(word)));
}

function known({ id, text, place, outlet, origin, kind_name, date }) {
  return [id, text, place, outlet, origin, kind_name, date].join(" ").toLowerCase();
}
