import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { startDeliverWebhooks } from '../../src/jobs/deliver-webhooks.ts'
import { createOutbound } from '../../src/outbound/client.ts'
import { ensureFirstAdmin, type FirstAdmin } from '../../src/usecases/users/ensure-first-admin.ts'
import { freePort } from '../support/integration/free-port.ts'
import { forFile } from '../support/world.ts'
import { blocksUnder, run, type Served, serveQuestions } from './support/tour.ts'

/** What the tours share that leave its questions as they are. */
let served: Served

beforeAll(() =>
  forFile(async (until) => {
    served = await serveQuestions({ outbound: createOutbound({ allow: ['127.0.0.1'] }), until })
  }),
)

test('the tour of the README runs as written and ends with a valid receipt', async () => {
  const { api, code } = served
  const script = (await scriptUnder('A five-minute tour'))
    .replace('http://127.0.0.1:3000', api)
    .replace('XXXXX-XXXXX', code)
  const output = await bash(script)
  expect(output).toContain('qcm-docker, QCM Docker, 15 min')
  expect(output).toContain('0.00  Vous avez écrit `-p 80:8081` ; il fallait `-p 8081:80`.')
  expect(output).toContain('Une réponse plus récente est enregistrée')
  expect(output).toContain('percentage: 10')
  expect(output).toContain('valid: true')
})

test("a trainer's tour runs as written, with fewer trainees, from an empty service to a wrong key mended and taken back", {
  timeout: 240_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-tour-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const { api, ctx, env } = await serveQuestions()
  const handOver = ({ email, password }: FirstAdmin) =>
    writeFile(join(folder, 'first-admin.txt'), `${email}\n${password}\n`)
  await ensureFirstAdmin(ctx, { handOver })
  const script = (await scriptUnder("A trainer's tour"))
    .replace('http://127.0.0.1:3000', api)
    .replace('data/first-admin.txt', join(folder, 'first-admin.txt'))
    .replace('mktemp -d', `echo ${folder}`)
    .replace('--trainees 200 --seconds 15', '--trainees 40 --seconds 3')
    // The class is simulated beside it, by a process that a busy machine may take ten seconds to start.
    .replace('--max-time 12', '--max-time 20')
  const output = await bash(script, env)
  expect(output).toContain('{ new: 20 }')
  expect(output).toContain('{ same: 20 }')
  expect(output).toMatch(/^[1-9]\d* started, \d+ answers, \d+ flagged, \d+ calls$/m)
  expect(output).toMatch(/^40 trainees: 400 answers saved, /m)
  expect(output).toMatch(/absences: 20,\s+over: 40,/)
  expect(output).toMatch(/;Stagiaire 001;;.*;rendue;oui;/)
  expect(output).toMatch(
    /assignment\.extend, Grace, Panne du réseau\.\n.*assignment\.close, Grace, Fin de l’épreuve\./,
  )
  expect(output).toContain('{ absent: 20, present: 40 }')
  expect(output).toContain('vm-ou-conteneur: noyau-partage, of 40')
  expect(output).toMatch(/^status 1\nquestions\/docker\/qcm-docker\.yaml:26:9 error suspected-wrong-key /m)
  expect(output).toMatch(/^open\nopen\n(vm-ou-conteneur: Un conteneur ne démarre aucun noyau\.\n){2}/m)
  const [, before, after] =
    /^attempts: 40\nchanged: \d+\nraised: [1-9](?:.*\n){4}(\d.*)\n(\d.*)\nreverted$/m.exec(output) ?? []
  expect(Number(after)).toBeGreaterThan(Number(before))
  expect(output).toContain('the very same marks')
  for (const file of [
    'docker/docker-images',
    'docker/docker-compose',
    'imported/qcm.draft',
    'imported/tableur.draft',
  ])
    expect(output).toContain(`written: brought/${file}.yaml`)
  expect(output).toMatch(/^1 changed, 17 the same$/m)
})

test("an integrator's day runs as written, from a client to its webhooks and results", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-day-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const { api, env, world } = served
  const job = startDeliverWebhooks(world.services)
  onTestFinished(() => job.stop())
  const script = (await scriptUnder("An integrator's day"))
    .replace('http://127.0.0.1:3000', api)
    .replace('mktemp -d', `echo ${folder}`)
    .replaceAll('8642', String(await freePort()))
  const output = await bash(script, env)
  expect(output).toMatch(/externalId: 'student-1815',\n.*\n {4}outcome: 'made'/)
  expect(output).toMatch(/^attempt.closed 1 undefined true false\nscore.changed 2 10 true false$/m)
  expect(output).toMatch(/^student-1815, qcm-docker, submitted, 10\n0$/m)
})

/** The commands of a section of the README. */
async function scriptUnder(heading: string): Promise<string> {
  return ['set -eu', ...(await blocksUnder('README.md', `## ${heading}`, 'sh'))].join('\n')
}

const bash = (script: string, env: Record<string, string> = {}) => run('bash', ['-c', script], { env })
