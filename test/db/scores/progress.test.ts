import { expect, test } from 'vitest'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { exportGradebook, exportGradebookInput } from '../../../src/usecases/results/exports/gradebook.ts'
import { getGradebook, getGradebookInput } from '../../../src/usecases/results/gradebook.ts'
import {
  listAssignmentResults,
  listAssignmentResultsInput,
} from '../../../src/usecases/results/of-assignment.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson } from '../../support/world.ts'

/** Ada takes both, 0 then 2 of 3; Bob both, 1 then 1; Eve the second alone, 2. */
async function measured() {
  const world = await createWorld({ content: false })
  await world.publish({
    'chapters.yaml':
      'chapters:\n  - { id: docker/images, title: Images, module: docker }\n  - { id: docker/other, title: Other, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK.replace('id: second\n', 'id: second\n    chapter: docker/other\n'),
    'docker/first.quiz.yaml': sampleQuiz('first'),
    'docker/final.quiz.yaml': sampleQuiz('final', { before: 'first' }),
  })
  const [ada, bob, eve] = [await world.person(), await world.person(), await world.person()]
  const trainer = await world.person('trainer')
  const cohort = await world.cohort({ trainers: [trainer], members: [ada, bob, eve] })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const first = await world.assignment({ cohort, quiz: 'first', ...window })
  const final = await world.assignment({ cohort, quiz: 'final', ...window, opensAt: plus(1) })
  const take = async (person: TestPerson, quiz: string, right: number) => {
    const ctx = person.at(plus(MINUTE))
    const attempt = await start(ctx, quiz, quiz === 'first' ? first : final)
    for (let at = 1; at <= right; at++) await save(ctx, attempt, at, choose(`right-${at}`))
    await submitAttempt(ctx, { attempt })
  }
  await take(ada, 'first', 0)
  await take(bob, 'first', 1)
  await take(ada, 'final', 2)
  await take(bob, 'final', 1)
  await take(eve, 'final', 2)
  return { ctx: trainer.at(plus(2 * MINUTE)), cohort, first, final, people: { ada, bob, eve } }
}

const shown = (percentage: number, mark20: number) => ({ percentage, mark20 })

test('a gradebook shows what people had before and have now, and the means of who has both', async () => {
  const { ctx, cohort, first, final, people } = await measured()
  const { columns, trainees } = await getGradebook(ctx, getGradebookInput.parse({ cohort }))
  expect(columns.map(({ progress }) => progress)).toEqual([
    null,
    {
      assignment: first,
      over: 2,
      progress: { before: shown(16.7, 3.33), after: shown(50, 10), difference: 33.3 },
    },
  ])
  const of = ({ id }: TestPerson) =>
    trainees.find(({ trainee }) => trainee.id === id)!.cells.map(({ progress }) => progress)
  expect(of(people.ada)).toEqual([null, { before: shown(0, 0), after: shown(66.7, 13.33), difference: 66.7 }])
  expect(of(people.bob)).toEqual([
    null,
    { before: shown(33.3, 6.67), after: shown(33.3, 6.67), difference: 0 },
  ])
  expect(of(people.eve)).toEqual([null, null])
  const { progress } = await listAssignmentResults(
    ctx,
    listAssignmentResultsInput.parse({ assignment: final }),
  )
  expect(progress).toEqual({
    ...columns[1]!.progress,
    chapters: [
      { chapter: 'docker/images', progress: { before: shown(25, 5), after: shown(50, 10), difference: 25 } },
      { chapter: 'docker/other', progress: { before: shown(0, 0), after: shown(50, 10), difference: 50 } },
    ],
  })
  expect(
    (await listAssignmentResults(ctx, listAssignmentResultsInput.parse({ assignment: first }))).progress,
  ).toBe(null)
})

test('an export shows both, and the word for why where one of them is missing', async () => {
  const { ctx, cohort } = await measured()
  const exported = await exportGradebook(ctx, exportGradebookInput.parse({ cohort, format: 'csv' }))
  let text = ''
  for await (const part of (exported as { text: AsyncIterable<string> }).text) text += part
  const [headings, ...rows] = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').slice(-2))
  expect(headings!.every((heading) => heading.startsWith('Quiz final : '))).toBe(true)
  expect(new Set(rows.map((cells) => cells.join()))).toEqual(
    new Set(['0,66.7', '33.3,0', 'à venir,à venir', '2,2', '16.7,33.3', ',']),
  )
})
