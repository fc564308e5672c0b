import { fileURLToPath } from 'node:url'
import { loadCommands } from '../../../../../src/banks/commands.ts'
import { type CommandContent, command } from '../../../../../src/domain/questions/command.ts'
import type { Grade } from '../../../../../src/domain/questions/type.ts'

/** The grammars that the project ships. */
export const shipped = await loadCommands(fileURLToPath(new URL('../../../../../questions', import.meta.url)))

const SETTINGS = { policy: 'net-correct', penalty: 'none' } as const

/** What is stored of a question with this answer; throws its findings when it has any. */
export function contentOf(answer: string, also: string[] = [], optional: string[] = []): CommandContent {
  const resolved = command.resolve!({ answer, also, optional }, shipped.library)
  if ('findings' in resolved) throw new Error(JSON.stringify(resolved.findings))
  // Stored content is JSON: nothing may lean on what JSON loses.
  return JSON.parse(JSON.stringify(resolved.content))
}

export function gradeOf(content: CommandContent, text: string): Grade {
  return command.grade(content, { type: 'command', text }, SETTINGS)
}

/** The share that `text` earns where `answer` is expected. */
export function shareOf(answer: string, text: string): number {
  const { fraction } = gradeOf(contentOf(answer), text)
  return fraction.n / fraction.d
}

/** Every part in words. */
export function explained(content: CommandContent, text: string, language: 'fr' | 'en'): string[] {
  const response = { type: 'command' as const, text }
  return gradeOf(content, text).parts.map((part) => command.explain(part, { content, response, language }))
}
