import { type CanonicalQuestion, keyHash } from '../../domain/bank/canonical.ts'
import type { Finding, Place } from '../../domain/findings.ts'
import { filled, inEach, type Value, type Words } from '../../domain/language.ts'
import type { Distractor } from '../../domain/statistics/distractors.ts'
import type { Flag } from '../../domain/statistics/flags.ts'
import type { QuestionStatistics } from '../../domain/statistics/statistics.ts'
import type { LoadedBank } from '../check-bank.ts'
import { FINDINGS } from './sentences.ts'

/** What attempts tell of a question, under one of its keys. */
export type MeasuredQuestion = Pick<
  QuestionStatistics,
  'question' | 'keyHash' | 'n' | 'facility' | 'itemRest' | 'options' | 'flags'
>

/** What the service knows of a bank. */
export interface MeasuredBank {
  /** The questions that it was ever published with. */
  published: ReadonlySet<string>
  /** Those that somebody had. */
  questions: readonly MeasuredQuestion[]
}

/** The figures that a flag is drawn from; `option`: the one that it is about. */
export interface Evidence extends Pick<QuestionStatistics, 'n' | 'facility' | 'itemRest'> {
  option: Distractor | null
}

/** What figures say of a question, at its place in its file, or at that of the option that it is about. */
export interface HealthFinding extends Place {
  /** `error`: the key is suspected. `info`: no fault of the question, or one that its author allows. */
  severity: 'error' | 'warning' | 'info'
  rule: string
  says: Words
  path: Finding['path']
  /** Null: it is about the whole bank. */
  question: string | null
  figures: Evidence | null
}

type Unplaced = Omit<HealthFinding, keyof Place>

/**
 * What figures say of the questions of a bank as its file has them now, in the order of the file: those of another key are
 * another question's. `judged`: how many questions enough people had.
 */
export function judgeHealth(
  { bank, canonical, locate }: LoadedBank,
  measured: MeasuredBank,
): { judged: number; findings: HealthFinding[] } {
  const { published, questions } = measured
  const own = canonical.questions.map((question) => {
    const hash = keyHash(question)
    return questions.find((one) => one.question === question.id && one.keyHash === hash) ?? null
  })
  const judged = own.filter((one) => one !== null && !isSmall(one)).length
  if (published.size === 0) {
    const unpublished = info('not-published', ['bank'], { bank: canonical.bank })
    return { judged, findings: locate([{ ...unpublished, question: null, figures: null }]) }
  }
  const findings = canonical.questions.flatMap((question, index): Unplaced[] => {
    const found = own[index]!
    if (found === null)
      return [{ ...missing(question, index, measured), question: question.id, figures: null }]
    const allowed = { ...bank.allow, ...bank.questions[index]!.allow }
    return found.flags.map((flag) => flagged(found, flag, { question, index, allowed }))
  })
  return { judged, findings: locate(findings) }
}

const isSmall = ({ flags }: MeasuredQuestion) => flags.some(({ flag }) => flag === 'small-sample')

/** Why there are no figures of a question. */
function missing({ id }: CanonicalQuestion, index: number, { published, questions }: MeasuredBank) {
  const path = ['questions', index]
  if (!published.has(id)) return info('not-published/question', path, { question: id })
  const before = questions.filter(({ question }) => question === id).reduce((sum, { n }) => sum + n, 0)
  return before > 0
    ? info('key-changed', path, { question: id, n: before })
    : info('unmet', path, { question: id })
}

interface Written {
  question: CanonicalQuestion
  index: number
  allowed: Readonly<Record<string, string>>
}

function flagged(found: MeasuredQuestion, { flag, option: about }: Flag, at: Written): Unplaced {
  const { n, facility, itemRest } = found
  const option = found.options.find((one) => one.option === about) ?? null
  const place = found.options.findIndex(({ option: id }) => id === about)
  const isFault = !isSmall(found) && !Object.hasOwn(at.allowed, flag)
  return {
    severity: isFault ? (flag === 'suspected-wrong-key' ? 'error' : 'warning') : 'info',
    rule: flag,
    says: filled(FINDINGS[flag], {
      question: at.question.id,
      n,
      facility: decimal(facility.value),
      itemRest: decimal(itemRest.value),
      ...(option !== null && valuesOf(option)),
    }),
    path: ['questions', at.index, ...(option === null ? [] : ['options', place])],
    question: at.question.id,
    figures: { n, facility, itemRest, option },
  }
}

function valuesOf({ option, share, correlation }: Distractor): Record<string, Value> {
  return {
    option,
    share: percent(share),
    correlation: decimal(correlation.value),
    low: decimal(correlation.interval?.low ?? null),
    high: decimal(correlation.interval?.high ?? null),
  }
}

function info(key: keyof typeof FINDINGS, path: Finding['path'], values: Record<string, Value>) {
  return { severity: 'info', rule: key.split('/', 1)[0]!, says: filled(FINDINGS[key], values), path } as const
}

/** A figure of two places, as each language writes it. */
function decimal(value: number | null): Words {
  if (value === null) return { fr: 'aucun', en: 'none' }
  const text = value.toFixed(2)
  return { fr: text.replace('.', ','), en: text }
}

function percent(share: number): Words {
  const whole = Math.round(100 * share)
  return inEach((language) => (language === 'fr' ? `${whole} %` : `${whole}%`))
}
