import { filled, type NamesIn, type Value, type Words } from './language.ts'

type Path = (string | number)[]

/** One thing an author should know about a bank or quiz; `path` leads to it from the document's root. Plain JSON. */
export type Finding = {
  severity: 'error' | 'warning'
  rule: string
  says: Words
  path: Path
}

/** A place in a file; `line` and `column` count from 1. */
export type Place = { file: string; line: number; column: number }

/** A finding with its place in a file. */
export type LocatedFinding = Finding & Place

/** The sentences of a room's findings, by their rule; where one rule says several things, by `rule/case`. */
type Catalogue = Readonly<Record<string, Readonly<Words>>>

/** A value for each `{name}` of a sentence; no argument at all where it has none. */
type Values<Text extends string> = [NamesIn<Text>] extends [never] ? [] : [Record<NamesIn<Text>, Value>]

/**
 * What makes findings in the words of a catalogue. `errorAt`: it forbids publishing. `warningAt`: a matter of craft,
 * published all the same, and `allow` may silence it.
 */
export function findingsOf<const C extends Catalogue>(catalogue: C) {
  const at =
    (severity: Finding['severity']) =>
    <K extends keyof C & string>(key: K, path: Path, ...[values]: Values<C[K]['en']>): Finding => ({
      severity,
      rule: key.split('/', 1)[0]!,
      says: filled(catalogue[key]!, values ?? {}),
      path,
    })
  return { errorAt: at('error'), warningAt: at('warning') }
}

/** The same findings seen from further out: `prefix` is put before each path. */
export function under(prefix: Path, findings: Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [...prefix, ...finding.path] }))
}

/** True when any finding is an error. */
export function hasErrors(findings: readonly Pick<Finding, 'severity'>[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
