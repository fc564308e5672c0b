import { sqlState, violatedConstraint } from '../connection.ts'

const UNIQUE_VIOLATION = '23505'
const ONE_ATTEMPT = new Set(['attempts_one_open_key', 'attempts_number_key'])

/** True when another start of the same person and quiz came first: read again. */
export function isTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION && ONE_ATTEMPT.has(violatedConstraint(error) ?? '')
}
