import { posix } from 'node:path'
import ts from 'typescript'
import { isWithin } from './layers.ts'
import { importsOf, nodesOf, type Source } from './source.ts'

/** Use cases that change rows and leave no audit row, each with why. */
export const UNAUDITED: Record<string, string> = {
  'src/usecases/attempts/closing/close.ts':
    'the events of the attempt and its receipt tell who closed it, and why',
  'src/usecases/attempts/closing/close-again.ts': 'part of a closing',
  'src/usecases/assignments/open-to-all.ts':
    'it keeps what the quiz itself opens, or who released it audited',
  'src/usecases/results/documents/attestation.ts':
    'it gives a code to a score that stands and is released, and changes neither',
  'src/usecases/responses/save.ts': "a trainee's own answer, kept in the journal",
  'src/usecases/responses/replay.ts': "a trainee's own answers, kept in the journal",
  'src/usecases/responses/reveal.ts': "a trainee's own practice, kept in the history of the attempt",
  'src/usecases/attempts/live/call.ts': "a trainee's own call, kept in the history of the attempt",
  'src/usecases/results/reports/report-question.ts': "a trainee's own report, which goes with them",
  'src/usecases/attempts/live/write-presence.ts': 'who was seen when, which nobody keeps',
  'src/usecases/integration/clients/authenticate.ts': 'it marks when a client was last used',
  'src/usecases/integration/clients/verify-assertion.ts': 'it marks when a client was last used, and by what',
  'src/usecases/integration/feed/look-at-releases.ts': 'what releases something is audited where it is done',
  'src/usecases/integration/feed/renew-stamps.ts': 'it counts anew what changed when, and changes none of it',
  'src/usecases/integration/headless/launch.ts': 'signing in by a link, whose making is audited',
  'src/usecases/auth/issue-session.ts': 'signing in: the session tells of itself',
  'src/usecases/auth/limit-guesses.ts': 'nobody is known yet, and the row is the record',
  'src/usecases/service/load-id-key.ts': 'the key of a first start, before anybody can act',
  'src/usecases/service/load-signing-keys.ts': 'the keys of a first start, before anybody can act',
  'src/usecases/auth/redeem-launch.ts': 'signing in: the session tells of itself',
  'src/usecases/integration/lti/launch/begin.ts': 'nobody is known yet',
  'src/usecases/integration/lti/platform-keys.ts': 'keys that the service makes for itself',
  'src/usecases/service/purge.ts': 'it deletes what has expired',
  'src/usecases/service/restore.ts': 'it brings back an audit log, into a database without one',
  'src/usecases/requests/once-only.ts': 'it keeps an answer; what was done audits itself',
  'src/usecases/integration/lti/scores/column.ts':
    'it notes where a platform keeps the scores that it is told',
  'src/usecases/integration/lti/scores/compare.ts':
    'it notes what should stand, which the scores say already',
  'src/usecases/integration/lti/scores/deliver.ts': 'it notes what became of each score that is told',
}

const WRITES =
  /\b(INSERT\s+INTO|UPDATE\s+\w+(\s+\w+)?\s+SET|DELETE\s+FROM|COPY\b[^`]*\bFROM\s+STDIN)\b|\.(insert|update|delete)\(/i
const AUDITS = /\binsertAudit\(/

/**
 * Use cases that call a repository's writing function, when neither they audit, by themselves or by a use case that they
 * call, nor all that use them do, and no reason in `excused` lets them off; and the reasons that nothing needs.
 */
export function auditFaults(files: readonly Source[], excused: Record<string, string>): string[] {
  const writing = functionsThat(WRITES, files, 'src/db/repositories')
  const auditing = functionsThat(AUDITS, files, 'src/usecases')
  const imports = new Map(files.map((file) => [file.path, valueImports(file)]))
  const audits = (path: string) =>
    imports.get(path)!.some((name) => auditing.has(name) || name.endsWith(' insertAudit'))
  const isCovered = (path: string, below: string[] = []): boolean => {
    if (!isWithin(path, 'src/usecases') || below.includes(path)) return false
    const users = [...imports].filter(([, names]) => names.some((name) => name.startsWith(`${path} `)))
    return audits(path) || (users.length > 0 && users.every(([user]) => isCovered(user, [...below, path])))
  }
  const silent = [...imports.keys()].filter(
    (path) =>
      isWithin(path, 'src/usecases') &&
      imports.get(path)!.some((name) => writing.has(name)) &&
      !isCovered(path),
  )
  return [
    ...silent
      .filter((path) => !Object.hasOwn(excused, path))
      .map(
        (path) =>
          `${path} audits nothing, and calls ${imports.get(path)!.filter((name) => writing.has(name))}`,
      ),
    ...Object.keys(excused)
      .filter((path) => !silent.includes(path))
      .map((path) => `${path} needs no excuse`),
  ]
}

/** What a file imports by value: `path name`. */
function valueImports(file: Source): string[] {
  return importsOf(file)
    .filter(({ isLocal }) => isLocal)
    .flatMap(({ target, values }) => values.map((name) => `${posix.join('src', target)} ${name}`))
}

/** The functions of a folder whose text says something, theirs or that of what they call in their file: `path name`. */
function functionsThat(say: RegExp, files: readonly Source[], folder: string): Set<string> {
  const within = files.filter(({ path }) => isWithin(path, folder))
  return new Set(
    within.flatMap(({ path, tree }) => {
      const declared = new Map(tree.statements.flatMap(declarationsOf))
      return [...declared.keys()].filter((name) => says(say, name, declared)).map((name) => `${path} ${name}`)
    }),
  )
}

function declarationsOf(statement: ts.Statement): [string, ts.Node][] {
  if (ts.isFunctionDeclaration(statement) && statement.name) return [[statement.name.text, statement]]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.map((one) => [one.name.getText(), one])
}

function says(
  what: RegExp,
  name: string,
  declared: ReadonlyMap<string, ts.Node>,
  above: string[] = [],
): boolean {
  const node = declared.get(name)
  if (node === undefined || above.includes(name)) return false
  if (what.test(node.getText())) return true
  return [...nodesOf(node)].some(
    (one) => ts.isIdentifier(one) && says(what, one.text, declared, [...above, name]),
  )
}
