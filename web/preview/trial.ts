import { api, dataOf } from '../api/client.ts'
import { ifMatch } from '../api/ids.ts'
import type { Answer, Question, Released } from '../api/types.ts'
import { getQuiz } from '../state/quizzes.ts'

/** Attempts at what is being written: an answer that was told already is given anew in the attempt after. */
export class Trial {
  readonly questions: readonly Question[]
  readonly #quiz: string
  #attempt: string
  #told = new Set<number>()
  #last: Promise<unknown> = Promise.resolve()

  private constructor(quiz: string, attempt: string, questions: readonly Question[]) {
    this.#quiz = quiz
    this.#attempt = attempt
    this.questions = questions
  }

  /** Begins with the file as it is now published. */
  static async begin(quiz: string): Promise<Trial> {
    const { openAttempt } = await getQuiz(quiz)
    if (openAttempt) await hand(openAttempt)
    const { id, questions } = await start(quiz)
    return new Trial(quiz, id, questions ?? [])
  }

  /** What the service makes of an answer. One at a time, in the order asked. */
  judge(position: number, response: Answer | null): Promise<Released> {
    const judged = this.#last.then(() => this.#judge(position, response))
    this.#last = judged.catch(() => undefined)
    return judged
  }

  async #judge(position: number, response: Answer | null): Promise<Released> {
    if (this.#told.has(position)) await this.#renew()
    this.#told.add(position)
    const path = { attempt: this.#attempt, position }
    if (response) {
      const body = { response, flagged: false, certainty: null }
      const params = { path, header: ifMatch(0) }
      await dataOf(api.PUT('/v1/attempts/{attempt}/responses/{position}', { params, body }))
    }
    return dataOf(
      api.POST('/v1/attempts/{attempt}/responses/{position}/reveal', { params: { path }, body: {} }),
    )
  }

  /** Options keep their ids from one attempt to the next as long as their texts are the same bank's. */
  async #renew(): Promise<void> {
    await hand(this.#attempt)
    const { id } = await start(this.#quiz)
    this.#attempt = id
    this.#told.clear()
  }
}

function start(quiz: string) {
  return dataOf(api.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz } }, body: {} }))
}

async function hand(attempt: string): Promise<void> {
  await dataOf(api.POST('/v1/attempts/{attempt}/submit', { params: { path: { attempt } }, body: {} }))
}
