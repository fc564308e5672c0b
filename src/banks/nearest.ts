/** The word that another was probably meant to be: a letter in three may differ, and one may; null when none is near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(word.length / 3))
  const near = words
    .map((candidate) => ({ candidate, steps: stepsBetween(word, candidate) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)
  return near[0]?.candidate ?? null
}

/** How many letters to add, leave out or change (Levenshtein, 1966); words of a hundred letters and more are far. */
function stepsBetween(one: string, other: string): number {
  if (Math.max(one.length, other.length) > 100) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const change = row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min(change, row[to]! + 1, next[to - 1]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}
