import { type Signal, signal } from '@preact/signals'
import { api, dataOf } from '../../api/client.ts'
import type { Attempt, Timing } from '../../api/types.ts'
import { type Heard, type News, newsOf } from './news.ts'

/** What passes between a person and their trainers while an attempt runs. */
export class Exchange {
  /** How things stood when the service last said so. */
  readonly heard: Signal<Heard>
  /** What the person has not said to have read, in the order it came. */
  readonly news = signal<readonly News[]>([])
  readonly #attempt: string
  #heardAt = ''

  constructor({ id, deadlineAt }: Attempt) {
    this.#attempt = id
    this.heard = signal<Heard>({ deadlineAt, calls: [], messages: [] })
  }

  /** Takes the service's word on how things stand, unless a later one has come first. */
  hear(timing: Timing): void {
    if (timing.serverNow <= this.#heardAt) return
    this.#heardAt = timing.serverNow
    const read = readOf(this.#attempt)
    const fresh = newsOf(this.heard.value, timing).filter(({ id }) => !read.includes(id))
    this.heard.value = timing
    if (fresh.length > 0) this.news.value = [...this.news.value, ...fresh]
  }

  /** Calls the trainers, about a question or none, with or without words. A call with the same key is one call. */
  async call(body: { position?: number; text?: string }, key: string): Promise<void> {
    const params = { path: { attempt: this.#attempt }, header: { 'Idempotency-Key': key } }
    const call = await dataOf(api.POST('/v1/attempts/{attempt}/calls', { params, body }))
    const { calls } = this.heard.value
    if (calls.some(({ id }) => id === call.id)) return
    this.heard.value = { ...this.heard.value, calls: [...calls, call] }
  }

  /** The person knows: it is not told again, after a reload either. */
  dismiss({ id }: News): void {
    this.news.value = this.news.value.filter((one) => one.id !== id)
    noteRead(this.#attempt, id)
  }
}

const nameOf = (attempt: string) => `bareme.read.${attempt}`

/** What was read in this tab. A browser that keeps nothing tells it again. */
function readOf(attempt: string): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(attempt)) ?? '[]')
  } catch {
    return []
  }
}

function noteRead(attempt: string, id: string): void {
  try {
    sessionStorage.setItem(nameOf(attempt), JSON.stringify([...readOf(attempt), id]))
  } catch {
    // Told again after a reload.
  }
}
