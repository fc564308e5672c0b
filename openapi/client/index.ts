export type { Client, Data, Init, Reply } from './calls.ts'
export { type ClientOptions, createClient, type Patience, type TokenSource } from './client.ts'
export { dataOf } from './data-of.ts'
export { idempotencyKey, ifMatch } from './headers.ts'
export { newId } from './ids.ts'
export { everyPage } from './pages.ts'
export { ProblemError, Unreachable } from './problem.ts'
export { type Credentials, clientCredentials, personToken, TokenRefused } from './token.ts'

import type { components } from '../types.ts'

/** The shapes of the contract, by name. */
export type Schemas = components['schemas']
