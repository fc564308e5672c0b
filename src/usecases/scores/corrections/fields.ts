import { z } from 'zod'
import { CORRECTION_POLICIES } from '../../../domain/words.ts'
import { dryRunField, idField, keyHashField, questionField, reasonField } from '../../fields.ts'

const keyField = z.record(z.string().max(64), z.unknown()).meta({
  id: 'CorrectedKey',
  description:
    'Fields of the question’s type as its YAML has them, by the author’s ids. An item with an id keeps its words; of `options`, those named with `correct: true` are right and no other.',
  examples: [{ options: [{ id: 'deploiement-uniforme', correct: true }] }],
})

export const correctionInput = z.strictObject({
  question: questionField,
  keyHash: keyHashField
    .optional()
    .meta({ description: 'The key that was wrong; needed only where people sat the question with several.' }),
  policy: z.enum(CORRECTION_POLICIES).meta({ id: 'CorrectionPolicy' }),
  key: keyField.optional(),
  reason: reasonField,
  cohorts: z.array(idField).min(1).max(200).optional().meta({
    description: 'Whose assignments it reaches. Absent: every attempt, for an admin.',
  }),
  practice: z.boolean().default(false).meta({ description: 'Their present members’ practice too.' }),
  dryRun: dryRunField,
  limit: z.int().min(1).max(200).default(50).meta({ description: 'Most rows of a dry run.' }),
  cursor: idField.optional().meta({ description: '`nextCursor` of the dry run before.' }),
})

export type CorrectionInput = z.output<typeof correctionInput>
