import { describe, expect, test } from 'vitest'
import { importFile } from '../../../../src/exchange/index.ts'
import { writeZip } from '../../../../src/exchange/xml/zip.ts'
import { choices, declared, item3 } from './items.ts'

const one = (id: string) =>
  item3({ declare: declared('single', 'identifier', ['A']), body: choices(1, ['A', 'B']) }).replace('Q-1', id)
const ref = (id: string) => `<qti-assessment-item-ref identifier="${id}" href="items/${id}.xml"/>`
const section = (title: string, inside: string, select?: number) =>
  `<qti-assessment-section identifier="s" title="${title}">${select === undefined ? '' : `<qti-selection select="${select}"/>`}${inside}</qti-assessment-section>`

/** A package with the items a to d and a test. */
async function read(inside: string, before = '') {
  const xml = `<qti-assessment-test identifier="T" title="Contrôle">${before}<qti-test-part identifier="p">${inside}</qti-test-part></qti-assessment-test>`
  const items = ['a', 'b', 'c', 'd'].map((id) => [`items/${id}.xml`, one(id)] as const)
  const { banks, quizzes, report } = await importFile('qti', await writeZip([['test.xml', xml], ...items]))
  const notes = report.flatMap(({ item, what, detail }) =>
    item === 'test.xml' ? [`${what}: ${detail}`] : [],
  )
  return { bank: banks[0]!.bank, quizzes, notes }
}

const TAKEN = 'missing: what it takes to pass the quiz "Contrôle", and who may take it'

describe('a test', () => {
  test('that draws is a quiz, whose drawn items bear a tag', async () => {
    const inside =
      section('Début', ref('a')) + section('Au choix', ref('b') + ref('c'), 1) + section('Fin', ref('d'))
    const { bank, quizzes, notes } = await read(inside, '<qti-time-limits max-time="5400"/>')
    expect(bank.questions.map(({ id, tags }) => [id, tags])).toEqual([
      ['a', undefined],
      ['b', ['group-au-choix']],
      ['c', ['group-au-choix']],
      ['d', undefined],
    ])
    expect(quizzes).toEqual([
      {
        ...{ quiz: 'controle', title: 'Contrôle', timeLimit: 'PT90M', passMark: 'none' },
        sections: [
          { questions: { bank: 'bank', ids: ['a'] } },
          { title: 'Au choix', draw: { bank: 'bank', count: 1, tags: ['group-au-choix'] } },
          { questions: { bank: 'bank', ids: ['d'] } },
        ],
      },
    ])
    expect(notes).toEqual([
      'changed: the questions of the group "Au choix" bear the tag group-au-choix, by which they are drawn',
      TAKEN,
    ])
  })

  test('with a time limit alone is a quiz of all it names', async () => {
    const all = ['a', 'b', 'c', 'd'].map(ref).join('')
    const { quizzes } = await read(section('S', all), '<qti-time-limits max-time="45"/>')
    expect(quizzes).toMatchObject([{ timeLimit: 'PT45S', sections: [{ questions: { bank: 'bank' } }] }])
  })

  test.each([
    ['of neither', section('S', ref('a')), ['lost: the test, but for the order of its items']],
    [
      'that draws whole sections',
      section('S', section('T', ref('a')) + section('U', ref('b')), 1),
      [
        'lost: the draw of 1 out of "S": it draws whole sections',
        'lost: the test, but for the order of its items',
      ],
    ],
    [
      'that draws what the package lacks',
      section('S', ref('nowhere'), 2),
      [
        'lost: the draw of 2 out of "S": none of them could be read',
        'lost: the test, but for the order of its items',
      ],
    ],
  ])('%s is none', async (_, inside, expected) => {
    const { quizzes, notes } = await read(inside)
    expect([quizzes, notes]).toEqual([[], expected])
  })
})
