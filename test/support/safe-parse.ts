import type { z } from 'zod'

/**
 * What the service makes of a value: zod's judgement, where a value at which zod throws is refused too (an object whose
 * own `length` is no number; see `src/http/plugins/openapi.ts`).
 */
export function safeParse<T extends z.ZodType>(
  schema: T,
  input: unknown,
): { success: true; data: z.output<T> } | { success: false; data?: never } {
  try {
    const { success, data } = schema.safeParse(input)
    return success ? { success, data: data as z.output<T> } : { success: false }
  } catch (error) {
    if (error instanceof TypeError) return { success: false }
    throw error
  }
}
