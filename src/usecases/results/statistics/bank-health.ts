import { z } from 'zod'
import { type HealthFinding, judgeHealth, type MeasuredBank } from '../../../banks/health/judge.ts'
import { type LoadedBank, loadQuestions } from '../../../banks/load.ts'
import { type ToldFinding, tell } from '../../../banks/tell.ts'
import type { Connection } from '../../../db/connection.ts'
import { listBankQuestionIds } from '../../../db/repositories/statistics/columns.ts'
import { keyHash } from '../../../domain/bank/canonical.ts'
import { noSoundBank } from '../../../domain/refusals/banks.ts'
import { nameOf } from '../../../domain/statistics/sittings.ts'
import { questionStatistics } from '../../../domain/statistics/statistics.ts'
import type { Context } from '../../context.ts'
import { columnOf, columnRows, countOf, optionsOf } from './compute.ts'
import { COUNTED } from './get.ts'

export const bankHealthInput = z.strictObject({
  dir: z.string(),
  /** Slugs; none: every bank of the folder. */
  banks: z.array(z.string()),
  attempts: z.enum(COUNTED),
})

/** What figures say of a question, in the caller's language. */
export type ToldHealth = Omit<HealthFinding, 'says'> & { bank: string; message: string }

export interface BankHealth {
  questions: number
  /** Those that enough people had for figures to say something. */
  judged: number
  findings: ToldHealth[]
  /** Why files have no place for figures: their errors. Of no interest when banks are named. */
  unread: ToldFinding[]
}

/**
 * What the figures of all closed attempts say of the questions of a folder, as it has them now, each at its place in its file.
 * @throws DomainError `not-found` for a bank that no file has without an error.
 */
export async function bankHealth(
  ctx: Context,
  { dir, banks, attempts }: z.output<typeof bankHealthInput>,
): Promise<BankHealth> {
  const loaded = await loadQuestions(dir)
  const errors = loaded.findings.filter(({ severity }) => severity === 'error')
  const asked = banks.length === 0 ? loaded.banks : banks.map((slug) => bankOf(loaded.banks, slug, dir))
  const report: BankHealth = {
    questions: 0,
    judged: 0,
    findings: [],
    unread: banks.length === 0 ? tell(errors, ctx.language) : [],
  }
  for (const bank of asked) {
    const measured = await ctx.reports.read((tx) => measure(tx, bank, attempts))
    const { judged, findings } = judgeHealth(bank, measured)
    report.questions += bank.canonical.questions.length
    report.judged += judged
    for (const { says, ...finding } of findings)
      report.findings.push({ ...finding, bank: bank.canonical.bank, message: says[ctx.language] })
  }
  return report
}

function bankOf(banks: readonly LoadedBank[], slug: string, dir: string): LoadedBank {
  const found = banks.find(({ canonical }) => canonical.bank === slug)
  if (!found) throw noSoundBank(slug, dir)
  return found
}

async function measure(
  tx: Connection,
  { canonical: { bank, questions } }: LoadedBank,
  attempts: (typeof COUNTED)[number],
): Promise<MeasuredBank> {
  const published = await listBankQuestionIds(tx, { bank })
  const everybody = { attempts, trainer: null, cohort: null }
  const rows = await columnRows(tx, 'bank', { ...everybody, subject: bank, question: null })
  const choices = new Map(
    questions.map((question) => [
      nameOf({ bank, question: question.id, keyHash: keyHash(question) }),
      { options: optionsOf(question), guess: null },
    ]),
  )
  const columns = rows.map((row) => columnOf(row, choices.get(nameOf(row)) ?? null))
  const found = questionStatistics({ count: countOf(columns), columns })
  return {
    published: new Set(published.map(({ question }) => question)),
    questions: found.filter((one) => one.bank === bank),
  }
}
