import { z } from 'zod'
import { timeZoneNamed } from '../../domain/cohort/time-zone.ts'
import { saying } from '../../domain/issue-words.ts'
import { FAULTS } from '../../domain/refusals/fields.ts'

export const cohortNameField = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: 'What tells it from the others of its trainers.', examples: ['Docker, décembre'] })

export const timeZoneField = z
  .string()
  .max(64)
  .refine((text) => timeZoneNamed(text) !== null, saying(FAULTS.timeZone))
  .overwrite((text) => timeZoneNamed(text) ?? text)
  .meta({
    description: 'Of the IANA database: that of its exports and texts. Instants are in UTC everywhere else.',
    examples: ['Europe/Paris'],
  })
