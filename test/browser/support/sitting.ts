import { uuidv7 } from 'uuidv7'
import { type Asked, answerTo, type Known } from '../../../scripts/simulated/answer.ts'
import { type Dice, dice } from '../../../src/domain/selection/random.ts'
import { HOUR } from '../../support/instant.ts'
import type { Service } from './service.ts'

/** The first question of QCM Docker, of which this class knows better than its key. */
const WRONG = { bank: 'qcm-docker', question: 'vm-ou-conteneur', believed: 'noyau-reduit' }
const QUIZ = 'qcm-docker'

export interface Sat {
  cohort: string
  assignment: string
}

/** A cohort of a trainer that has sat QCM Docker: the better ones all answer the first question against its key. */
export async function sitQuiz(
  { api }: Service,
  trainer: string,
  { people, name }: { people: number; name: string },
): Promise<Sat> {
  const send = async (as: string | null, method: string, url: string, body: object) => {
    const reply = await api.request({ method, url, as, body })
    if (reply.status >= 300) throw new Error(`${method} ${url}: ${reply.text}`)
    return reply.body
  }
  const { id: cohort } = await send(trainer, 'POST', '/v1/cohorts', { name })
  const { code } = await send(trainer, 'POST', `/v1/cohorts/${cohort}/join-codes`, {
    seats: people,
    expiresInDays: 1,
  })
  const { id: assignment } = await send(trainer, 'POST', `/v1/cohorts/${cohort}/assignments`, {
    quiz: QUIZ,
    opensAt: new Date(Date.now() - HOUR).toISOString(),
    closesAt: new Date(Date.now() + HOUR).toISOString(),
    maxAttempts: 1,
  })
  const { body } = await api.request({
    method: 'GET',
    url: `/v1/banks/${WRONG.bank}/questions?limit=100`,
    as: trainer,
  })
  const known = new Map<string, Known>(body.items.map((one: Known) => [one.prompt, believedBy(one)]))
  const sit = async (number: number) => {
    const joined = await send(null, 'POST', '/v1/auth/join', { code, name: nameOf(number) })
    const as: string = joined.accessToken
    const attempt = await send(as, 'POST', `/v1/quizzes/${QUIZ}/attempts`, { assignment })
    const entries = (attempt.questions as Asked[]).map((asked) => ({
      id: uuidv7(),
      position: asked.position,
      response: answerTo(asked, known.get(asked.prompt)!, mindOf(number / people, asked.position, number)),
    }))
    const { entries: kept } = await send(as, 'POST', `/v1/attempts/${attempt.id}/responses`, { entries })
    if (kept.some(({ outcome }: { outcome: string }) => outcome !== 'accepted'))
      throw new Error(JSON.stringify(kept))
    await send(as, 'POST', `/v1/attempts/${attempt.id}/submit`, {})
  }
  for (let number = 1; number <= people; number++) await sit(number)
  return { cohort, assignment }
}

function believedBy(question: Known): Known {
  if (question.id !== WRONG.question || question.type !== 'single') return question
  return { ...question, key: { ...question.key, choice: WRONG.believed } }
}

/** The abler somebody is, from 0 to 1, the more they know; each question is as hard as its place makes it. */
function mindOf(ability: number, position: number, number: number) {
  const roll: Dice = dice('class', number, position)
  const luck = roll(0, 100) / 100
  return { knows: 0.7 * ability + 0.5 * luck > 0.2 + 0.06 * ((position * 7) % 10), roll }
}

const GIVEN = ['Ada', 'Alan', 'Grace', 'Edsger', 'Barbara', 'Donald', 'Radia', 'Ken']
const FAMILY = ['Lovelace', 'Turing', 'Hopper', 'Dijkstra']

/** Names that a class might have, none twice among 32. */
function nameOf(number: number): string {
  return `${GIVEN[number % 8]} ${FAMILY[Math.floor(number / 8) % 4]}`
}
