/**
 * Whether a save made over `version` may replace the one that stands as `current`: nothing but saves of its `own` batch
 * came between. Whoever edits an answer twice while offline knows no version of the first edit.
 */
export function follows(version: number, current: number, own: ReadonlySet<number>): boolean {
  let last = current
  while (last > version && own.has(last)) last--
  return last === version
}
