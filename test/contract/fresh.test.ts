import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openapiCheck } from '../../src/cli/openapi.ts'

const ROOT = new URL('../../', import.meta.url)

test('the committed document and types are those of the routes', async () => {
  expect(await openapiCheck()).toEqual([])
})

test('Redocly finds nothing to say about the document, not even a warning', async () => {
  const lint = ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'openapi/openapi.yaml', '--format=json']
  const { stdout } = await promisify(execFile)(process.execPath, lint, { cwd: ROOT })
  expect(JSON.parse(stdout).totals).toEqual({ errors: 0, warnings: 0, ignored: 0 })
}, 60_000)
