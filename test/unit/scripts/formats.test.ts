import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences, FORMATS, type Returned, roundTrip } from '../../../scripts/formats/round-trip.ts'
import { withTables } from '../../../scripts/formats/table.ts'
import { courseTrips, formatsDocument } from '../../../scripts/formats-table.ts'
import { canonicalOf, ownLibrary } from '../../support/banks.ts'

const library = await ownLibrary()
const folder = join(import.meta.dirname, '../../banks')
const worked = readdirSync(folder).map((file) =>
  canonicalOf(readFileSync(join(folder, file), 'utf8'), library),
)
const course = await courseTrips()

async function workedTrips(format: (typeof FORMATS)[number]): Promise<Returned[]> {
  const returned: Returned[] = []
  for (const bank of worked) returned.push(...(await roundTrip(format, bank, library)))
  return returned
}

describe.each(FORMATS)('every question of the course and of the guide to %s and back', (format) => {
  test('is the same in ids, key, points and policy', async () => {
    const all = [...course[format], ...(await workedTrips(format))]
    expect(course[format]).toHaveLength(370)
    expect(
      all.flatMap(({ question, differs }) => (differs.length > 0 ? `${question.id}: ${differs}` : [])),
    ).toEqual([])
  })

  test('differs from the format alone only in what a report names, or in ids that Moodle does not keep', () => {
    const unsaid = course[format].filter(({ differsAlone, said }) => {
      const facets = differsAlone.filter((facet) => format !== 'moodle-xml' || facet !== 'ids')
      return facets.length > 0 && said.length === 0
    })
    expect(unsaid.map(({ question }) => question.id)).toEqual([])
  })
})

test('the tables of the document are those of the questions', async () => {
  const { fresh, written } = await formatsDocument(course)
  expect(written).toBe(fresh)
})

test('a document without the two marks is refused', () => {
  expect(() => withTables('# Formats\n', course)).toThrow('formats:begin')
})

describe('a difference is seen in', () => {
  const { questions } = canonicalOf(`
bank: b
title: B
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - { id: q, type: multiple, policy: net-correct, prompt: P, explanation: E., options: [{ id: a, text: A, correct: true }, { id: b, text: B }] }`)
  const [question] = questions
  const options = (...ids: string[]) => ({
    content: {
      options: ids.map((id, index) => ({ id, text: 'AB'[index]!, correct: index === 0, fixed: false })),
    },
  })
  test.each([
    ['nothing', {}, []],
    ['ids, under which the key is the same', options('x', 'y'), ['ids']],
    [
      'the key',
      { content: { options: options('a', 'b').content.options.map((one) => ({ ...one, correct: true })) } },
      ['key'],
    ],
    ['points', { points: '2' }, ['points']],
    ['the policy', { policy: null }, ['policy']],
    ['the type', { type: 'single' }, ['type']],
  ])('%s', (_, changed, facets) => {
    expect(differences(question!, { ...question!, ...changed } as typeof question)).toEqual(facets)
  })

  test('a question that does not come back', () => {
    expect(differences(question!, undefined)).toEqual(['gone'])
  })
})
