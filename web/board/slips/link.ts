/** Where a code is typed in already: how a cohort is joined, or somebody signs in. A fragment is sent to nobody. */
export function linkTo(way: 'join' | 'resume', code: string): string {
  return `${location.origin}/#/${way}/${code}`
}
