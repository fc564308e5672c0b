import { expect, test } from 'vitest'
import { serviceContext } from '../../../src/usecases/context.ts'
import { listUsers } from '../../../src/usecases/users/list.ts'
import { createWorld } from '../../support/world.ts'

/** In the order of a French list: accents after letters, capitals after small ones, who has only a name by it. */
const SORTED = [
  { name: 'Zoé Abel', family_name: 'Abel', given_name: 'Zoé' },
  { name: 'cote' },
  { name: 'Cote' },
  { name: 'coté' },
  { name: 'côte' },
  { name: 'côté' },
  { name: 'Martin' },
  { name: 'Élodie Martin', family_name: 'Martin', given_name: 'Élodie' },
  { name: 'Emma Martin', family_name: 'Martin', given_name: 'Emma' },
  { name: 'Étienne Martin', family_name: 'Martin', given_name: 'Étienne' },
  { name: 'Fabien Martin', family_name: 'Martin', given_name: 'Fabien' },
  { name: 'Œuvrard' },
  { name: 'Oz' },
]

test('lists of people are sorted as a French one, and their pages are cut anywhere', async () => {
  const world = await createWorld({ content: false })
  for (const person of SORTED.toReversed())
    await world.db.pool.query(
      `INSERT INTO users (id, role, name, family_name, given_name) VALUES (gen_random_uuid(), 'trainee', $1, $2, $3)`,
      [person.name, person.family_name ?? null, person.given_name ?? null],
    )
  const ctx = serviceContext(world.services, 'command-line')
  for (const limit of [200, 3, 1]) {
    const seen: (string | null)[] = []
    let cursor: string | undefined
    do {
      const page = await listUsers(ctx, { limit, cursor, role: 'trainee' })
      seen.push(...page.items.map(({ name }) => name))
      if (page.nextCursor !== null)
        expect(Buffer.from(page.nextCursor, 'base64url').toString()).not.toMatch(/[A-Z]\w+ /)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(SORTED.map(({ name }) => name))
  }
})
