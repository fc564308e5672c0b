import { setTimeout } from 'node:timers/promises'
import type { Context } from '../../context.ts'
import { carryOut } from './carry-out.ts'
import { type CorrectionView, getCorrection } from './view.ts'

/** A class is done by then; of more, its progress is asked for. */
const WAITED_MS = 2_000

/**
 * Carries a correction out, for somebody who waits: answers once it is done, or after two seconds while it goes on. What
 * fails later is in the log; the correction is then under way still, to be resumed or abandoned.
 */
export async function setOff(
  ctx: Context,
  correction: string,
): Promise<CorrectionView & { attempts: number }> {
  const waiting = new AbortController()
  let waited = false
  const work = carryOut(ctx, correction).catch((error: unknown) => {
    if (!waited) throw error
    ctx.log.error({ err: error, correction }, 'a correction stopped under way')
  })
  const patience = setTimeout(WAITED_MS, undefined, { signal: waiting.signal }).catch(() => undefined)
  await Promise.race([work, patience])
  waited = true
  waiting.abort()
  return getCorrection(ctx, { correction })
}
