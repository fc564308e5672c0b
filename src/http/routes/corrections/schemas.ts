import { z } from 'zod'
import { CORRECTION_STATES } from '../../../domain/words.ts'
import { correctionInput } from '../../../usecases/scores/corrections/fields.ts'
import { endCorrectionInput } from '../../../usecases/scores/corrections/manage.ts'
import { Id, Instant, pageOf, Slug } from '../../schemas.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { Score } from '../quizzes/schemas.ts'

export const CorrectionRequest = correctionInput.meta({ id: 'CorrectionRequest' })

export const EndCorrectionRequest = endCorrectionInput
  .omit({ correction: true })
  .meta({ id: 'EndCorrectionRequest' })

const count = (description: string) => z.int().min(0).meta({ description })

const subject = { bank: Slug, question: Slug, keyHash: z.string() }

const CorrectedScore = z
  .strictObject({
    attempt: Id,
    trainee: z.strictObject({ id: Id, name: z.string().nullable() }).meta({ id: 'CorrectedTrainee' }),
    before: Score,
    after: Score,
  })
  .meta({ id: 'CorrectedScore' })

const Unmoved = z
  .strictObject({
    count: z.int(),
    attempts: z
      .array(z.strictObject({ attempt: Id, position: z.int() }).meta({ id: 'UnmovedScore' }))
      .meta({ description: 'The first 200.' }),
  })
  .meta({ id: 'UnmovedScores', description: 'Whose points were given by hand: these stay above it.' })

export const CorrectionPreview = z
  .strictObject({
    ...subject,
    attempts: count('Closed ones that have the question.'),
    changed: count('Of these, those whose points, maximum or pass change.'),
    raised: count('By their share of the maximum.'),
    lowered: count('Likewise.'),
    passing: count('That begin to pass.'),
    failing: count('That no longer do.'),
    unmoved: Unmoved,
    rows: z.array(CorrectedScore).meta({ description: 'What changes, by id of the attempt.' }),
    nextCursor: Id.nullable(),
  })
  .meta({ id: 'CorrectionPreview' })

const correction = {
  id: Id,
  ...subject,
  policy: correctionInput.shape.policy,
  key: correctionInput.shape.key.unwrap().nullable(),
  reason: z.string(),
  cohorts: z
    .array(CohortName)
    .nullable()
    .meta({ description: 'Those of yours; null: it reaches everybody.' }),
  touchesOthers: z.boolean().meta({ description: 'Only an admin can take it back.' }),
  practice: z.boolean(),
  state: z.enum(CORRECTION_STATES).meta({ id: 'CorrectionState' }),
  madeAt: Instant,
  appliedAt: Instant.nullable(),
  endedAt: Instant.nullable().meta({ description: 'When it was taken back, or given up.' }),
  staged: count('Attempts that are prepared or, in the end, were written.'),
}

const ListedCorrection = z.strictObject(correction).meta({ id: 'ListedCorrection' })

export const Correction = z
  .strictObject({ ...correction, attempts: count('That it reaches now.') })
  .meta({ id: 'Correction' })

export const CorrectionPage = pageOf(ListedCorrection, 'CorrectionPage')
