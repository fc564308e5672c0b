import { terminalLanguage } from '../config.ts'
import { DomainError } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import { unreadableFile } from '../domain/refusals/banks.ts'
import { databaseAway } from '../domain/refusals/service.ts'
import { UnreadableError } from '../exchange/model.ts'
import { messageOf } from '../process/message-of.ts'
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
