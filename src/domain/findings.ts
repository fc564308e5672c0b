/** One thing an author should know about a bank or quiz; `path` leads to it from the document's root. */
export type Finding = {
  severity: 'error' | 'warning'
  rule: string
  message: string
  path: (string | number)[]
}

/** A finding with its place in a file; `line` and `column` count from 1. */
export type LocatedFinding = Finding & { file: string; line: number; column: number }

/** A finding that forbids publishing. */
export function errorAt(rule: string, path: (string | number)[], message: string): Finding {
  return { severity: 'error', rule, message, path }
}

/** A matter of craft: published all the same, and `allow` may silence it. */
export function warningAt(rule: string, path: (string | number)[], message: string): Finding {
  return { severity: 'warning', rule, message, path }
}

/** The same findings seen from further out: `prefix` is put before each path. */
export function under(prefix: (string | number)[], findings: Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [...prefix, ...finding.path] }))
}

/** True when any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}
