import { Problem, Unreachable } from '../api/problem.ts'

/** What is stored for one question, and what a save of it sends. */
export interface Content<A> {
  response: A | null
  flagged: boolean
  certainty: number | null
}

/** What another window has stored in between. */
export interface Theirs<A> extends Content<A> {
  version: number
}

/** What is not stored yet, with what a page that comes after needs to send it. */
export interface Draft<A> {
  content: Content<A>
  /** The version that it replaces. */
  version: number
  /** What was sent before it, and may have arrived: nothing came back. */
  unanswered: readonly Content<A>[]
}

/** How far what the person gave has come. `waiting`: they still type. `unsent`: it goes again by itself. */
export type SaveState<A> =
  | { is: 'untouched' | 'saved' | 'waiting' | 'saving' | 'unsent' }
  | { is: 'refused'; why: Problem }
  | { is: 'conflict'; theirs: Theirs<A> }

interface SaverOptions<A> {
  version: number
  /** Stores a content in the place of `version`, and gives the version that it has then. */
  send(content: Content<A>, version: number): Promise<number>
  tell(state: SaveState<A>): void
  /** Keeps what is not stored yet where it outlives the page, before it is sent; null: nothing is left to keep. */
  keep?(draft: Draft<A> | null): Promise<void>
  /** Calls back in so many milliseconds, unless undone by what it gives. */
  later?(run: () => void, ms: number): () => void
}

/** How long a pause in typing is. */
const PAUSE_MS = 700
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 15_000
/** The first to arrive is what the next finds stored, so that the oldest are those to remember. */
const MOST_UNANSWERED = 20

function byTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/**
 * Saves one question: one request at a time, the newest content last. What the network took goes again, ever less often;
 * what another window has overtaken waits for the person's word.
 */
export function createSaver<A>({ version: first, send, tell, keep, later = byTimer }: SaverOptions<A>) {
  let version = first
  let pending: Content<A> | null = null
  let unanswered: readonly Content<A>[] = []
  let running: Promise<void> | null = null
  let keeping: Promise<void> | undefined
  let retryMs = FIRST_RETRY_MS
  let undo = () => {}

  function soon(ms: number): void {
    undo()
    undo = later(() => void flush(), ms)
  }

  function keepPending(): void {
    keeping = keep?.(pending && { content: pending, version, unanswered })
  }

  function isDone(): void {
    unanswered = []
    keepPending()
    if (!pending) tell({ is: 'saved' })
  }

  /** Sends what waits, now; done when it is stored, or has failed. */
  function flush(): Promise<void> {
    undo()
    running ??= run().finally(() => {
      running = null
    })
    return running
  }

  async function run(): Promise<void> {
    while (pending) {
      const content = pending
      pending = null
      tell({ is: 'saving' })
      if (keeping) await keeping
      try {
        version = await send(content, version)
        retryMs = FIRST_RETRY_MS
        isDone()
      } catch (error) {
        pending ??= content
        if (error instanceof Unreachable) remember(content)
        if (isOwn(currentOf<A>(error))) continue
        fail(error)
        return
      }
    }
  }

  function remember(content: Content<A>): void {
    if (unanswered.length >= MOST_UNANSWERED || unanswered.some((one) => isSame(one, content))) return
    unanswered = [...unanswered, content]
    keepPending()
  }

  /** Is what is stored what was sent from here, and its reply lost? Then what waits goes in its place, or is stored already. */
  function isOwn(stored: Theirs<A> | null): boolean {
    if (!stored || !pending) return false
    const isThere = isSame(stored, pending)
    if (!isThere && !unanswered.some((one) => isSame(stored, one))) return false
    version = stored.version
    if (isThere) pending = null
    isDone()
    return true
  }

  function fail(error: unknown): void {
    const theirs = currentOf<A>(error)
    if (theirs) {
      tell({ is: 'conflict', theirs })
    } else if (error instanceof Unreachable || isPassing(error)) {
      tell({ is: 'unsent' })
      soon(retryMs)
      retryMs = Math.min(2 * retryMs, LONGEST_RETRY_MS)
    } else if (error instanceof Problem) {
      tell({ is: 'refused', why: error })
    } else {
      throw error
    }
  }

  return {
    /** Takes what the person gave, to be stored at once, or after a pause where they type. */
    change(content: Content<A>, { isTyped = false } = {}): void {
      pending = content
      keepPending()
      if (isTyped) {
        tell({ is: 'waiting' })
        soon(PAUSE_MS)
      } else {
        void flush()
      }
    },
    flush,
    /** Takes up what an earlier page has left. */
    resume(draft: Draft<A>): void {
      pending = draft.content
      version = draft.version
      unanswered = draft.unanswered
      tell({ is: 'unsent' })
      void flush()
    },
    /** Is there anything that is not stored? */
    isDirty: () => pending !== null || running !== null,
    /** After a conflict: what the person gave goes in the place of what the other window stored. */
    overrule(theirs: Theirs<A>): Promise<void> {
      version = theirs.version
      keepPending()
      return flush()
    },
    /** After a conflict: what the other window stored stays. */
    yield(theirs: Theirs<A>): void {
      pending = null
      version = theirs.version
      isDone()
    },
    stop(): void {
      undo()
    },
  }
}

/** A refusal that says nothing of the answer: it was too early, or its session has to be renewed. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof Problem &&
    ['too-many-requests', 'stale-version', 'unauthenticated', 'internal'].includes(error.code)
  )
}

/** What is stored in the place of what was sent, where that is why it was refused. */
function currentOf<A>(error: unknown): Theirs<A> | null {
  const isStale = error instanceof Problem && error.code === 'stale-version'
  return isStale ? ((error.details['current'] as Theirs<A> | undefined) ?? null) : null
}

/** Are both contents the same, however their parts are ordered? */
function isSame<A>(one: Content<A>, other: Content<A>): boolean {
  return textOf(one) === textOf(other)
}

function textOf<A>({ response, flagged, certainty }: Content<A>): string {
  return JSON.stringify([response, flagged, certainty], (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
