import { z } from 'zod'

const settingsSchema = z.object({
  deep_link_return_url: z.url({ protocol: /^https?$/ }),
  accept_types: z.array(z.unknown()).catch([]),
  accept_multiple: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  data: z.unknown().optional(),
})

/** What a platform that lets a trainer pick says of its wishes. */
export interface PickerSettings {
  returnUrl: string
  /** It takes links that we open; else there is nothing to give. */
  takesLinks: boolean
  takesSeveral: boolean
  /** Comes back as it is; absent where none came. */
  data: unknown
}

/** The settings claim of a request to pick; null where it names no place to answer to. */
export function pickerSettings(claim: unknown): PickerSettings | null {
  const parsed = settingsSchema.safeParse(claim)
  if (!parsed.success) return null
  const { deep_link_return_url, accept_types, accept_multiple, data } = parsed.data
  return {
    returnUrl: deep_link_return_url,
    takesLinks: accept_types.includes('ltiResourceLink'),
    takesSeveral: accept_multiple === true || accept_multiple === 'true',
    data,
  }
}
