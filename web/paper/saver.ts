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
export class Saver<A> {
  readonly #options: SaverOptions<A>
  #version: number
  #pending: Content<A> | null = null
  #unanswered: readonly Content<A>[] = []
  #running: Promise<void> | null = null
  #keeping: Promise<void> | undefined
  #retryMs = FIRST_RETRY_MS
  #undo = () => {}

  constructor(options: SaverOptions<A>) {
    this.#options = options
    this.#version = options.version
  }

  /** Is there anything that is not stored? */
  get isDirty(): boolean {
    return this.#pending !== null || this.#running !== null
  }

  /** Takes what the person gave, to be stored at once, or after a pause where they type. */
  change(content: Content<A>, { isTyped = false } = {}): void {
    this.#pending = content
    this.#keep()
    if (isTyped) {
      this.#options.tell({ is: 'waiting' })
      this.#flushIn(PAUSE_MS)
    } else {
      void this.flush()
    }
  }

  /** Sends what waits, now; done when it is stored, or has failed. */
  flush(): Promise<void> {
    this.#undo()
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Takes up what an earlier page has left. */
  resume({ content, version, unanswered }: Draft<A>): void {
    this.#pending = content
    this.#version = version
    this.#unanswered = unanswered
    this.#options.tell({ is: 'unsent' })
    void this.flush()
  }

  /** After a conflict: what the person gave goes in the place of what the other window stored. */
  overrule(theirs: Theirs<A>): Promise<void> {
    this.#version = theirs.version
    this.#keep()
    return this.flush()
  }

  /** After a conflict: what the other window stored stays. */
  yield(theirs: Theirs<A>): void {
    this.#pending = null
    this.#version = theirs.version
    this.#stored()
  }

  stop(): void {
    this.#undo()
  }

  async #run(): Promise<void> {
    while (this.#pending) {
      const content = this.#pending
      this.#pending = null
      this.#options.tell({ is: 'saving' })
      if (this.#keeping) await this.#keeping
      try {
        this.#version = await this.#options.send(content, this.#version)
        this.#retryMs = FIRST_RETRY_MS
        this.#stored()
      } catch (error) {
        this.#pending ??= content
        if (error instanceof Unreachable) this.#remember(content)
        if (this.#isOwn(currentOf<A>(error))) continue
        this.#fail(error)
        return
      }
    }
  }

  #stored(): void {
    this.#unanswered = []
    this.#keep()
    if (!this.#pending) this.#options.tell({ is: 'saved' })
  }

  #keep(): void {
    const draft = this.#pending && {
      content: this.#pending,
      version: this.#version,
      unanswered: this.#unanswered,
    }
    this.#keeping = this.#options.keep?.(draft)
  }

  #remember(content: Content<A>): void {
    const isKnown = this.#unanswered.some((one) => isSame(one, content))
    if (isKnown || this.#unanswered.length >= MOST_UNANSWERED) return
    this.#unanswered = [...this.#unanswered, content]
    this.#keep()
  }

  /** Is what is stored what was sent from here, and its reply lost? Then what waits goes in its place, or is stored already. */
  #isOwn(stored: Theirs<A> | null): boolean {
    if (!stored || !this.#pending) return false
    const isThere = isSame(stored, this.#pending)
    if (!isThere && !this.#unanswered.some((one) => isSame(stored, one))) return false
    this.#version = stored.version
    if (isThere) this.#pending = null
    this.#stored()
    return true
  }

  #fail(error: unknown): void {
    const { tell } = this.#options
    const theirs = currentOf<A>(error)
    if (theirs) {
      tell({ is: 'conflict', theirs })
    } else if (error instanceof Unreachable || isPassing(error)) {
      tell({ is: 'unsent' })
      this.#flushIn(this.#retryMs)
      this.#retryMs = Math.min(2 * this.#retryMs, LONGEST_RETRY_MS)
    } else if (error instanceof Problem) {
      tell({ is: 'refused', why: error })
    } else {
      throw error
    }
  }

  #flushIn(ms: number): void {
    const { later = byTimer } = this.#options
    this.#undo()
    this.#undo = later(() => void this.flush(), ms)
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
