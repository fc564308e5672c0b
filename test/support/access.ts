import type { CallerName, Scene } from './scene.ts'

/** What is sent to an operation: parts of its address, a query, a body. */
export interface Sent {
  path?: Record<string, string>
  query?: string
  headers?: Record<string, string>
  body?: unknown
}

export interface Row {
  /** The status each caller gets. */
  expected: Record<CallerName, number>
  /** The operation is about an attempt that is closed. */
  isClosed?: boolean
  send?(scene: Scene): Sent
}

/** Tokens that no longer stand are worth nothing anywhere, whatever is asked. */
const WITHDRAWN = { disabledOwner: 401, staleOwner: 401, disabledTrainer: 401, staleAdmin: 401 }

/** No scope allows it, whatever a client holds. */
const CLIENTS_FORBIDDEN = { client: 403, scopelessClient: 403, otherClient: 403 }

type Changes = Partial<Record<CallerName, number>>

/** The same for everybody. */
export function all(status: number): Record<CallerName, number> {
  const alive = { owner: status, classmate: status, outsider: status }
  const staff = { trainer: status, otherTrainer: status, admin: status }
  const withdrawn = {
    disabledOwner: status,
    staleOwner: status,
    disabledTrainer: status,
    staleAdmin: status,
    newAdmin: status,
  }
  const clients = { client: status, scopelessClient: status, otherClient: status }
  return { nobody: status, ...alive, ...staff, ...withdrawn, ...clients }
}

/** Whoever is signed in, as a person. */
export const signedIn = (status: number, changes: Changes = {}) => ({
  ...all(status),
  ...WITHDRAWN,
  newAdmin: 403,
  nobody: 401,
  ...CLIENTS_FORBIDDEN,
  ...changes,
})

// The statement that finds one's own attempt also checks the token: without an attempt there is nothing to check.
export const ownerOnly = (status: number) =>
  signedIn(404, { owner: status, disabledTrainer: 404, staleAdmin: 404, newAdmin: 404 })
export const whoSeesIt = (status: number) => signedIn(404, { owner: status, trainer: status, admin: status })
const TRAINEES_FORBIDDEN = { owner: 403, classmate: 403, outsider: 403 }
export const trainers = (status: number) => signedIn(status, TRAINEES_FORBIDDEN)
export const theirTrainers = (status: number, changes: Changes = {}) =>
  signedIn(status, { ...TRAINEES_FORBIDDEN, otherTrainer: 404, ...changes })
/** By a scope too: for the clients that hold it, and whose cohort it is. */
export const theirClients = (status: number, changes: Changes = {}) =>
  theirTrainers(status, { client: status, otherClient: 404, ...changes })
export const admins = (status: number) =>
  signedIn(status, { ...TRAINEES_FORBIDDEN, trainer: 403, otherTrainer: 403 })
