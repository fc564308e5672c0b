const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs

/**
 * The first name that an object of a JSON text has twice, or null. Readers disagree on which of the two holds, so that
 * what was signed with one in mind would be read as the other. The text is sound JSON.
 */
export function repeatedMember(json: string): string | null {
  /** Of each object that is open, the names seen; null for an array. */
  const open: (Set<string> | null)[] = []
  let text = ''
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(null)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const name = JSON.parse(text) as string
      const names = open.at(-1)
      if (names?.has(name)) return name
      names?.add(name)
    }
    text = token
  }
  return null
}
