import { QUESTION_TYPE_NAMES } from '../../src/domain/questions/registry.ts'
import { type Facet, FORMATS, type Format, type Returned } from './round-trip.ts'

/** What became of every question, by format. */
export type RoundTrips = Record<Format, Returned[]>

const TITLES: Record<Format, string> = {
  'moodle-xml': 'Moodle XML',
  qti12: 'QTI 1.2',
  qti21: 'QTI 2.1',
  qti3: 'QTI 3.0',
}
const FACETS: Record<Facet, string> = {
  ...{ gone: 'not read', type: 'another type', ids: 'new ids', key: 'another key' },
  ...{ points: 'other points', policy: 'another policy' },
}
const PLACE = /(<!-- formats:begin -->\n)[\s\S]*?(<!-- formats:end -->)/

/**
 * A document with what became of the questions between its two marks.
 * @throws when the marks are missing.
 */
export function withTables(document: string, trips: RoundTrips): string {
  if (!PLACE.test(document))
    throw new Error('docs/formats.md lacks <!-- formats:begin --> … <!-- formats:end -->')
  return document.replace(PLACE, (_all, begin: string, end: string) => `${begin}\n${tables(trips)}\n\n${end}`)
}

function tables(trips: RoundTrips): string {
  return [
    wholeSentence(trips),
    table(['type', 'questions'], byType(trips)),
    'What each cannot say, by what an export or that import reports, and of how many of these questions:',
    table(['what is not the same there'], bySaid(trips)),
  ].join('\n\n')
}

/** How many come back of the files as they were written. */
function wholeSentence(trips: RoundTrips): string {
  const counts = FORMATS.map((format) => {
    const same = trips[format].filter(({ differs }) => differs.length === 0).length
    return `${TITLES[format]} ${same}`
  })
  const total = trips[FORMATS[0]].length
  return `Of the ${total} questions of the course, so many come back from the very file with the same ids, key, points and policy: ${counts.join(', ')}.\n\nFrom the format alone, which is what another system that has no place for the own form hands back:`
}

function byType(trips: RoundTrips): string[][] {
  const groups = QUESTION_TYPE_NAMES.flatMap((type) => {
    const policies = policiesOf(type, trips)
    return policies.map((policy) => ({
      name: `\`${type}\`${policies.length > 1 ? ` ${policy === null ? "by the quiz's policy" : `by \`${policy}\``}` : ''}`,
      holds: ({ question }: Returned) => question.type === type && question.policy === policy,
    }))
  })
  return groups.map(({ name, holds }) => [
    name,
    String(trips[FORMATS[0]].filter(holds).length),
    ...FORMATS.map((format) => outcome(trips[format].filter(holds))),
  ])
}

function policiesOf(type: string, trips: RoundTrips): (string | null)[] {
  const policies = trips[FORMATS[0]].flatMap(({ question }) =>
    question.type === type ? question.policy : [],
  )
  return [...new Set(policies)].sort((a, b) => String(a ?? '').localeCompare(String(b ?? '')))
}

/** `same`, or how many are, and what the others have. */
function outcome(returned: Returned[]): string {
  const same = returned.filter(({ differsAlone }) => differsAlone.length === 0).length
  if (same === returned.length) return 'same'
  const counts = tallied(returned.flatMap(({ differsAlone }) => differsAlone.map((facet) => FACETS[facet])))
  const others = counts.map(([name, count]) => `${count} ${name}`).join(', ')
  return same === 0 ? others : `${same} same, ${others}`
}

function bySaid(trips: RoundTrips): string[][] {
  const counts = FORMATS.map(
    (format) =>
      new Map(
        tallied(
          trips[format].flatMap(({ said }) => [
            ...new Set(said.map(({ what, detail }) => `${what}: ${detail}`)),
          ]),
        ),
      ),
  )
  const all = [...new Set(counts.flatMap((count) => [...count.keys()]))].sort()
  return all.map((said) => [said, ...counts.map((count) => String(count.get(said) ?? ''))])
}

function tallied(names: string[]): [string, number][] {
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length])
}

function table(heads: string[], rows: string[][]): string {
  const columns = [...heads, ...FORMATS.map((format) => TITLES[format])]
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
