import { describe, expect, test } from 'vitest'
import type { Answer, Reviewed } from '../../../web/api/types.ts'
import { back, forward, type Place, placeAfter } from '../../../web/board/debrief/steps.ts'
import { inOrder, tallied } from '../../../web/board/debrief/tally.ts'

function asked(question: string, response: Answer | null, points: number | null = 0): Reviewed {
  return { bank: 'bank', question, response, points, maxPoints: 1 } as unknown as Reviewed
}

const choose = (choice: string): Answer => ({ type: 'single', choice })
const tick = (...choices: string[]): Answer => ({ type: 'multiple', choices })
const write = (text: string): Answer => ({ type: 'text', text })

/** What a class made of one question. */
const tallyOf = (...given: (Answer | null)[]) => tallied(given.map((answer) => [asked('q', answer)]))[0]!

describe('what a class made of a question', () => {
  test('counts who chose each option, and who chose none', () => {
    const { had, blank, options } = tallyOf(choose('a'), choose('b'), choose('a'), null)
    expect([had, blank, Object.fromEntries(options)]).toEqual([4, 1, { a: 2, b: 1 }])
  })

  test('counts each of the options that somebody ticked', () => {
    const { had, blank, options } = tallyOf(tick('a', 'b'), tick('b'), null)
    expect([had, blank, Object.fromEntries(options)]).toEqual([3, 1, { a: 1, b: 2 }])
  })

  test.each([
    { name: 'texts that differ by case and space', given: [write('Docker '), write('docker'), write('x')] },
    {
      name: 'pairs in another order',
      given: [
        { type: 'match', pairs: { a: '1', b: '2' } } as Answer,
        { type: 'match', pairs: { b: '2', a: '1' } } as Answer,
        { type: 'match', pairs: { a: '2', b: '1' } } as Answer,
      ],
    },
    {
      name: 'sequences, whose order counts',
      given: [
        { type: 'order', order: ['a', 'b'] } as Answer,
        { type: 'order', order: ['b', 'a'] } as Answer,
        { type: 'order', order: ['a', 'b'] } as Answer,
      ],
    },
  ])('takes equal answers as one, what most gave first: $name', ({ given }) => {
    expect(tallyOf(...given).answers.map(({ count }) => count)).toEqual([2, 1])
  })

  test('says how many were right, partly, wrong or blank, and the mean share of the points', () => {
    const [tally] = tallied([
      [asked('q', write('a'), 1)],
      [asked('q', write('b'), 0.5)],
      [asked('q', write('c'), 0)],
      [asked('q', null, 0)],
      [asked('q', write('d'), null)],
    ])
    expect(tally!.verdicts).toEqual({ right: 1, partly: 1, wrong: 1, blank: 1, pending: 1 })
    expect(tally!.facility).toBe(1.5 / 4)
  })
})

test('papers of other questions, or in another order, are counted question by question', () => {
  const all = tallied([
    [asked('a', choose('x')), asked('b', null)],
    [asked('b', null), asked('c', null), asked('a', choose('y'))],
  ])
  expect(all.map(({ question, had }) => [question.question, had])).toEqual([
    ['a', 2],
    ['b', 2],
    ['c', 1],
  ])
})

test('the hardest come first, and what nobody has points for last', () => {
  const all = tallied([[asked('easy', null, 1), asked('open', null, null), asked('hard', null, 0)]])
  const names = (order: 'quiz' | 'hardest') => inOrder(all, order).map(({ question }) => question.question)
  expect(names('quiz')).toEqual(['easy', 'open', 'hard'])
  expect(names('hardest')).toEqual(['hard', 'easy', 'open'])
})

describe('going through a debrief of two questions', () => {
  const START: Place = { question: 0, step: 'prompt' }
  const END: Place = { question: 1, step: 'key' }

  test('forward shows everything once, and stays at the end', () => {
    const seen = [START]
    for (let step = 0; step < 6; step++) seen.push(forward(seen.at(-1)!, 2))
    expect(seen.map(({ question, step }) => `${question} ${step}`)).toEqual([
      '0 prompt',
      '0 answers',
      '0 key',
      '1 prompt',
      '1 answers',
      '1 key',
      '1 key',
    ])
  })

  test('back is the way that forward came, and stays at the start', () => {
    for (let place = START; place !== END && place.question < 2; ) {
      const next = forward(place, 2)
      expect(back(next)).toEqual(place)
      if (next.question === 1 && next.step === 'key') break
      place = next
    }
    expect(back(START)).toEqual(START)
  })

  test.each([
    ['ArrowRight', { question: 0, step: 'key' }],
    ['PageDown', { question: 0, step: 'key' }],
    ['ArrowLeft', START],
    ['PageUp', START],
    ['Home', START],
    ['End', { question: 1, step: 'prompt' }],
    ['ArrowDown', null],
    ['a', null],
  ])('%s leads to %o', (key, to) => {
    expect(placeAfter(key, { question: 0, step: 'answers' }, 2)).toEqual(to)
  })
})
