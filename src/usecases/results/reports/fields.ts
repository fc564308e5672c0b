import { z } from 'zod'
import { REPORT_STATES } from '../../../domain/words.ts'

export const reportStateField = z.enum(REPORT_STATES).meta({ id: 'ReportState' })

/** What a trainee writes about a question, or a trainer in answer. */
export const reportWordsField = z.string().trim().min(1).max(1000)
