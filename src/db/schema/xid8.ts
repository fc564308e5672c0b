import { customType } from 'drizzle-orm/pg-core'

/** The number of a transaction, which means something in its own cluster alone. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })
