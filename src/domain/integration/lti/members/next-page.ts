/** Pages that are read of one list: a platform that always names a next one is left. */
export const MOST_PAGES = 50

/**
 * The address of the next page by a `Link` header, null at the end. One on another host is not followed, for our token goes
 * along, nor one that cannot be read.
 */
export function nextPage(link: string | undefined, page: string): string | null {
  for (const [, address, parameters] of (link ?? '').matchAll(/<([^<>]*)>((?:\s*;\s*[^,;<>]+)*)/g)) {
    if (!/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i.test(parameters!)) continue
    const next = URL.canParse(address!, page) ? new URL(address!, page) : null
    return next !== null && next.origin === new URL(page).origin && next.href !== page ? next.href : null
  }
  return null
}

/** An address with some of its query set, whatever else it carries: platforms hide their own parameters there. */
export function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}
