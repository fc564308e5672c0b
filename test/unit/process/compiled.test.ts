import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')

it('keeps what is compiled beside the packages, where only who may change the code may write', () => {
  const said = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { getCompileCacheDir } from 'node:module'
       import { keepCompiled } from './src/compiled.ts'
       keepCompiled('service')
       process.stdout.write(getCompileCacheDir())`,
    ],
    { cwd: ROOT, env: { PATH: process.env['PATH'] }, encoding: 'utf8' },
  )
  expect(relative(join(ROOT, 'node_modules/.cache/bareme/service'), said)).not.toMatch(/^\.\.|^$/)
})

it('is told to npm start and npm run bareme before their first file is read', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const folder = 'NODE_COMPILE_CACHE=node_modules/.cache/bareme'
  expect(scripts.start).toBe(`exec env ${folder}/service node src/main.ts`)
  expect(scripts.bareme).toBe(`${folder}/commands node src/cli/bareme.ts`)
})
