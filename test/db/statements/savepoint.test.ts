import { expect, test } from 'vitest'
import type { Connection } from '../../../src/db/connection.ts'
import { savepoint } from '../../../src/db/savepoint.ts'
import { useTestDatabase } from '../../support/database.ts'

const note = (tx: Connection, text: string) => tx.pg.query('INSERT INTO notes (text) VALUES ($1)', [text])

test('what failed under a savepoint is undone, inner ones first, and the rest of the transaction stays', async () => {
  const { db } = await useTestDatabase()
  await db.transaction(async (tx) => {
    await tx.pg.query('CREATE TEMPORARY TABLE notes (id int GENERATED ALWAYS AS IDENTITY, text text)')
    await note(tx, 'before')
    expect(await savepoint(tx, async () => (await note(tx, 'kept')).rowCount)).toBe(1)
    const outer = savepoint(tx, async () => {
      await note(tx, 'undone with the outer')
      await expect(savepoint(tx, () => tx.pg.query('SELECT 1 / 0'))).rejects.toThrow('division by zero')
      await note(tx, 'also undone')
      throw new Error('the outer fails')
    })
    await expect(outer).rejects.toThrow('the outer fails')
    await note(tx, 'after')
    const { rows } = await tx.pg.query('SELECT text FROM notes ORDER BY id')
    expect(rows).toEqual([{ text: 'before' }, { text: 'kept' }, { text: 'after' }])
  })
})
