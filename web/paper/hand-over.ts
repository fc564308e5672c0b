import { api, dataOf, Problem } from '../api/client.ts'
import { words } from '../words/index.ts'
import { type Kept, outbox } from './outbox.ts'
import { isPassing } from './saver.ts'
import { isOnPaper } from './store.ts'

/**
 * Hands over what this browser has kept for a person, of attempts whose paper is not open on this page; `closed`: of this one,
 * which is over. Gives what is left, each with why it was not accepted, or with no reason yet where it could not be sent.
 */
export async function handOver(owner: string, closed?: string): Promise<Kept[]> {
  const left: Kept[] = []
  const byAttempt = new Map<string, Kept[]>()
  for (const kept of await outbox.list(owner, closed)) {
    if (isOnPaper(kept.attempt)) continue
    if (kept.refusal !== null) left.push(kept)
    else byAttempt.set(kept.attempt, [...(byAttempt.get(kept.attempt) ?? []), kept])
  }
  for (const [attempt, waiting] of byAttempt) {
    const refusals = await send(attempt, waiting, closed !== undefined)
    for (const [index, kept] of waiting.entries()) {
      const told = { ...kept, refusal: refusals[index] ?? null }
      if (refusals[index] === undefined) await outbox.drop(kept, kept.id)
      else {
        left.push(told)
        if (told.refusal !== null) await outbox.keep(told)
      }
    }
  }
  return left
}

/** Why each was not accepted; undefined: it was; null: that is not known yet. */
async function send(
  attempt: string,
  kept: Kept[],
  isClosed: boolean,
): Promise<(string | null | undefined)[]> {
  const { outcomes } = words.value.paper
  const entries = kept.map(({ id, position, version, content }) => ({ id, position, version, ...content }))
  try {
    const report = await dataOf(
      api.POST('/v1/attempts/{attempt}/responses', { params: { path: { attempt } }, body: { entries } }),
    )
    return report.entries.map(({ outcome, errors }) => {
      // What was handed over before may have been late then: of a closed attempt that is not to be taken for accepted.
      if (outcome === 'accepted' || (outcome === 'duplicate' && !isClosed)) return undefined
      return errors ? errors.map(({ message }) => message).join(' ') : outcomes[outcome as 'late']
    })
  } catch (error) {
    const refusal = error instanceof Problem && !isPassing(error) ? error.message : null
    return kept.map(() => refusal)
  }
}
