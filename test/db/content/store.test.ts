import { expect, test } from 'vitest'
import { listBankRevisions } from '../../../src/db/repositories/banks/revisions.ts'
import { createContentStore } from '../../../src/usecases/banks/content/store.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'

/** A world whose sample bank was published three times, and its revisions. */
async function threeRevisions() {
  const world = await createWorld({ content: false })
  for (const title of ['One', 'Two', 'Three']) {
    const bank = SAMPLE_BANK.replace(/^title: .*$/m, `title: ${title}`)
    await world.publish({ 'docker/sample.yaml': bank, 'docker/sample.quiz.yaml': sampleQuiz('sample') })
  }
  const { rows } = await world.db.pool.query<{ id: string }>('SELECT id FROM bank_revisions ORDER BY id')
  const [a, b, c] = rows.map(({ id }) => id) as [string, string, string]
  const [row] = await listBankRevisions(world.db, { ids: [a] })
  const size = JSON.stringify(row).length
  return { db: world.db, a, b, c, size }
}

test('what was asked for last is kept, up to a size, and the rest is read again', async () => {
  const { db, a, b, c, size } = await threeRevisions()
  const store = createContentStore(Buffer.alloc(32), { mostCharacters: Math.floor(2.5 * size) })
  const [first, second] = await store.banks(db, [a, b])
  expect(await store.bank(db, a)).toBe(first)
  await store.bank(db, c)
  expect(await store.bank(db, a)).toBe(first)
  const again = await store.bank(db, b)
  expect(again).not.toBe(second)
  expect(again).toEqual(second)
})

test('what is larger than all that may be kept is served all the same', async () => {
  const { db, a, b } = await threeRevisions()
  const store = createContentStore(Buffer.alloc(32), { mostCharacters: 1 })
  const found = await store.banks(db, [b, a, b])
  expect(found.map(({ id }) => id)).toEqual([b, a, b])
})

test('a revision that is not there is an error', async () => {
  const { db } = await threeRevisions()
  const nobody = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'
  const store = createContentStore(Buffer.alloc(32))
  await expect(store.bank(db, nobody)).rejects.toThrow(`bank revision ${nobody} is missing`)
  await expect(store.quiz(db, nobody)).rejects.toThrow(`quiz revision ${nobody} is missing`)
})
