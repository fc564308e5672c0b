import { customType } from 'drizzle-orm/pg-core'

/** PostgreSQL's byte string; drizzle has none of its own. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
