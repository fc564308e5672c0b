import { customType } from '../drizzle.ts'

/** The number of a transaction, which means something in its own cluster alone. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })
