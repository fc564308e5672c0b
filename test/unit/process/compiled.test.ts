import { execFileSync } from 'node:child_process'
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
       keepCompiled()
       process.stdout.write(getCompileCacheDir())`,
    ],
    { cwd: ROOT, env: { PATH: process.env['PATH'] }, encoding: 'utf8' },
  )
  expect(relative(join(ROOT, 'node_modules/.cache/bareme'), said)).not.toMatch(/^\.\.|^$/)
})
