import { expect, test } from 'vitest'
import type { PaperQuestion } from '../../../../src/domain/attempt/paper.ts'
import { text } from '../../../../src/domain/questions/text.ts'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import type { Context } from '../../../../src/usecases/context.ts'
import { scorePaper } from '../../../../src/usecases/scores/score-paper.ts'

const QUESTIONS = 300

const content = text.content.parse({
  answers: [
    ...Array.from({ length: 49 }, (_, index) => ({ text: `*${'a a*'.repeat(40)}b${index}*` })),
    { text: 'a*' },
  ],
})
const given = 'a '.repeat(450)
const paper = Array.from({ length: QUESTIONS }, (_, index) => ({
  position: index + 1,
  certainty: null,
  corrections: [],
  response: { type: 'text', text: given },
  question: { type: 'text', points: 1, content },
})) as unknown as PaperQuestion[]
const quiz = {
  scoring: { multiple: 'net-correct', single: { penalty: 'none' }, certainty: false },
} as unknown as Quiz

// The whole takes long on any machine: 15,000 patterns are tried.
test('the event loop turns while a paper that takes long is graded', async () => {
  let turns = 0
  let running = true
  const turn = () => {
    turns += 1
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  const scores = await scorePaper({ log: console } as unknown as Context, quiz, 'attempt', paper)
  running = false
  expect(scores.map(({ position, points }) => [position, Number(points)])).toEqual(
    paper.map(({ position }) => [position, 1]),
  )
  expect(turns).toBeGreaterThan(2)
})
