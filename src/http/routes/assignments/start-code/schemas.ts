import { z } from 'zod'

export const StartCode = z
  .strictObject({ startCode: z.string().nullable().meta({ description: 'Null: none is asked.' }) })
  .meta({ id: 'StartCode' })

export const EXAMPLE_START_CODE = { startCode: 'K7M2-P0R1' }
