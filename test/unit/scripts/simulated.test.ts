import { describe, expect, test } from 'vitest'
import { type Asked, answerTo, type Known } from '../../../scripts/simulated/answer.ts'
import { mindOf, traineeOf } from '../../../scripts/simulated/trainee.ts'
import { readTrueKeys, withTrueKey } from '../../../scripts/simulated/true-keys.ts'
import { type CanonicalQuestion, keyHash } from '../../../src/domain/bank/canonical.ts'
import { questionType } from '../../../src/domain/questions/registry.ts'
import type { OptionsContent } from '../../../src/domain/questions/shared/options.ts'
import { gradePaper } from '../../../src/domain/scoring/grade-paper.ts'
import { questionStatistics } from '../../../src/domain/statistics/statistics.ts'
import { optionsOf } from '../../../src/usecases/results/statistics/compute.ts'
import { ownCourse } from '../../support/banks.ts'

const { banks, quizzes } = await ownCourse()
const BANK = 'qcm-docker'
const published = banks.find(({ canonical }) => canonical.bank === BANK)!.canonical.questions
const { quiz } = quizzes.find((one) => one.quiz.quiz === BANK)!

/** The questions of the bank, one of them with another right option. */
function miskeyed(question: string, option: string): CanonicalQuestion[] {
  return published.map((one) => {
    if (one.id !== question) return one
    const { options } = one.content as OptionsContent
    return {
      ...one,
      content: {
        ...one.content,
        options: options.map(({ id, ...rest }) => ({ ...rest, id, correct: id === option })),
      },
    }
  })
}

/** As trainers read it. */
function knownOf({ id, prompt, type: name, content, difficulty }: CanonicalQuestion): Known {
  const type = questionType(name)
  const shown = type.view(content, type.optionIds(content))
  return { ...shown, id, prompt, difficulty, key: type.key(content) } as unknown as Known
}

/** What the figures say of each question after a class of this size. */
function flagsAfter(
  questions: CanonicalQuestion[],
  { seed, people, trueKeys = [] }: { seed: string; people: number; trueKeys?: string[] },
) {
  const keys = readTrueKeys(trueKeys)
  const known = questions.map((question) => withTrueKey(BANK, knownOf(question), keys))
  const papers = Array.from({ length: people }, (_, at) => {
    const trainee = traineeOf(seed, at + 1)
    const entries = questions.map((question, index) => ({
      position: index + 1,
      response: answerTo(
        known[index] as unknown as Asked,
        known[index]!,
        mindOf(seed, trainee, known[index]!),
      ),
      certainty: null,
      question,
      keyHash: keyHash(question),
      revealed: null,
      corrections: [],
    }))
    return [...gradePaper(quiz, entries as never)].map(({ score }) => score)
  })
  const columns = questions.map((question, index) => ({
    bank: BANK,
    question: question.id,
    keyHash: keyHash(question),
    attempts: papers.map((_paper, at) => at),
    points: papers.map((paper) => Number(paper[index]!.points)),
    maxPoints: papers.map(() => Number(question.points)),
    slots: papers.map(() => index),
    chosen: papers.map((paper) => paper[index]!.chosen),
    choices: { options: optionsOf(question), guess: null },
  }))
  return questionStatistics({ count: people, columns }).flatMap(({ flags }, index) =>
    flags.map(({ flag, option }) => ({ question: questions[index]!.id, flag, option })),
  )
}

const suspects = (flags: ReturnType<typeof flagsAfter>) =>
  flags
    .filter(({ flag }) => flag === 'suspected-wrong-key')
    .map(({ question, option }) => ({ question, option }))

describe('one question was published with a wrong key', () => {
  const wrong = miskeyed('vm-ou-conteneur', 'noyau-reduit')
  const trueKeys = ['qcm-docker/vm-ou-conteneur=noyau-partage']
  const named = [{ question: 'vm-ou-conteneur', option: 'noyau-partage' }]
  const seeds = ['promo-13', ...Array.from({ length: 20 }, (_, at) => `seed ${at}`)]

  test('two hundred who answer by the true one bring it into suspicion, and no other: nearly every class', () => {
    const found = seeds.map((seed) => suspects(flagsAfter(wrong, { seed, people: 200, trueKeys })))
    expect(found[0]).toEqual(named)
    expect(
      found.filter((one) => one.length === 1 && one[0]!.option === 'noyau-partage').length,
    ).toBeGreaterThan(18)
    for (const { question } of found.flat()) expect(question).toBe('vm-ou-conteneur')
  })

  test('forty of the class of the tour are enough', () => {
    expect(suspects(flagsAfter(wrong, { seed: 'promo-13', people: 40, trueKeys }))).toEqual(named)
  })

  test('two hundred who believe in what was published suspect nothing, nor do those of a right key', () => {
    for (const seed of seeds) {
      expect(suspects(flagsAfter(wrong, { seed, people: 200 })), seed).toEqual([])
      expect(suspects(flagsAfter(published, { seed, people: 200 })), seed).toEqual([])
    }
  })
})

test('the same seed is the same class', () => {
  expect(traineeOf('a', 7)).toEqual(traineeOf('a', 7))
  expect(traineeOf('a', 7)).not.toEqual(traineeOf('b', 7))
})

describe('a true key', () => {
  const single = knownOf(published.find(({ type }) => type === 'single')!)
  const multiple = knownOf(published.find(({ type }) => type === 'multiple')!)
  const options = (known: Known) => ('options' in known ? known.options.map(({ id }) => id) : [])

  test('takes the place of the published one, of the question that it is of', () => {
    const [first, second] = options(single)
    const keys = readTrueKeys([`${BANK}/${single.id}=${second}`])
    expect(withTrueKey(BANK, single, keys)).toMatchObject({ key: { choice: second } })
    expect(withTrueKey('other-bank', single, keys)).toBe(single)
    expect(withTrueKey(BANK, multiple, keys)).toBe(multiple)
    const several = options(multiple).slice(0, 2)
    expect(
      withTrueKey(BANK, multiple, readTrueKeys([`${BANK}/${multiple.id}=${several.join(',')}`])),
    ).toMatchObject({ key: { choices: several } })
    expect(first).not.toBe(second)
  })

  test.each([
    ['no question', 'volume=a', single, 'write bank/question=option'],
    ['no option', `${BANK}/${single.id}=`, single, 'write bank/question=option'],
    ['another option', `${BANK}/${single.id}=nowhere`, single, 'has no option nowhere'],
    [
      'two options of a single',
      `${BANK}/${single.id}=${options(single).slice(0, 2)}`,
      single,
      'one true option',
    ],
    ['a number', `${BANK}/size=a`, { ...single, id: 'size', type: 'numeric' } as Known, 'size is a numeric'],
  ])('with %s is refused', (_name, given, known, said) => {
    expect(() => withTrueKey(BANK, known, readTrueKeys([given]))).toThrow(said)
  })
})
