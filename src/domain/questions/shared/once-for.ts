/**
 * `make`, run once for each `key` for as long as that is kept. For content, which never changes; `more` must say the same
 * whenever the key is the same.
 */
export function onceFor<Key extends object, More extends unknown[], Made extends object | string>(
  make: (key: Key, ...more: More) => Made,
): (key: Key, ...more: More) => Made {
  const known = new WeakMap<Key, Made>()
  return (key, ...more) => {
    const made = known.get(key) ?? make(key, ...more)
    known.set(key, made)
    return made
  }
}
