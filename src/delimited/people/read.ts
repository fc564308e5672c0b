import {
  type FilePerson,
  personEmailSchema,
  personNameSchema,
  personReferenceSchema,
  wholeName,
} from '../../domain/cohort/person.ts'
import { type Finding, findingsOf, type LocatedFinding } from '../../domain/findings.ts'
import { inEach, quote } from '../../domain/language.ts'
import { type DelimitedRow, readDelimited } from '../read.ts'
import { columnsOf, type PersonColumn, type PersonColumns } from './headings.ts'
import { FINDINGS } from './sentences.ts'

/** The people that a file names, and what is wrong with it: a row with an error is not among them. */
export interface PeopleFile {
  people: FilePerson[]
  /** In the order of the file; `column` is that of the table. */
  findings: LocatedFinding[]
}

const BOUNDS = { rows: 2_000, columns: 50 }
const { errorAt, warningAt } = findingsOf(FINDINGS)

/**
 * Reads a delimited file of people, at most 2,000.
 * @throws UnreadableError when nothing of it can be read.
 */
export function readPeople(bytes: Uint8Array, file: string): PeopleFile {
  const { headings, rows, isWindows1252 } = readDelimited(bytes, BOUNDS)
  const columns = columnsOf(headings)
  const findings: LocatedFinding[] = []
  const tell = (finding: Finding, line: number, at: number) =>
    void findings.push({ ...finding, file, line, column: at + 1 })
  if (isWindows1252) tell(warningAt('person-encoding', []), 1, 0)
  for (const { at, heading } of columns.unknown)
    tell(warningAt('person-column', [], { heading: inEach(() => heading.slice(0, 80)) }), 1, at)
  const people: FilePerson[] = []
  for (const row of rows) {
    const faults = faultsOf(row, columns, headings)
    for (const { finding, at } of faults) tell(finding, row.line, at)
    if (faults.length > 0) continue
    const person = personOf(row, columns)
    const twin = people.find((other) => isSame(person, other))
    if (twin) tell(errorAt('person-twice', [], { line: twin.line }), row.line, 0)
    else people.push(person)
  }
  return { people, findings }
}

interface Fault {
  finding: Finding
  at: number
}

function faultsOf(row: DelimitedRow, { at: columns }: PersonColumns, headings: readonly string[]): Fault[] {
  const extra = row.cells.slice(headings.length).some((cell) => cell !== '')
  if (extra) {
    const counts = { count: row.cells.length, most: headings.length }
    return [{ finding: errorAt('person-cells', [], counts), at: headings.length }]
  }
  const given = (Object.entries(columns) as [PersonColumn, number][]).filter(
    ([, at]) => cellAt(row, at) !== '',
  )
  const faults = given.flatMap(([column, at]) => {
    const finding = faultOf(column, cellAt(row, at), headings[at]!)
    return finding ? [{ finding, at }] : []
  })
  if (faults.length > 0 || given.some(([column]) => column.endsWith('ame'))) return faults
  return [{ finding: errorAt('person-name', []), at: columns.name ?? columns.familyName! }]
}

const SCHEMAS = {
  name: personNameSchema,
  familyName: personNameSchema,
  givenName: personNameSchema,
  reference: personReferenceSchema,
  email: personEmailSchema,
}

function faultOf(column: PersonColumn, text: string, heading: string): Finding | null {
  const cell = inEach((language) => quote(text, language))
  if (/\p{Cc}/u.test(text)) return errorAt('person-sign', [], { heading, cell })
  if (isFormula(column, text)) return errorAt('person-formula', [], { heading, cell })
  if (SCHEMAS[column].safeParse(text).success) return null
  if (column === 'email') return errorAt('person-email', [], { cell })
  return errorAt('person-long', [], { heading, most: SCHEMAS[column].maxLength! })
}

/** No name begins so; a number of a company may have a sign. */
function isFormula(column: PersonColumn, text: string): boolean {
  return (column === 'reference' ? /^[=@]/ : /^[=@+-]/).test(text)
}

function personOf(row: DelimitedRow, { at }: PersonColumns): FilePerson {
  const cell = (column: PersonColumn) =>
    (at[column] === undefined ? '' : cellAt(row, at[column])).normalize('NFC') || null
  const [familyName, givenName, email] = [cell('familyName'), cell('givenName'), cell('email')]
  return {
    line: row.line,
    name: cell('name') ?? wholeName(givenName, familyName) ?? '',
    familyName,
    givenName,
    reference: cell('reference'),
    email: email?.toLowerCase() ?? null,
  }
}

/** A cell that an export made harmless to spreadsheets, as it was before. */
function cellAt({ cells }: DelimitedRow, at: number): string {
  return (cells[at] ?? '').replace(/^'(?=[=+\-@\t\r])/, '')
}

function isSame(one: FilePerson, other: FilePerson): boolean {
  if (one.reference !== null && one.reference === other.reference) return true
  if (one.email !== null && one.email === other.email) return true
  const distinct = (field: 'reference' | 'email') => one[field] !== null && other[field] !== null
  return one.name.toLowerCase() === other.name.toLowerCase() && !distinct('reference') && !distinct('email')
}
