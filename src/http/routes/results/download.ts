import type { Export } from '../../../usecases/results/exports/export.ts'
import type { Download } from '../../route.ts'

/** An export as it is sent, with the instant that it is as of. */
export function download({ at, ...exported }: Export): Download {
  return { headers: { 'export-as-of': at.toISOString() }, ...exported } as Download
}

/** What tells of an export beside its body: a table has no place for it. */
export const EXPORT_HEADERS = {
  'Export-As-Of': {
    description: 'The instant as of which it is decided who is in it; each row is as of its reading.',
    schema: { type: 'string' as const },
  },
}
