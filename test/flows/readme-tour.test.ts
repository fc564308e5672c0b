import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { publishBanks } from '../../src/usecases/banks/publish.ts'
import { ensureDemoCohort } from '../../src/usecases/cohorts/ensure-demo.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { createWorld } from '../support/world.ts'

const ROOT = join(import.meta.dirname, '../..')

test('the tour of the README runs as written and ends with a valid receipt', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
  const tour = readme.slice(readme.indexOf('## A five-minute tour'), readme.indexOf('## Trainers and admins'))
  const { api, code } = await serveQuestions()
  const script = [...tour.matchAll(/```sh\n(.*?)```/gs)]
    .map(([, block]) => block)
    .join('\n')
    .replace('http://127.0.0.1:3000', api)
    .replace('XXXXX-XXXXX', code)
  const output = await bash(`set -eu\n${script}`)
  expect(output).toContain('qcm-docker, QCM Docker, 15 min')
  expect(output).toContain('0.00  Vous avez écrit `-p 80:8081` ; il fallait `-p 8081:80`.')
  expect(output).toContain('Une réponse plus récente est enregistrée')
  expect(output).toContain('percentage: 10')
  expect(output).toContain('valid: true')
})

async function serveQuestions(): Promise<{ api: string; code: string }> {
  const { services } = await createWorld({ content: false })
  const ctx = serviceContext(services, 'command-line')
  await publishBanks(ctx, { dir: join(ROOT, 'questions') })
  const config = { PUBLIC_URL: undefined, CORS_ORIGINS: [], TRUST_PROXY: undefined, METRICS_TOKEN: undefined }
  const app = await buildApp({ config, services, metrics: createMetrics(services) })
  onTestFinished(() => app.close())
  return { api: await app.listen({ host: '127.0.0.1', port: 0 }), code: (await ensureDemoCohort(ctx))!.code }
}

function bash(script: string): Promise<string> {
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString()
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => (status === 0 ? resolve(output) : reject(new Error(output))))
  })
}
