import { z } from 'zod'
import type { Language } from '../../../../domain/language.ts'
import type { OverrideOutcome } from '../../../../usecases/assignments/overrides/apply.ts'
import { setOverrideInput } from '../../../../usecases/assignments/overrides/set.ts'
import { setOverridesInput } from '../../../../usecases/assignments/overrides/set-many.ts'
import { ownView, personalView } from '../../../../usecases/assignments/overrides/view.ts'
import { Id, Instant, Milliseconds, pageOf } from '../../../schemas.ts'
import { ReleaseRule } from '../../quizzes/schemas.ts'

export const SetOverridesRequest = setOverridesInput
  .omit({ assignment: true })
  .meta({ id: 'SetOverridesRequest' })

export const SetOverrideRequest = setOverrideInput
  .omit({ assignment: true, user: true })
  .meta({ id: 'SetOverrideRequest' })

const OwnTerms = z
  .strictObject({
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    timeLimitMs: Milliseconds.nullable(),
    maxAttempts: z.int().nullable(),
    release: ReleaseRule.nullable(),
  })
  .meta({
    id: 'OwnTerms',
    description: "What one person has in the place of the assignment's own; null: as it has it.",
  })

const PersonalTerms = z
  .strictObject({
    opensAt: Instant,
    closesAt: Instant.meta({ description: 'With their extra time.' }),
    timeLimitMs: Milliseconds.nullable().meta({ description: 'Null: untimed.' }),
    maxAttempts: z.int().nullable().meta({ description: 'Null: as many as one likes.' }),
    release: ReleaseRule,
  })
  .meta({ id: 'PersonalTerms', description: 'What holds for one person.' })

const PersonName = z.strictObject({ id: Id, name: z.string().nullable() }).meta({ id: 'PersonName' })

const overrideShape = { user: PersonName, own: OwnTerms, terms: PersonalTerms }

const Override = z
  .strictObject({
    ...overrideShape,
    scoreReleasedAt: Instant.nullable().meta({ description: 'Since when a trainer opened it to them.' }),
    answersReleasedAt: Instant.nullable(),
  })
  .meta({ id: 'PersonTerms' })

export const OverridePage = pageOf(Override, 'OverridePage')

const afterRelease = z.boolean().meta({
  description: 'All may read the answers already: it takes `force`, and the attempt bears the mark.',
})

export const SetOverride = z.strictObject({ ...overrideShape, afterRelease }).meta({ id: 'SetOverride' })

const OverrideProblem = z
  .strictObject({ code: z.string(), detail: z.string() })
  .meta({ id: 'OverrideProblem', description: 'As the problem of a request for this person alone.' })

const OverrideResult = z
  .strictObject({
    user: Id,
    name: z.string().nullable(),
    outcome: z.enum(['changed', 'unchanged', 'refused']).meta({ id: 'OverrideOutcome' }),
    problem: OverrideProblem.nullable(),
    own: OwnTerms.nullable().meta({ description: 'Null for who is no member.' }),
    terms: PersonalTerms.nullable(),
    afterRelease,
  })
  .meta({ id: 'OverrideResult' })

export const OverrideResults = z
  .strictObject({
    dryRun: z.boolean(),
    results: z.array(OverrideResult).meta({ description: 'One for each person, in the order asked.' }),
  })
  .meta({ id: 'OverrideResults' })

/** What became of one person, worded. */
export function resultOf(given: OverrideOutcome, language: Language): z.infer<typeof OverrideResult> {
  const { user, person, outcome, problem, own, terms, afterRelease } = given
  return {
    user,
    name: person?.name ?? null,
    outcome,
    problem: problem && { code: problem.code, detail: problem.says[language] },
    own: own && ownView(own),
    terms: terms && personalView(terms, person!),
    afterRelease,
  }
}
