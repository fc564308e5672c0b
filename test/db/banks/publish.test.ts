import { expect, test } from 'vitest'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type World } from '../../support/world.ts'

const CHAPTERS = 'chapters: [{ id: docker/images, title: Images, module: docker }]'
const NAMED = '[{ questions: { bank: sample, ids: [first, third] } }]'

const FOLDER = {
  'chapters.yaml': CHAPTERS,
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/other.yaml': SAMPLE_BANK.replace('bank: sample', 'bank: other'),
  'docker/named.quiz.yaml': sampleQuiz('named', { sections: NAMED }),
}

/** A world in which the folder is live, and somebody to take its quizzes. */
async function published() {
  const world = await createWorld({ content: false })
  await world.publish(FOLDER)
  return { world, person: await world.person() }
}

async function outcome(world: World, files: Record<string, string>) {
  const { publications, findings } = await world.publish({ ...FOLDER, ...files })
  return {
    published: publications.flatMap(({ slug, outcome }) => (outcome === 'published' ? [slug] : [])),
    errors: findings.flatMap(({ severity, file, line, rule }) =>
      severity === 'error' ? [`${file}:${line} ${rule}`] : [],
    ),
  }
}

const prompts = async (world: World, quiz: string) => {
  const { attempt } = await startAttempt((await world.person()).ctx, { quiz })
  return attempt.questions!.map(({ prompt }) => prompt)
}

test('a bank that a live quiz would no longer draw from stays as it is, and says so; the others go live', async () => {
  const { world } = await published()
  const renamed = `# A line before the bank.\n${SAMPLE_BANK.replace('id: third', 'id: fourth')}`
  const other = FOLDER['docker/other.yaml'].replace('First question?', 'Other first question?')
  expect(await outcome(world, { 'docker/sample.yaml': renamed, 'docker/other.yaml': other })).toEqual({
    published: ['other'],
    errors: ['docker/named.quiz.yaml:5 unknown-question', 'docker/sample.yaml:2 breaks-live-quiz'],
  })
  expect(await prompts(world, 'named')).toEqual(['First question?', 'Third question?'])
})

test('once the quiz follows, both go live together', async () => {
  const { world } = await published()
  const renamed = SAMPLE_BANK.replace('id: third', 'id: fourth').replace(
    'Third question?',
    'Fourth question?',
  )
  const followed = sampleQuiz('named', { sections: NAMED.replace('third', 'fourth') })
  expect(await outcome(world, { 'docker/sample.yaml': renamed, 'docker/named.quiz.yaml': followed })).toEqual(
    {
      published: ['sample', 'named'],
      errors: [],
    },
  )
  expect(await prompts(world, 'named')).toEqual(['First question?', 'Fourth question?'])
})

test('a publication that fails halfway has published nothing', async () => {
  const { world } = await published()
  await world.db.pool.query(`
    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'halfway'; END $$;
    CREATE TRIGGER fail BEFORE UPDATE ON quizzes FOR EACH ROW EXECUTE FUNCTION fail()`)
  const reworded = SAMPLE_BANK.replace('First question?', 'Reworded question?')
  const retitled = sampleQuiz('named', { sections: NAMED, title: 'Another title' })
  await expect(
    world.publish({ ...FOLDER, 'docker/sample.yaml': reworded, 'docker/named.quiz.yaml': retitled }),
  ).rejects.toThrow()
  expect(await prompts(world, 'named')).toContain('First question?')
})

test('a key that changes after people sat it is told where it is written, with how many keep the old one', async () => {
  const { world, person } = await published()
  const { attempt } = await startAttempt(person.ctx, { quiz: 'named' })
  const turned = SAMPLE_BANK.replace('one, correct: true }', 'one }').replace(
    'id: wrong-1,',
    'id: wrong-1, correct: true,',
  )
  const told = async (files: Record<string, string>) =>
    (await world.publish({ ...FOLDER, ...files })).findings
      .filter(({ rule }) => rule === 'scored-by-old-key')
      .map(({ file, line, severity, message }) => `${file}:${line} ${severity} ${message}`)
  expect(await told({ 'docker/sample.yaml': turned })).toEqual([])
  await submitAttempt(person.ctx, { attempt: attempt.id })
  expect(await told({})).toEqual([])
  expect(await told({ 'docker/sample.yaml': SAMPLE_BANK.replace('First question?', 'The first?') })).toEqual(
    [],
  )
  const [line, ...more] = await told({ 'docker/sample.yaml': turned })
  expect(more).toEqual([])
  expect(line).toMatch(/^docker\/sample\.yaml:8 warning .*\b1 .*bareme correction make sample\/first/)
})
