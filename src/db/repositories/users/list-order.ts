import { type SQL, sql } from '../../drizzle.ts'
import type { Keyset } from '../../page.ts'
import { value } from '../../statement.ts'

const FRENCH = sql.raw(`COLLATE "fr-x-icu"`)

/**
 * What every list of people is sorted by: family name, or the name of who has no other, then given name, as a French
 * dictionary has them; the id tells namesakes apart. `user` is the row of `users`.
 */
export function listOrder(user: SQL): SQL {
  return sql`coalesce(${user}.family_name, ${user}.name, '') ${FRENCH}, coalesce(${user}.given_name, '') ${FRENCH},
    ${user}.id`
}

const last = value('after')

/**
 * The pages of a list in that order. A cursor holds an id alone, for names have no place in an address: the next page
 * begins after where that person stands by then.
 */
export function peopleKeyset(user: SQL): Keyset {
  return {
    kinds: ['uuid'],
    key: sql`ARRAY[${user}.id::text] AS "pageKey"`,
    rest: sql`(${listOrder(user)}) > (
      SELECT ${listOrder(sql`last`)} FROM users last WHERE last.id = (${last}::text[])[1]::uuid
      UNION ALL SELECT '' ${FRENCH}, '' ${FRENCH}, '00000000-0000-0000-0000-000000000000' WHERE ${last}::text[] IS NULL)`,
    order: sql`ORDER BY ${listOrder(user)} LIMIT ${value('limit')}::int`,
  }
}
