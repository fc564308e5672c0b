import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import type { PrintedFinding } from '../banks/tell.ts'

/** The annotations that pipelines read. */
export const ANNOTATIONS = ['github', 'gitlab'] as const

/** A finding, and what makes it the same one wherever in its file it moves. */
export type Annotated = PrintedFinding & { identity: readonly (string | null)[] }

/** Findings of files under `dir` as the annotations of a pipeline that runs in the current folder. */
export function annotations(
  format: (typeof ANNOTATIONS)[number],
  dir: string,
  findings: readonly Annotated[],
): string {
  const placed = findings.map((finding) => ({ ...finding, file: relative('', join(dir, finding.file)) }))
  return format === 'github'
    ? placed.map(githubCommand).join('\n')
    : JSON.stringify(placed.map(gitlabIssue), null, 2)
}

const GITHUB_LEVELS: Record<string, string> = { error: 'error', warning: 'warning' }

/** A workflow command of GitHub Actions, whose values escape what ends them. */
function githubCommand({ severity, file, line, column, rule, message }: Annotated): string {
  const properties = Object.entries({ file, line, col: column, title: rule })
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',')
  return `::${GITHUB_LEVELS[severity] ?? 'notice'} ${properties}::${escaped(message)}`
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

const GITLAB_SEVERITIES: Record<string, string> = { error: 'critical', warning: 'minor' }

/** An entry of a Code Quality report of GitLab. */
function gitlabIssue({ severity, file, line, rule, message, identity }: Annotated) {
  return {
    description: message,
    check_name: rule,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([rule, ...identity]))
      .digest('hex'),
    severity: GITLAB_SEVERITIES[severity] ?? 'info',
    location: { path: file, lines: { begin: line } },
  }
}
