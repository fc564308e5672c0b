// Letters begin only these classes; EPIPE and its like have five letters too.
const SQLSTATE = /^([0-9][0-9A-Z]|HV|P0|XX)[0-9A-Z]{3}$/

/** The SQLSTATE of a failed statement, looking through drizzle's wrapper; null for anything else. */
export function sqlState(error: unknown): string | null {
  const cause = driverError(error)
  return typeof cause?.code === 'string' && SQLSTATE.test(cause.code) ? cause.code : null
}

/** The unique index or constraint a failed statement ran into, or null. */
export function violatedConstraint(error: unknown): string | null {
  return driverError(error)?.constraint ?? null
}

/** True when a failure says that the database is away or overloaded, and a later try may succeed. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return /^(08|53|57P|55P03|57014|25P03|25006)/.test(state)
  const cause = driverError(error)
  if (!cause) return false
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/.test(cause.code ?? ''))
    return true
  return /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|not queryable/i.test(
    cause.message,
  )
}

/**
 * True when nothing more will come of the connection that a failure came by: its server has gone or is going, has become a
 * standby that takes no writes, or did not reply in time; or it holds plans of before a migration.
 */
export function isConnectionLost(error: unknown): boolean {
  if (isStalePlan(error)) return true
  const state = sqlState(error)
  return state === null ? isDatabaseAway(error) : /^(08|57P|25P03|25006)/.test(state)
}

/**
 * Whether a statement that was prepared gives other types of columns since a migration. PostgreSQL says no more than that
 * a feature is not supported (0A000), in its own language; its routine tells it apart.
 */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery'
}

/** The server is a standby: it would answer reads with what was, and refuse writes. */
export const standbyMet = () => failure('25006', 'the server is a standby')

/** A commit that was not waited for until a standby had it: nobody knows whether it would outlive the server. */
export const unsureCommit = () => failure('08007', 'the commit is not known to be on a standby')

const failure = (code: string, message: string) => Object.assign(new Error(message), { code })

interface DriverError extends Error {
  code?: string
  constraint?: string
}

/** The driver's own error under drizzle's wrapper, whose message repeats every parameter. */
export function driverError(error: unknown): DriverError | null {
  if (!(error instanceof Error)) return null
  if (
    error.cause instanceof Error &&
    !('code' in error && typeof error.code === 'string' && error.code.length === 5)
  ) {
    return driverError(error.cause) ?? error
  }
  return error
}
