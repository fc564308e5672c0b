import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type QuizYaml, quizSchema, toQuiz } from '../../../../src/domain/quiz/schema.ts'
import { type DrawQuestion, drawPaper, UnreachableDrawError } from '../../../../src/domain/selection/draw.ts'
import { dice, shuffled } from '../../../../src/domain/selection/random.ts'

function question(index: number, changes: Partial<DrawQuestion> = {}): DrawQuestion {
  return {
    id: `q${index}`,
    chapter: null,
    level: null,
    difficulty: (['easy', 'medium', 'hard'] as const)[index % 3]!,
    tags: [],
    optionIds: ['a', 'b', 'c', 'd'],
    fixedIds: [],
    keyOrder: [],
    shuffles: 'options',
    ...changes,
  }
}

const twelve = Array.from({ length: 12 }, (_, index) => question(index))
const banksOf = (questions: DrawQuestion[]) => new Map([['b', { revision: 'r', questions }]])
const quizOf = (sections: unknown[], fields: object = {}) =>
  toQuiz(quizSchema.parse({ quiz: 'q', title: 'Q', sections, ...fields }) as QuizYaml)
const drawOf = (fields: object) => quizOf([{ draw: { bank: 'b', ...fields } }])
const idsOf = (paper: { question: string }[]) => paper.map((entry) => entry.question)
const seeds = fc.string({ minLength: 1, maxLength: 32 })

describe('a paper', () => {
  test('golden, version 1: a stored seed gives its paper for ever', () => {
    const quiz = quizOf([{ draw: { bank: 'b', count: 4, difficulty: { easy: 1, medium: 2, hard: 1 } } }], {
      shuffle: { questions: true, options: true },
    })
    const paper = drawPaper({ quiz, banks: banksOf(twelve), seed: 'golden', drawVersion: 1 })
    expect(
      paper.map(({ position, section, rank, question: id, optionOrder }) =>
        [position, section, rank, id, optionOrder.join('')].join(' '),
      ),
    ).toMatchInlineSnapshot(`
      [
        "1 0 1 q1 bdca",
        "2 0 3 q11 dbac",
        "3 0 0 q3 cdba",
        "4 0 2 q7 dcba",
      ]
    `)
  })

  test('positions run from 1, slots and questions are distinct, and the same input gives the same paper', () => {
    const quiz = quizOf(
      [
        { questions: { bank: 'b', ids: ['q7', 'q1'] } },
        { draw: { bank: 'b', count: 5 } },
        { draw: { bank: 'b', count: 5 } },
      ],
      { shuffle: { questions: true } },
    )
    fc.assert(
      fc.property(seeds, (seed) => {
        const paper = drawPaper({ quiz, banks: banksOf(twelve), seed })
        expect(paper.map(({ position }) => position)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
        expect(new Set(idsOf(paper)).size).toBe(12)
        expect(new Set(paper.map(({ section, rank }) => `${section} ${rank}`)).size).toBe(12)
        expect(paper.map(({ section }) => section)).toEqual([0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
        expect(new Set(idsOf(paper.slice(0, 2)))).toEqual(new Set(['q7', 'q1']))
        expect(drawPaper({ quiz, banks: banksOf(twelve), seed })).toEqual(paper)
      }),
    )
  })

  test('without shuffling, fixed sections and options keep the order of their author', () => {
    const quiz = quizOf([{ questions: { bank: 'b' } }], { shuffle: { options: false } })
    const paper = drawPaper({ quiz, banks: banksOf(twelve), seed: 's' })
    expect(idsOf(paper)).toEqual(twelve.map(({ id }) => id))
    expect(paper.map(({ rank }) => rank)).toEqual(twelve.map((_, index) => index))
    expect(paper.every(({ optionOrder }) => optionOrder.join('') === 'abcd')).toBe(true)
  })

  test('a draw counts each difficulty, in slots of equal difficulty for everyone', () => {
    const quiz = drawOf({ count: 4, difficulty: { easy: 1, hard: 3 } })
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = idsOf(drawPaper({ quiz, banks: banksOf(twelve), seed }))
        const difficulties = drawn.map((id) => twelve.find((candidate) => candidate.id === id)?.difficulty)
        expect(difficulties).toEqual(['easy', 'hard', 'hard', 'hard'])
      }),
    )
  })

  test('what is always shuffled never stands in the order of its key, even among extra options', () => {
    const keyed = question(0, { shuffles: 'always', keyOrder: ['b', 'd', 'a'] })
    fc.assert(
      fc.property(seeds, (seed) => {
        const quiz = quizOf([{ questions: { bank: 'b' } }], { shuffle: { questions: false, options: false } })
        const [entry] = drawPaper({ quiz, banks: banksOf([keyed]), seed })
        expect(entry!.optionOrder.toSorted()).toEqual(['a', 'b', 'c', 'd'])
        expect(entry!.optionOrder.filter((id) => id !== 'c')).not.toEqual(keyed.keyOrder)
      }),
    )
  })

  test('exam questions are drawn only when their tag is named', () => {
    const pool = [question(0), question(2, { tags: ['exam'] })]
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(idsOf(drawPaper({ quiz: drawOf({ count: 1 }), banks: banksOf(pool), seed }))).toEqual(['q0'])
        const exam = drawOf({ count: 1, tags: ['exam'] })
        expect(idsOf(drawPaper({ quiz: exam, banks: banksOf(pool), seed }))).toEqual(['q2'])
        const whole = quizOf([{ questions: { bank: 'b' } }])
        expect(idsOf(drawPaper({ quiz: whole, banks: banksOf(pool), seed }))).toEqual(['q0'])
      }),
    )
  })

  test.each([
    ['tags', { tags: ['x'] }, { tags: ['x'] }],
    ['notTags', { notTags: ['y'] }, { tags: ['x'] }],
    ['chapter', { chapter: 'm/c' }, { chapter: 'm/c' }],
    ['level', { level: 'apply' }, { level: 'apply' as const }],
  ])('%s narrows a draw', (_, filter, fields) => {
    const pool = [question(0, { tags: ['y'] }), question(1, fields), question(2, { tags: ['y'] })]
    const quiz = drawOf({ count: 1, ...filter })
    for (const seed of ['a', 'b', 'c', 'd'])
      expect(idsOf(drawPaper({ quiz, banks: banksOf(pool), seed }))).toEqual(['q1'])
  })

  test.each([
    ['too few questions', drawOf({ count: 13 })],
    ['an unknown question', quizOf([{ questions: { bank: 'b', ids: ['x'] } }])],
    ['an unknown bank', quizOf([{ questions: { bank: 'x' } }])],
  ])('%s: refused by its code', (_, quiz) => {
    expect(() => drawPaper({ quiz, banks: banksOf(twelve), seed: 's' })).toThrow(UnreachableDrawError)
  })
})

describe('the order of options', () => {
  const whole = quizOf([{ questions: { bank: 'b' } }])
  const orders = (questions: DrawQuestion[], seed: string) =>
    drawPaper({ quiz: whole, banks: banksOf(questions), seed }).map(({ optionOrder }) => optionOrder.join(''))

  test('is a permutation that leaves fixed options in place', () => {
    fc.assert(
      fc.property(seeds, fc.subarray(['a', 'b', 'c', 'd']), (seed, fixedIds) => {
        const [order] = orders([question(0, { fixedIds })], seed)
        expect([...order!].sort().join('')).toBe('abcd')
        for (const id of fixedIds) expect(order!.indexOf(id)).toBe('abcd'.indexOf(id))
      }),
    )
  })

  test('is untouched by what else the bank holds', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(orders([question(9), question(0)], seed)[1]).toBe(orders([question(0)], seed)[0])
      }),
    )
  })

  test('never shows the key when the author wrote it in order', () => {
    const quiz = quizOf([{ questions: { bank: 'b' } }], { shuffle: { options: false } })
    const pool = [question(0, { shuffles: 'always', optionIds: ['a', 'b', 'c'], keyOrder: ['a', 'b', 'c'] })]
    fc.assert(
      fc.property(seeds, (seed) => {
        const [entry] = drawPaper({ quiz, banks: banksOf(pool), seed })
        expect(entry!.optionOrder).not.toEqual(['a', 'b', 'c'])
      }),
    )
  })

  test('gives every option the first place about as often', () => {
    const first = Map.groupBy(
      Array.from({ length: 4000 }, (_, index) => orders([question(0)], `seed ${index}`)[0]![0]),
      (id) => id,
    )
    for (const id of 'abcd') expect(Math.abs(first.get(id)!.length - 1000)).toBeLessThan(140)
  })

  test('every order of three is about as likely', () => {
    const seen = Map.groupBy(
      Array.from({ length: 6000 }, (_, index) => shuffled([...'abc'], dice(index)).join('')),
      (order) => order,
    )
    expect(seen.size).toBe(6)
    for (const same of seen.values()) expect(Math.abs(same.length - 1000)).toBeLessThan(140)
  })
})
