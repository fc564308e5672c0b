import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUnits, toUnits } from '../../../../src/domain/exact/points.ts'
import {
  type GroupedQuestion,
  type GroupTotals,
  groupTotals,
  groupTotalsBesideScore,
} from '../../../../src/domain/scoring/groups.ts'

const question = (
  section: number,
  chapter: string | null = 'a',
  points: string | null = '1.0000000',
  maxPoints = '1.0000000',
): GroupedQuestion => ({ section, chapter, points, maxPoints })

/** A paper in letters: `0a 0b 1a` is a section and a chapter each. */
const paper = (text: string) => text.split(' ').map((name) => question(Number(name[0]), name.slice(1)))

const names = ({ sections, chapters }: GroupTotals) =>
  [...sections.map((one) => one.section), ...chapters.map((one) => one.chapter)].join(' ')

describe('a paper by section and by chapter', () => {
  test('sums exactly, sections in the order of the quiz, whatever was shuffled', () => {
    const third = '0.3333333'
    const questions = [
      question(1, 'b', third),
      question(0, 'a', third),
      question(1, 'a', '-0.5000000', '2.0000000'),
      question(0, null, third),
      question(0, 'a', third),
    ]
    expect(groupTotals(questions)).toEqual({
      sections: [
        { section: 0, questions: 3, points: '0.9999999', maxPoints: '3.0000000' },
        { section: 1, questions: 2, points: '-0.1666667', maxPoints: '3.0000000' },
      ],
      chapters: [
        { chapter: 'b', questions: 1, points: third, maxPoints: '1.0000000' },
        { chapter: 'a', questions: 3, points: '0.1666666', maxPoints: '4.0000000' },
        { chapter: null, questions: 1, points: third, maxPoints: '1.0000000' },
      ],
    })
  })

  test('waits in the groups of a question that is pending, and in no other', () => {
    const { sections, chapters } = groupTotals([question(0, 'a', null), question(0, 'b'), question(1, 'b')])
    expect([...sections, ...chapters].map(({ points }) => points)).toEqual([
      null,
      '1.0000000',
      null,
      '2.0000000',
    ])
  })
})

describe('beside a score without answers', () => {
  test.each([
    ['groups of three and more', '0a 0a 0a 1b 1b 1b 1b', '0 1 a b'],
    ['no group of two', '0a 0a 1a 1a 1a', 'a'],
    ['nothing of a paper of two', '0a 0a', ''],
    ['no group whose rest is of one: the total would tell of it', '0a 0a 0a 1a', 'a'],
    ['as many groups as leave a rest of three', '0a 0a 0a 1a 1a 1a 2a', '0 a'],
    ['a rest of three and more, however small its groups', '0a 0a 0a 1a 2a 3a', '0 a'],
    ['no chapter that, taken from a section, leaves one question', '0a 0a 0a 0b 1b 1b 1b 1b', '0 1'],
    ['chapters across sections, three at a crossing', '0a 0a 0a 1a 1a 1a 0b 0b 0b 1b 1b 1b', '0 1 a b'],
  ])('%s', (_name, text, shown) => {
    expect(names(groupTotalsBesideScore(paper(text)))).toBe(shown)
  })

  test('whatever is added and taken away, no sum is of one or two questions', () => {
    const drawn = fc.record({ section: fc.nat(2), chapter: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 14 }), (places) => {
        const questions = places.map(({ section, chapter }) => question(section, chapter))
        const { sections, chapters } = groupTotalsBesideScore(questions)
        const held = questions.map(({ section, chapter }) =>
          [
            ...sections.map((one) => one.section === section),
            ...chapters.map((one) => one.chapter === chapter),
          ].join(),
        )
        // Questions that are in the same groups can never be told apart, and the others can at best.
        for (const alike of Map.groupBy(held, (one) => one).values())
          if (sections.length + chapters.length > 0) expect(alike.length).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  test('what is shown is what the answers would show', () => {
    const drawn = fc.tuple(fc.nat(2), fc.constantFrom('a', 'b'), fc.integer({ min: -50, max: 100 }))
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 12 }), (given) => {
        const questions = given.map(([section, chapter, percent]) =>
          question(section, chapter, fromUnits((toUnits(1) * BigInt(percent)) / 100n)),
        )
        const all = groupTotals(questions)
        const some = groupTotalsBesideScore(questions)
        expect(all.sections).toEqual(expect.arrayContaining(some.sections))
        expect(all.chapters).toEqual(expect.arrayContaining(some.chapters))
      }),
    )
  })
})
