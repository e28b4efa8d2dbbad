// What changed between two views, put into the browser's copy. The other half is workbench/widgets/delta.py.

/**
 * Return a value with changes put in; the given value stays as it was.
 * @template T
 * @param {T} value plain JSON
 * @param {[path: (string | number)[], value: unknown][]} changes
 * @returns {T}
 */
export function applied(value, changes) {
  return changes.reduce((current, [path, changed]) => put(current, path, changed), value);
}

function put(value, path, changed) {
  if (path.length === 0) return changed;
  const [head, ...rest] = path;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[head] = put(value[head], rest, changed);
  return copy;
}
