import { expect, test } from 'vitest'
import { bareme } from '../../../support/bareme.ts'
import { TEST_SECRET } from '../../../support/world.ts'
import { recorded, sat, standing, WRONG_IS_RIGHT } from './class.ts'

test('the command line previews, makes, lists, reverts, resumes and gives up a correction', async () => {
  const class_ = await sat(['wrong-1', 'right-1'])
  const { world, trainer, cohort, attempts } = class_
  const run = async (...args: string[]) => {
    const env = { DATABASE_URL: world.url, SECRET_KEY: TEST_SECRET }
    const { code, out, err } = await bareme(['correction', ...args], { env })
    if (code !== 0) throw new Error(err)
    return out
  }
  const why = ['--reason', 'the key was wrong']
  const make = [
    'make',
    'sample/first',
    '--policy',
    'new-key',
    '--key',
    JSON.stringify(WRONG_IS_RIGHT),
    ...why,
  ]
  const said = '2 attempts have the question; 2 change: 1 up, 1 down'
  expect(await run(...make, '--dry-run')).toContain(said)
  expect(await standing(class_, attempts)).toEqual(['1/3', '2/3'])
  const [, id] = /^([\w-]{36}) is applied: 2 scores$/m.exec(await run(...make))!
  expect(await standing(class_, attempts)).toEqual(['2/3', '1/3'])
  expect(await run('list')).toMatch(new RegExp(`^${id}\tsample/first\tnew-key\tapplied\t`))
  expect(await run('revert', id!, ...why)).toContain(`${id} is reverted: 2 scores`)
  expect(await standing(class_, attempts)).toEqual(['1/3', '2/3'])
  const stopped = await recorded(trainer.ctx, { policy: 'full-credit', cohorts: [cohort] })
  expect(await run('resume', stopped)).toContain(`${stopped} is applied: 2 scores`)
  const unwanted = await recorded(trainer.ctx, { policy: 'drop', cohorts: [cohort] })
  expect(await run('abandon', unwanted, ...why)).toContain('no score has changed')
  expect(await standing(class_, attempts)).toEqual(['2/3', '2/3'])
  await expect(run('make', 'sample/first', '--policy', 'drop', '--key', '{', ...why)).rejects.toThrow(
    'expected JSON',
  )
})
