/** The words of a failure that nobody made for people: those that say why, not those of a wrapper. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // A refused connection on several addresses is an AggregateError without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  // drizzle's wrapper repeats the whole query and its values; the driver's own words say why.
  if (error.message.startsWith('Failed query') && error.cause) return messageOf(error.cause)
  return error.message
}
