import { type Logger, pino } from 'pino'

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
  }
  return destination ? pino(options, destination) : pino(options)
}
