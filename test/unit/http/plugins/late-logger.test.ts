import type { FastifyBaseLogger } from 'fastify'
import { expect, test, vi } from 'vitest'
import { LateLogger } from '../../../../src/http/plugins/late-logger.ts'
import { createLogger } from '../../../../src/logger.ts'

const LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'] as const

function loggerInto(lines: string[]) {
  const parent = createLogger('debug', { write: (line) => void lines.push(line) }) as FastifyBaseLogger
  const child = vi.spyOn(parent, 'child')
  return { late: new LateLogger(parent, { reqId: 'one' }), child }
}

test('a request that says nothing makes no logger, and one that says much makes one', () => {
  const { late, child } = loggerInto([])
  expect(child).not.toHaveBeenCalled()
  late.info({}, 'first')
  late.warn({}, 'second')
  expect(child).toHaveBeenCalledTimes(1)
})

test.each(LEVELS)('what is said at %s has the request on it, and no secret', (level) => {
  const lines: string[] = []
  const { late } = loggerInto(lines)
  late[level]({ password: 'must-not-be-seen' }, 'a line')
  late.child({ further: true })[level]({}, 'another')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { reqId: 'one', msg: 'a line', password: '[redacted]' },
    { reqId: 'one', msg: 'another', further: true },
  ])
})
