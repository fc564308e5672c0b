import { type Signal, signal } from '@preact/signals'
import { api, dataOf, Problem } from '../api/client.ts'
import { ifMatch, newId } from '../api/ids.ts'
import { Unreachable } from '../api/problem.ts'
import type { Answer, Question, Released } from '../api/types.ts'
import { owner } from '../state/session.ts'
import { sentenceOf } from '../ui/notice.tsx'
import { type Kept, outbox } from './outbox.ts'
import { type Content, type Draft, Saver, type SaveState, type Theirs } from './saver.ts'

interface SlotOptions {
  attempt: string
  question: Question
  /** What an earlier page has left of it. */
  kept: Kept | undefined
  /** Told what is left of the time, as the service says at each save. */
  onSaved(remainingMs: number | null): void
  /** Called when the service says that the attempt is closed. */
  onClosed(): void
}

/** One question of a paper, with what the person gave and how far that has come. */
export class Slot {
  readonly question: Question
  readonly content: Signal<Content<Answer>>
  readonly state: Signal<SaveState<Answer>>
  readonly saver: Saver<Answer>
  /** Its answer was shown, and it takes no other one. */
  readonly isRevealed: Signal<boolean>
  /** The question as it was judged then, once that is here. */
  readonly released = signal<Released | null>(null)
  readonly #options: SlotOptions
  readonly #owner = owner.value!
  #kept: Kept | undefined
  #isStopped = false

  constructor(options: SlotOptions) {
    const { question, kept } = options
    const { response, flagged, certainty, version } = question
    this.#options = options
    this.#kept = kept
    this.question = question
    this.content = signal(kept?.content ?? { response, flagged, certainty })
    this.isRevealed = signal(question.revealed)
    this.state = signal({ is: version === 0 ? 'untouched' : 'saved' })
    this.saver = new Saver({
      version,
      keep: (draft) => this.#keep(draft),
      send: (content, replaces) => this.#send(content, replaces),
      tell: (state) => this.#tell(state),
    })
    if (kept) this.saver.resume(kept)
  }

  /** Changes some of what it holds, and sees to it that it is stored. */
  change(changes: Partial<Content<Answer>>, options?: { isTyped?: boolean }): void {
    this.content.value = { ...this.content.value, ...changes }
    this.saver.change(this.content.value, options)
  }

  /** Takes what another window stored in the place of one's own. */
  takeTheirs(theirs: Theirs<Answer>): void {
    const { response, flagged, certainty } = theirs
    this.content.value = { response, flagged, certainty }
    this.saver.yield(theirs)
  }

  /** Has what is stored judged and shown, whenever it is asked for: from the first time on, it is final. */
  async reveal(): Promise<void> {
    await this.saver.flush()
    if (this.state.value.is === 'unsent') throw new Unreachable()
    const { attempt, question } = this.#options
    const params = { path: { attempt, position: question.position } }
    this.released.value = await dataOf(
      api.POST('/v1/attempts/{attempt}/responses/{position}/reveal', { params, body: {} }),
    )
    this.isRevealed.value = true
  }

  stop(): void {
    this.#isStopped = true
    this.saver.stop()
  }

  async #keep(draft: Draft<Answer> | null): Promise<void> {
    if (draft === null) {
      if (this.#kept) await outbox.drop(this.#kept, this.#kept.id)
    } else if (!this.#isStopped) {
      const { attempt, question } = this.#options
      const place = { owner: this.#owner, attempt, position: question.position }
      this.#kept = { ...place, ...draft, id: newId(), question, refusal: null }
      await outbox.keep(this.#kept)
    }
  }

  async #send(body: Content<Answer>, replaces: number): Promise<number> {
    const { attempt, question, onSaved, onClosed } = this.#options
    const params = {
      path: { attempt, position: question.position },
      header: ifMatch(replaces),
    }
    try {
      const saved = await dataOf(api.PUT('/v1/attempts/{attempt}/responses/{position}', { params, body }))
      onSaved(saved.remainingMs)
      return saved.version
    } catch (error) {
      if (error instanceof Problem && error.code === 'attempt-closed') onClosed()
      if (error instanceof Problem && error.code === 'revealed') this.isRevealed.value = true
      throw error
    }
  }

  #tell(state: SaveState<Answer>): void {
    this.state.value = state
    // What comes too late is handed over once more, for the record, and judged then.
    if (state.is !== 'refused' || state.why.code === 'attempt-closed' || this.#isStopped) return
    if (!this.#kept) return
    this.#kept = { ...this.#kept, refusal: sentenceOf(state.why) }
    void outbox.keep(this.#kept)
  }
}
