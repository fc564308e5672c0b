import { z } from 'zod'
import { ABSENT_AS, EXPORT_DETAILS, RELEASED } from '../../domain/words.ts'

/** What absences count as in figures. */
export const absentField = z.enum(ABSENT_AS).meta({
  id: 'AbsentAs',
  description: '`zero`: absences count as 0 in every figure; `apart`: they count nowhere.',
})

/** How far a result is released. */
export const releasedField = z.enum(RELEASED).meta({ id: 'Released' })

/** What an export of an assignment has a row for. */
export const detailField = z.enum(EXPORT_DETAILS).meta({ id: 'ExportDetail' })
