import { expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../src/domain/bank/canonical.ts'
import { questionType } from '../../src/domain/questions/registry.ts'
import type { FixedSection } from '../../src/domain/quiz/schema.ts'
import { gradeSettings } from '../../src/domain/scoring/grade-paper.ts'
import { drawable } from '../../src/domain/selection/drawable.ts'
import { type DrawQuestion, drawStrata, fixedPool } from '../../src/domain/selection/pool.ts'
import { banks, published, type Question, quizzes, take } from './own-quizzes-course.ts'

function whole(section: FixedSection, candidates: DrawQuestion[]) {
  const pool = fixedPool(section, candidates)
  return { count: pool.length, pool }
}

/** What one quiz may ask: `count` questions out of each pool. */
function poolsOf(quiz: (typeof quizzes)[number]): { count: number; pool: CanonicalQuestion[] }[] {
  return quiz.sections.flatMap((section) => {
    const { questions } = banks.get(section.bank)!
    const candidates = questions.map(drawable)
    const strata = section.kind === 'draw' ? drawStrata(section, candidates) : [whole(section, candidates)]
    return strata.map(({ count, pool }) => {
      const ids = new Set(pool.map(({ id }) => id))
      return { count, pool: questions.filter(({ id }) => ids.has(id)) }
    })
  })
}

const shared = published()

const CHOSEN = ['single', 'multiple']
const guessable = quizzes.filter((quiz) =>
  poolsOf(quiz).every(({ pool }) => pool.every(({ type }) => CHOSEN.includes(type))),
)

test('the quizzes of choices alone are those that are meant to be', () => {
  expect(guessable.map(({ quiz }) => quiz).sort()).toEqual(['positionnement', 'qcm-docker'])
})

test.each(guessable)(
  '$quiz, answered at random, earns about what is predicted',
  { timeout: 120_000 },
  async (quiz) => {
    const guess = (question: CanonicalQuestion) =>
      Number(question.points) *
      questionType(question.type).guess(question.content, gradeSettings(quiz, question))!
    const expected = poolsOf(quiz).reduce(
      (sum, { count, pool }) =>
        sum + (count / pool.length) * pool.reduce((total, one) => total + guess(one), 0),
      0,
    )
    const api = shared()
    // A fixed sequence: the same answers at every run.
    let state = 1
    const roll = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    const marks: number[] = []
    for (let person = 0; person < 50; person++) {
      const { score } = await take(api, quiz, await api.world.person(), (question) => {
        const { type, options } = question as Question & { options: { id: string }[] }
        const mask = 1 + roll(2 ** options.length - 1)
        return type === 'single'
          ? { type, choice: options[roll(options.length)]!.id }
          : { type: 'multiple', choices: options.filter((_, bit) => (mask >> bit) & 1).map(({ id }) => id) }
      })
      marks.push(Number(score.points))
    }
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length
    const variance = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / (marks.length - 1)
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / marks.length))
  },
)
