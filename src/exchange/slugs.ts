const LONGEST = 64
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

/** A picture is what its words say. */
const PICTURE = /!\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*(?:\s"[^"\n]*")?\)/g

/** Words in lower-case ASCII joined by hyphens, at most `longest` characters, cut between words; may be empty. */
export function slugOf(text: string, longest: number = LONGEST): string {
  const folded = text
    .replace(PICTURE, '$1')
    .slice(0, 1000)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter]!)
  const words = folded.match(/[a-z0-9]+/g) ?? []
  let slug = (words[0] ?? '').slice(0, longest)
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break
    slug += `-${word}`
  }
  return slug
}

/**
 * A maker of slugs that never gives the same one twice: from a title or text, `fallback` when it holds no letter or
 * digit, with `-2`, `-3` … for those already taken. At most `longest` characters, 64 at most, 16 at least; `given` are taken
 * from the start.
 */
export function slugger(
  fallback: string = 'item',
  longest: number = LONGEST,
  given: Iterable<string> = [],
): (text: string) => string {
  const taken = new Set(given)
  const counts = new Map<string, number>()
  return (text) => {
    const base = slugOf(text, longest) || fallback
    let slug = base
    while (taken.has(slug)) {
      const count = (counts.get(base) ?? 1) + 1
      counts.set(base, count)
      slug = `${base.slice(0, longest - 1 - String(count).length).replace(/-$/, '')}-${count}`
    }
    taken.add(slug)
    return slug
  }
}
