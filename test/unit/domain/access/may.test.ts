import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS, SCOPES, type Scope } from '../../../../src/domain/access/actor.ts'
import { may, type Requirement, type Verdict } from '../../../../src/domain/access/may.ts'
import { ROLES, type Role } from '../../../../src/domain/words.ts'

const person = (role: Role): Actor => ({ kind: 'person', userId: 'u', role, sessionId: 's', epoch: 0 })
const client = (...scopes: Scope[]): Actor => ({ kind: 'client', clientId: 'c', scopes, cohorts: [] })
const service: Actor = { kind: 'service', job: 'purge', by: null }

describe('one table decides who may', () => {
  const both: Requirement = { role: 'trainer', scope: 'results:read' }
  const cases: [name: string, actor: Actor, requirement: Requirement, verdict: Verdict][] = [
    ['anyone calls what is public', ANONYMOUS, 'public', 'yes'],
    ['anyone calls what is optional', ANONYMOUS, 'optional', 'yes'],
    ['nobody is taken for a person', ANONYMOUS, { role: 'trainee' }, 'unauthenticated'],
    ['nobody is taken for a client', ANONYMOUS, { scope: 'results:read' }, 'unauthenticated'],
    ['a trainee does what trainees do', person('trainee'), { role: 'trainee' }, 'yes'],
    ['a trainee is no trainer', person('trainee'), { role: 'trainer' }, 'forbidden'],
    ['a trainer is no admin', person('trainer'), { role: 'admin' }, 'forbidden'],
    ['a trainer does what trainees do', person('trainer'), { role: 'trainee' }, 'yes'],
    ['an admin does what trainers do', person('admin'), { role: 'trainer' }, 'yes'],
    ['no person holds a scope', person('admin'), { scope: 'results:read' }, 'forbidden'],
    ['a client holds its scope', client('results:read'), { scope: 'results:read' }, 'yes'],
    ['a client lacks another scope', client('results:read'), { scope: 'cohorts:write' }, 'forbidden'],
    ['a client has no role', client(...SCOPES), { role: 'trainee' }, 'forbidden'],
    ['either will do, by role', person('trainer'), both, 'yes'],
    ['either will do, by scope', client('results:read'), both, 'yes'],
    ['neither will do', client('quizzes:read'), both, 'forbidden'],
    ['the service is asked for nothing', service, { role: 'admin' }, 'yes'],
  ]
  test.each(cases)('%s', (_name, actor, requirement, verdict) => {
    expect(may(actor, requirement)).toBe(verdict)
  })
})

const role = fc.constantFrom(...ROLES)
const scope = fc.constantFrom(...SCOPES)

test('more scopes never take anything away, and no scope gives what only a role does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(scope), scope, role, (held, asked, least) => {
      const more = client(...held, asked)
      expect(may(more, { scope: asked })).toBe('yes')
      if (may(client(...held), { scope: asked }) === 'yes') expect(held).toContain(asked)
      expect(may(more, { role: least })).toBe('forbidden')
    }),
  )
})

test('what is asked for is never given to whoever has shown nothing', () => {
  fc.assert(
    fc.property(fc.option(role), fc.option(scope), (least, asked) => {
      fc.pre(least !== null || asked !== null)
      const requirement = { role: least ?? undefined, scope: asked ?? undefined } as Requirement
      expect(may(ANONYMOUS, requirement)).toBe('unauthenticated')
    }),
  )
})
