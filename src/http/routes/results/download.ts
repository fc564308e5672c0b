import type { Export } from '../../../usecases/results/exports/export.ts'
import type { Download } from '../../route.ts'

/** An export as it is sent, with the instant that it is as of. */
export function download({ asOf, ...exported }: Export): Download {
  return { headers: { 'export-as-of': asOf.toISOString() }, ...exported } as Download
}

/** What tells of an export beside its body: a table has no place for it. */
export const EXPORT_HEADERS = {
  'Export-As-Of': {
    description:
      'All that was written up to this instant is in it; who is in it is decided then, and each row may be newer.',
    schema: { type: 'string' as const },
  },
}
