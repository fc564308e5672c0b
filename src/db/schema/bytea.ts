import { customType } from '../drizzle.ts'

/** PostgreSQL's byte string; drizzle has none of its own. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
