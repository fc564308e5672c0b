import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { choose, save, start, tick } from '../../support/attempts.ts'
import { bareme } from '../../support/bareme.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type World } from '../../support/world.ts'

/** `first` says that `wrong-1` is right. */
const MISKEYED = SAMPLE_BANK.replace(
  'text: The right one, correct: true }\n      - { id: wrong-1, text: The wrong one, feedback: SECRET-FEEDBACK-1 }',
  'text: The right one, feedback: No. }\n      - { id: wrong-1, text: The wrong one, correct: true }',
)
const CHAPTERS = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
/** Questions that tell who knows something, so that one of a wrong key does not make the others look wrong. */
const OTHERS = 5
const REST = `bank: rest
title: Rest
module: docker
chapter: docker/images
language: en
license: MIT
questions:
${Array.from(
  { length: OTHERS },
  (_, at) => `  - id: rest-${at}
    type: single
    prompt: Which of ${at}?
    options:
      - { id: right, text: Right, correct: true }
      - { id: wrong, text: Wrong, feedback: No. }
    explanation: The right one.
`,
).join('')}`
const QUIZ = sampleQuiz('sample', {
  sections: '[{ title: All, questions: { bank: sample } }, { title: Rest, questions: { bank: rest } }]',
})
const FILES = {
  'chapters.yaml': CHAPTERS,
  'docker/sample.yaml': MISKEYED,
  'docker/rest.yaml': REST,
  'docker/sample.quiz.yaml': QUIZ,
}

/** A world, and a folder of questions that commands read. */
async function school() {
  const world = await createWorld({ content: false })
  const dir = await mkdtemp(join(tmpdir(), 'bareme-health-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'docker'))
  const write = (name: string, text: string) => writeFile(join(dir, name), text)
  for (const [name, text] of Object.entries(FILES)) await write(name, text)
  const env = {
    DATABASE_URL: world.url,
    SECRET_KEY: 'a test secret of 32 characters or more',
    QUESTIONS_DIR: dir,
  }
  const health = (...args: string[]) => bareme(['bank', 'health', ...args], { env })
  const publish = () => world.publish(FILES)
  return { world, dir, write, env, health, publish }
}

/** Every other one knows what is right, and the file does not. */
async function sit(world: World, people: number): Promise<void> {
  for (let number = 0; number < people; number++) {
    const knows = number % 2 === 0
    const { ctx } = await world.person()
    const attempt = await start(ctx)
    await save(ctx, attempt, 1, choose(knows ? 'right-1' : 'wrong-1'))
    await save(ctx, attempt, 2, choose(knows ? 'right-2' : 'wrong-2'))
    await save(ctx, attempt, 3, knows ? tick('a', 'c') : tick('b', 'd'))
    for (let other = 0; other < OTHERS; other++)
      await save(ctx, attempt, 4 + other, choose(knows || number % 3 === 0 ? 'right' : 'wrong'))
    await submitAttempt(ctx, { attempt })
  }
}

test('a question of a wrong key is found where its option is written, until the key is mended', async () => {
  const { world, dir, write, health, publish } = await school()
  await publish()
  await sit(world, 36)
  const { code, out, err } = await health()
  expect({ code, err }).toEqual({ code: 1, err: '' })
  const lines = out.trimEnd().split('\n')
  const first = lines.find((line) => line.includes(' error '))
  expect(first).toMatch(
    /sample\.yaml:12:9 error suspected-wrong-key look at the key of "first": 50% chose "right-1", .*\(correlation 0\.\d\d, 0\.\d\d to \d\.\d\d\); facility 0\.50, item-rest -0\.\d\d, n 36$/,
  )
  expect(first!.startsWith(`${dir}/docker/`)).toBe(true)
  expect(lines).toContainEqual(expect.stringMatching(/:14:9 warning non-functioning-distractor .*"other-1"/))
  expect(lines.at(-1)).toMatch(/^8 questions, 8 judged, 1 errors, \d warnings$/)

  const json = JSON.parse((await health('sample', '--json')).out)
  expect(json).toMatchObject({ questions: 3, judged: 3, errors: 1 })
  expect(json.findings[0]).toMatchObject({
    file: 'docker/sample.yaml',
    line: 12,
    column: 9,
    severity: 'error',
    flag: 'suspected-wrong-key',
    bank: 'sample',
    question: 'first',
    figures: {
      n: 36,
      facility: { value: 0.5 },
      option: { option: 'right-1', isKey: false, count: 18, share: 0.5 },
    },
  })
  expect((await health('sample', '--format', 'github')).out).toMatch(
    /^::error file=\S+sample\.yaml,line=12,col=9,title=suspected-wrong-key::look at the key of "first": 50%25 /,
  )
  expect(JSON.parse((await health('sample', '--format', 'gitlab')).out)[0]).toMatchObject({
    check_name: 'suspected-wrong-key',
    location: { lines: { begin: 12 } },
  })

  await write('docker/sample.yaml', SAMPLE_BANK)
  const mended = await health('--all')
  expect(mended.code).toBe(0)
  expect(mended.out).toMatch(/:8:5 info key-changed the key of "first" has changed, .*; 36 had it before\n/)
  expect((await health()).out).not.toContain('"first"')
})

test('nobody, too few and never published are no fault of a question: they are told when asked for', async () => {
  const { world, health, publish } = await school()
  const summary = '8 questions, 0 judged, 0 errors, 0 warnings\n'
  expect(await health()).toEqual({ code: 0, out: summary, err: '' })
  expect((await health('--all')).out).toMatch(/sample\.yaml:1:7 info not-published bank "sample" was never/)
  await publish()
  expect(await health()).toEqual({ code: 0, out: summary, err: '' })
  expect((await health('--all')).out.match(/ info unmet nobody had "[\w-]+" yet/g)).toHaveLength(8)
  await sit(world, 4)
  expect(await health()).toEqual({ code: 0, out: summary, err: '' })
  expect((await health('--all')).out).toMatch(/ info small-sample .*"first".*, n 4\n/)
  expect((await health('--format', 'github')).out).toBe('')
})

test('of attempts those that are asked for are counted', async () => {
  const { world, health, publish } = await school()
  await publish()
  const { ctx } = await world.person()
  for (const choice of ['wrong-1', 'right-1']) {
    const attempt = await start(ctx)
    await save(ctx, attempt, 1, choose(choice))
    await submitAttempt(ctx, { attempt })
  }
  const facility = async (which: string) => {
    const { findings } = JSON.parse((await health('sample', '--all', '--json', '--attempts', which)).out)
    return findings[0].figures
  }
  expect(await facility('first')).toMatchObject({ n: 1, facility: { value: 1 } })
  expect(await facility('last')).toMatchObject({ n: 1, facility: { value: 0 } })
  expect(await facility('all')).toMatchObject({ n: 2, facility: { value: 0.5 } })
})

test('two questions of one key have figures of their own', async () => {
  const { world, write, health } = await school()
  const alike = MISKEYED.replace('id: right-2', 'id: right-1').replace('id: wrong-2', 'id: wrong-1')
  const twins = alike
    .replace('      - { id: other-1, text: Another one, feedback: SECRET-FEEDBACK-2 }\n', '')
    .replace('text: The wrong one, feedback: SECRET-FEEDBACK-3', 'text: The wrong one, correct: true')
    .replace(/(id: right-1, text: The right one), correct: true/, '$1, feedback: No.')
  await write('docker/sample.yaml', twins)
  await world.publish({ ...FILES, 'docker/sample.yaml': twins })
  const { ctx } = await world.person()
  const attempt = await start(ctx)
  await save(ctx, attempt, 1, choose('wrong-1'))
  await save(ctx, attempt, 2, choose('right-1'))
  await submitAttempt(ctx, { attempt })
  const { findings } = JSON.parse((await health('sample', '--all', '--json')).out)
  const facilities = new Map(
    findings.map((one: { question: string; figures: { n: number; facility: { value: number } } }) => [
      one.question,
      [one.figures.n, one.figures.facility.value],
    ]),
  )
  expect(facilities.get('first')).toEqual([1, 1])
  expect(facilities.get('second')).toEqual([1, 0])
})

test('a file with an error is told, and its bank is not found by name', async () => {
  const { write, health, publish } = await school()
  await publish()
  await write('docker/twin.yaml', SAMPLE_BANK)
  await write(
    'docker/other.yaml',
    SAMPLE_BANK.replace('bank: sample', 'bank: other').replace('title: Sample\n', ''),
  )
  const { code, out, err } = await health()
  expect(code).toBe(1)
  expect(out).toBe('8 questions, 0 judged, 0 errors, 0 warnings\n')
  expect(err).toMatch(/other\.yaml:\d+:\d+ error schema "title" is missing/)
  expect(err).toMatch(/twin\.yaml:1:1 error duplicate-bank bank "sample" is also in docker\/sample\.yaml/)
  expect(await health('sample')).toMatchObject({ code: 0, err: '' })
  expect(await health('other')).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /^There is no bank other without an error in \S+: run `bareme bank check`\.\n$/,
    ),
  })
})
