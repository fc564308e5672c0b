import { api, dataOf } from '../../api/client.ts'
import { fewAtOnce } from '../../api/few-at-once.ts'
import type { Assignment } from '../../api/types.ts'
import { languageOf } from '../../state/quizzes.ts'
import { getRecord, getResults } from '../documents/data.ts'
import type { Named } from '../ui/name.tsx'
import { type Tally, tallied } from './tally.ts'

/** Who sits the quiz now, or still may for the first time: what is shown on a wall would tell them. */
export async function listYetToSit(assignment: string): Promise<Named[]> {
  const { people } = await getRecord(assignment)
  const isSitting = (attempts: (typeof people)[number]['attempts']) =>
    attempts.some(({ state }) => state === 'inProgress')
  return people
    .filter(({ presence, attempts }) => presence === 'toCome' || isSitting(attempts))
    .map(({ trainee }) => trainee)
}

export interface Debriefed {
  tallies: Tally[]
  /** How many papers they are over. */
  papers: number
  /** Of the quiz. */
  lang: string | null
}

/** What the class made of each question, over the attempts that count. */
export async function getTallies(
  { id, quiz }: Assignment,
  onCount: (count: number, of: number) => void,
): Promise<Debriefed> {
  const { attempts } = await getResults(id)
  const counting = attempts.filter(({ counts }) => counts)
  const load = async ({ attempt }: { attempt: string }) => {
    const params = { path: { attempt } }
    return (await dataOf(api.GET('/v1/attempts/{attempt}/review', { params }))).questions
  }
  const [papers, lang] = await Promise.all([
    fewAtOnce(counting, load, (count) => onCount(count, counting.length)),
    languageOf(quiz),
  ])
  return { tallies: tallied(papers), papers: papers.length, lang }
}
