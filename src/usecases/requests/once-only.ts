import { createHash } from 'node:crypto'
import type { Connection, Db } from '../../db/connection.ts'
import { claimCall, findCall, recordCall } from '../../db/repositories/service/idempotency.ts'
import { savepoint } from '../../db/savepoint.ts'
import { firstStillRunning, keyOfAnotherBody } from '../../domain/refusals/service.ts'
import { type Context, callerId, callerKey } from '../context.ts'

/** An answer as it is sent, and sent again. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** What was done, and where it is to be read. */
interface Done extends Answer {
  address: string
}

/** An answer beyond it is not kept, but for the address of what was done. */
const MOST_KEPT_BYTES = 64 * 1024

/**
 * Runs a call at most once per caller, operation and key within 24 hours: its effects and the record of its answer
 * commit together, so that neither ever stands without the other. An answer over 64 KiB is sent once: later it is 200 with
 * the address of the object, `{ told: 'address', address }`.
 * @throws DomainError `idempotency-in-progress` while the first call runs, `idempotency-mismatch` for another body.
 */
export async function onceOnly(
  ctx: Context,
  call: { operation: string; key: string; request: unknown },
  run: (ctx: Context) => Promise<Done>,
): Promise<Answer> {
  const id = { caller: callerKey(ctx) ?? callerId(ctx), operation: call.operation, key: call.key }
  const bodyHash = createHash('sha256').update(JSON.stringify(call.request)).digest('hex')
  return ctx.db.transaction(async (tx) => {
    const { claimed } = await claimCall(tx, id)
    if (!claimed) throw firstStillRunning()
    const recorded = await findCall(tx, id)
    if (recorded && recorded.bodyHash !== bodyHash) throw keyOfAnotherBody()
    if (recorded) return { ...recorded, body: JSON.parse(recorded.body) }
    const { address, ...answer } = await run({ ...ctx, db: within(ctx.db, tx) })
    await recordCall(tx, { ...id, bodyHash, ...kept(answer, address) })
    return answer
  })
}

function kept(answer: Answer, address: string): Answer & { body: string } {
  const body = JSON.stringify(answer.body)
  if (Buffer.byteLength(body) <= MOST_KEPT_BYTES) return { ...answer, body }
  return { status: 200, headers: answer.headers, body: JSON.stringify({ told: 'address', address }) }
}

/**
 * The database seen from inside a transaction: what a use case would run in one of its own is a step of this one, undone
 * by itself when it fails, so that a use case may look again as it would anywhere.
 */
function within(db: Db, tx: Connection): Db {
  return { ...db, pg: tx.pg, orm: tx.orm, transaction: (work) => savepoint(tx, () => work(tx)) }
}
