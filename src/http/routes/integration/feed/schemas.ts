import { z } from 'zod'
import { attemptStateField } from '../../../../usecases/fields.ts'
import { externalIdField } from '../../../../usecases/integration/headless/fields.ts'
import { releasedField } from '../../../../usecases/results/fields.ts'
import { Id, Instant, Slug } from '../../../schemas.ts'
import { CloseReason } from '../../attempts/schemas.ts'
import { Score } from '../../quizzes/schemas.ts'

const ResultChange = z
  .strictObject({
    attempt: Id,
    user: Id,
    externalIds: z.array(externalIdField).meta({
      description:
        "The client's own ids of the person; none of somebody else's trainee, or once they are erased.",
    }),
    cohort: Id,
    assignment: Id,
    quiz: Slug,
    state: attemptStateField,
    startedAt: Instant,
    closedAt: Instant.nullable(),
    closeReason: CloseReason.nullable(),
    afterRelease: z
      .boolean()
      .meta({ description: 'Taken, or given more time, when all could read the answers.' }),
    score: Score.nullable().meta({
      description:
        'As its trainers see it, released or not; null until it is scored. It counts while `state` is `submitted` or `expired`.',
    }),
    released: releasedField.meta({ description: 'What its trainee may see of it now.' }),
    changedAt: Instant,
  })
  .meta({ id: 'ResultChange' })

export const ResultChanges = z
  .strictObject({
    changes: z
      .array(ResultChange)
      .meta({ description: 'Each attempt as it is now, in the order they changed.' }),
    nextCursor: z.string().meta({ description: 'Where to go on, at once or next week.' }),
    hasMore: z.boolean().meta({ description: 'Whether more is there already: go on at once.' }),
  })
  .meta({ id: 'ResultChanges' })
