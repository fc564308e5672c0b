import { durationMs } from '../../domain/quiz/duration.ts'
import { numberOf } from '../qti/declarations.ts'
import { childOf, type El, lineOf } from '../qti/tree.ts'
import { fieldsOf } from './metadata.ts'

/** What a file says of taking an assessment: fields of a quiz, and what a quiz has no place for. */
export type Settings = { fields: Record<string, unknown>; lost: string[] }

const MOST_MINUTES = 366 * 24 * 60
const MOST_ATTEMPTS = 1000
const COUNTS: Record<string, string> = { keep_highest: 'best', keep_latest: 'last', keep_average: 'mean' }
/** Elements of Canvas's settings -> what they are to a trainer. */
const FOREIGN: Record<string, string> = {
  access_code: 'its access code',
  ip_filter: 'the addresses that may take it',
  one_question_at_a_time: 'one question at a time',
  due_at: 'its dates',
  unlock_at: 'its dates',
  lock_at: 'its dates',
}

/** The time limit and attempts of an assessment, by its own fields and by those that Canvas keeps in a file beside it. */
export function settingsOf(assessment: El, meta: El | null): Settings {
  const own = fieldsOf(assessment)
  const said = (name: string) => {
    const found = meta && childOf(meta, name)
    return found === null ? '' : lineOf(found)
  }
  const minutes = numberOf(said('time_limit') || own.get('qmd_timelimit') || '')
  const duration = childOf(assessment, 'duration')
  const iso = duration === null ? '' : lineOf(duration)
  const timeLimit = minutesAsDuration(minutes) ?? (isDuration(iso) ? iso : undefined)
  const attempts = attemptsOf(
    said('allowed_attempts') || own.get('cc_maxattempts') || '',
    said('scoring_policy'),
  )
  const release = releaseOf(said('show_correct_answers'), said('hide_results'))
  const shuffle = said('shuffle_answers')
  return {
    fields: {
      ...(timeLimit !== undefined && { timeLimit }),
      ...(shuffle !== '' && { shuffle: { questions: false, options: shuffle === 'true' } }),
      ...(attempts !== undefined && { attempts }),
      ...(release !== undefined && { release }),
    },
    lost: [
      ...new Set(
        Object.entries(FOREIGN).flatMap(([name, what]) => (['', 'false'].includes(said(name)) ? [] : [what])),
      ),
    ],
  }
}

function minutesAsDuration(minutes: number | null): string | undefined {
  return minutes !== null && minutes >= 1 && minutes <= MOST_MINUTES ? `PT${Math.round(minutes)}M` : undefined
}

function isDuration(text: string): boolean {
  const ms = text.length <= 40 ? durationMs(text) : null
  return ms !== null && ms >= 60_000 && ms <= MOST_MINUTES * 60_000
}

/** Undefined where the file does not say; Canvas has -1 for as many as one likes. */
function attemptsOf(
  text: string,
  policy: string,
): { max: number | 'unlimited'; counts?: string } | undefined {
  const count = numberOf(text)
  const isUnlimited = text.toLowerCase() === 'unlimited' || count === -1
  if (!isUnlimited && (count === null || !Number.isInteger(count) || count < 1 || count > MOST_ATTEMPTS))
    return undefined
  const counts = COUNTS[policy]
  return { max: isUnlimited ? 'unlimited' : count!, ...(counts !== undefined && { counts }) }
}

function releaseOf(showsAnswers: string, hides: string): Record<string, string> | undefined {
  if (hides === 'always') return { score: 'manual', answers: 'manual' }
  return showsAnswers === 'false' ? { answers: 'manual' } : undefined
}
