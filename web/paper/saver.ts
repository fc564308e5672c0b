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
  /** Calls back in so many milliseconds, unless undone by what it gives. */
  later?(run: () => void, ms: number): () => void
}

/** How long a pause in typing is. */
const PAUSE_MS = 700
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 15_000

function byTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/**
 * Saves one question: one request at a time, the newest content last. What the network took goes again, ever less often;
 * what another window has overtaken waits for the person's word.
 */
export function createSaver<A>({ version: first, send, tell, later = byTimer }: SaverOptions<A>) {
  let version = first
  let pending: Content<A> | null = null
  let running: Promise<void> | null = null
  let retryMs = FIRST_RETRY_MS
  let undo = () => {}

  function soon(ms: number): void {
    undo()
    undo = later(() => void flush(), ms)
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
      try {
        version = await send(content, version)
        retryMs = FIRST_RETRY_MS
        if (!pending) tell({ is: 'saved' })
      } catch (error) {
        pending ??= content
        fail(error)
        return
      }
    }
  }

  function fail(error: unknown): void {
    const theirs =
      error instanceof Problem && error.code === 'stale-version' ? error.details['current'] : null
    if (theirs) {
      tell({ is: 'conflict', theirs: theirs as Theirs<A> })
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
      if (isTyped) {
        tell({ is: 'waiting' })
        soon(PAUSE_MS)
      } else {
        void flush()
      }
    },
    flush,
    /** Is there anything that is not stored? */
    isDirty: () => pending !== null || running !== null,
    /** After a conflict: what the person gave goes in the place of what the other window stored. */
    overrule(theirs: Theirs<A>): Promise<void> {
      version = theirs.version
      return flush()
    },
    /** After a conflict: what the other window stored stays. */
    yield(theirs: Theirs<A>): void {
      pending = null
      version = theirs.version
      tell({ is: 'saved' })
    },
    stop(): void {
      undo()
    },
  }
}

/** A refusal that says nothing of the answer: it was too early, or its session has to be renewed. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof Problem &&
    ['too-many-requests', 'stale-version', 'unauthenticated', 'internal'].includes(error.code)
  )
}
