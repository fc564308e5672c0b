import { z } from 'zod'
import { PRESENCES } from '../../../domain/words.ts'
import { attemptStateField } from '../../../usecases/fields.ts'
import { Id, Instant, Milliseconds } from '../../schemas.ts'
import { eventSchema } from '../../stream/events.ts'
import { CloseReason } from '../attempts/schemas.ts'
import { Call } from './words.ts'

const Presence = z.enum(PRESENCES).meta({ id: 'Presence' })

const count = (description: string) => z.int().min(0).meta({ description })

const BoardMember = z
  .strictObject({
    user: Id,
    name: z.string().nullable(),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    attempt: Id.meta({ description: 'Their latest under the assignment.' }),
    number: z.int().min(1),
    state: attemptStateField,
    presence: Presence.nullable().meta({
      description:
        '`offline`: not seen for 60 s; `idle`: seen, and nothing saved for 60 s. Null where the attempt does not run.',
    }),
    startedAt: Instant,
    deadlineAt: Instant.nullable(),
    serverNow: Instant,
    remainingMs: Milliseconds.nullable().meta({
      description:
        'When this was sent: count down from it. Null when untimed; 0 during the grace, and once closed.',
    }),
    closedAt: Instant.nullable(),
    closeReason: CloseReason.nullable(),
    waitingUntil: Instant.nullable().meta({
      description: 'Reopened, and not taken up again yet: until then it waits.',
    }),
    questions: count('On the paper.'),
    answered: count('Of them, those with an answer.'),
    flagged: count('Of them, those marked to come back to.'),
    calls: z.array(Call).meta({ description: 'Those that wait, oldest first.' }),
  })
  .meta({ id: 'BoardMember', description: 'Where somebody is who has started.' })

const BoardWhole = z
  .strictObject({ members: z.array(BoardMember) })
  .meta({ id: 'BoardWhole', description: 'Everybody who has started, in the place of all before.' })

const BoardChanged = z
  .strictObject({ members: z.array(BoardMember) })
  .meta({ id: 'BoardChanged', description: 'Those that are new or otherwise than they were, each whole.' })

export const BoardEvent = eventSchema('BoardEvent', { snapshot: BoardWhole, changes: BoardChanged })
