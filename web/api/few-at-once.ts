/** How many requests wait at a time: a class asked for at once would hold up everybody else. */
const AT_ONCE = 4

/** What `load` gives of each, in the order given; `onCount` hears how many have come. The first failure ends it. */
export async function fewAtOnce<A, B>(
  all: readonly A[],
  load: (one: A) => Promise<B>,
  onCount: (count: number) => void = () => {},
): Promise<B[]> {
  const loaded: B[] = []
  const waiting = [...all.entries()]
  let count = 0
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, one] = next
      loaded[place] = await load(one)
      onCount(++count)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return loaded
}
