import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sql } from '../../../../src/db/drizzle.ts'
import * as database from '../../../../src/db/repositories/assignments/terms.ts'
import { windowEnd } from '../../../../src/domain/attempt/deadline.ts'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import { type GivenTerms, type OwnTerms, termsOf } from '../../../../src/domain/quiz/terms.ts'
import { MINUTE, plus } from '../../../support/instant.ts'
import { createWorld } from '../../../support/world.ts'

const instant = fc.integer({ min: -100_000, max: 100_000 }).map((minutes) => plus(minutes * MINUTE))
const limit = fc.integer({ min: 1_000, max: 10_000_000 })
const count = fc.integer({ min: 1, max: 1_000 })
const when = fc.oneof(
  fc.constantFrom('on-submit' as const, 'on-close' as const, 'manual' as const),
  instant.map((at) => ({ at: at.toISOString() })),
)
const release = fc.record({ score: when, answers: when })
const leftOut = { timeLimitMs: fc.option(limit), maxAttempts: fc.option(count), release: fc.option(release) }

const quizzes: fc.Arbitrary<Pick<Quiz, 'timeLimitMs' | 'attempts' | 'release'>> = fc.record({
  timeLimitMs: fc.option(limit),
  attempts: fc.record({ max: fc.option(count), counts: fc.constant('best' as const) }),
  release,
})
const assignments: fc.Arbitrary<GivenTerms> = fc
  .record({ opensAt: instant, ...leftOut })
  .map((given) => ({ ...given, closesAt: new Date(given.opensAt.getTime() + MINUTE) }))
const overrides: fc.Arbitrary<OwnTerms | null> = fc.option(
  fc.record({ opensAt: fc.option(instant), closesAt: fc.option(instant), ...leftOut }),
)
const times = fc.record({
  multiplier: fc.integer({ min: 100, max: 1_000 }).map((hundredths) => hundredths / 100),
  minutes: fc.nat(1_440),
})

test("the person's override, else the assignment's, else the quiz's: the database and the domain say the same", async () => {
  const world = await createWorld()
  const { db } = world
  const cohort = await world.cohort({})
  await fc.assert(
    fc.asyncProperty(quizzes, assignments, overrides, times, async (quiz, given, own, time) => {
      const person = await world.person()
      const assignment = await world.assignment({ cohort, quiz: 'exam', ...given })
      if (own) await world.override(assignment, person, own)
      await db.pool.query(
        'UPDATE users SET extra_time_multiplier = $2, extra_time_minutes = $3 WHERE id = $1',
        [person.id, time.multiplier, time.minutes],
      )
      const columns = (terms: ReturnType<typeof database.terms>) => sql`jsonb_build_object(
        'opensAt', ${terms.opensAt}, 'closesAt', ${terms.closesAt}, 'timeLimitMs', ${terms.timeLimitMs},
        'maxAttempts', ${terms.maxAttempts}, 'release', ${terms.release})`
      const content = sql`r.content`
      const { rows } = await db.orm.execute<Record<string, never>>(sql`
        SELECT ${columns(database.terms(content))} AS whole, ${database.givenJson} AS given,
          ${database.windowEnd(content)} AS "windowEnd"
        FROM assignments s JOIN users u ON u.id = ${person.id}::uuid ${database.joinOwn(sql`u.id`)},
          (SELECT ${JSON.stringify(quiz)}::jsonb AS content) r
        WHERE s.id = ${assignment}::uuid`)
      const read = (json: Record<string, string>) =>
        ({ ...json, opensAt: new Date(json['opensAt']!), closesAt: new Date(json['closesAt']!) }) as never
      const expected = termsOf(quiz, given, own)
      expect(read(rows[0]!['whole']!)).toEqual(expected)
      expect(termsOf(quiz, read(rows[0]!['given']!))).toEqual(expected)
      expect(new Date(rows[0]!['windowEnd']!)).toEqual(
        windowEnd(expected.closesAt, expected.timeLimitMs, time),
      )
    }),
  )
})
