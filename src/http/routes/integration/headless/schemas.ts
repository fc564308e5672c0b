import { z } from 'zod'
import { ENROLMENTS } from '../../../../domain/words.ts'
import { enrolInput } from '../../../../usecases/integration/headless/enrol.ts'
import { externalIdField } from '../../../../usecases/integration/headless/fields.ts'
import { putPersonInput } from '../../../../usecases/integration/headless/put-person.ts'
import { Id } from '../../../schemas.ts'

export const ExternalNames = putPersonInput.omit({ externalId: true }).meta({ id: 'ExternalNames' })

export const ExternalPerson = z
  .strictObject({ externalId: externalIdField, user: Id.meta({ description: 'Ours, for ever the same.' }) })
  .meta({ id: 'ExternalPerson' })

export const EnrolRequest = enrolInput.omit({ cohort: true }).meta({ id: 'EnrolRequest' })

const Enrolment = z.enum(ENROLMENTS).meta({
  id: 'Enrolment',
  description:
    '`made`: a new person, now a member; `enrolled`: now a member; `member`: was one; `unknown`: nobody has the id, and no name was given; `refused`: they sign in by themselves, or are no trainee.',
})

const EnrolledPerson = z
  .strictObject({ externalId: externalIdField, user: Id.nullable(), outcome: Enrolment })
  .meta({ id: 'EnrolledPerson' })

export const Enrolled = z
  .strictObject({ people: z.array(EnrolledPerson).meta({ description: 'In the order they were given.' }) })
  .meta({ id: 'Enrolled' })
