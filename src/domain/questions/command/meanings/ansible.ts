/** A module by its short name: those of `ansible.builtin` need no collection. */
export function moduleOf(text: string): string {
  return text.replace(/^ansible\.builtin\./, '')
}

/** A pattern of hosts: `*` is `all`, and what it joins, by a comma or a colon, comes in any order. */
export function hostsOf(text: string): string {
  if (/[[@\]]/.test(text)) return text
  return text
    .split(/[,:]/)
    .map((part) => (part === '*' ? 'all' : part))
    .sort()
    .join(',')
}
