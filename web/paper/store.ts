import { computed, effect, type Signal, signal } from '@preact/signals'
import { api, dataOf, Problem } from '../api/client.ts'
import type { Answer, Attempt, Question } from '../api/types.ts'
import { owner, unsent } from '../state/session.ts'
import { type Clock, createClock } from './clock.ts'
import { type Content, createSaver, type SaveState, type Theirs } from './saver.ts'

const HEARTBEAT_MS = 20_000

/** One question of a paper, with what the person gave and how far that has come. */
export interface Slot {
  question: Question
  content: Signal<Content<Answer>>
  state: Signal<SaveState<Answer>>
  saver: ReturnType<typeof createSaver<Answer>>
}

export type Paper = ReturnType<typeof createPaper>

/** Papers by their attempt: what was not sent yet outlives the screen, as long as the page lives. */
const papers = new Map<string, Paper>()

/** The paper of an attempt that runs; null when it runs no more. */
export async function openPaper(attempt: string): Promise<Paper | null> {
  const open = papers.get(attempt)
  if (open && !open.isOver.value) return open
  return keepPaper(await dataOf(api.GET('/v1/attempts/{attempt}', { params: { path: { attempt } } })))
}

/** Takes an attempt just started, or just read. */
export function keepPaper(attempt: Attempt): Paper | null {
  papers.get(attempt.id)?.stop()
  papers.delete(attempt.id)
  if (attempt.state !== 'inProgress' || attempt.questions === null) return null
  const paper = createPaper(attempt, attempt.questions)
  papers.set(attempt.id, paper)
  return paper
}

/** Whoever comes next finds nothing of the papers of who was here. */
effect(() => {
  owner.value
  for (const paper of papers.values()) paper.stop()
  papers.clear()
})

function createPaper(attempt: Attempt, questions: readonly Question[]) {
  const path = { attempt: attempt.id }
  const isOver = signal(false)
  const closedBy = signal<string | null>(null)
  const clock = createClock(attempt.remainingMs, () => void ask())
  const slots = questions.map((question) =>
    createSlot(attempt.id, question, { clock, onClosed: () => void ask() }),
  )
  const unsaved = computed(
    () => slots.filter(({ state }) => !['saved', 'untouched'].includes(state.value.is)).length,
  )
  const counting = effect(() => {
    unsent.value = unsaved.value
  })
  const heartbeat = setInterval(() => void ask(), HEARTBEAT_MS)
  const leaving = () => {
    if (document.visibilityState === 'hidden') void flush()
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (unsaved.value > 0) event.preventDefault()
  }
  document.addEventListener('visibilitychange', leaving)
  addEventListener('online', flush)
  addEventListener('beforeunload', warn)

  /** Asks the server how the attempt stands: only its word ends it. */
  async function ask(): Promise<void> {
    const timing = await dataOf(api.GET('/v1/attempts/{attempt}/timing', { params: { path } })).catch(
      () => null,
    )
    if (!timing) return
    clock.set(timing.remainingMs)
    closedBy.value = timing.closedBy
    if (timing.state !== 'inProgress') isOver.value = true
  }

  async function flush(): Promise<void> {
    await Promise.all(slots.map(({ saver }) => saver.flush()))
  }

  function stop(): void {
    clearInterval(heartbeat)
    counting()
    unsent.value = 0
    clock.stop()
    for (const { saver } of slots) saver.stop()
    document.removeEventListener('visibilitychange', leaving)
    removeEventListener('online', flush)
    removeEventListener('beforeunload', warn)
  }

  return {
    attempt,
    slots,
    clock,
    unsaved,
    isOver,
    closedBy,
    /** The question on the screen, by its place. */
    current: signal(0),
    flush,
    stop,
    /** Stores what is left to store, and hands the paper in. */
    async submit() {
      await flush()
      const submission = await dataOf(
        api.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }),
      )
      isOver.value = true
      return submission
    },
  }
}

function createSlot(
  attempt: string,
  question: Question,
  { clock, onClosed }: { clock: Clock; onClosed: () => void },
): Slot {
  const { position, response, flagged, certainty, version } = question
  const state = signal<SaveState<Answer>>({ is: version === 0 ? 'untouched' : 'saved' })
  const params = (replaces: number) => ({
    path: { attempt, position },
    header: { 'If-Match': `"${replaces}"` },
  })
  const saver = createSaver<Answer>({
    version,
    async send(body, replaces) {
      try {
        const saved = await dataOf(
          api.PUT('/v1/attempts/{attempt}/responses/{position}', { params: params(replaces), body }),
        )
        clock.set(saved.remainingMs)
        return saved.version
      } catch (error) {
        if (error instanceof Problem && error.code === 'attempt-closed') onClosed()
        throw error
      }
    },
    tell(next) {
      state.value = next
    },
  })
  return { question, content: signal({ response, flagged, certainty }), state, saver }
}

/** Changes some of what a question holds, and sees to it that it is stored. */
export function change(
  { content, saver }: Slot,
  changes: Partial<Content<Answer>>,
  options?: { isTyped?: boolean },
): void {
  content.value = { ...content.value, ...changes }
  saver.change(content.value, options)
}

/** Takes what another window stored in the place of one's own. */
export function takeTheirs({ content, saver }: Slot, theirs: Theirs<Answer>): void {
  const { response, flagged, certainty } = theirs
  content.value = { response, flagged, certainty }
  saver.yield(theirs)
}
