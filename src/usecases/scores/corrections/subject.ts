import type { Connection } from '../../../db/connection.ts'
import type { ReachValues } from '../../../db/repositories/corrections/reach.ts'
import { getReach, listRevisionsOfKey } from '../../../db/repositories/corrections/subject.ts'
import { listKeysOf } from '../../../db/repositories/statistics/columns.ts'
import { type CanonicalQuestion, jsonHash } from '../../../domain/bank/canonical.ts'
import {
  cohortsNeeded,
  keyMisfits,
  keyNeeded,
  keyNotAsked,
  nobodySat,
  noSuchQuestion,
  severalKeys,
} from '../../../domain/refusals/corrections.ts'
import { contentUnder } from '../../../domain/scoring/corrections/key.ts'
import type { CorrectionPolicy } from '../../../domain/words.ts'
import { managedCohort } from '../../access/managed-cohort.ts'
import { type Context, trainerOf } from '../../context.ts'
import type { CorrectionInput } from './fields.ts'

/** A correction that may be made, and how many attempts it reaches. */
export interface Subject extends ReachValues {
  policy: CorrectionPolicy
  key: object | null
  reason: string
  attempts: number
  /** Changes with any score that it reaches, and with the correction itself. */
  version: string
}

/**
 * What a correction asked for is about, within the caller's rights.
 * @throws DomainError `validation`, `not-found` for a question or a cohort, `cohort-archived`, `nothing-to-correct`,
 * `key-misfits`.
 */
export async function subjectOf(ctx: Context, tx: Connection, input: CorrectionInput): Promise<Subject> {
  const { policy, key, reason } = input
  const needsKey = policy === 'new-key' || policy === 'either-key'
  if (needsKey && !key) throw keyNeeded()
  if (!needsKey && key) throw keyNotAsked()
  if (!input.cohorts && trainerOf(ctx) !== null) throw cohortsNeeded()
  const cohorts = input.cohorts ? [...new Set(input.cohorts)].toSorted() : null
  for (const cohort of cohorts ?? []) await managedCohort(ctx, tx, cohort)
  const [bank, question] = input.question.split('/') as [string, string]
  const whose = { cohorts, practice: cohorts === null || input.practice }
  const reached = await reachedOf(tx, { bank, question, ...whose }, input)
  if (key) await refuseMisfit(tx, reached, key)
  const { digest, ...rest } = reached
  const what = { ...rest, policy, key: key ?? null }
  const version = jsonHash({ ...what, digest })
  return { ...what, reason, version }
}

/** The key that is meant, with the attempts that have it. */
async function reachedOf(
  tx: Connection,
  whose: Omit<ReachValues, 'keyHash'>,
  { question, keyHash }: CorrectionInput,
): Promise<ReachValues & { attempts: number; digest: string }> {
  const known = await listKeysOf(tx, whose)
  if (known.length === 0) throw noSuchQuestion(question)
  const keys = keyHash === undefined ? known : [{ keyHash }]
  const sat = []
  for (const key of keys) {
    const reach = await getReach(tx, { ...whose, ...key })
    if (reach.attempts > 0) sat.push({ ...whose, ...key, ...reach })
  }
  if (sat.length === 0) throw nobodySat(question)
  if (sat.length > 1)
    throw severalKeys(
      question,
      sat.map((key) => key.keyHash),
    )
  return sat[0]!
}

/** A key must fit every wording of the question that people were shown. */
async function refuseMisfit(tx: Connection, reach: ReachValues, key: object): Promise<void> {
  for (const { content } of await listRevisionsOfKey(tx, reach)) {
    const under = contentUnder(content as CanonicalQuestion, key)
    if ('faults' in under) throw keyMisfits(under.faults)
  }
}
