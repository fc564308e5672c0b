import { z } from 'zod'

/** What somebody writes to somebody else during an attempt. */
export const wordsField = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ description: 'Kept until whoever wrote it, or whom alone it was written to, is erased.' })
