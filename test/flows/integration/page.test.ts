import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { beforeAll, describe, expect, onTestFinished, type TestContext, test } from 'vitest'
import { forFile, secretOf } from '../../support/world.ts'
import { blocksUnder, ROOT, run, type Served, serveQuestions } from '../support/tour.ts'

const PAGE = 'docs/integration.md'
const SECRET = `whsec_${Buffer.from('a secret that nobody else knows').toString('base64')}`
const EVENT = '{ "type": "attempt.closed",\n  "data": { "attempt": "0192f0c1" } }'

let served: Served
/** A project of somebody else's, with our client as it is packed. */
let project: string

beforeAll(() =>
  forFile(async (until) => {
    project = await mkdtemp(join(tmpdir(), 'bareme-integration-'))
    until(() => rm(project, { recursive: true }))
    ;[served] = await Promise.all([serveQuestions({ until }), installClient()])
  }),
)

async function installClient(): Promise<void> {
  const scope = join(project, 'node_modules/@bareme')
  await mkdir(scope, { recursive: true })
  await writeFile(join(project, 'package.json'), '{ "type": "module" }')
  await run(process.execPath, [join(ROOT, 'scripts/client.ts'), join(project, 'packed')])
  const pack =
    'npm pack --silent ./packed && tar xzf bareme-client-*.tgz && mv package node_modules/@bareme/client'
  await run('bash', ['-ec', pack], { cwd: project })
  await symlink(join(ROOT, 'node_modules/fastify'), join(project, 'node_modules/fastify'))
}

/** Writes the one block of a language under a heading into the project, as it stands there. */
async function place(name: string, heading: string, language: string): Promise<string> {
  const [block, ...others] = await blocksUnder(PAGE, heading, language)
  expect(others).toEqual([])
  await writeFile(join(project, name), block!)
  return block!
}

const hasPython = await run('python3', ['-c', '']).then(
  () => true,
  () => false,
)
const needsPython = ({ skip }: TestContext) => skip(!hasPython, 'there is no python3 here')

describe('from the join code to the result', () => {
  test('with curl', async () => {
    const [block] = await blocksUnder(PAGE, '### With curl', 'sh')
    const script = block!.replace('http://127.0.0.1:3000', served.api).replace('XXXXX-XXXXX', served.code)
    const output = await run('bash', ['-euc', script])
    expect(output).toContain('"version":1')
    expect(output).toMatch(/state: 'final',\n\s+points: [\d.]+,/)
  })

  test('in TypeScript, by the packed client and plain Node, in at most 50 lines; a wrong code is a refusal', async () => {
    const block = await place('take-a-quiz.ts', '### In TypeScript', 'ts')
    expect(block.trimEnd().split('\n').length).toBeLessThanOrEqual(50)
    const take = (code: string) =>
      run(process.execPath, ['take-a-quiz.ts', code], { cwd: project, env: { API: served.api } })
    expect(await take(served.code)).toMatch(/^QCM Docker \{\n {2}state: 'final',\n {2}points: \d/)
    await expect(take('AAAAA-AAAAA')).rejects.toThrow(/^invalid-join-code /)
  })

  test('in Python, by its standard library; a wrong code is a refusal', async (context) => {
    needsPython(context)
    await place('take_a_quiz.py', '### In Python', 'python')
    const take = (code: string) =>
      run('python3', ['take_a_quiz.py', code], { cwd: project, env: { API: served.api } })
    expect(await take(served.code)).toMatch(/^QCM Docker \{'state': 'final', 'points': \d/)
    await expect(take('AAAAA-AAAAA')).rejects.toThrow(/^invalid-join-code: /)
  })
})

test('a client enrols its people and follows their results, by tokens that it gets as it needs them', async () => {
  const { world } = served
  const cohort = await world.cohort({})
  const id = await world.client({ scopes: ['cohorts:write', 'results:read'], cohorts: [cohort] })
  await place('enrol.ts', '### As a client', 'ts')
  const enrol = (secret: string) => {
    const env = { API: served.api, COHORT: cohort, CLIENT_ID: id, CLIENT_SECRET: secret }
    return run(process.execPath, ['enrol.ts'], { cwd: project, env })
  }
  expect(await enrol(secretOf(id))).toMatch(/externalId: 'student-1815',[^}]* outcome: 'made'/)
  expect(await enrol(secretOf(id))).toContain("outcome: 'member'")
  await expect(enrol('another')).rejects.toThrow(/TokenRefused: .*\n.*code: 'invalid_client'/s)
})

/** What a receiver gets: signed by another implementation, and changed on its way. */
const DELIVERIES = [
  { name: 'as it was signed', isGenuine: true },
  { name: 'by either of two secrets', isGenuine: true, others: 'v1,AAAA' },
  { name: 'parsed and written again', isGenuine: false, body: JSON.stringify(JSON.parse(EVENT)) },
  { name: 'of six minutes ago', isGenuine: false, ageSeconds: 360 },
  {
    name: 'by a secret of somebody else',
    isGenuine: false,
    secret: `whsec_${btoa('another secret altogether, too')}`,
  },
  { name: 'under another id', isGenuine: false, id: 'msg_2' },
].map(({ name, isGenuine, body = EVENT, ageSeconds = 0, secret = SECRET, id = 'msg_1', others = '' }) => {
  const sentAt = new Date(Date.now() - ageSeconds * 1000)
  const signature = new Webhook(secret).sign('msg_1', sentAt, EVENT)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': `${others} ${signature}`.trim(),
  }
  return { name, isGenuine, body, headers }
})

describe('a webhook', () => {
  test("is taken by Fastify from the body's own bytes, if it is genuine", async () => {
    await place('receiver.ts', '## Verifying a webhook', 'ts')
    const env = { ...process.env, WEBHOOK_SECRET: SECRET, PORT: '0' }
    const receiver = spawn(process.execPath, ['receiver.ts'], { cwd: project, env })
    onTestFinished(async () => {
      receiver.kill()
      await once(receiver, 'close')
    })
    const [ready] = await once(receiver.stdout, 'data')
    const url = `${String(ready).trim().split(' ').at(-1)}/bareme`
    for (const { name, isGenuine, body, headers } of DELIVERIES) {
      const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
      expect([name, (await fetch(url, sent)).status]).toEqual([name, isGenuine ? 204 : 401])
    }
  })

  test('is told apart in Python', async (context) => {
    needsPython(context)
    await place('receiver.py', '## Verifying a webhook', 'python')
    const judge = [
      'import json, sys',
      'from receiver import is_genuine',
      'for one in json.load(sys.stdin):',
      `    print(is_genuine(${JSON.stringify(SECRET)}, one["headers"], one["body"].encode()))`,
    ].join('\n')
    const input = JSON.stringify(DELIVERIES)
    const output = await run('python3', ['-c', judge], {
      cwd: project,
      input,
      env: { PYTHONDONTWRITEBYTECODE: '1' },
    })
    expect(output.trim().split('\n')).toEqual(
      DELIVERIES.map(({ isGenuine }) => (isGenuine ? 'True' : 'False')),
    )
  })
})

/** Calls that the contract does not have; each fault must be found. */
const FAULTS = `
import { createClient } from '@bareme/client'
const client = createClient({ baseUrl: 'https://quiz.example' })
const path = { attempt: 'a', position: 1 }
// @ts-expect-error no such address
client.GET('/v1/quizes')
// @ts-expect-error no such method of it
client.DELETE('/v1/quizzes')
// @ts-expect-error whose attempts
client.POST('/v1/quizzes/{quiz}/attempts', { body: {} })
// @ts-expect-error a choice of another type of question
client.PUT('/v1/attempts/{attempt}/responses/{position}', { params: { path }, body: { response: { type: 'single', choices: [] } } })
`

test('the declarations of the packed client hold the examples, and find what the contract does not have', async () => {
  await place('take-a-quiz.ts', '### In TypeScript', 'ts')
  await place('enrol.ts', '### As a client', 'ts')
  await place('receiver.ts', '## Verifying a webhook', 'ts')
  await writeFile(join(project, 'faults.ts'), FAULTS)
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2024',
    '--module',
    'nodenext',
    '--types',
    'node',
  ]
  const roots = ['--typeRoots', join(ROOT, 'node_modules/@types')]
  const files = ['take-a-quiz.ts', 'enrol.ts', 'receiver.ts', 'faults.ts']
  const tsc = [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, ...roots, ...files]
  expect(await run(process.execPath, tsc, { cwd: project })).toBe('')
})
