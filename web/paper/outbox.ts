import { signal } from '@preact/signals'
import type { Answer, Question } from '../api/types.ts'
import type { Draft } from './saver.ts'

/** What one person gave to one question of one attempt, and the service has not taken. */
export interface Kept extends Draft<Answer> {
  owner: string
  attempt: string
  position: number
  /** Of this draft: what came after it is not dropped in its place. A UUIDv7, so that ids tell which was first. */
  id: string
  /** As it was asked: the paper is no longer to be had once it is closed. */
  question: Question
  /** Why the service did not accept it, in words; null: it is still to be sent. */
  refusal: string | null
}

export type Place = Pick<Kept, 'owner' | 'attempt' | 'position'>

const STORE = 'answers'

/** Does this browser keep what it is given? A private window may not: then all is gone with the page. */
export const isLasting = signal(true)

/** The place of what a browser refuses to keep. */
const inMemory = new Map<string, Kept>()

let opening: Promise<IDBDatabase | null> | undefined

function open(): Promise<IDBDatabase | null> {
  opening ??= new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('bareme', 1)
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: ['owner', 'attempt', 'position'] })
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
    request.onblocked = () => fail(new Error('blocked'))
  }).catch(givenUp)
  return opening
}

/** From here on all is kept in memory. */
function givenUp(): null {
  isLasting.value = false
  return null
}

/** Does something with what is kept; done once it is on disk. Where that cannot be, `instead` is done with what is in memory. */
async function use<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T> | undefined,
  instead: () => T | undefined,
): Promise<T | undefined> {
  const database = isLasting.value ? await open() : null
  if (!database) return instead()
  try {
    return await new Promise<T | undefined>((done, fail) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' })
      const request = ask(transaction.objectStore(STORE))
      transaction.oncomplete = () => done(request?.result)
      transaction.onabort = () => fail(transaction.error)
    })
  } catch {
    givenUp()
    return instead()
  }
}

const keyOf = ({ owner, attempt, position }: Place) => [owner, attempt, position]

/** All keys that begin by these parts: a list comes after every number and every text. */
const under = (...parts: string[]) => IDBKeyRange.bound(parts, [...parts, []])

export const outbox = {
  /** Keeps an answer, in the place of what was kept for its question. */
  async keep(kept: Kept): Promise<void> {
    await use(
      'readwrite',
      (store) => store.put(kept),
      () => void inMemory.set(String(keyOf(kept)), kept),
    )
  },

  /** Drops an answer, unless a newer one is in its place. */
  async drop(place: Place, id: string): Promise<void> {
    const key = keyOf(place)
    await use(
      'readwrite',
      (store) => {
        const found: IDBRequest<Kept | undefined> = store.get(key)
        found.onsuccess = () => {
          if (found.result?.id === id) store.delete(key)
        }
        return undefined
      },
      () => {
        if (inMemory.get(String(key))?.id === id) inMemory.delete(String(key))
      },
    )
  },

  /** What is kept for a person, or of one attempt of theirs, the oldest first. */
  async list(owner: string, attempt?: string): Promise<Kept[]> {
    const range = () => (attempt === undefined ? under(owner) : under(owner, attempt))
    const isMeant = (kept: Kept) => kept.owner === owner && (attempt ?? kept.attempt) === kept.attempt
    const found = await use<Kept[]>(
      'readonly',
      (store) => store.getAll(range()),
      () => [...inMemory.values()].filter(isMeant),
    )
    return (found ?? []).sort((one, other) => (one.id < other.id ? -1 : 1))
  },

  /** Drops all that is kept for a person. */
  async clear(owner: string): Promise<void> {
    await use(
      'readwrite',
      (store) => store.delete(under(owner)),
      () => {
        for (const [key, kept] of inMemory) if (kept.owner === owner) inMemory.delete(key)
      },
    )
  },
}
