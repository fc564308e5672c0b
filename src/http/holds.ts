/** Whether an `If-None-Match` names the ETag: the weak comparison of RFC 9110, for a cache may have changed what it kept. */
export function holds(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false
  return given.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}
