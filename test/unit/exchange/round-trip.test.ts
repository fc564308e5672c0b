import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORMATS } from '../../../scripts/formats/round-trip.ts'
import { type CanonicalBank, type CanonicalQuestion, jsonHash } from '../../../src/domain/bank/canonical.ts'
import { exportFile } from '../../../src/exchange/index.ts'
import { markdownToHtml } from '../../../src/exchange/markup/html.ts'
import { EXPORT_FORMATS, readBy } from '../../../src/exchange/names.ts'
import { canonicalOf, draftOf, ownCourse, ownLibrary } from '../../support/banks.ts'

const root = join(import.meta.dirname, '../../..')
const library = await ownLibrary()
const worked = readdirSync(join(root, 'test/banks')).map((file) =>
  canonicalOf(readFileSync(join(root, 'test/banks', file), 'utf8'), library),
)
const own = (await ownCourse()).banks.map(({ canonical }) => canonical)
/** Aiken has no ids: its own test pairs what comes back by its place. */
const named = EXPORT_FORMATS.filter((format) => format !== 'aiken')
/** Those by which `npm run formats` takes the whole course, whose test compares more than this one. */
const COURSE: readonly string[] = FORMATS
const cases = named.flatMap((format) =>
  (COURSE.includes(format) ? worked : [...worked, ...own]).map((bank) => ({ slug: bank.bank, format, bank })),
)

/** Formats that hold the own form of each question. */
const WHOLE: readonly string[] = ['moodle-xml', 'qti12', 'qti21', 'qti3']

/** A question without what CommonMark reads alike: runs of blanks, line breaks, and how a block of code is marked. */
function asRead(question: CanonicalQuestion): unknown {
  return JSON.parse(JSON.stringify(question), (_, value) => {
    if (typeof value !== 'string') return value
    const isBlock = /^( {4}|```)/m.test(value)
    return (isBlock ? markdownToHtml(value) : value).replace(/\s+/g, ' ')
  })
}

function byId(bank: CanonicalBank): Map<string, CanonicalQuestion> {
  return new Map(bank.questions.map((question) => [question.id, question]))
}

test.each(cases)(
  '$slug to $format and back is the same but for what the reports name',
  async ({ bank, format }) => {
    const exported = await exportFile(format, bank)
    const file = Buffer.from(exported.content)
    // A bank of which nothing can be carried over has nothing to read again.
    if (
      bank.questions.every(({ id }) =>
        exported.report.some(({ item, what }) => item === id && what === 'skipped'),
      )
    )
      return
    const imported = await draftOf(readBy(format), file, library)
    const reports = [...exported.report, ...imported.report]
    const isNamed = (id: string) => reports.some(({ item }) => item === id || item.startsWith(`${id} `))
    // Where every question was skipped there is no bank, and each must be named.
    const isEmpty = imported.yaml.includes('questions: []')
    const again = isEmpty ? new Map<string, CanonicalQuestion>() : byId(canonicalOf(imported.yaml, library))
    for (const question of bank.questions) {
      const found = again.get(question.id)
      const isSame = found !== undefined && jsonHash(asRead(found)) === jsonHash(asRead(question))
      const isExcused = !WHOLE.includes(format) && isNamed(question.id)
      if (!isSame && !isExcused) expect(found && asRead(found)).toEqual(asRead(question))
    }
    const known = new Set(bank.questions.map(({ id }) => id))
    expect([...again.keys()].filter((id) => !known.has(id))).toEqual([])
  },
)

test('answers that differ only in what is overlooked come in once, and that is reported', async () => {
  const file = Buffer.from('Où ?{=Ici =ici =%50%là =ici *}')
  const { yaml, report } = await draftOf('gift', file, library)
  expect(yaml.match(/- text: .*/g)).toEqual(['- text: Ici', '- text: là', '- text: ici *'])
  expect(report).toContainEqual({
    item: 'ou',
    what: 'changed',
    detail: '"ici" says the same as an earlier answer: left out',
  })
})
