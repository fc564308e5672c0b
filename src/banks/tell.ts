import type { LocatedFinding, Place } from '../domain/findings.ts'
import type { Language } from '../domain/language.ts'

/** A located finding in its reader's language. */
export type ToldFinding = Omit<LocatedFinding, 'says'> & { message: string }

/** Findings in one language. */
export function tell(findings: readonly LocatedFinding[], language: Language): ToldFinding[] {
  return findings.map(({ severity, rule, says, path, file, line, column }) => ({
    severity,
    rule,
    message: says[language],
    path,
    file,
    line,
    column,
  }))
}

/** What is printed of a finding, whoever found it. */
export type PrintedFinding = Place & { severity: string; rule: string; message: string }

/** `file:line:column severity rule message`, on one line. */
export function formatFinding({ file, line, column, severity, rule, message }: PrintedFinding): string {
  return `${file}:${line}:${column} ${severity} ${rule} ${message.replace(/\s+/g, ' ')}`
}
