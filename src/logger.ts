import { type Logger, pino } from 'pino'
import { driverError } from './db/failures.ts'

/** What no line may hold, wherever it stands in what is logged. */
export const REDACTED = [
  'password',
  'currentPassword',
  'accessToken',
  'refreshToken',
  'resumeCode',
  'authorization',
  'cookie',
  'response',
  'key',
  'secretKey',
  'receipt',
]

const DEPTH = 3

/** The process's logger: JSON lines on standard output. Secrets and answers are blanked down to three levels; join codes
 * are only ever named `code`, in bodies, which nothing logs. */
export function createLogger(level: string, destination?: { write(line: string): void }): Logger {
  const paths = REDACTED.flatMap((name) =>
    Array.from({ length: DEPTH + 1 }, (_, depth) => `${'*.'.repeat(depth)}${name}`),
  )
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[redacted]' },
    serializers: { err: loggedError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * An error as a line may hold it: the driver's own under drizzle's wrapper, whose text repeats every parameter, and
 * without PostgreSQL's `detail`, which quotes the row.
 */
function loggedError(error: unknown): object {
  const cause = driverError(error)
  if (!cause) return { type: typeof error }
  const { name, message, code, constraint, stack = '' } = cause
  const frames = (error as Error).stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [stack]
  return { type: name, message, code, constraint, stack: frames.join('\n') }
}
