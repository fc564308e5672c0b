import { terminalLanguage } from '../config.ts'
import { DomainError } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import { unreadableFile } from '../domain/refusals/banks.ts'
import { databaseAway } from '../domain/refusals/service.ts'
import { UnreadableError } from '../exchange/model.ts'
import { isDatabaseAway } from '../usecases/service/database-errors.ts'

/**
 * What went wrong, for the person at the terminal: one line, or the list of a bad configuration; never a stack.
 * Refusals are in their language, the words of libraries and of the configuration in English.
 */
export function explain(error: unknown, language: Language = terminalLanguage()): string {
  if (error instanceof DomainError) return error.says[language]
  if (error instanceof UnreadableError) return unreadableFile(error.says).says[language]
  const message = messageOf(error)
  return isDatabaseAway(error) ? `${databaseAway().says[language]} (${message})` : message
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // A refused connection on several addresses is an AggregateError without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  // drizzle's wrapper repeats the whole query and its values; the driver's own words say why.
  if (error.message.startsWith('Failed query') && error.cause) return messageOf(error.cause)
  return error.message
}
