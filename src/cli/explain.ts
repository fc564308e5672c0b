import { isDatabaseAway } from '../usecases/service/database-errors.ts'

/** What went wrong, for the person at the terminal: one line, or the list of a bad configuration; never a stack. */
export function explain(error: unknown): string {
  const message = messageOf(error)
  return isDatabaseAway(error) ? `The database does not answer: ${message}` : message
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // A refused connection on several addresses is an AggregateError without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  // drizzle's wrapper repeats the whole query and its values; the driver's own words say why.
  if (error.message.startsWith('Failed query') && error.cause) return messageOf(error.cause)
  return error.message
}
