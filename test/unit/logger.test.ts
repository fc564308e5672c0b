import { expect, test } from 'vitest'
import { DrizzleQueryError } from '../../src/db/drizzle.ts'
import { createLogger, REDACTED } from '../../src/logger.ts'

const SECRET = 'must-not-be-seen'

function logged(data: object, level = 'info'): string {
  let text = ''
  const destination = {
    write(line: string) {
      text += line
    },
  }
  createLogger(level, destination).info(data, 'a line')
  return text
}

test.each(REDACTED)('%s is blanked, down to three levels', (name) => {
  const secret = { [name]: SECRET }
  const shapes = [secret, { a: secret }, { a: { b: secret } }, { a: { b: { c: secret } } }]
  for (const shape of shapes) {
    const line = logged(shape)
    expect(line, JSON.stringify(shape)).toContain('[redacted]')
    expect(line, JSON.stringify(shape)).not.toContain(SECRET)
  }
})

test('an error tells what failed, and neither the values nor the row', () => {
  const driver = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'users_email_key',
    detail: `Key (email)=(${SECRET}) already exists.`,
  })
  const line = logged({ err: new DrizzleQueryError('insert into users', [SECRET], driver) })
  expect(JSON.parse(line).err).toMatchObject({ message: 'duplicate key', constraint: 'users_email_key' })
  expect(line).not.toContain(SECRET)
})

test('the usual carriers of a secret are on the list', () => {
  const carriers = [
    'password',
    'accessToken',
    'refreshToken',
    'resumeCode',
    'authorization',
    'response',
    'key',
  ]
  expect(REDACTED).toEqual(expect.arrayContaining(carriers))
})

test('a line is JSON with its level, time and message, and keeps what is no secret', () => {
  const line = JSON.parse(logged({ operation: 'saveResponse', status: 200 }))
  expect(line).toMatchObject({ level: 30, msg: 'a line', operation: 'saveResponse', status: 200 })
  expect(new Date(line.time).toISOString()).toBe(line.time)
})

test('a level too low is not written', () => {
  expect(logged({}, 'warn')).toBe('')
})
