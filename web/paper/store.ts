import { computed, effect, type Signal, signal } from '@preact/signals'
import { uuidv7 } from 'uuidv7'
import { api, dataOf, Problem } from '../api/client.ts'
import { Unreachable } from '../api/problem.ts'
import type { Answer, Attempt, Question } from '../api/types.ts'
import { owner, unsent } from '../state/session.ts'
import { sentenceOf } from '../ui/notice.tsx'
import { type Clock, createClock } from './clock.ts'
import { type Kept, outbox } from './outbox.ts'
import { type Content, createSaver, type SaveState, type Theirs } from './saver.ts'

const HEARTBEAT_MS = 20_000
/** Between two questions whether the attempt is over, once its time is and the service still takes answers. */
const GRACE_MS = 1_000

/** One question of a paper, with what the person gave and how far that has come. */
export interface Slot {
  question: Question
  content: Signal<Content<Answer>>
  state: Signal<SaveState<Answer>>
  saver: ReturnType<typeof createSaver<Answer>>
  stop(): void
}

export type Paper = ReturnType<typeof createPaper>

/** Papers by their attempt: what was not sent yet outlives the screen, as long as the page lives. */
const papers = new Map<string, Paper>()

/** Is the paper of an attempt open on this page, so that it sends by itself what is kept of it? */
export function isOnPaper(attempt: string): boolean {
  return papers.get(attempt)?.isOver.value === false
}

/** The paper of an attempt that runs; null when it runs no more. */
export async function openPaper(attempt: string): Promise<Paper | null> {
  const open = papers.get(attempt)
  if (open && !open.isOver.value) return open
  return keepPaper(await dataOf(api.GET('/v1/attempts/{attempt}', { params: { path: { attempt } } })))
}

/** Takes an attempt just started, or just read, and what this browser has kept of it. */
export async function keepPaper(attempt: Attempt): Promise<Paper | null> {
  papers.get(attempt.id)?.stop()
  papers.delete(attempt.id)
  if (attempt.state !== 'inProgress' || attempt.questions === null) return null
  const whose = owner.value
  const kept = whose === null ? [] : await outbox.list(whose, attempt.id)
  if (owner.value !== whose) return null
  papers.get(attempt.id)?.stop()
  const paper = createPaper(attempt, attempt.questions, kept)
  papers.set(attempt.id, paper)
  return paper
}

/** Whoever comes next finds nothing of the papers of who was here. */
effect(() => {
  owner.value
  for (const paper of papers.values()) paper.stop()
  papers.clear()
})

function createPaper(attempt: Attempt, questions: readonly Question[], kept: readonly Kept[]) {
  const path = { attempt: attempt.id }
  const isOver = signal(false)
  const closedBy = signal<string | null>(null)
  const clock = createClock(attempt.remainingMs, {
    onZero: () => void sendAndAsk(),
    onWake: () => void sendAndAsk(),
  })
  const slots = questions.map((question) =>
    createSlot(attempt.id, question, {
      clock,
      onClosed: () => void ask(),
      kept: kept.find(({ position }) => position === question.position) ?? null,
    }),
  )
  const unsaved = computed(
    () => slots.filter(({ state }) => !['saved', 'untouched'].includes(state.value.is)).length,
  )
  const counting = effect(() => {
    unsent.value = unsaved.value
  })
  let grace: ReturnType<typeof setTimeout> | undefined
  const heartbeat = setInterval(() => void ask(), HEARTBEAT_MS)
  const leaving = () => {
    if (document.visibilityState === 'hidden') void flush()
    else void sendAndAsk()
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (unsaved.value > 0) event.preventDefault()
  }
  document.addEventListener('visibilitychange', leaving)
  addEventListener('online', sendAndAsk)
  addEventListener('beforeunload', warn)

  /** Asks the server how the attempt stands: only its word ends it. */
  async function ask(): Promise<void> {
    const timing = await dataOf(api.GET('/v1/attempts/{attempt}/timing', { params: { path } })).catch(
      () => null,
    )
    if (!timing) return
    clock.set(timing.remainingMs)
    closedBy.value = timing.closedBy
    clearTimeout(grace)
    if (timing.state !== 'inProgress') end()
    else if (timing.remainingMs === 0) grace = setTimeout(() => void ask(), GRACE_MS)
  }

  /** Neither waits for the other: who has slept, or was cut off, may have little time left. */
  async function sendAndAsk(): Promise<void> {
    await null
    await Promise.all([flush(), ask()])
  }

  async function flush(): Promise<void> {
    await Promise.all(slots.map(({ saver }) => saver.flush()))
  }

  function end(): void {
    isOver.value = true
    stop()
  }

  function stop(): void {
    clearInterval(heartbeat)
    counting()
    unsent.value = 0
    clock.stop()
    clearTimeout(grace)
    for (const slot of slots) slot.stop()
    document.removeEventListener('visibilitychange', leaving)
    removeEventListener('online', sendAndAsk)
    removeEventListener('beforeunload', warn)
  }

  return {
    attempt,
    slots,
    clock,
    unsaved,
    isOver,
    closedBy,
    /** What an earlier page had left, by its places. */
    resumed: kept.map(({ position }) => position),
    /** The question on the screen, by its place. */
    current: signal(0),
    flush,
    stop,
    /** Stores what is left to store, and hands the paper in. */
    async submit() {
      await flush()
      if (slots.some(({ state }) => state.value.is === 'unsent')) throw new Unreachable()
      const submission = await dataOf(
        api.POST('/v1/attempts/{attempt}/submit', { params: { path }, body: {} }),
      )
      end()
      return submission
    },
  }
}

function createSlot(
  attempt: string,
  question: Question,
  { clock, onClosed, kept }: { clock: Clock; onClosed: () => void; kept: Kept | null },
): Slot {
  const { position, response, flagged, certainty, version } = question
  const state = signal<SaveState<Answer>>({ is: version === 0 ? 'untouched' : 'saved' })
  const params = (replaces: number) => ({
    path: { attempt, position },
    header: { 'If-Match': `"${replaces}"` },
  })
  const content = signal<Content<Answer>>(kept?.content ?? { response, flagged, certainty })
  const place = { owner: owner.value!, attempt, position }
  let last = kept
  let isStopped = false
  const keep = (next: Kept) => {
    last = next
    return outbox.keep(next)
  }
  const saver = createSaver<Answer>({
    version,
    async keep(draft) {
      if (draft === null) await (last && outbox.drop(last, last.id))
      else if (!isStopped) await keep({ ...place, ...draft, id: uuidv7(), question, refusal: null })
    },
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
      // What comes too late is handed over once more, for the record, and judged then.
      if (next.is !== 'refused' || next.why.code === 'attempt-closed' || isStopped) return
      if (last) void keep({ ...last, refusal: sentenceOf(next.why) })
    },
  })
  if (kept) saver.resume(kept)
  const stop = () => {
    isStopped = true
    saver.stop()
  }
  return { question, content, state, saver, stop }
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
