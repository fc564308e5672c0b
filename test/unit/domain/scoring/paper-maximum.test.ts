import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type QuizYaml, quizSchema, toQuiz } from '../../../../src/domain/quiz/schema.ts'
import { paperMaximum } from '../../../../src/domain/scoring/paper-maximum.ts'
import { type DrawBanks, drawPaper } from '../../../../src/domain/selection/draw.ts'

const LEVELS = ['easy', 'medium', 'hard'] as const

/** Nine questions, q0 to q8: those of one difficulty are worth the same, 1, 2 and 2.5 points. */
const banks: DrawBanks = new Map([
  [
    'b',
    {
      revision: 'r',
      questions: Array.from({ length: 9 }, (_, index) => ({
        id: `q${index}`,
        chapter: null,
        level: null,
        difficulty: LEVELS[index % 3]!,
        tags: index < 6 ? ['early'] : [],
        optionIds: [],
        fixedIds: [],
        keyOrder: [],
        shuffles: 'never' as const,
      })),
    },
  ],
])
const worth = (_bank: string, question: string) => ['1', '2', '2.5'][Number(question.slice(1)) % 3]!

const quizOf = (sections: object[]) =>
  toQuiz(
    quizSchema.parse({
      quiz: 'q',
      title: 'Q',
      sections: sections.map((one) =>
        'ids' in one ? { questions: { bank: 'b', ...one } } : { draw: { bank: 'b', ...one } },
      ),
    }) as QuizYaml,
  )

test.each<[string, object[], string | null]>([
  ['fixed questions', [{ ids: ['q0', 'q1', 'q2'] }], '5.5000000'],
  ['so many of each difficulty', [{ count: 3, difficulty: { easy: 2, hard: 1 } }], '4.5000000'],
  [
    'fixed ones, and a draw among the others',
    [{ ids: ['q0'] }, { count: 1, difficulty: { easy: 1 } }],
    '2.0000000',
  ],
  ['a draw among questions that are worth more and less', [{ count: 3 }], null],
  ['one of which a section differs', [{ ids: ['q0'] }, { count: 1, tags: ['early'] }], null],
  ['a draw that nothing fills', [{ count: 4, difficulty: { easy: 4 } }], null],
])('%s', (_name, sections, expected) => {
  const quiz = quizOf(sections)
  const maximum = paperMaximum(quiz, banks, worth)
  expect(maximum).toBe(expected)
  if (maximum === null) return
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (seed) => {
      const paper = drawPaper({ quiz, banks, seed })
      expect(paper.reduce((sum, one) => sum + Number(worth(one.bank, one.question)), 0)).toBe(Number(maximum))
    }),
    { numRuns: 30 },
  )
})
