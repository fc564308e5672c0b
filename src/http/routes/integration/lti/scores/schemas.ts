import { z } from 'zod'
import { LTI_SCORE_FAILURES, LTI_SCORE_STATES } from '../../../../../domain/words.ts'
import { Instant, pageOf } from '../../../../schemas.ts'
import { Trainee } from '../../../results/schemas.ts'

const ToldStanding = z
  .strictObject({
    state: z.enum(['none', 'pending', 'graded']).meta({
      id: 'ToldStandingState',
      description:
        '`graded`; `pending`: handed in, and without a score for the trainee yet; `none`: nothing counts, and what was told is taken back.',
    }),
    points: z.number().nullable(),
    maxPoints: z.number().nullable(),
  })
  .meta({ id: 'ToldStanding' })

const ToldFailure = z
  .strictObject({
    reason: z.enum(LTI_SCORE_FAILURES).meta({ id: 'ToldFailureReason' }),
    detail: z.string().meta({ description: 'What is wrong and what to do, in the reader’s language.' }),
  })
  .meta({ id: 'ToldFailure' })

const ToldScore = z
  .strictObject({
    trainee: Trainee,
    state: z.enum(LTI_SCORE_STATES).meta({
      id: 'ToldScoreState',
      description: '`pending`: under way, or tried again at `nextTryAt`; `failed`: somebody has to act.',
    }),
    score: ToldStanding.meta({ description: 'What should stand in the gradebook of the LMS.' }),
    told: ToldStanding.nullable().meta({ description: 'What it was told last; null: nothing yet.' }),
    failure: ToldFailure.nullable().meta({ description: 'Of the last try; null where none failed.' }),
    tries: z.int().meta({ description: 'How many failed in a row.' }),
    sentAt: Instant.nullable(),
    nextTryAt: Instant.nullable().meta({ description: 'Null unless `pending`.' }),
  })
  .meta({ id: 'ToldScore' })

export const ToldScorePage = pageOf(ToldScore, 'ToldScorePage')

export const Resent = z.strictObject({ resent: z.int().min(0) }).meta({ id: 'ResentScores' })
